package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import java.util.OptionalLong;

/**
 * A demographic group of communes (<i>groupe démographique</i>, in use <i>strate</i>): one of the fifteen of CGCT, art.
 * L2334-3, by population DGF.
 *
 * <p>Its JSON form is its number. This class is immutable and thread-safe.
 */
public final class Strate implements Comparable<Strate> {
  private static final long[] MINIMA = {
    0, 500, 1_000, 2_000, 3_500, 5_000, 7_500, 10_000, 15_000, 20_000, 35_000, 50_000, 75_000,
    100_000, 200_000
  };
  private static final ImmutableList<Strate> ALL = all(MINIMA.length);

  private final int number;

  private Strate(int number) {
    this.number = number;
  }

  private static ImmutableList<Strate> all(int count) {
    ImmutableList.Builder<Strate> all = ImmutableList.builder();
    for (int number = 1; number <= count; number++) {
      all.add(new Strate(number));
    }
    return all.build();
  }

  /**
   * Returns the group of a commune.
   *
   * @param populationDgf its population DGF, in inhabitants, zero or more
   * @return its group, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the population is negative
   */
  public static Strate of(long populationDgf) {
    if (populationDgf < 0) {
      throw outOfRange("populationDgf", populationDgf, ">= 0");
    }
    int number = MINIMA.length;
    while (populationDgf < MINIMA[number - 1]) {
      number--;
    }
    return ofNumber(number);
  }

  /**
   * Returns a group by its number.
   *
   * @param number 1 to 15
   * @return the group, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Strate ofNumber(int number) {
    if (number < 1 || number > ALL.size()) {
      throw outOfRange("strate", number, "strate.range");
    }
    return ALL.get(number - 1);
  }

  /**
   * Returns all groups.
   *
   * @return the fifteen groups in order, never null
   */
  public static ImmutableList<Strate> all() {
    return ALL;
  }

  /**
   * Returns where the groups are written.
   *
   * @return the citation, never null
   */
  public static Citation citation() {
    return Citation.of("CGCT, art. L2334-3", Confidence.VERIFIED);
  }

  /**
   * Returns the number of this group.
   *
   * @return 1 to 15
   */
  @JsonValue
  public int number() {
    return number;
  }

  /**
   * Returns the least population DGF of this group.
   *
   * @return in inhabitants, inclusive
   */
  public long min() {
    return MINIMA[number - 1];
  }

  /**
   * Returns the largest population DGF of this group.
   *
   * @return in inhabitants, inclusive, or empty for the last group
   */
  public OptionalLong max() {
    return number == MINIMA.length ? OptionalLong.empty() : OptionalLong.of(MINIMA[number] - 1);
  }

  @Override
  public int compareTo(Strate other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Strate that && that.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** Returns the number and the bounds, such as {@code 5 [3500, 4999]}. */
  @Override
  public String toString() {
    return number + " [" + min() + ", " + (max().isPresent() ? max().getAsLong() + "]" : "…[");
  }

  private static RuntimeException outOfRange(String name, long value, String rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule)
        .toException();
  }
}
