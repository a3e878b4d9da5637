package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Arrays;

/** How many rows have each verdict, rule by rule. This class is immutable and thread-safe. */
public final class ScanCounts {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final ImmutableMap<String, Integer> places;
  private final long[][] counts; // by rule, then by verdict

  /** Takes the arrays over. */
  ScanCounts(ImmutableMap<String, Integer> places, long[][] counts) {
    this.places = places;
    this.counts = counts;
  }

  static ScanCounts none(ImmutableMap<String, Integer> places) {
    return new ScanCounts(places, new long[places.size()][VERDICTS.length]);
  }

  /**
   * Counts the rows of a verdict.
   *
   * @param rule the rule's identifier, not null
   * @param verdict the verdict, not null
   * @return how many there are
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public long count(String rule, Verdict verdict) {
    return counts[place(rule)][verdict.ordinal()];
  }

  /**
   * Returns the counts of a rule that are not zero.
   *
   * @param rule the rule's identifier, not null
   * @return the counts by verdict, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public ImmutableMap<Verdict, Long> of(String rule) {
    return notZero(counts[place(rule)]);
  }

  private int place(String rule) {
    Integer place = places.get(rule);
    if (place == null) {
      throw Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException();
    }
    return place;
  }

  /**
   * Returns all counts that are not zero.
   *
   * @return the counts by rule in the book's order, then by verdict, never null
   */
  public ImmutableMap<String, ImmutableMap<Verdict, Long>> asMap() {
    ImmutableMap.Builder<String, ImmutableMap<Verdict, Long>> all = ImmutableMap.builder();
    places.forEach((rule, place) -> all.put(rule, notZero(counts[place])));
    return all.buildOrThrow();
  }

  private static ImmutableMap<Verdict, Long> notZero(long[] counts) {
    ImmutableMap.Builder<Verdict, Long> own = ImmutableMap.builder();
    for (Verdict verdict : VERDICTS) {
      if (counts[verdict.ordinal()] != 0) {
        own.put(verdict, counts[verdict.ordinal()]);
      }
    }
    return own.buildOrThrow();
  }

  /** These and others of the same rules. */
  ScanCounts plus(ScanCounts other) {
    long[][] sums = new long[counts.length][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = counts[i].clone();
      for (int j = 0; j < sums[i].length; j++) {
        sums[i][j] += other.counts[i][j];
      }
    }
    return new ScanCounts(places, sums);
  }

  /** Two are equal if they are of the same rules in the same order with the same counts. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScanCounts that
        && that.places.keySet().asList().equals(places.keySet().asList())
        && Arrays.deepEquals(that.counts, counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }

  /** Returns the counts by rule and verdict. */
  @Override
  public String toString() {
    return asMap().toString();
  }
}
