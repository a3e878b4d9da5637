package fr.anct.sdk.eligibility.reader;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactStatement;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a table of figures or a zoning is laid out: which column holds which fact. It is data, and may be a JSON file:
 *
 * <pre>{@code
 * {
 *   "format": 1,
 *   "name": "My figures",
 *   "type": "commune",
 *   "code": {"name": "code_insee", "aliases": [], "required": true},
 *   "columns": [
 *     {"fact": "population-dgf", "column": {"name": "pop_dgf", "required": true}, "year": 2023}
 *   ],
 *   "constants": [
 *     {"fact": "potentiel-financier-moyen-2001-20000", "value": "1071.20", "year": 2026}
 *   ]
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param format the version of this form, 1
 * @param name how the table is called in messages, not blank
 * @param type the kind of territory it names, commune or EPCI, not null
 * @param code the column of the territories' codes, not null
 * @param columns the columns of the facts, at least one, not null
 * @param constants what holds of all territories of the kind, such as national means, not null
 */
@JsonPropertyOrder({"format", "name", "type", "code", "columns", "constants"})
@JsonDocument(value = "fact-mapping", read = true)
public record FactMapping(
    int format,
    String name,
    TerritoryType type,
    Column code,
    ImmutableList<FactColumn> columns,
    ImmutableList<FactStatement> constants) {
  private static final int FORMAT = 1;

  /**
   * Checks what does not depend on a model of facts.
   *
   * @throws AnctException {@code UNSUPPORTED_FORMAT} if the format is not 1
   * @throws IllegalArgumentException if the name is blank, the kind of territory is neither commune
   *     nor EPCI, or there is no column
   */
  public FactMapping {
    if (format != FORMAT) {
      throw Problem.of(
              ProblemCode.UNSUPPORTED_FORMAT,
              "document",
              "fact-mapping",
              "format",
              format,
              "known",
              FORMAT)
          .toException();
    }
    constants = constants == null ? ImmutableList.of() : constants;
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(columns, "columns");
    if (name.isBlank()
        || (type != TerritoryType.COMMUNE && type != TerritoryType.EPCI)
        || columns.isEmpty()) {
      throw new IllegalArgumentException("name, type = commune | epci, at least one column");
    }
  }

  /**
   * Returns the mapping of a table of communes.
   *
   * @param name how the table is called in messages, not blank
   * @param code the column of the communes' codes, not null
   * @param columns the columns of the facts, at least one
   * @return the mapping, never null
   * @throws IllegalArgumentException if the name is blank, or there is no column
   */
  public static FactMapping ofCommunes(String name, Column code, FactColumn... columns) {
    return new FactMapping(
        FORMAT,
        name,
        TerritoryType.COMMUNE,
        code,
        ImmutableList.copyOf(columns),
        ImmutableList.of());
  }

  /**
   * Returns the mapping of a table of EPCI, by their SIREN.
   *
   * @param name how the table is called in messages, not blank
   * @param code the column of the SIREN numbers, not null
   * @param columns the columns of the facts, at least one
   * @return the mapping, never null
   * @throws IllegalArgumentException if the name is blank, or there is no column
   */
  public static FactMapping ofEpci(String name, Column code, FactColumn... columns) {
    return new FactMapping(
        FORMAT, name, TerritoryType.EPCI, code, ImmutableList.copyOf(columns), ImmutableList.of());
  }

  /**
   * Returns this mapping with what holds of all territories of the kind.
   *
   * @param statements such as national means, each with its year, none null
   * @return the mapping, never null
   */
  public FactMapping withConstants(FactStatement... statements) {
    return new FactMapping(format, name, type, code, columns, ImmutableList.copyOf(statements));
  }

  /**
   * Reads a mapping from JSON.
   *
   * @param json the document, not null
   * @param model the facts it may speak of, not null
   * @return the mapping, never null
   * @throws AnctException {@code UNSUPPORTED_FORMAT} if it is of another format, {@code BAD_MAPPING} with the path of the
   *     first mistake, such as {@code columns[2].fact}
   */
  public static FactMapping read(String json, FactModel model) {
    FactMapping mapping;
    try {
      mapping = AnctJson.mapper().readValue(json, FactMapping.class);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof AnctException domain
          && domain.problem().code() == ProblemCode.UNSUPPORTED_FORMAT) {
        throw domain;
      }
      throw bad("-", path(e), e.getOriginalMessage()).toException();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw bad("-", "line " + line, e.getOriginalMessage()).toException();
    }
    if (mapping == null) {
      throw bad("-", "line 1", "null").toException();
    }
    mapping.check(model);
    return mapping;
  }

  /**
   * Finds the mistakes that a model of facts shows: facts that it has not got, words that are not theirs, a factor for what
   * is no number, a fact that stands twice.
   *
   * @param model the facts that this mapping may speak of, not null
   * @return one {@code BAD_MAPPING} a mistake, with its path, never null
   */
  public ImmutableList<Problem> mistakes(FactModel model) {
    ImmutableList.Builder<Problem> mistakes = ImmutableList.builder();
    Set<String> seen = new HashSet<>();
    Set<Column> places = new HashSet<>(ImmutableSet.of(code));
    for (int i = 0; i < columns.size(); i++) {
      FactColumn column = columns.get(i);
      String path = "columns[" + i + "]";
      Optional<Fact> fact = model.find(column.fact());
      if (fact.isEmpty() || !seen.add(column.fact())) {
        mistakes.add(bad(name, path + ".fact", column.fact()));
        continue;
      }
      if (!places.add(column.column())) {
        mistakes.add(bad(name, path + ".column", column.column().name()));
      }
      if (fact.get().kind() != FactKind.QUANTITY && !column.factor().equals(BigDecimal.ONE)) {
        mistakes.add(bad(name, path + ".factor", column.factor().toPlainString()));
      }
      column.words().forEach((text, word) -> {
        if (!word.isEmpty() && !fact.get().words().contains(word)) {
          mistakes.add(bad(name, path + ".words." + text, word));
        }
      });
      column
          .elsewhere()
          .flatMap(value -> refusal(() -> fact.get().parse(value)))
          .ifPresent(rule -> mistakes.add(bad(name, path + ".elsewhere", rule)));
    }
    for (int i = 0; i < constants.size(); i++) {
      FactStatement constant = constants.get(i);
      String path = "constants[" + i + "]";
      Optional<Fact> fact = model.find(constant.fact());
      if (fact.isEmpty() || !seen.add(constant.fact())) {
        mistakes.add(bad(name, path + ".fact", constant.fact()));
      } else {
        refusal(() -> constant.toValue(fact.get()))
            .ifPresent(rule -> mistakes.add(bad(name, path, rule)));
      }
    }
    return mistakes.build();
  }

  void check(FactModel model) {
    ImmutableList<Problem> mistakes = mistakes(model);
    if (!mistakes.isEmpty()) {
      throw mistakes.get(0).toException();
    }
  }

  TableLayout table() {
    ImmutableList.Builder<Column> all = ImmutableList.builder();
    all.add(code);
    for (FactColumn column : columns) {
      all.add(column.column());
    }
    return new TableLayout(name, all.build());
  }

  private static Optional<String> refusal(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (AnctException e) {
      return Optional.of(String.join(" ", e.problem().values().values()));
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Problem bad(String mapping, String path, String rule) {
    return Problem.of(ProblemCode.BAD_MAPPING, "document", mapping, "path", path, "rule", rule);
  }

  /** Where the parser stopped, such as {@code columns[2].fact}: the exception does not count the columns. */
  private static String path(JsonMappingException e) {
    if (!(e.getProcessor() instanceof JsonParser parser)) {
      return "-";
    }
    StringBuilder path = new StringBuilder();
    for (JsonPointer at = parser.getParsingContext().pathAsPointer(); !at.matches(); ) {
      if (at.mayMatchElement()) {
        path.append('[').append(at.getMatchingIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
      }
      at = at.tail();
    }
    return path.isEmpty() ? "-" : path.toString();
  }
}
