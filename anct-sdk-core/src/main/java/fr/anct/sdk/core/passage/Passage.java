package fr.anct.sdk.core.passage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.referential.ReferentialViews;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each commune of one vintage became in another, or had been before.
 *
 * <pre>{@code
 * Passage passage = Passage.between(Millesime.of(2019), Millesime.of(2026));
 * passage.get("14712").to(); // [14666 Sannerville (2026), 14712 Troarn (2026)]
 * }</pre>
 *
 * <p>{@code find} returns an {@link Optional}, {@code get} throws if there is nothing, {@code contains} only asks; codes
 * are those of current communes of the first vintage. This class is immutable and thread-safe.
 */
public final class Passage {
  private final TerritorialReferential from;
  private final TerritorialReferential to;
  final Relation relation;
  private final Timeline timeline;

  Passage(TerritorialReferential from, TerritorialReferential to, Relation relation) {
    this.from = from;
    this.to = to;
    this.relation = relation;
    this.timeline = new Timeline(relation);
  }

  /**
   * Returns the passage between two embedded vintages, in either direction.
   *
   * @param from the vintage of the codes that one has, not null
   * @param to the vintage that one wants, not null
   * @return the passage, never null
   * @throws AnctException {@code UNPUBLISHED_MILLESIME} or {@code UNKNOWN_MILLESIME} if one is not embedded
   */
  public static Passage between(Millesime from, Millesime to) {
    return between(TerritorialReferential.of(from), TerritorialReferential.of(to));
  }

  /**
   * Returns the passage between two geographies, in either direction.
   *
   * @param from the geography of the codes that one has, not null
   * @param to the geography that one wants, not null
   * @return the passage, never null
   */
  public static Passage between(TerritorialReferential from, TerritorialReferential to) {
    return new Passage(
        from,
        to,
        Relation.between(ReferentialViews.geography(from), ReferentialViews.geography(to)));
  }

  /**
   * Returns the geography that codes are asked in.
   *
   * @return the geography, never null
   */
  public TerritorialReferential from() {
    return from;
  }

  /**
   * Returns the geography that this passage leads to.
   *
   * @return the geography, never null
   */
  public TerritorialReferential to() {
    return to;
  }

  /**
   * Returns the way back: a commune leads back to all that led to it.
   *
   * @return the passage from {@link #to} to {@link #from}, never null
   */
  public Passage reversed() {
    return new Passage(to, from, relation.transposed());
  }

  /**
   * Finds what became of a commune.
   *
   * @param code its code, not null
   * @return the change, or empty if it is no current commune of the first vintage
   */
  public Optional<CommuneChange> find(CommuneCode code) {
    int row = relation.row(code.toString());
    return row < 0 ? Optional.empty() : Optional.of(change(row));
  }

  /**
   * Returns what became of a commune.
   *
   * @param code its code, not null
   * @return the change, never null
   * @throws AnctException {@code TERRITORY_ENDED} or {@code UNKNOWN_TERRITORY} if it is no current commune of the first
   *     vintage
   */
  public CommuneChange get(CommuneCode code) {
    return find(code).orElseThrow(() -> Carrier.absent(from, code).toException());
  }

  /**
   * Tells whether there is a commune of a code in the first vintage.
   *
   * @param code its code, not null
   * @return true if there is
   */
  public boolean contains(CommuneCode code) {
    return from.containsCommune(code);
  }

  /**
   * Finds what became of a commune.
   *
   * @param code the exact text of its code, not null
   * @return the change, or empty if it is no current commune of the first vintage
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public Optional<CommuneChange> find(String code) {
    return find(CommuneCode.of(code));
  }

  /**
   * Returns what became of a commune.
   *
   * @param code the exact text of its code, not null
   * @return the change, never null
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code, else as {@link
   *     #get(CommuneCode)}
   */
  public CommuneChange get(String code) {
    return get(CommuneCode.of(code));
  }

  /**
   * Tells whether there is a commune of a code in the first vintage.
   *
   * @param code the exact text of its code, not null
   * @return true if there is
   * @throws AnctException {@code MALFORMED_CODE} if the text is not of the form of a code
   */
  public boolean contains(String code) {
    return contains(CommuneCode.of(code));
  }

  /**
   * Returns what became of every commune of the first vintage.
   *
   * @return one a commune, by code, never null
   */
  public ImmutableList<CommuneChange> all() {
    ImmutableList.Builder<CommuneChange> list =
        ImmutableList.builderWithExpectedSize(relation.there.rows());
    for (int row = 0; row < relation.there.rows(); row++) {
      list.add(change(row));
    }
    return list.build();
  }

  /**
   * Returns what became of the communes that are not {@code UNCHANGED}.
   *
   * @return one a commune, by code, never null
   */
  public ImmutableList<CommuneChange> changes() {
    ImmutableList.Builder<CommuneChange> list = ImmutableList.builder();
    for (int row = 0; row < relation.there.rows(); row++) {
      CommuneChange.Kind kind = relation.kind(row);
      if (kind != CommuneChange.Kind.UNCHANGED) {
        list.add(new CommuneChange(this, row, kind));
      }
    }
    return list.build();
  }

  /**
   * Returns the communes of the second vintage that no commune of the first leads to. Between embedded vintages there is
   * none: a commune re-established comes from the one that it was part of.
   *
   * @return the communes by code, never null
   */
  public ImmutableList<Commune> created() {
    ImmutableList.Builder<Commune> list = ImmutableList.builder();
    for (int row = 0; row < relation.back.rows(); row++) {
      if (relation.back.size(row) == 0) {
        list.add(TerritoryViews.commune(relation.to, row));
      }
    }
    return list.build();
  }

  /**
   * Carries quantities of communes over to the communes of the second vintage: exact sums where communes merged; refused
   * where one was divided, for nothing says how.
   *
   * @param values quantities that add up, such as inhabitants or cents, not rates or means, by code of the first vintage,
   *     not null
   * @return what was carried, and what was not, never null
   * @throws AnctException {@code OUT_OF_RANGE} if a sum does not fit in 64 bits
   */
  public CarriedValues carry(Map<CommuneCode, Long> values) {
    return new Carrier(this, ImmutableMap.of()).carry(values);
  }

  /**
   * Carries quantities of communes over to the communes of the second vintage; where one was divided, in proportion to a
   * key, by largest remainder.
   *
   * @param values quantities that add up, such as inhabitants or cents, not rates or means, by code of the first vintage,
   *     not null
   * @param weights the weight of communes of the second vintage, each zero or more, by code; needed of those alone that a
   *     divided commune became, not null
   * @return what was carried, and what was not, never null
   * @throws AnctException {@code OUT_OF_RANGE} if a sum does not fit in 64 bits
   */
  public CarriedValues carry(Map<CommuneCode, Long> values, Map<CommuneCode, Long> weights) {
    return new Carrier(this, ImmutableMap.copyOf(weights)).carry(values);
  }

  /**
   * Carries the populations of the first vintage over to the communes of the second. A commune that has none of the kind
   * and census leaves the sum that it belongs to incomplete.
   *
   * @param kind which population, not null
   * @param census the reference year of the census
   * @return what was carried, and what was not, never null
   */
  public CarriedValues carryPopulations(PopulationKind kind, int census) {
    ImmutableMap.Builder<CommuneCode, Long> values = ImmutableMap.builder();
    for (Commune commune : from.communes()) {
      commune
          .population(kind, census)
          .ifPresent(population -> values.put(commune.code(), population.value()));
    }
    return carry(values.buildOrThrow());
  }

  /** Two are equal if their geographies are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Passage that && that.from.equals(from) && that.to.equals(to);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to);
  }

  /** Returns the vintages, such as {@code Passage 2019 → 2026}. */
  @Override
  public String toString() {
    return "Passage " + from.millesime() + " → " + to.millesime();
  }

  Optional<ChangePeriod> period(int row) {
    return timeline.period(row);
  }

  private CommuneChange change(int row) {
    return new CommuneChange(this, row, relation.kind(row));
  }
}
