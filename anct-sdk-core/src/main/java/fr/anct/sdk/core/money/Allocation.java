package fr.anct.sdk.core.money;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
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
  private final ImmutableLongArray weights;
  private final BigInteger sum;

  private Allocation(ImmutableLongArray weights, BigInteger sum) {
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
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw Problem.of(ProblemCode.BAD_WEIGHTS, "value", Arrays.toString(weights), "rule", ">= 0")
            .toException();
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    if (sum.signum() == 0) {
      throw Problem.of(
              ProblemCode.BAD_WEIGHTS, "value", Arrays.toString(weights), "rule", "sum > 0")
          .toException();
    }
    return new Allocation(ImmutableLongArray.copyOf(weights), sum);
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
   * Splits an amount.
   *
   * @param total the amount, of any sign, not null
   * @return one share a weight, in order, which add up to the total, never null
   */
  public ImmutableList<Euros> split(Euros total) {
    int size = weights.length();
    BigInteger magnitude = BigInteger.valueOf(total.cents()).abs();
    BigInteger[] quotients = new BigInteger[size];
    BigInteger[] remainders = new BigInteger[size];
    BigInteger left = magnitude;
    for (int i = 0; i < size; i++) {
      BigInteger[] parts =
          magnitude.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(sum);
      quotients[i] = parts[0];
      remainders[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
            .thenComparing(i -> weights.get(i))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < left.intValueExact(); i++) {
      quotients[order[i]] = quotients[order[i]].add(BigInteger.ONE);
    }
    ImmutableList.Builder<Euros> shares = ImmutableList.builderWithExpectedSize(size);
    for (BigInteger quotient : quotients) {
      shares.add(Euros.ofExact(total.isNegative() ? quotient.negate() : quotient));
    }
    return shares.build();
  }
}
