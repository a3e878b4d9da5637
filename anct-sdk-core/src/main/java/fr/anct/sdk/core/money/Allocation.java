package fr.anct.sdk.core.money;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Splits an amount between weights, to the cent, by largest remainder (Hamilton, Hare).
 *
 * <p>Each share is first rounded towards zero; the cents left go one each to the largest remainders. Ties go to the
 * larger weight, then to the first in order: our choice, no text settles it. A zero weight always gets zero, a negative
 * total is split like its opposite, and the shares always add up to the total.
 *
 * <p>A larger total may lower a share (the Alabama paradox): split the new total again, never add to old shares. This
 * class is immutable and thread-safe.
 */
public final class Allocation {
  private static final int MOST_DECIMALS = 9;
  /** So many units are given one by one; a sort takes less time for more. */
  private static final int FEW = 16;

  /** The weights if their sum fits, else none: most have a form without objects. */
  private final long[] weights;

  private final long sum;
  /** The weights if their sum does not fit, else none. */
  private final ImmutableList<BigInteger> largeWeights;

  private Allocation(long[] weights, long sum, ImmutableList<BigInteger> largeWeights) {
    this.weights = weights;
    this.sum = sum;
    this.largeWeights = largeWeights;
  }

  /**
   * Returns the allocation by whole weights.
   *
   * @param weights the weights, each zero or more, at least one above zero, not null
   * @return the allocation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_WEIGHTS} if a weight is negative or none is above zero
   */
  public static Allocation byWeights(long... weights) {
    long sum = 0;
    long signs = 0;
    for (long weight : weights) {
      sum += weight;
      signs |= weight | sum;
    }
    if (signs < 0 || sum == 0) {
      return of(big(weights));
    }
    return new Allocation(weights.clone(), sum, ImmutableList.of());
  }

  /**
   * Returns the allocation in proportion to amounts.
   *
   * @param amounts the amounts, each zero or more, at least one above zero, not null
   * @return the allocation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_WEIGHTS} if an amount is negative or none is above zero
   */
  public static Allocation byAmounts(List<Euros> amounts) {
    return byWeights(amounts.stream().mapToLong(Euros::cents).toArray());
  }

  /**
   * Returns the allocation in proportion to rates, whatever they add up to.
   *
   * @param rates the rates, at least one above zero, not null
   * @return the allocation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_WEIGHTS} if none is above zero
   */
  public static Allocation byRates(List<Rate> rates) {
    return of(overCommonDenominator(rates, commonDenominator(rates)));
  }

  /**
   * Returns the allocation by the parts of a whole: a key of distribution written in percentages.
   *
   * @param parts the parts, which add up to exactly 100 %, not null
   * @return the allocation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_WEIGHTS} if they do not add up to 100 %; {@link #byRates}
   *     takes any
   */
  public static Allocation byParts(List<Rate> parts) {
    BigInteger whole = commonDenominator(parts);
    ImmutableList<BigInteger> weights = overCommonDenominator(parts, whole);
    Allocation allocation = of(weights);
    if (!sum(weights).equals(whole)) {
      throw bad(parts, "weights.whole");
    }
    return allocation;
  }

  /**
   * Splits an amount.
   *
   * @param total the amount, of any sign, not null
   * @return one share a weight, in order, which add up to the total, never null
   */
  public ImmutableList<Euros> split(Euros total) {
    long[] shares = shares(total.cents());
    ImmutableList.Builder<Euros> amounts = ImmutableList.builderWithExpectedSize(shares.length);
    for (long share : shares) {
      amounts.add(Euros.ofCents(share));
    }
    return amounts.build();
  }

  /**
   * Splits a number of things that cannot be cut, such as inhabitants.
   *
   * @param total how many, of any sign
   * @return one share a weight, in order, which add up to the total, never null
   */
  public ImmutableList<Long> splitUnits(long total) {
    return ImmutableList.copyOf(Longs.asList(shares(total)));
  }

  /**
   * Returns what part of the whole each weight is, as a column of percentages that shows exactly 100: two decimals of a
   * third each are 33.34, 33.33 and 33.33.
   *
   * @param decimals how many decimals to show, from 0 to 9
   * @return one number of hundredths a weight, in order, which add up to 100, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for another number of decimals
   */
  public ImmutableList<BigDecimal> percentages(int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "decimals",
              "value",
              decimals,
              "rule",
              "0–" + MOST_DECIMALS)
          .toException();
    }
    long whole = 100;
    for (int i = 0; i < decimals; i++) {
      whole *= 10;
    }
    return Arrays.stream(shares(whole))
        .mapToObj(units -> BigDecimal.valueOf(units, decimals))
        .collect(toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Allocation that
        && Arrays.equals(that.weights, weights)
        && that.largeWeights.equals(largeWeights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(weights), largeWeights);
  }

  /** Returns the weights, as whole numbers. */
  @Override
  public String toString() {
    return largeWeights.isEmpty() ? Arrays.toString(weights) : largeWeights.toString();
  }

  private long[] shares(long total) {
    long size = Math.abs(total);
    // No weight is above the sum: if the total times the sum fits, so does each product.
    long largest = size * sum;
    boolean fits = largeWeights.isEmpty() && largest >= 0 && Math.multiplyHigh(size, sum) == 0;
    long[] shares =
        fits ? plainShares(size) : largeShares(BigInteger.valueOf(total).abs());
    if (total < 0) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = -shares[i];
      }
    }
    return shares;
  }

  private long[] plainShares(long total) {
    long[] shares = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = total;
    for (int i = 0; i < shares.length; i++) {
      long product = total * weights[i];
      long share = product / sum;
      shares[i] = share;
      remainders[i] = product - share * sum;
      left -= share;
    }
    if (left <= FEW) {
      giveFew(left, shares, remainders);
    } else {
      giveMany((int) left, shares, remainders);
    }
    return shares;
  }

  /** Gives one unit each to so many of the largest remainders: none of these is zero. */
  private void giveFew(long left, long[] shares, long[] remainders) {
    for (long i = left; i > 0; i--) {
      int most = 0;
      for (int j = 1; j < shares.length; j++) {
        if (remainders[j] > remainders[most]
            || (remainders[j] == remainders[most] && weights[j] > weights[most])) {
          most = j;
        }
      }
      shares[most]++;
      remainders[most] = 0;
    }
  }

  /** Does the same as {@link #giveFew} in a time that does not grow with both numbers. */
  private void giveMany(int left, long[] shares, long[] remainders) {
    long least = largest(remainders.clone(), left);
    long[] tied = new long[shares.length];
    int ties = 0;
    int more = left;
    for (int i = 0; i < shares.length; i++) {
      if (remainders[i] > least) {
        shares[i]++;
        more--;
      } else if (remainders[i] == least) {
        tied[ties++] = weights[i];
      }
    }
    long leastWeight = largest(Arrays.copyOf(tied, ties), more);
    for (int i = 0; i < shares.length; i++) {
      if (remainders[i] == least && weights[i] > leastWeight) {
        shares[i]++;
        more--;
      }
    }
    for (int i = 0; more > 0; i++) {
      if (remainders[i] == least && weights[i] == leastWeight) {
        shares[i]++;
        more--;
      }
    }
  }

  /** Returns the value that so many are at least, itself included. */
  private static long largest(long[] values, int rank) {
    Arrays.sort(values);
    return values[values.length - rank];
  }

  private long[] largeShares(BigInteger total) {
    ImmutableList<BigInteger> all = largeWeights.isEmpty() ? big(weights) : largeWeights;
    BigInteger whole = sum(all);
    int size = all.size();
    long[] shares = new long[size];
    BigInteger[] remainders = new BigInteger[size];
    BigInteger left = total;
    for (int i = 0; i < size; i++) {
      BigInteger[] parts = total.multiply(all.get(i)).divideAndRemainder(whole);
      // The whole of the least long is negative in a long, as its caller wants it.
      shares[i] = parts[0].longValue();
      remainders[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    // The sort is stable: equal remainders and weights keep their order.
    Arrays.sort(
        order,
        Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
            .thenComparing(all::get)
            .reversed());
    for (int i = 0; i < left.intValueExact(); i++) {
      shares[order[i]]++;
    }
    return shares;
  }

  private static ImmutableList<BigInteger> big(long[] weights) {
    return Arrays.stream(weights).mapToObj(BigInteger::valueOf).collect(toImmutableList());
  }

  private static BigInteger sum(List<BigInteger> weights) {
    return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger commonDenominator(List<Rate> rates) {
    BigInteger common = BigInteger.ONE;
    for (Rate rate : rates) {
      BigInteger denominator = BigInteger.valueOf(rate.denominator());
      common = common.multiply(denominator.divide(common.gcd(denominator)));
    }
    return common;
  }

  private static ImmutableList<BigInteger> overCommonDenominator(
      List<Rate> rates, BigInteger common) {
    ImmutableList.Builder<BigInteger> numerators =
        ImmutableList.builderWithExpectedSize(rates.size());
    for (Rate rate : rates) {
      numerators.add(BigInteger.valueOf(rate.numerator())
          .multiply(common.divide(BigInteger.valueOf(rate.denominator()))));
    }
    return numerators.build();
  }

  private static Allocation of(ImmutableList<BigInteger> weights) {
    for (BigInteger weight : weights) {
      if (weight.signum() < 0) {
        throw bad(weights, "weights.negative");
      }
    }
    BigInteger sum = sum(weights);
    if (sum.signum() == 0) {
      throw bad(weights, "weights.zero");
    }
    return sum.bitLength() < Long.SIZE
        ? new Allocation(
            weights.stream().mapToLong(BigInteger::longValue).toArray(),
            sum.longValue(),
            ImmutableList.of())
        : new Allocation(new long[0], 0, weights);
  }

  private static AnctException bad(List<?> weights, String rule) {
    return Problem.of(
            ProblemCode.BAD_WEIGHTS, "value", DecimalText.shown(weights.toString()), "rule", rule)
        .toException();
  }
}
