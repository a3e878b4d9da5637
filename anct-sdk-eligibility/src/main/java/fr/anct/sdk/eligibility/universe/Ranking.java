package fr.anct.sdk.eligibility.universe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.internal.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Territories in descending order of an exact index. This class is immutable and thread-safe.
 *
 * <p>The law says nothing of ties. Tied territories are listed in the order of their references, but none is given a rank
 * of its own: each has all the ranks of the tie, so that only a tie astride the cut leaves anybody undetermined ({@link
 * #astride}).
 */
public final class Ranking {
  private static final int SHOWN = 9;
  private static final BigInteger SCALE = BigInteger.TEN.pow(SHOWN);

  private final ImmutableList<Place> places;
  private final ImmutableMap<TerritoryRef, Place> byTerritory;
  private final ImmutableList<Gap> gaps;

  private Ranking(ImmutableList<Place> places, ImmutableList<Gap> gaps) {
    this.places = places;
    this.gaps = gaps;
    ImmutableMap.Builder<TerritoryRef, Place> byRef = ImmutableMap.builder();
    places.forEach(place -> byRef.put(place.territory(), place));
    this.byTerritory = byRef.buildOrThrow();
  }

  /**
   * A territory to be ranked.
   *
   * @param sure whether it certainly takes part
   */
  record Candidate(TerritoryRef territory, Interval index, boolean sure) {}

  static Ranking of(List<Candidate> candidates, ImmutableList<Gap> gaps) {
    Fraction[] sureLows = candidates.stream()
        .filter(Candidate::sure)
        .map(candidate -> candidate.index().low())
        .sorted()
        .toArray(Fraction[]::new);
    Fraction[] highs = candidates.stream()
        .filter(candidate -> candidate.index().high() != null)
        .map(candidate -> candidate.index().most())
        .sorted()
        .toArray(Fraction[]::new);
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(Comparator.comparing((Candidate candidate) -> candidate.index().low())
        .reversed()
        .thenComparing(Candidate::territory));
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (Candidate candidate : ordered) {
      Fraction high = candidate.index().high();
      int surelyBetter = high == null ? 0 : sureLows.length - notAbove(sureLows, high);
      int perhapsAsGood = candidates.size() - below(highs, candidate.index().low());
      places.add(new Place(
          candidate.territory(),
          surelyBetter + 1,
          perhapsAsGood,
          shown(candidate.index().low())));
    }
    return new Ranking(places.build(), gaps);
  }

  private static int notAbove(Fraction[] ascending, Fraction limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle].compareTo(limit) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int below(Fraction[] ascending, Fraction limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle].compareTo(limit) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static BigDecimal shown(Fraction index) {
    return new BigDecimal(index.times(new Fraction(SCALE, BigInteger.ONE)).floor(), SHOWN);
  }

  /**
   * Returns the places, the best first.
   *
   * @return the places, tied ones in the order of their territories, never null
   */
  public ImmutableList<Place> places() {
    return places;
  }

  /**
   * Finds the place of a territory.
   *
   * @param territory the territory, not null
   * @return its place, or empty if it is not ranked
   */
  public Optional<Place> find(TerritoryRef territory) {
    return Optional.ofNullable(byTerritory.get(territory));
  }

  /**
   * Finds the rank of a territory as the value of a fact.
   *
   * @param territory the territory, not null
   * @return its rank or the bounds of it, or empty if it is not ranked
   */
  public Optional<FactValue> rank(TerritoryRef territory) {
    return find(territory).map(place -> FactValue.between(place.first(), place.last()));
  }

  /**
   * Returns the territories of which neither the law nor the facts say on which side of a cut they are.
   *
   * @param cut the last rank that is served, such as 10 000
   * @return their places, empty if none is astride the cut, never null
   */
  public ImmutableList<Place> astride(int cut) {
    return places.stream()
        .filter(place -> place.first() <= cut && place.last() > cut)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Counts the places.
   *
   * @return how many there are
   */
  public int size() {
    return places.size();
  }

  /**
   * Returns what was missing.
   *
   * @return the gaps in the order of the territories, never null
   */
  public ImmutableList<Gap> gaps() {
    return gaps;
  }

  /**
   * Tells whether no territory lacked what the ranking needs.
   *
   * @return true if there are no gaps
   */
  public boolean isComplete() {
    return gaps.isEmpty();
  }
}
