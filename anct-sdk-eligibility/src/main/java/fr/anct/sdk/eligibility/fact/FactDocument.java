package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts as a file holds them, in JSON or CSV. This class is immutable and thread-safe.
 *
 * <p>The CSV form has a header with the columns {@code fact,value,year,date,source}, of which the first two are
 * required.
 *
 * @param format the version of this form, 1
 * @param facts the statements, in order, not null
 */
@JsonDocument(value = "facts", read = true)
public record FactDocument(int format, ImmutableList<FactStatement> facts) {
  private static final int FORMAT = 1;

  /**
   * Checks the version.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNSUPPORTED_FORMAT} if it is not 1
   */
  public FactDocument {
    facts = facts == null ? ImmutableList.of() : facts;
    if (format != FORMAT) {
      throw Problem.of(
              ProblemCode.UNSUPPORTED_FORMAT,
              "document",
              "facts",
              "format",
              format,
              "known",
              FORMAT)
          .toException();
    }
  }

  /**
   * Returns the document of a set of facts.
   *
   * @param facts the facts, not null
   * @return the document, never null
   */
  public static FactDocument of(FactSet facts) {
    return new FactDocument(
        FORMAT,
        facts.stated().entrySet().stream()
            .map(entry -> FactStatement.of(entry.getKey(), entry.getValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Reads the CSV form.
   *
   * @param in the text, separated by commas, not null; it is read to its end and not closed
   * @return the document, never null
   * @throws AnctException {@code MALFORMED_DOCUMENT} with the line at fault
   * @throws IOException if reading fails
   */
  public static FactDocument readCsv(Reader in) throws IOException {
    ImmutableList.Builder<FactStatement> facts = ImmutableList.builder();
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
    int line = 1;
    try (MappingIterator<Map<String, String>> rows = mapper
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .without(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .readValues(in)) {
      while (rows.hasNextValue()) {
        line++;
        Map<String, String> row = rows.nextValue();
        Optional<String> fact = cell(row, "fact");
        Optional<String> value = cell(row, "value");
        if (fact.isEmpty() || value.isEmpty()) {
          throw malformed(line, "fact, value");
        }
        facts.add(new FactStatement(
            fact.get(),
            value,
            Optional.empty(),
            Optional.empty(),
            cell(row, "year").map(Integer::valueOf),
            cell(row, "date").map(LocalDate::parse),
            cell(row, "source")));
      }
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw malformed(line, String.valueOf(e.getMessage()));
    } catch (NumberFormatException | DateTimeException e) {
      throw malformed(line, String.valueOf(e.getMessage()));
    }
    return new FactDocument(FORMAT, facts.build());
  }

  /**
   * Returns the facts of this document.
   *
   * @param model the model that names them, not null
   * @return the facts, never null
   * @throws AnctException {@code UNKNOWN_FACT}, {@code BAD_FACT_VALUE}, {@code DUPLICATE_ID} or {@code
   *     CONTRADICTORY_FACTS}
   */
  public FactSet toFactSet(FactModel model) {
    FactSet.Builder builder = FactSet.builder(model);
    Set<String> seen = new HashSet<>();
    for (FactStatement statement : facts) {
      if (!seen.add(statement.fact())) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", statement.fact()).toException();
      }
      Fact fact = model.get(statement.fact());
      builder.put(fact, statement.toValue(fact));
    }
    return builder.build();
  }

  private static Optional<String> cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(text -> !text.isBlank());
  }

  private static AnctException malformed(int line, String rule) {
    return Problem.of(
            ProblemCode.MALFORMED_DOCUMENT, "document", "facts", "line", line, "rule", rule)
        .toException();
  }
}
