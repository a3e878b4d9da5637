package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.passage.CommuneChange;
import fr.anct.sdk.core.passage.Passage;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of a few facts for many territories of a kind and vintage, column by column. This class is immutable and
 * thread-safe.
 *
 * <p>A figure with more decimals than its fact keeps is known within its last one: it is never rounded across a threshold.
 * A territory of another vintage has the values of the one that it is, alone and whole, in the vintage of the table.
 */
public final class FactTable {
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final TerritoryType type;
  private final Millesime millesime;
  private final Provenance provenance;
  private final ImmutableList<Fact> facts;
  private final ImmutableList<Optional<Integer>> years;
  private final ImmutableMap<Fact, FactValue> everywhere;
  private final ImmutableMap<Fact, FactValue> elsewhere;
  private final String[] codes;
  private final long[][] lows;
  /** Where a value lies between the low one and the next. */
  private final BitSet[] between;
  /** Passages from other vintages, made when first needed; empty for one that is not embedded. */
  private final Map<Millesime, Optional<Ways>> ways = new ConcurrentHashMap<>();

  private record Ways(Passage there, Passage back) {}

  private FactTable(Builder builder) {
    this.type = builder.type;
    this.millesime = builder.millesime;
    this.provenance = builder.provenance;
    this.facts = ImmutableList.copyOf(builder.facts);
    this.years = ImmutableList.copyOf(builder.years);
    this.everywhere = ImmutableMap.copyOf(builder.everywhere);
    this.elsewhere = ImmutableMap.copyOf(builder.elsewhere);
    this.codes = builder.rows.keySet().toArray(new String[0]);
    Arrays.sort(codes);
    this.lows = new long[facts.size()][codes.length];
    this.between = new BitSet[facts.size()];
    for (int i = 0; i < facts.size(); i++) {
      Arrays.fill(lows[i], UNKNOWN);
      between[i] = new BitSet();
      for (int row = 0; row < codes.length; row++) {
        @Nullable FactValue value = Objects.requireNonNull(builder.rows.get(codes[row]))[i];
        if (value != null) {
          lows[i][row] = value.low();
          between[i].set(row, !value.isExact());
        }
      }
    }
  }

  /**
   * Returns a builder of a table.
   *
   * @param type the kind of territory, not null
   * @param millesime the vintage of the territories, not null
   * @param provenance where the values come from, not null
   * @return a new builder, never null
   */
  public static Builder builder(TerritoryType type, Millesime millesime, Provenance provenance) {
    return new Builder(type, millesime, provenance);
  }

  /**
   * Returns what this table says of a territory.
   *
   * @param territory a territory that exists in the vintage of the reference, not null
   * @return the values by fact, with their years and origin, without those that it does not know, never null
   */
  public ImmutableMap<Fact, FactValue> values(TerritoryRef territory) {
    String code = here(territory);
    if (code == null) {
      return ImmutableMap.of();
    }
    int row = Arrays.binarySearch(codes, code);
    if (row < 0) {
      return with(elsewhere);
    }
    ImmutableMap.Builder<Fact, FactValue> values = ImmutableMap.builder();
    values.putAll(everywhere);
    for (int i = 0; i < lows.length; i++) {
      if (lows[i][row] != UNKNOWN) {
        values.put(facts.get(i), value(i, row));
      }
    }
    return values.buildOrThrow();
  }

  private ImmutableMap<Fact, FactValue> with(ImmutableMap<Fact, FactValue> others) {
    return others.isEmpty()
        ? everywhere
        : ImmutableMap.<Fact, FactValue>builder()
            .putAll(everywhere)
            .putAll(others)
            .buildOrThrow();
  }

  private FactValue value(int column, int row) {
    long low = lows[column][row];
    return new FactValue(
        low, between[column].get(row) ? low + 1 : low, years.get(column), Optional.of(provenance));
  }

  /**
   * Finds the value of one fact for a territory.
   *
   * @param territory a territory that exists in the vintage of the reference, not null
   * @param fact the fact, not null
   * @return the value, or empty if the table does not know it
   */
  public Optional<FactValue> find(TerritoryRef territory, Fact fact) {
    return Optional.ofNullable(values(territory).get(fact));
  }

  /** The code of a territory in the vintage of this table, if it is the same one. */
  private @Nullable String here(TerritoryRef territory) {
    if (territory.type() != type) {
      return null;
    }
    if (territory.millesime().equals(millesime)) {
      return territory.code();
    }
    if (type != TerritoryType.COMMUNE) {
      return null; // the perimeter may have changed
    }
    Optional<Ways> known = ways.computeIfAbsent(territory.millesime(), this::waysFrom);
    CommuneChange change =
        known.flatMap(way -> way.there().find(CommuneCode.of(territory.code()))).orElse(null);
    if (change == null || change.to().size() != 1) {
      return null;
    }
    CommuneCode code = change.to().get(0).code();
    return known.get().back().get(code).to().size() == 1 ? code.toString() : null;
  }

  private Optional<Ways> waysFrom(Millesime from) {
    ImmutableList<Millesime> available = TerritorialReferential.available();
    if (!available.contains(from) || !available.contains(millesime)) {
      return Optional.empty();
    }
    Passage there = Passage.between(from, millesime);
    return Optional.of(new Ways(there, there.reversed()));
  }

  /**
   * Returns the facts that this table may know.
   *
   * @return the facts, never null
   */
  public ImmutableList<Fact> facts() {
    ImmutableList.Builder<Fact> all = ImmutableList.builder();
    return all.addAll(facts).addAll(everywhere.keySet()).build();
  }

  /**
   * Returns the kind of territory.
   *
   * @return the kind, never null
   */
  public TerritoryType type() {
    return type;
  }

  /**
   * Returns the vintage of the territories.
   *
   * @return the vintage, never null
   */
  public Millesime millesime() {
    return millesime;
  }

  /**
   * Returns where the values come from.
   *
   * @return the provenance, never null
   */
  public Provenance provenance() {
    return provenance;
  }

  /**
   * Counts the territories that have a row.
   *
   * @return how many there are
   */
  public int size() {
    return codes.length;
  }

  /** Returns the origin and the number of territories, such as {@code densite.csv (34875)}. */
  @Override
  public String toString() {
    return provenance.dataset() + " (" + codes.length + ")";
  }

  /** Gathers the values of a table; not for several threads. */
  public static final class Builder {
    private final TerritoryType type;
    private final Millesime millesime;
    private final Provenance provenance;
    private final Map<String, @Nullable FactValue[]> rows = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Optional<Integer>> years = new ArrayList<>();
    private final Map<Fact, FactValue> everywhere = new LinkedHashMap<>();
    private final Map<Fact, FactValue> elsewhere = new LinkedHashMap<>();

    private Builder(TerritoryType type, Millesime millesime, Provenance provenance) {
      this.type = Objects.requireNonNull(type, "type");
      this.millesime = Objects.requireNonNull(millesime, "millesime");
      this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * Adds a column, before any value.
     *
     * @param fact the fact, not null
     * @param year the year its values are of, or empty
     * @return this builder
     * @throws IllegalArgumentException if there are values, or the fact has a column
     */
    public Builder column(Fact fact, Optional<Integer> year) {
      if (!rows.isEmpty() || facts.contains(fact)) {
        throw new IllegalArgumentException("columns come first, each once: " + fact);
      }
      facts.add(fact);
      years.add(year);
      return this;
    }

    /**
     * States that a territory is in the table, and nothing of it yet.
     *
     * @param code the territory's code in the vintage of the table, not null
     * @return this builder
     */
    public Builder row(String code) {
      rows.computeIfAbsent(code, unused -> new FactValue[facts.size()]);
      return this;
    }

    /**
     * States a value of a territory; a later one replaces an earlier one.
     *
     * @param code the territory's code in the vintage of the table, not null
     * @param fact a fact that has a column, not null
     * @param value the value, exact or between two neighbouring ones; its year and origin are those of the table
     * @return this builder
     * @throws IllegalArgumentException if the fact has no column, or the value is wider
     * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_FACT_VALUE} if it is out of the fact's range
     */
    public Builder put(String code, Fact fact, FactValue value) {
      int column = facts.indexOf(fact);
      if (column < 0 || value.high() - value.low() > 1) {
        throw new IllegalArgumentException("not a value of a column: " + fact + " " + value);
      }
      fact.inRange(value.low(), fact.format(value.low()));
      fact.inRange(value.high(), fact.format(value.high()));
      row(code);
      Objects.requireNonNull(rows.get(code))[column] = value;
      return this;
    }

    /**
     * States a value of all territories of the kind, in the table or not, such as a national mean.
     *
     * @param fact a fact that has no column, not null
     * @param value the value, with its year and origin, not null
     * @return this builder
     * @throws IllegalArgumentException if the fact has a column
     */
    public Builder everywhere(Fact fact, FactValue value) {
      if (facts.contains(fact)) {
        throw new IllegalArgumentException("has a column: " + fact);
      }
      everywhere.put(fact, value);
      return this;
    }

    /**
     * States a value of the territories of the kind that are not in the table, which then is exhaustive.
     *
     * @param fact a fact that has a column, not null
     * @param value the value, not null
     * @return this builder
     * @throws IllegalArgumentException if the fact has no column
     */
    public Builder elsewhere(Fact fact, FactValue value) {
      if (!facts.contains(fact)) {
        throw new IllegalArgumentException("has no column: " + fact);
      }
      elsewhere.put(fact, value.provenance().isPresent() ? value : value.from(provenance));
      return this;
    }

    /**
     * Returns the table.
     *
     * @return the table, never null
     */
    public FactTable build() {
      return new FactTable(this);
    }
  }
}
