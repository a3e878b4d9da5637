package fr.anct.sdk.core.money;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

  private final ImmutableList<BigInteger> weights;
  private final BigInteger sum;

  private Allocation(ImmutableList<BigInteger> weights, BigInteger sum) {
    this.weights = weights;
    this.sum = sum;
  }

  /**
   * Returns the allocation by whole weights.
   *
   * @param weights the weights, each zero or more, at least one above zero, not null
   * @return the allocation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_WEIGHTS} if a weight is negative or none is above zero
   */
  public static Allocation byWeights(long... weights) {
    return of(Arrays.stream(weights)
        .mapToObj(BigInteger::valueOf)
        .collect(ImmutableList.toImmutableList()));
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
    Allocation allocation = of(overCommonDenominator(parts, whole));
    if (!allocation.sum.equals(whole)) {
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
    ImmutableList.Builder<Euros> shares = ImmutableList.builderWithExpectedSize(weights.size());
    for (BigInteger share : split(BigInteger.valueOf(total.cents()).abs())) {
      shares.add(Euros.ofExact(total.isNegative() ? share.negate() : share));
    }
    return shares.build();
  }

  /**
   * Splits a number of things that cannot be cut, such as inhabitants.
   *
   * @param total how many, of any sign
   * @return one share a weight, in order, which add up to the total, never null
   */
  public ImmutableList<Long> splitUnits(long total) {
    BigInteger units = BigInteger.valueOf(total);
    return Arrays.stream(split(units.abs()))
        .map(share -> units.signum() < 0 ? share.negate() : share)
        .map(BigInteger::longValueExact)
        .collect(ImmutableList.toImmutableList());
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
    return Arrays.stream(split(BigInteger.TEN.pow(decimals + 2)))
        .map(units -> new BigDecimal(units, decimals))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Allocation that && that.weights.equals(weights);
  }

  @Override
  public int hashCode() {
    return weights.hashCode();
  }

  /** Returns the weights, as whole numbers. */
  @Override
  public String toString() {
    return weights.toString();
  }

  private BigInteger[] split(BigInteger total) {
    int size = weights.size();
    BigInteger[] shares = new BigInteger[size];
    BigInteger[] remainders = new BigInteger[size];
    BigInteger left = total;
    for (int i = 0; i < size; i++) {
      BigInteger[] parts = total.multiply(weights.get(i)).divideAndRemainder(sum);
      shares[i] = parts[0];
      remainders[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    // The sort is stable: equal remainders and weights keep their order.
    Arrays.sort(
        order,
        Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
            .thenComparing(weights::get)
            .reversed());
    for (int i = 0; i < left.intValueExact(); i++) {
      shares[order[i]] = shares[order[i]].add(BigInteger.ONE);
    }
    return shares;
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
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger weight : weights) {
      if (weight.signum() < 0) {
        throw bad(weights, "weights.negative");
      }
      sum = sum.add(weight);
    }
    if (sum.signum() == 0) {
      throw bad(weights, "weights.zero");
    }
    return new Allocation(weights, sum);
  }

  private static AnctException bad(List<?> weights, String rule) {
    return Problem.of(
            ProblemCode.BAD_WEIGHTS, "value", DecimalText.shown(weights.toString()), "rule", rule)
        .toException();
  }
}
