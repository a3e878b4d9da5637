package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Up to five classes of the values above zero, exact: equal values are always in one class. Zero is no member of any.
 *
 * @param bounds the least and the most of each class, in order
 */
record Classes(ImmutableList<Bounds> bounds) {
  static final int MOST = 5;

  private static final BigDecimal COUNT = BigDecimal.valueOf(MOST);

  /** From least to most, both in it. */
  record Bounds(BigDecimal least, BigDecimal most) {}

  /** Classes of about as many values each; their bounds are values that occur. */
  static Classes quantiles(Collection<BigDecimal> values) {
    List<BigDecimal> sorted = positive(values);
    List<Bounds> bounds = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= MOST && from < sorted.size(); i++) {
      // The last of the first i fifths, and all that are equal to it.
      int to = Math.max(from, (sorted.size() * i + MOST - 1) / MOST - 1);
      if (to >= sorted.size()) {
        break;
      }
      while (to + 1 < sorted.size() && sorted.get(to + 1).compareTo(sorted.get(to)) == 0) {
        to++;
      }
      bounds.add(new Bounds(sorted.get(from), sorted.get(to)));
      from = to + 1;
    }
    return new Classes(ImmutableList.copyOf(bounds));
  }

  /** Classes of one width; those that nothing is in are kept. A fifth of a decimal number is one. */
  static Classes equalSteps(Collection<BigDecimal> values) {
    List<BigDecimal> sorted = positive(values);
    if (sorted.isEmpty()) {
      return new Classes(ImmutableList.of());
    }
    BigDecimal least = sorted.get(0);
    BigDecimal most = sorted.get(sorted.size() - 1);
    if (least.compareTo(most) == 0) {
      return new Classes(ImmutableList.of(new Bounds(least, most)));
    }
    BigDecimal width = most.subtract(least).divide(COUNT);
    ImmutableList.Builder<Bounds> bounds = ImmutableList.builder();
    for (int i = 0; i < MOST; i++) {
      BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(i)));
      bounds.add(new Bounds(from, from.add(width)));
    }
    return new Classes(bounds.build());
  }

  /**
   * Returns the number of the class of a value, from 1; 0 for zero. A value on the bound of two equal steps is in the lower
   * one.
   */
  int of(BigDecimal value) {
    if (value.signum() == 0) {
      return 0;
    }
    for (int i = 0; i < bounds.size(); i++) {
      if (value.compareTo(bounds.get(i).most()) <= 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(value + " is above all classes");
  }

  private static List<BigDecimal> positive(Collection<BigDecimal> values) {
    return values.stream().filter(value -> value.signum() > 0).sorted().toList();
  }
}
