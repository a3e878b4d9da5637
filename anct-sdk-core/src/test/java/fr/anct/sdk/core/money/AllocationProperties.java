package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.testkit.MoneyArbitraries;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationProperties {
  @Provide
  Arbitrary<List<Long>> weights() {
    return MoneyArbitraries.weights();
  }

  @Provide
  Arbitrary<Euros> any() {
    return MoneyArbitraries.anyEuros();
  }

  @Provide
  Arbitrary<Rate> upToOne() {
    return MoneyArbitraries.ratesUpToOne();
  }

  @Property
  void sharesAddUpToTheTotalAndAreWithinACent(
      @ForAll("weights") List<Long> weights, @ForAll("any") Euros total) {
    List<Euros> shares = split(weights, total);
    assertThat(shares).hasSameSizeAs(weights);
    assertThat(Euros.sum(shares)).isEqualTo(total);
    BigInteger sum =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    for (int i = 0; i < weights.size(); i++) {
      long weight = weights.get(i);
      // |share - total × weight / sum| < 1 cent, without dividing.
      BigInteger distance = BigInteger.valueOf(shares.get(i).cents())
          .multiply(sum)
          .subtract(BigInteger.valueOf(total.cents()).multiply(BigInteger.valueOf(weight)));
      assertThat(distance.abs()).isLessThan(sum);
      if (weight == 0) {
        assertThat(shares.get(i)).isEqualTo(Euros.ZERO);
      }
      assertThat(Integer.signum(shares.get(i).compareTo(Euros.ZERO)))
          .isIn(0, Integer.signum(total.compareTo(Euros.ZERO)));
    }
  }

  /** The arithmetic on longs and that beyond them are one rule, said here once more in the plainest way. */
  @Property
  void theSameAsByHand(@ForAll("weights") List<Long> weights, @ForAll("any") Euros total) {
    assertThat(split(weights, total)).isEqualTo(byHand(weights, total));
  }

  @Property
  void theSameAsByHandWhereProductsBarelyFit(
      @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0, max = 4) Long> few,
      @ForAll @LongRange(min = 2, max = 3_000_000_000L) long factor,
      @ForAll @IntRange(min = -3, max = 3) int beside) {
    List<Long> weights =
        new ArrayList<>(few.stream().map(weight -> weight * factor).toList());
    weights.add(factor);
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    Euros total = Euros.ofCents(Long.MAX_VALUE / sum + beside);
    assertThat(split(weights, total)).isEqualTo(byHand(weights, total));
    assertThat(split(weights, total.negated())).isEqualTo(byHand(weights, total.negated()));
  }

  @Property
  void theSameAsByHandWhereManyAreTied(
      @ForAll @Size(min = 1, max = 80) List<@LongRange(min = 0, max = 3) Long> few,
      @ForAll @IntRange(min = -200, max = 200) int cents) {
    List<Long> weights = new ArrayList<>(few);
    weights.add(1L);
    assertThat(split(weights, Euros.ofCents(cents)))
        .isEqualTo(byHand(weights, Euros.ofCents(cents)));
  }

  @Property
  void unitsAreSplitLikeCents(@ForAll("weights") List<Long> weights, @ForAll("any") Euros total) {
    assertThat(allocation(weights).splitUnits(total.cents()))
        .isEqualTo(split(weights, total).stream().map(Euros::cents).toList());
  }

  @Property
  void aDebtIsSplitLikeASum(@ForAll("weights") List<Long> weights, @ForAll Euros total) {
    assertThat(split(weights, total.negated()))
        .isEqualTo(split(weights, total).stream().map(Euros::negated).toList());
  }

  @Property
  void aLargerWeightNeverGetsLess(@ForAll("weights") List<Long> weights, @ForAll Euros total) {
    List<Euros> shares = split(weights, total.abs());
    for (int i = 0; i < weights.size(); i++) {
      for (int j = 0; j < weights.size(); j++) {
        if (weights.get(i) > weights.get(j)) {
          assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
        }
      }
    }
  }

  /** Equal weights may swap a cent, nothing else moves: the shares of each weight are the same as a whole. */
  @Property
  void orderMattersToTiesOnly(
      @ForAll("weights") List<Long> weights, @ForAll Euros total, @ForAll Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Long> shuffled = order.stream().map(weights::get).toList();
    assertThat(byWeight(shuffled, split(shuffled, total)))
        .isEqualTo(byWeight(weights, split(weights, total)));
  }

  @Property
  void onlyProportionsMatter(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 1000) Integer> weights,
      @ForAll @IntRange(min = 1, max = 1000) int factor,
      @ForAll Euros total) {
    List<Long> plain = weights.stream().map(Integer::longValue).toList();
    assertThat(split(plain.stream().map(weight -> weight * factor).toList(), total))
        .isEqualTo(split(plain, total));
  }

  @Property
  void percentagesAddUpToAHundred(
      @ForAll("weights") List<Long> weights, @ForAll @IntRange(max = 9) int decimals) {
    List<BigDecimal> column = allocation(weights).percentages(decimals);
    assertThat(column.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(BigDecimal.valueOf(100));
    assertThat(column).allMatch(cell -> cell.scale() == decimals && cell.signum() >= 0);
  }

  @Property
  void partsOfTheWholeAreThoseRates(
      @ForAll @Size(min = 1, max = 3) List<@From("upToOne") Rate> rates, @ForAll Euros total) {
    Rate left = Rate.ONE;
    List<Rate> parts = new ArrayList<>();
    for (Rate rate : rates) {
      Rate part = left.times(rate);
      parts.add(part);
      left = left.minus(part);
    }
    parts.add(left);
    List<Euros> shares = Allocation.byParts(parts).split(total);
    assertThat(shares).isEqualTo(Allocation.byRates(parts).split(total));
    assertThat(Euros.sum(shares)).isEqualTo(total);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(shares.get(i))
          .isBetween(
              total.times(parts.get(i), Rounding.DOWN), total.times(parts.get(i), Rounding.UP));
    }
  }

  private static List<Euros> byHand(List<Long> weights, Euros total) {
    BigInteger size = BigInteger.valueOf(total.cents()).abs();
    BigInteger sum =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> shares = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    BigInteger left = size;
    for (long weight : weights) {
      BigInteger product = size.multiply(BigInteger.valueOf(weight));
      shares.add(product.divide(sum));
      remainders.add(product.mod(sum));
      left = left.subtract(product.divide(sum));
    }
    for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
      int most = 0;
      for (int i = 1; i < weights.size(); i++) {
        int order = remainders.get(i).compareTo(remainders.get(most));
        if (order > 0 || (order == 0 && weights.get(i) > weights.get(most))) {
          most = i;
        }
      }
      shares.set(most, shares.get(most).add(BigInteger.ONE));
      remainders.set(most, BigInteger.ONE.negate());
    }
    BigInteger sign = BigInteger.valueOf(total.isNegative() ? -1 : 1);
    return shares.stream()
        .map(share -> Euros.ofCents(share.multiply(sign).longValueExact()))
        .toList();
  }

  private static List<String> byWeight(List<Long> weights, List<Euros> shares) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      pairs.add(weights.get(i) + " gets " + shares.get(i));
    }
    Collections.sort(pairs);
    return pairs;
  }

  private static List<Euros> split(List<Long> weights, Euros total) {
    return allocation(weights).split(total);
  }

  private static Allocation allocation(List<Long> weights) {
    return Allocation.byWeights(weights.stream().mapToLong(Long::longValue).toArray());
  }
}
