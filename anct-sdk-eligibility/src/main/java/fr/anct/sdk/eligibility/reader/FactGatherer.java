package fr.anct.sdk.eligibility.reader;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.resolve.TerritoryMatch;
import fr.anct.sdk.core.resolve.TerritoryResolver;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.Row;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactStatement;
import fr.anct.sdk.eligibility.fact.FactTable;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of a table while its rows are read; used once. */
final class FactGatherer implements Consumer<Row> {
  private final FactMapping mapping;
  private final FactModel model;
  private final TerritoryResolver resolver;
  private final ImmutableSet<TerritoryRef> lonely;
  private final Fact[] facts;
  private final ImmutableList<ImmutableMap<String, String>> words;
  /** Columns that relations speak of: their values may contradict each other. */
  private final boolean[] related;

  private final Map<TerritoryRef, @Nullable FactValue[]> rows = new HashMap<>();
  /** Of each territory, the values of its parts. */
  private final Map<TerritoryRef, Map<TerritoryRef, @Nullable FactValue[]>> parts =
      new LinkedHashMap<>();

  FactGatherer(
      FactMapping mapping,
      FactModel model,
      TerritoryResolver resolver,
      ImmutableSet<TerritoryRef> lonely) {
    this.mapping = mapping;
    this.model = model;
    this.resolver = resolver;
    this.lonely = lonely;
    this.facts = new Fact[mapping.columns().size()];
    this.related = new boolean[facts.length];
    ImmutableList.Builder<ImmutableMap<String, String>> folded = ImmutableList.builder();
    for (int i = 0; i < facts.length; i++) {
      FactColumn column = mapping.columns().get(i);
      facts[i] = model.get(column.fact());
      for (Relation relation : model.relations()) {
        related[i] |= relation.facts().contains(facts[i]);
      }
      folded.add(fold(column.words(), facts[i]));
    }
    this.words = folded.build();
  }

  private static ImmutableMap<String, String> fold(ImmutableMap<String, String> words, Fact fact) {
    Map<String, String> folded = new HashMap<>();
    fact.words().forEach(word -> folded.put(Folding.foldTight(word), word));
    words.forEach((text, word) -> folded.put(Folding.foldTight(text), word));
    return ImmutableMap.copyOf(folded);
  }

  @Override
  public void accept(Row row) {
    ImmutableList<TerritoryMatch> matches = resolver.read(row, mapping.code());
    if (matches.isEmpty()) {
      return;
    }
    TerritoryMatch match = matches.get(0);
    boolean whole = match.territories().size() == 1 && match.inPart().isEmpty();
    boolean part = match.territories().isEmpty()
        && match.inPart().size() == 1
        && match.named().isPresent()
        && !lonely.contains(match.named().get());
    if (matches.size() > 1 || (!whole && !part)) {
      row.refuse(
          mapping.code(),
          Problem.of(
              ProblemCode.FIGURE_OF_A_PART,
              "code",
              row.text(mapping.code()),
              "successors",
              codes(matches)));
      return;
    }
    TerritoryRef territory = match.all().get(0);
    @Nullable FactValue[] values = values(row);
    Optional<Problem> contradiction = contradiction(whole ? territory : null, values);
    if (contradiction.isPresent()) {
      row.refuse(mapping.code(), contradiction.get());
    } else if (whole) {
      keep(row, rows, territory, values);
    } else {
      keep(
          row,
          parts.computeIfAbsent(territory, unused -> new LinkedHashMap<>()),
          match.named().get(),
          values);
    }
  }

  /** The same again is counted once; something else is refused. */
  private void keep(
      Row row,
      Map<TerritoryRef, @Nullable FactValue[]> known,
      TerritoryRef ref,
      @Nullable FactValue[] values) {
    @Nullable FactValue[] before = known.putIfAbsent(ref, values);
    if (before == null) {
      return;
    }
    for (int i = 0; i < facts.length; i++) {
      FactValue one = before[i];
      FactValue other = values[i];
      if (one == null ? other != null : !one.equals(other)) {
        row.refuse(
            mapping.columns().get(i).column(),
            Problem.of(
                ProblemCode.CONFLICTING_ROW,
                "code",
                ref.code(),
                "id",
                facts[i].id(),
                "value",
                shown(i, other),
                "kept",
                shown(i, one)));
        return;
      }
    }
    row.correct(
        mapping.code(),
        Problem.of(ProblemCode.DUPLICATE_ROW, "code", ref.code(), "id", mapping.name()));
  }

  private String shown(int column, @Nullable FactValue value) {
    return value == null ? "-" : facts[column].format(value.low());
  }

  private @Nullable FactValue[] values(Row row) {
    @Nullable FactValue[] values = new FactValue[facts.length];
    for (int i = 0; i < facts.length; i++) {
      FactColumn column = mapping.columns().get(i);
      values[i] = row.has(column.column()) ? value(row, column, facts[i], words.get(i)) : null;
    }
    return values;
  }

  private static @Nullable FactValue value(
      Row row, FactColumn column, Fact fact, ImmutableMap<String, String> words) {
    try {
      return switch (fact.kind()) {
        case QUANTITY ->
          row.number(column.column())
              .map(number -> quantity(fact, number.multiply(column.factor())))
              .orElse(null);
        case DAY ->
          row.date(column.column())
              .map(LocalDate::toString)
              .map(day -> FactValue.exactly(fact.parse(day)))
              .orElse(null);
        default -> word(row.text(column.column()), fact, words);
      };
    } catch (AnctException e) {
      row.refuseCell(column.column(), e.problem());
      return null;
    }
  }

  /** A number with more decimals than the fact keeps lies between two of its values. */
  private static FactValue quantity(Fact fact, BigDecimal number) {
    BigDecimal low = number.setScale(fact.scale(), RoundingMode.FLOOR);
    long stored = fact.stored(low);
    if (low.compareTo(number) == 0) {
      return FactValue.exactly(stored);
    }
    fact.stored(low.add(BigDecimal.ONE.movePointLeft(fact.scale())));
    return FactValue.between(stored, stored + 1);
  }

  private static @Nullable FactValue word(
      String text, Fact fact, ImmutableMap<String, String> words) {
    if (text.isEmpty()) {
      return null;
    }
    String word = words.get(Folding.foldTight(text));
    if (word != null && word.isEmpty()) {
      return null;
    }
    if (fact.kind() == FactKind.FLAG && word == null) {
      word = switch (Folding.foldTight(text)) {
        case "1", "oui", "o", "vrai", "true", "yes" -> "true";
        case "0", "non", "n", "faux", "false", "no" -> "false";
        default -> text;
      };
    }
    return FactValue.exactly(fact.parse(word == null ? text : word));
  }

  /** What contradicts itself, or the populations of the same census of its commune. */
  private Optional<Problem> contradiction(
      @Nullable TerritoryRef territory, @Nullable FactValue[] values) {
    FactSet.Builder set = null;
    for (int i = 0; i < facts.length; i++) {
      FactValue value = values[i];
      if (value != null && related[i]) {
        set = set == null ? start(territory) : set;
        set.put(facts[i], dated(i, value));
      }
    }
    if (set != null) {
      try {
        set.build();
      } catch (AnctException e) {
        return Optional.of(e.problem());
      }
    }
    return Optional.empty();
  }

  private FactSet.Builder start(@Nullable TerritoryRef territory) {
    FactSet.Builder set = FactSet.builder(model);
    if (territory == null || territory.type() != TerritoryType.COMMUNE) {
      return set;
    }
    Commune commune = resolver.referential().getCommune(CommuneCode.of(territory.code()));
    for (Population population : commune.populations()) {
      Fact fact = switch (population.kind()) {
        case MUNICIPALE -> Facts.POPULATION_MUNICIPALE;
        case TOTALE -> Facts.POPULATION_TOTALE;
        default -> null;
      };
      if (fact != null && model.contains(fact.id()) && isOfATableYear(population.census())) {
        set.put(
            fact,
            new FactValue(
                population.value(), population.value(), population.census(), Optional.empty()));
      }
    }
    return set;
  }

  private boolean isOfATableYear(Optional<Integer> census) {
    for (int i = 0; i < facts.length; i++) {
      if (related[i]
          && census.isPresent()
          && census.equals(mapping.columns().get(i).year())) {
        return true;
      }
    }
    return false;
  }

  private FactValue dated(int column, FactValue value) {
    return new FactValue(
        value.low(), value.high(), mapping.columns().get(column).year(), value.provenance());
  }

  /** The parts of territories whose other parts are missing: nothing can be said of the whole. */
  ImmutableSet<TerritoryRef> partsWithoutTheOthers() {
    ImmutableSet.Builder<TerritoryRef> lonelyParts = ImmutableSet.builder();
    parts.forEach((territory, known) -> {
      boolean whole = known.keySet().stream()
          .anyMatch(one -> known.keySet().containsAll(resolver.partsOf(territory, one)));
      if (!whole || rows.containsKey(territory)) {
        lonelyParts.addAll(known.keySet());
      }
    });
    return lonelyParts.build();
  }

  FactTable table(Provenance origin, boolean exhaustive) {
    FactTable.Builder table =
        FactTable.builder(resolver.type(), resolver.referential().millesime(), origin);
    for (int i = 0; i < facts.length; i++) {
      table.column(facts[i], mapping.columns().get(i).year());
    }
    rows.forEach((territory, values) -> add(table, territory, values));
    parts.forEach((territory, known) -> add(table, territory, together(known)));
    for (FactStatement constant : mapping.constants()) {
      Fact fact = model.get(constant.fact());
      FactValue value = constant.toValue(fact);
      table.everywhere(fact, value.provenance().isPresent() ? value : value.from(origin));
    }
    if (exhaustive) {
      for (int i = 0; i < facts.length; i++) {
        Optional<String> elsewhere = mapping.columns().get(i).elsewhere();
        if (elsewhere.isPresent()) {
          FactValue value = FactValue.exactly(facts[i].parse(elsewhere.get()));
          table.elsewhere(facts[i], dated(i, value));
        }
      }
    }
    return table.build();
  }

  private void add(FactTable.Builder table, TerritoryRef territory, @Nullable FactValue[] values) {
    if (territory.type() != resolver.type()) {
      return; // an EPT or a commune in a table of EPCI
    }
    table.row(territory.code());
    for (int i = 0; i < facts.length; i++) {
      FactValue value = values[i];
      if (value != null) {
        table.put(territory.code(), facts[i], value);
      }
    }
  }

  private @Nullable FactValue[] together(Map<TerritoryRef, @Nullable FactValue[]> known) {
    @Nullable FactValue[] sum = null;
    for (@Nullable FactValue[] values : known.values()) {
      if (sum == null) {
        sum = Arrays.copyOf(values, values.length);
        continue;
      }
      for (int i = 0; i < facts.length; i++) {
        FactValue one = sum[i];
        FactValue other = values[i];
        if (one == null || other == null) {
          sum[i] = null;
        } else if (isAdditive(facts[i]) && one.isExact() && other.isExact()) {
          sum[i] = FactValue.exactly(one.low() + other.low());
        } else {
          sum[i] = facts[i].kind() != FactKind.QUANTITY && one.equals(other) ? one : null;
        }
      }
    }
    return sum == null ? new FactValue[facts.length] : sum;
  }

  private static boolean isAdditive(Fact fact) {
    return fact.kind() == FactKind.QUANTITY
        && switch (fact.unit()) {
          case INHABITANTS, EUROS, DWELLINGS, PLACES, AGENTS, METRES, SQUARE_KILOMETRES -> true;
          default -> false;
        };
  }

  private static String codes(ImmutableList<TerritoryMatch> matches) {
    StringBuilder text = new StringBuilder();
    for (TerritoryMatch match : matches) {
      for (TerritoryRef ref : match.all()) {
        text.append(text.isEmpty() ? "" : ", ").append(ref.code());
      }
    }
    return text.toString();
  }
}
