package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.internal.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What is known of many territories, projects or persons, column by column, for a {@link NationalScan}. This class is
 * immutable and thread-safe.
 *
 * <p>Each row has a key of its own and is what a {@link FactSet} says of it. Of a population made by a function the columns
 * are read once, row by row; the sets of facts are not kept, and made again when an explanation is asked.
 *
 * <pre>{@code
 * ScanPopulation communes = ScanPopulation.communes(
 *     TerritorialReferential.latest(), commune -> TerritoryFacts.of(commune, date).with(pvd));
 * }</pre>
 */
public final class ScanPopulation {
  private final ImmutableList<String> keys;
  private final ImmutableMap<String, Integer> rows;
  private final FactModel model;
  private final ImmutableMap<Fact, Column> columns;
  private final ImmutableSet<Fact> declared;
  private final IntFunction<FactSet> facts;

  private ScanPopulation(
      ImmutableList<String> keys,
      FactModel model,
      Map<Fact, Column> columns,
      ImmutableSet<Fact> declared,
      IntFunction<FactSet> facts) {
    this.keys = keys;
    this.rows = rowsOf(keys);
    this.model = model;
    this.columns = ImmutableMap.copyOf(columns);
    this.declared = declared;
    this.facts = facts;
  }

  private static ImmutableMap<String, Integer> rowsOf(ImmutableList<String> keys) {
    ImmutableMap.Builder<String, Integer> rows = ImmutableMap.builderWithExpectedSize(keys.size());
    Set<String> seen = new HashSet<>(2 * keys.size());
    int row = 0;
    for (String key : keys) {
      if (!seen.add(key)) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", key).toException();
      }
      rows.put(key, row++);
    }
    return rows.buildOrThrow();
  }

  /**
   * Returns the communes of a vintage, by INSEE code.
   *
   * @param geography the vintage, not null
   * @param facts what is known of a commune, the same whenever it is asked, not null
   * @return the population, never null
   */
  public static ScanPopulation communes(
      TerritorialReferential geography, Function<Commune, TerritoryFacts> facts) {
    ImmutableList<Commune> communes = geography.communes();
    return of(
        communes.stream()
            .map(commune -> commune.code().toString())
            .collect(ImmutableList.toImmutableList()),
        row -> facts.apply(communes.get(row)).facts());
  }

  /**
   * Returns the EPCI of a vintage, by SIREN.
   *
   * @param geography the vintage, not null
   * @param facts what is known of an EPCI, the same whenever it is asked, not null
   * @return the population, never null
   */
  public static ScanPopulation epcis(
      TerritorialReferential geography, Function<Epci, TerritoryFacts> facts) {
    ImmutableList<Epci> epcis = geography.epcis();
    return of(
        epcis.stream()
            .map(epci -> epci.siren().toString())
            .collect(ImmutableList.toImmutableList()),
        row -> facts.apply(epcis.get(row)).facts());
  }

  /**
   * Returns a population of anything that facts are known of.
   *
   * @param keys a key for each row, each once, not null
   * @param facts what is known of a row, the same whenever it is asked, all of one model, not null
   * @return the population, never null
   * @throws AnctException {@code DUPLICATE_ID} if two rows have one key, {@code OTHER_MODEL} if the facts of a row are of
   *     another model than those of the first
   */
  public static ScanPopulation of(ImmutableList<String> keys, IntFunction<FactSet> facts) {
    Gatherer gatherer = new Gatherer(keys.size());
    FactModel model = FactModel.standard();
    for (int row = 0; row < keys.size(); row++) {
      FactSet known = facts.apply(row);
      if (row == 0) {
        model = known.model();
      } else if (!known.model().equals(model)) {
        throw Problem.of(ProblemCode.OTHER_MODEL, "key", keys.get(row)).toException();
      }
      gatherer.add(known);
    }
    return new ScanPopulation(
        keys, model, gatherer.columns(), ImmutableSet.copyOf(model.facts()), facts);
  }

  /**
   * Returns a builder of a population from columns of plain numbers.
   *
   * @param model the facts there are, not null
   * @param keys a key for each row, each once, not null
   * @return a new builder, never null
   */
  public static Builder builder(FactModel model, ImmutableList<String> keys) {
    return new Builder(model, keys);
  }

  /**
   * Returns the number of rows.
   *
   * @return the number, 0 or more
   */
  public int size() {
    return keys.size();
  }

  /**
   * Returns the keys.
   *
   * @return a key for each row, in order, never null
   */
  public ImmutableList<String> keys() {
    return keys;
  }

  /**
   * Returns what is known of a row.
   *
   * @param key its key, not null
   * @return the facts, never null
   * @throws AnctException {@code UNKNOWN_ROW} if no row has the key
   */
  public FactSet facts(String key) {
    return facts.apply(row(key));
  }

  /**
   * Tells whether a rule may read a fact: it is of the model, and, of a population of columns, has one or was said to be
   * unknown.
   *
   * @param fact the fact, not null
   * @return true if it may
   */
  public boolean has(Fact fact) {
    return declared.contains(fact);
  }

  int row(String key) {
    Integer row = rows.get(key);
    if (row == null) {
      throw Problem.of(ProblemCode.UNKNOWN_ROW, "key", key).toException();
    }
    return row;
  }

  boolean contains(String key) {
    return rows.containsKey(key);
  }

  FactModel model() {
    return model;
  }

  ImmutableMap<Fact, Column> columns() {
    return columns;
  }

  IntFunction<FactSet> factsByRow() {
    return facts;
  }

  /** Gathers the columns of sets of facts. */
  private static final class Gatherer {
    private final int size;
    private final Map<Fact, long[][]> bounds = new HashMap<>();
    private int row;

    Gatherer(int size) {
      this.size = size;
    }

    void add(FactSet known) {
      known.forEachKnown((fact, low, high) -> {
        long[][] own = bounds.computeIfAbsent(fact, this::unknown);
        own[0][row] = low;
        own[1][row] = high;
      });
      row++;
    }

    private long[][] unknown(Fact fact) {
      long[][] own = new long[2][size];
      Arrays.fill(own[0], fact.min());
      Arrays.fill(own[1], fact.max());
      return own;
    }

    Map<Fact, Column> columns() {
      Map<Fact, Column> columns = new LinkedHashMap<>();
      bounds.forEach((fact, own) -> columns.put(fact, Column.between(own[0], own[1])));
      return columns;
    }
  }

  /** Gathers columns. */
  public static final class Builder {
    private final FactModel model;
    private final ImmutableList<String> keys;
    private final Map<Fact, Column> columns = new LinkedHashMap<>();
    private final Set<Fact> unknown = new HashSet<>();

    private Builder(FactModel model, ImmutableList<String> keys) {
      this.model = model;
      this.keys = keys;
    }

    /**
     * Gives the exact values of a fact.
     *
     * @param fact the fact, of the model, not null
     * @param values the stored value of each row, copied, not null
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact, {@code BAD_FACT_VALUE} if a value is out
     *     of its range, {@code OUT_OF_RANGE} if there is not one value a row
     */
    public Builder put(Fact fact, long[] values) {
      return put(fact, Column.exact(checked(fact, values)));
    }

    /**
     * Gives bounds of the values of a fact.
     *
     * @param fact the fact, of the model, not null
     * @param lows the least stored value of each row, copied, not null
     * @param highs the greatest, copied, not null
     * @return this builder
     * @throws AnctException as {@link #put(Fact, long[])}, and {@code BAD_FACT_VALUE} if bounds are the wrong way round
     */
    public Builder put(Fact fact, long[] lows, long[] highs) {
      long[] least = checked(fact, lows);
      long[] most = checked(fact, highs);
      boolean designation = Facts.isDesignation(fact);
      for (int row = 0; row < least.length; row++) {
        if (designation && least[row] < most[row]) {
          least[row] = fact.min(); // between two answers of a designation lies a third
          most[row] = fact.max();
        }
        if (least[row] > most[row]) {
          throw Problem.of(
                  ProblemCode.BAD_FACT_VALUE,
                  "id",
                  fact.id(),
                  "value",
                  fact.format(least[row]),
                  "rule",
                  "≤ " + fact.format(most[row]) + " (" + keys.get(row) + ")")
              .toException();
        }
      }
      return put(fact, Column.between(least, most));
    }

    /**
     * Says that nothing is known of some facts, so that rules may read them all the same.
     *
     * @param facts the facts, of the model, not null
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact
     */
    public Builder unknown(Fact... facts) {
      for (Fact fact : facts) {
        unknown.add(model.get(fact.id()));
      }
      return this;
    }

    private Builder put(Fact fact, Column column) {
      columns.put(model.get(fact.id()), column);
      return this;
    }

    private long[] checked(Fact fact, long[] values) {
      Fact known = model.get(fact.id());
      if (values.length != keys.size()) {
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                fact.id(),
                "value",
                values.length,
                "rule",
                "= " + keys.size())
            .toException();
      }
      for (int row = 0; row < values.length; row++) {
        if (values[row] < known.min() || values[row] > known.max()) {
          throw Problem.of(
                  ProblemCode.BAD_FACT_VALUE,
                  "id",
                  fact.id(),
                  "value",
                  values[row] + " (" + keys.get(row) + ")",
                  "rule",
                  known.min() + " … " + known.max())
              .toException();
        }
      }
      return values.clone();
    }

    /**
     * Builds the population. Where relations of the model tie a column to another fact, what follows is derived row by
     * row, as in a {@link FactSet}.
     *
     * @return the population, never null
     * @throws AnctException {@code DUPLICATE_ID} if two rows have one key, {@code CONTRADICTORY_FACTS} if the facts of a
     *     row cannot all hold
     */
    public ScanPopulation build() {
      Map<Fact, Column> own = ImmutableMap.copyOf(columns);
      IntFunction<FactSet> facts = row -> facts(own, row);
      Map<Fact, Column> all = new LinkedHashMap<>(own);
      if (own.keySet().stream().anyMatch(this::isRelated)) {
        Gatherer gatherer = new Gatherer(keys.size());
        for (int row = 0; row < keys.size(); row++) {
          gatherer.add(facts.apply(row));
        }
        all = gatherer.columns();
      }
      Set<Fact> declared = new HashSet<>(all.keySet());
      declared.addAll(unknown);
      return new ScanPopulation(keys, model, all, ImmutableSet.copyOf(declared), facts);
    }

    private boolean isRelated(Fact fact) {
      return model.relations().stream().anyMatch(relation -> relation.facts().contains(fact));
    }

    private FactSet facts(Map<Fact, Column> own, int row) {
      FactSet.Builder facts = FactSet.builder(model);
      own.forEach((fact, column) -> {
        long low = column.low(row);
        long high = column.high(row);
        if (low != fact.min() || high != fact.max()) {
          facts.put(fact, FactValue.between(low, high));
        }
      });
      return facts.build();
    }
  }
}
