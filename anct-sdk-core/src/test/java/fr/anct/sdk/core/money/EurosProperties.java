package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.testkit.MoneyArbitraries;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EurosProperties {
  @Provide
  Arbitrary<Euros> any() {
    return MoneyArbitraries.anyEuros();
  }

  @Provide
  Arbitrary<Euros> positive() {
    return MoneyArbitraries.positiveEuros();
  }

  @Provide
  Arbitrary<Rate> upToOne() {
    return MoneyArbitraries.ratesUpToOne();
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("any") Euros amount) {
    assertThat(Euros.parse(amount.toString())).isEqualTo(amount);
    assertThat(Euros.tryParse(amount.toString())).contains(amount);
    assertThat(Euros.of(amount.toBigDecimal())).isEqualTo(amount);
  }

  @Property
  void lenientReadsWhatAFrenchReaderIsShown(@ForAll("any") Euros amount) {
    assertThat(EurosText.tryParse(TextFormat.euros(amount.cents(), Language.FR)))
        .contains(amount);
  }

  @Property
  void lenientNeverThrows(@ForAll String text) {
    assertThat(EurosText.tryParse(text)).isNotNull();
    assertThat(Rate.tryParse(text)).isNotNull();
  }

  @Property
  void additionIsAGroup(@ForAll Euros a, @ForAll Euros b, @ForAll Euros c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.plus(Euros.ZERO)).isEqualTo(a);
    assertThat(a.plus(a.negated())).isEqualTo(Euros.ZERO);
    assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    assertThat(a.compareTo(b)).isEqualTo(Long.compare(a.minus(b).cents(), 0));
    assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
  }

  @Property
  void everyOperationIsThatOfWholeNumbersOrOverflows(
      @ForAll("any") Euros a, @ForAll("any") Euros b, @ForAll long times) {
    sameOrOverflow(big(a).add(big(b)), () -> a.plus(b));
    sameOrOverflow(big(a).subtract(big(b)), () -> a.minus(b));
    sameOrOverflow(big(a).negate(), a::negated);
    sameOrOverflow(big(a).abs(), a::abs);
    sameOrOverflow(big(a).multiply(BigInteger.valueOf(times)), () -> a.times(times));
  }

  @Property
  void sumDoesNotDependOnOrder(
      @ForAll @Size(max = 20) List<@From("any") Euros> amounts, @ForAll Random random) {
    BigInteger expected =
        amounts.stream().map(EurosProperties::big).reduce(BigInteger.ZERO, BigInteger::add);
    List<Euros> shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, random);
    sameOrOverflow(expected, () -> Euros.sum(amounts));
    sameOrOverflow(expected, () -> Euros.sum(shuffled));
  }

  /** The fast path in longs and the exact one give what the JDK's decimals give. */
  @Property
  void rateOfAnAmountIsThatOfExactDecimals(
      @ForAll("any") Euros amount, @ForAll Rate rate, @ForAll Rounding rounding) {
    BigInteger numerator = big(amount).multiply(BigInteger.valueOf(rate.numerator()));
    BigInteger denominator = BigInteger.valueOf(rate.denominator());
    sameOrRefused(numerator, denominator, rounding, () -> amount.times(rate, rounding));
    if (!rate.isZero()) {
      sameOrRefused(
          big(amount).multiply(denominator),
          BigInteger.valueOf(rate.numerator()),
          rounding,
          () -> amount.dividedBy(rate, rounding));
    }
  }

  @Property
  void divisionIsThatOfExactDecimals(
      @ForAll("any") Euros amount,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long divisor,
      @ForAll Rounding rounding) {
    sameOrRefused(
        big(amount),
        BigInteger.valueOf(divisor),
        rounding,
        () -> amount.dividedBy(divisor, rounding));
  }

  @Property
  void roundingsAreOrderedAndLessThanACentApart(
      @ForAll Euros amount, @ForAll("upToOne") Rate rate) {
    Euros down = amount.times(rate, Rounding.DOWN);
    Euros up = amount.times(rate, Rounding.UP);
    assertThat(up.minus(down).cents()).isBetween(0L, 1L);
    for (Rounding nearest : List.of(Rounding.HALF_UP, Rounding.HALF_EVEN)) {
      assertThat(amount.times(rate, nearest)).isBetween(down, up);
      assertThat(amount.negated().times(rate, nearest))
          .isEqualTo(amount.times(rate, nearest).negated());
    }
    assertThat(amount.negated().times(rate, Rounding.DOWN)).isEqualTo(up.negated());
  }

  @Property
  void ceilingAndFloorMakeTheWhole(@ForAll Euros whole, @ForAll("upToOne") Rate rate) {
    Euros minOwn = whole.times(rate, Rounding.UP);
    Euros maxGrants = whole.times(rate.complement(), Rounding.DOWN);
    assertThat(minOwn.plus(maxGrants)).isEqualTo(whole);
  }

  @Property
  void aCeilingIsNeverExceededAndAFloorNeverMissed(
      @ForAll("positive") Euros whole, @ForAll("upToOne") Rate rate) {
    assertThat(Rate.ofPart(whole.times(rate, Rounding.DOWN), whole)).isLessThanOrEqualTo(rate);
    assertThat(Rate.ofPart(whole.times(rate, Rounding.UP), whole)).isGreaterThanOrEqualTo(rate);
  }

  @Property
  void aLargerAmountOrRateNeverGivesLess(
      @ForAll Euros a, @ForAll Euros b, @ForAll("upToOne") Rate r, @ForAll("upToOne") Rate s) {
    for (Rounding rounding :
        List.of(Rounding.DOWN, Rounding.UP, Rounding.HALF_UP, Rounding.HALF_EVEN)) {
      assertThat(a.min(b).times(r, rounding)).isLessThanOrEqualTo(a.max(b).times(r, rounding));
      assertThat(a.abs().times(r.min(s), rounding))
          .isLessThanOrEqualTo(a.abs().times(r.max(s), rounding));
    }
  }

  @Property
  void baseOfAGrantGivesBackTheGrant(
      @ForAll("positive") Euros grant, @ForAll("upToOne") Rate rate) {
    Assume.that(rate.compareTo(Rate.ofPercent(1)) >= 0);
    Euros base = grant.dividedBy(rate, Rounding.UP);
    assertThat(base.times(rate, Rounding.DOWN)).isGreaterThanOrEqualTo(grant);
    assertThat(base.minus(Euros.ofCents(1)).times(rate, Rounding.UP)).isLessThanOrEqualTo(grant);
  }

  @Property
  void aStepIsReachedAndNotPassed(
      @ForAll Euros amount, @ForAll @LongRange(min = 1, max = 1_000_000) long step) {
    Euros cents = Euros.ofCents(step);
    Euros down = amount.roundedTo(cents, Rounding.DOWN);
    Euros up = amount.roundedTo(cents, Rounding.UP);
    assertThat(down).isLessThanOrEqualTo(amount);
    assertThat(up).isGreaterThanOrEqualTo(amount);
    assertThat(up.minus(down)).isIn(Euros.ZERO, cents);
    assertThat(down.cents() % step).isZero();
  }

  private static BigInteger big(Euros amount) {
    return BigInteger.valueOf(amount.cents());
  }

  private static void sameOrRefused(
      BigInteger numerator, BigInteger denominator, Rounding rounding, Supplier<Euros> call) {
    BigInteger expected;
    try {
      expected = new BigDecimal(numerator)
          .divide(new BigDecimal(denominator), 0, rounding.mode())
          .toBigIntegerExact();
    } catch (ArithmeticException e) {
      refused("TOO_PRECISE", call);
      return;
    }
    sameOrOverflow(expected, call);
  }

  private static void sameOrOverflow(BigInteger cents, Supplier<Euros> call) {
    if (cents.bitLength() > 63) {
      refused("OVERFLOW", call);
    } else {
      assertThat(call.get().cents()).isEqualTo(cents.longValueExact());
    }
  }

  private static void refused(String code, Supplier<Euros> call) {
    AnctException refused = catchThrowableOfType(AnctException.class, call::get);
    assertThat(refused).as("expected " + code).isNotNull();
    assertThat(refused.problem().code()).hasToString(code);
  }
}
