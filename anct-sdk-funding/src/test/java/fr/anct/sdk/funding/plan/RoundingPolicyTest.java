package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.Problems;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The vectors of the State's tool were read in its own tests, at the commit that the sheet names. */
class RoundingPolicyTest {
  private static final RoundingPolicy OURS = RoundingPolicy.standard();
  private static final RoundingPolicy TOOL = RoundingPolicy.stateTool();

  @Example
  void halvesOfACentAreWhereTheTwoDiffer() {
    assertAmounts("100.50", "1%", "1.01", "1.00");
    assertAmounts("90.10", "25%", "22.53", "22.52");
    assertAmounts("50000", "25%", "12500", "12500");
    assertAmounts("100000", "25%", "25000", "25000");
    assertAmounts("0", "25%", "0", "0");
    assertAmounts("100", "33.333%", "33.33", "33.33");
  }

  @Example
  void anAmountIsNeverAboveItsBase() {
    assertAmounts("10000", "100%", "10000", "10000");
    assertAmounts("10000", "100.1%", "10000", "10000");
    assertAmounts("0.01", "9223372036854775807/2", "0.01", "0.01");
    for (RoundingPolicy policy : new RoundingPolicy[] {OURS, TOOL}) {
      Problems.refused(
          ProblemCode.NEGATIVE_AMOUNT, () -> policy.amountOf(Euros.ofCents(-1), Rate.ONE));
    }
  }

  @Example
  void theStatedBaseComesBeforeTheTotalCost() {
    Rate quarter = Rate.ofPercent(25);
    Optional<Euros> none = Optional.empty();
    Optional<Euros> stated = Optional.of(Euros.of(50_000));
    Optional<Euros> cost = Optional.of(Euros.of(100_000));
    for (RoundingPolicy policy : new RoundingPolicy[] {OURS, TOOL}) {
      assertThat(policy.amountOf(stated.or(() -> cost), quarter)).contains(Euros.of(12_500));
      assertThat(policy.amountOf(none.or(() -> cost), quarter)).contains(Euros.of(25_000));
    }
    assertThat(TOOL.amountOf(none, quarter)).contains(Euros.ZERO);
    assertThat(OURS.amountOf(none, quarter)).isEmpty();
  }

  @Example
  void ratesFromAmounts() {
    assertRates("10000", "30000", "33.333%", "33.3333%");
    assertRates("10000", "10000", "100%", "100%");
    assertRates("100000", "10000", "1000%", "1000%");
    assertRates("5000", "9000", "55.556%", "55.5556%");
    assertRates("0", "10000", "0%", "0%");
    // A half of the last decimal: 1/800 is 0.125 %, of 3 decimals; 1/80000 is 0.00125 %.
    assertRates("1", "80000", "0.001%", "0.0012%");
    assertRates("3", "80000", "0.004%", "0.0038%");
    assertThat(TOOL.withRateDecimals(0).rateOf(Euros.of(10_000), Euros.of(30_000)))
        .contains(Rate.parse("33%"));
    assertThat(TOOL.withRateDecimals(2).rateOf(Euros.of(10_000), Euros.of(30_000)))
        .contains(Rate.parse("33.33%"));
    assertThat(TOOL.withRateDecimals(5).rateOf(Euros.of(1), Euros.of(3)))
        .contains(Rate.parse("33.33333%"));
  }

  /** The fund of the Territoires d’industrie: 240 M€ for 2.29 Md€ of investments. */
  @Example
  void whatTheReportSaysOfTheIndustrialFund() {
    assertThat(OURS.withRateDecimals(2).rateOf(Euros.of(240_000_000), Euros.of(2_290_000_000L)))
        .contains(Rate.parse("10.48%"));
  }

  @Example
  void thereIsNoRateOfNothing() {
    for (String base : new String[] {"0", "-3000"}) {
      assertThat(TOOL.rateOf(Euros.of(10_000), Euros.parse(base))).contains(Rate.ZERO);
      assertThat(OURS.rateOf(Euros.of(10_000), Euros.parse(base))).isEmpty();
    }
    assertThat(TOOL.rateOf(Euros.ZERO, Euros.ZERO)).contains(Rate.ZERO);
    assertThat(OURS.rateOf(Euros.ZERO, Euros.ZERO)).isEmpty();
    Problems.refused(
        ProblemCode.NEGATIVE_AMOUNT, () -> OURS.rateOf(Euros.of(-1), Euros.of(10_000)));
  }

  @Example
  void theAmountWinsAndTheRateIsComputedAgain() {
    Optional<Euros> amount = Optional.of(Euros.of(5_000));
    Optional<Rate> rate = Optional.of(Rate.ofPercent(25));
    for (RoundingPolicy policy : new RoundingPolicy[] {OURS, TOOL}) {
      assertThat(policy.settle(Euros.of(9_000), amount, rate))
          .isEqualTo(new RatedAmount(amount, Optional.of(Rate.parse("55.556%"))));
      assertThat(policy.settle(Euros.of(9_000), amount, Optional.empty()))
          .isEqualTo(new RatedAmount(amount, Optional.of(Rate.parse("55.556%"))));
      assertThat(policy.settle(Euros.of(9_000), Optional.empty(), rate))
          .isEqualTo(new RatedAmount(Optional.of(Euros.of(2_250)), rate));
    }
    assertThat(OURS.settle(Euros.of(9_000), Optional.empty(), Optional.empty()))
        .isEqualTo(new RatedAmount(Optional.empty(), Optional.empty()));
    assertThat(TOOL.settle(Euros.of(9_000), Optional.empty(), Optional.empty()))
        .isEqualTo(new RatedAmount(Optional.of(Euros.ZERO), Optional.of(Rate.ZERO)));
  }

  @Example
  void theFormRefuses() {
    Optional<Rate> none = Optional.empty();
    for (RoundingPolicy policy : new RoundingPolicy[] {OURS, TOOL}) {
      Problems.refused(
          ProblemCode.OUT_OF_RANGE,
          () -> policy.settle(Euros.of(9_000), Optional.of(Euros.parse("9000.01")), none));
      Problems.refused(
          ProblemCode.NEGATIVE_AMOUNT,
          () -> policy.settle(Euros.of(9_000), Optional.of(Euros.of(-1)), none));
      Problems.refused(
          ProblemCode.NEGATIVE_AMOUNT,
          () -> policy.settle(Euros.of(-1), Optional.empty(), Optional.of(Rate.ONE)));
      Problems.refused(
          ProblemCode.RATE_ABOVE_ONE,
          () ->
              policy.settle(Euros.of(9_000), Optional.empty(), Optional.of(Rate.parse("100.1%"))));
      assertThat(
              policy.settle(Euros.of(9_000), Optional.of(Euros.of(9_000)), none).rate())
          .contains(Rate.ONE);
    }
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.parse("-3%"));
  }

  @Example
  void onlyTheFormOfTheToolHasLimits() {
    Optional<Rate> third = Optional.of(Rate.of(1, 3));
    Problems.refused(
        ProblemCode.TOO_PRECISE, () -> TOOL.settle(Euros.of(90), Optional.empty(), third));
    Problems.refused(
        ProblemCode.TOO_PRECISE,
        () -> TOOL.settle(Euros.of(90), Optional.empty(), Optional.of(Rate.parse("33.3333%"))));
    assertThat(TOOL.settle(Euros.of(90), Optional.empty(), Optional.of(Rate.parse("33.333%")))
            .amount())
        .contains(Euros.of(30));
    assertThat(OURS.settle(Euros.of(90), Optional.empty(), third))
        .isEqualTo(new RatedAmount(Optional.of(Euros.of(30)), third));

    Euros large = Euros.of(20_000_000_000L);
    Optional<Euros> most = Optional.of(Euros.parse("9999999999.99"));
    Optional<Euros> more = Optional.of(Euros.of(10_000_000_000L));
    assertThat(TOOL.settle(large, most, Optional.empty()).amount()).isEqualTo(most);
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> TOOL.settle(large, more, Optional.empty()));
    assertThat(OURS.settle(large, more, Optional.empty()).amount()).isEqualTo(more);
  }

  @Example
  void decimalsHaveARange() {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> OURS.withRateDecimals(-1));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> OURS.withRateDecimals(17));
    assertThat(OURS.withRateDecimals(16).rateOf(Euros.of(1), Euros.of(3)))
        .contains(Rate.parse("33.3333333333333333%"));
  }

  @Property
  void anAmountIsFromZeroToItsBaseAndWithinACent(
      @ForAll("policies") RoundingPolicy policy,
      @ForAll("amounts") Euros base,
      @ForAll("rates") Rate rate) {
    Euros amount = policy.amountOf(base, rate);
    assertThat(amount).isBetween(Euros.ZERO, base);
    Euros other = (policy.equals(OURS) ? TOOL : OURS).amountOf(base, rate);
    assertThat(amount.minus(other).abs()).isLessThanOrEqualTo(Euros.ofCents(1));
  }

  @Property
  void ratesAreWithinHalfOfTheLastDecimal(
      @ForAll("policies") RoundingPolicy policy,
      @ForAll("amounts") Euros amount,
      @ForAll("amounts") Euros base) {
    Euros whole = base.plus(Euros.ofCents(1));
    Rate exact = Rate.ofPart(amount.min(whole), whole);
    Rate rounded = policy.rateOf(amount.min(whole), whole).orElseThrow();
    Rate distance = exact.compareTo(rounded) < 0 ? rounded.minus(exact) : exact.minus(rounded);
    long steps = policy.equals(OURS) ? 100_000 : 1_000_000;
    assertThat(distance).isLessThanOrEqualTo(Rate.of(1, 2 * steps));
  }

  @Provide
  Arbitrary<RoundingPolicy> policies() {
    return Arbitraries.of(OURS, TOOL);
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Arbitraries.longs().between(0, 10_000_000_000L).map(Euros::ofCents);
  }

  @Provide
  Arbitrary<Rate> rates() {
    return Arbitraries.longs().between(0, 150_000).map(number -> Rate.of(number, 100_000));
  }

  private static void assertAmounts(String base, String rate, String ours, String tool) {
    assertThat(OURS.amountOf(Euros.parse(base), Rate.parse(rate))).isEqualTo(Euros.parse(ours));
    assertThat(TOOL.amountOf(Euros.parse(base), Rate.parse(rate))).isEqualTo(Euros.parse(tool));
  }

  private static void assertRates(String amount, String base, String ours, String tool) {
    assertThat(OURS.rateOf(Euros.parse(amount), Euros.parse(base))).contains(Rate.parse(ours));
    assertThat(TOOL.rateOf(Euros.parse(amount), Euros.parse(base))).contains(Rate.parse(tool));
  }
}
