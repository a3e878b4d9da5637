package fr.anct.sdk.core.testkit;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Amounts, rates and weights. */
public final class MoneyArbitraries {
  /** A thousand billion euros: more than any file, and sums of a few thousand fit. */
  private static final long LARGE = 100_000_000_000_000L;

  private MoneyArbitraries() {}

  /** Returns amounts of either sign up to a thousand billion euros, whose sums fit. */
  public static Arbitrary<Euros> euros() {
    return cents(-LARGE, LARGE);
  }

  /** Returns amounts that fit, to the limits of the type. */
  public static Arbitrary<Euros> anyEuros() {
    return cents(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Returns amounts of zero or more, as in a plan. */
  public static Arbitrary<Euros> positiveOrZeroEuros() {
    return cents(0, LARGE);
  }

  /** Returns amounts above zero, as in a plan. */
  public static Arbitrary<Euros> positiveEuros() {
    return cents(1, LARGE);
  }

  /** Returns rates of zero or more: percentages, thousandths, fractions with large terms. */
  public static Arbitrary<Rate> rates() {
    Arbitrary<Rate> fractions = Combinators.combine(
            Arbitraries.longs().greaterOrEqual(0), Arbitraries.longs().greaterOrEqual(1))
        .as(Rate::of);
    return Arbitraries.frequencyOf(Tuple.of(3, ratesUpToOne()), Tuple.of(1, fractions));
  }

  /** Returns rates from 0 to 100 %, as those of support: percentages, thousandths and small fractions. */
  public static Arbitrary<Rate> ratesUpToOne() {
    Arbitrary<Rate> percentages = Arbitraries.longs().between(0, 100).map(Rate::ofPercent);
    Arbitrary<Rate> fine =
        Arbitraries.longs().between(0, 100_000).map(number -> Rate.of(number, 100_000));
    Arbitrary<Rate> fractions = Arbitraries.longs()
        .between(1, 1_000)
        .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> Rate.of(part, whole)));
    return Arbitraries.oneOf(percentages, fine, fractions);
  }

  /** Returns lists of whole weights, at least one above zero. */
  public static Arbitrary<List<Long>> weights() {
    Arbitrary<Long> weight = Arbitraries.frequencyOf(
        Tuple.of(6, Arbitraries.longs().between(0, 100)),
        Tuple.of(1, Arbitraries.just(0L)),
        Tuple.of(2, Arbitraries.longs().between(0, Long.MAX_VALUE)));
    return weight
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(list -> list.stream().anyMatch(w -> w > 0));
  }

  private static Arbitrary<Euros> cents(long min, long max) {
    return Arbitraries.longs().between(min, max).map(Euros::ofCents);
  }
}
