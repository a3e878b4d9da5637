package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRuleTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final LocalDate LAST_OF_1999 = LocalDate.of(2018, 9, 30);
  private static final LocalDate FIRST_OF_2018 = LocalDate.of(2018, 10, 1);

  private final PaymentRule dotations = PaymentRule.dotations();
  private final PaymentRule subsidies = PaymentRule.stateSubsidies();
  private final PaymentRule calamities = PaymentRule.calamities();

  @Test
  void aDotationPays30PercentThen80PercentInTotal() {
    PayableGrant detr = grant("160000", DAY);

    assertThat(dotations.advance(detr).amount()).isEqualTo(Euros.of(48_000));
    assertThat(dotations.beforeBalance(detr).amount()).isEqualTo(Euros.of(128_000));
    assertThat(next(dotations, detr, Payment.advance(Euros.of(48_000))))
        .isEqualTo(Euros.of(80_000));
    assertThat(next(
            dotations,
            detr,
            Payment.advance(Euros.of(48_000)),
            Payment.instalment(Euros.of(80_000))))
        .isEqualTo(Euros.ZERO);
    assertThat(dotations.reads()).isEqualTo(DateRole.DECISION);
  }

  /** The advance is inside the 80 %, unless the user reads it otherwise. */
  @Test
  void theAdvanceCountsInThe80PercentUnlessTheUserSaysNot() {
    PayableGrant detr = grant("160000", DAY);
    Payment advance = Payment.advance(Euros.of(48_000));
    PaymentRule apart = dotations.withAdvanceCountsInInstalmentCap(false);

    assertThat(verdict(dotations, detr, advance, instalment("80000.00")))
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(verdict(dotations, detr, advance, instalment("80000.01")))
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(apart, detr, advance, instalment("112000.00")))
        .isEqualTo(RuleVerdict.COMPLIANT);
    // 48 000 and 112 000 are the whole grant: one cent more is too much.
    assertThat(verdict(apart, detr, advance, instalment("112000.01")))
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(verdict(apart, detr, instalment("128000.01"))).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(next(apart, detr, advance)).isEqualTo(Euros.of(112_000));
    assertThat(dotations.advanceCountsInInstalmentCap()).isTrue();
    assertThat(apart.advanceCountsInInstalmentCap()).isFalse();
  }

  @ParameterizedTest(name = "advance {0}: {1}")
  @CsvSource({
    "0.00,     COMPLIANT",
    "47999.99, VIOLATED",
    "48000.00, COMPLIANT",
    "48000.01, VIOLATED"
  })
  void theAdvanceOfADotationIsExactly30PercentIfThereIsOne(String advance, RuleVerdict verdict) {
    assertThat(verdict(dotations, grant("160000", DAY), Payment.advance(Euros.parse(advance))))
        .isEqualTo(verdict);
  }

  @Test
  void anExactShareGoesToTheNearestCentAndALimitDown() {
    // 30 % of 100.05 is 30.015, and 80 % of 100.01 is 80.008.
    assertThat(dotations.advance(grant("100.05", DAY)).amount()).isEqualTo(Euros.parse("30.02"));
    assertThat(subsidies.advance(grant("100.05", DAY)).amount()).isEqualTo(Euros.parse("30.01"));
    assertThat(dotations.beforeBalance(grant("100.01", DAY)).amount())
        .isEqualTo(Euros.parse("80.00"));
  }

  @ParameterizedTest(name = "{0}, raised {1}: {2}")
  @CsvSource({
    "2018-09-30, false, 5000",
    "2018-09-30, true,  20000",
    "2018-10-01, false, 30000",
    "2018-10-01, true,  60000"
  })
  void theDayTheApplicationWasReceivedTellsTheRegime(
      LocalDate received, boolean raised, String advance) {
    PayableGrant grant = grant("100000", received);
    PayableGrant asked = raised ? grant.withRaisedAdvance("Garantie à première demande") : grant;
    assertThat(subsidies.advance(asked).amount()).isEqualTo(Euros.parse(advance));
    assertThat(subsidies.reads()).isEqualTo(DateRole.APPLICATION_RECEIVED);
  }

  @ParameterizedTest(name = "{0} months: {1}")
  @CsvSource({"0, 80000", "47, 80000", "48, 80000", "49, 90000"})
  void anOperationPlannedForMoreThan48MonthsMayReceive90Percent(int months, String most) {
    assertThat(subsidies
            .beforeBalance(grant("100000", FIRST_OF_2018).withPlannedMonths(months))
            .amount())
        .isEqualTo(Euros.parse(most));
  }

  @ParameterizedTest(name = "advance {0}, emergency {1}: {2}")
  @CsvSource({
    "20000.00, false, COMPLIANT",
    "20000.01, false, VIOLATED",
    "30000.00, false, VIOLATED",
    "20000.01, true,  COMPLIANT",
    "30000.00, true,  COMPLIANT",
    "30000.01, true,  VIOLATED"
  })
  void theAdvanceForACalamityIsAtMost20PercentOr30InAnEmergency(
      String advance, boolean emergency, RuleVerdict verdict) {
    PayableGrant grant = grant("100000", DAY);
    PayableGrant asked = emergency ? grant.withRaisedAdvance("Urgence") : grant;
    assertThat(verdict(calamities, asked, Payment.advance(Euros.parse(advance))))
        .isEqualTo(verdict);
    assertThat(calamities.reads()).isEqualTo(DateRole.DECISION);
  }

  /** What was read of the article sets no other limit than the grant. */
  @Test
  void beforeTheBalanceOfACalamityGrantTheGrantIsTheLimit() {
    PayableGrant grant = grant("100000", DAY);
    assertThat(verdict(calamities, grant, instalment("100000.00")))
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(verdict(calamities, grant, instalment("100000.01"))).isEqualTo(RuleVerdict.VIOLATED);
  }

  @ParameterizedTest(name = "calamity decided {0}")
  @CsvSource({"2016-01-01, 1", "2021-12-31, 1", "2022-01-01, 0", "2022-01-02, 0"})
  void whatWasReadOfCalamitiesIsTheTextSince2022(LocalDate day, int reservations) {
    assertThat(calamities.advance(grant("100", day)).caveats()).hasSize(reservations);
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> calamities.advance(grant("1", LocalDate.of(2015, 12, 31))));
  }

  @ParameterizedTest(name = "{0}, {1} months")
  @CsvSource({"2018-09-30, 60", "2025-06-01, 60"})
  void theDurationMattersUnderDecree2018Only(LocalDate day, int months) {
    boolean before = day.equals(LAST_OF_1999);
    PayableGrant grant = grant("100000", day).withPlannedMonths(months);
    assertThat(subsidies.beforeBalance(grant).amount())
        .isEqualTo(Euros.of(before ? 80_000 : 90_000));
    assertThat(dotations.beforeBalance(grant).amount()).isEqualTo(Euros.of(80_000));
  }

  @ParameterizedTest(name = "{0} paid, {1} months: {2}")
  @CsvSource({
    "80000.00,   , COMPLIANT",
    "80000.01,   , UNDETERMINED",
    "90000.00,   , UNDETERMINED",
    "90000.01,   , VIOLATED",
    "80000.01, 48, VIOLATED",
    "90000.00, 49, COMPLIANT",
    "90000.01, 49, VIOLATED"
  })
  void withoutTheDurationOnlyWhatBothLimitsSayIsSaid(
      String paid, Integer months, RuleVerdict verdict) {
    PayableGrant unknown = grant("100000", DAY);
    PayableGrant grant = months == null ? unknown : unknown.withPlannedMonths(months);
    RuleResult result = subsidies.check(grant, ImmutableList.of(instalment(paid)));

    assertThat(result.verdict()).isEqualTo(verdict);
    Said.assertSaid(result.explanation());
  }

  @Test
  void paymentsNeverExceedTheGrant() {
    PayableGrant grant = grant("100000", DAY);
    assertThat(verdict(
            dotations,
            grant,
            Payment.advance(Euros.of(30_000)),
            instalment("50000"),
            Payment.balance(Euros.of(20_000))))
        .isEqualTo(RuleVerdict.COMPLIANT);
    RuleResult result = dotations.check(
        grant,
        ImmutableList.of(
            Payment.advance(Euros.of(30_000)),
            instalment("50000"),
            Payment.balance(Euros.parse("20000.01"))));
    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.excess()).contains(Euros.ofCents(1));
    assertThat(result.remedies()).hasSize(1);
  }

  @Test
  void showsItsSteps() {
    RuleResult result = subsidies.check(
        grant("100000", DAY).withRaisedAdvance("Garantie n° 12"),
        ImmutableList.of(Payment.advance(Euros.of(60_000)), instalment("25000")));

    assertThat(Outline.of(result.explanation())).isEqualTo("""
            payment-rule.R-CUMUL-PAY RULE UNKNOWN! (verdict=verdict.UNDETERMINED) [VERIFIED]
              payment.raised-advance (reference=Garantie n° 12)
              payment.limit-of = 60000.00 DOWN (payment.rate=60%, decision-amount=100000.00)
              payment.advance-test AT_MOST TRUE (paid=60000.00, payment.limit=60000.00)
              payment.limit-of = 80000.00 DOWN (payment.rate=80%, decision-amount=100000.00)
              payment.before-balance-test AT_MOST FALSE! (paid=85000.00, payment.limit=80000.00)
              payment.total-test AT_MOST TRUE (paid=85000.00, payment.limit=100000.00)
              payment.missing-duration (payment.months=Quantity[unscaled=48, scale=0, unit=MONTHS])
              remedy.payment (excess=5000.00)
            """);
  }

  @Test
  void aGuaranteeDoesNotRaiseAnAdvanceThatTheTextFixes() {
    PayableGrant grant = grant("1000", DAY).withRaisedAdvance("Garantie");
    assertThat(dotations.advance(grant).amount()).isEqualTo(Euros.of(300));
    Said.assertSaid(dotations.advance(grant).explanation());
    Said.assertSaid(dotations.check(grant, ImmutableList.of()).explanation());
    Said.assertSaid(subsidies.advance(grant).explanation());
  }

  @Test
  void tellsWhatIsConfirmedNowhereOrWasNotReadSince() {
    assertThat(dotations.advance(grant("1", LocalDate.of(2014, 12, 31))).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.UNVERIFIED_LAW);
    assertThat(dotations.advance(grant("1", LocalDate.of(2015, 1, 1))).caveats())
        .isEmpty();
    assertThat(subsidies.advance(grant("1", LocalDate.of(2022, 7, 3))).caveats())
        .isEmpty();
    assertThat(subsidies.advance(grant("1", LocalDate.of(2022, 7, 4))).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  @Test
  void nothingIsSaidOfDaysWithoutAKnownText() {
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> dotations.advance(grant("1", LocalDate.of(2011, 5, 12))));
    refused(
        ProblemCode.NOTHING_IN_FORCE,
        () -> subsidies.check(grant("1", LocalDate.of(1999, 12, 31)), ImmutableList.of()));
  }

  @Test
  void theTermsCanBeReplaced() {
    Schedule<PaymentTerms> own = Schedule.of(ImmutableList.of(new Dated<>(
        DAY,
        Optional.empty(),
        new PaymentTerms(
            Rate.ofPercent(50), false, Optional.empty(), Rate.ofPercent(70), Optional.empty()),
        Citation.of("Convention", Confidence.DECISION),
        DAY)));
    PaymentRule rule = subsidies.withTerms(own);

    assertThat(rule.terms()).isEqualTo(own);
    assertThat(rule.advance(grant("100", DAY)).amount()).isEqualTo(Euros.of(50));
    assertThat(verdict(rule, grant("100", DAY), instalment("70.01")))
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void whatCanNeverBeRightIsRefused() {
    PayableGrant grant = grant("1", DAY);
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> PayableGrant.of(Euros.ofCents(-1), DAY));
    refused(ProblemCode.OUT_OF_RANGE, () -> grant.withPlannedMonths(-1));
    refused(ProblemCode.OUT_OF_RANGE, () -> grant.withRaisedAdvance(" "));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> Payment.advance(Euros.ofCents(-1)));
  }

  private static Euros next(PaymentRule rule, PayableGrant grant, Payment... payments) {
    Said.assertSaid(rule.nextInstalment(grant, ImmutableList.copyOf(payments)).explanation());
    return rule.nextInstalment(grant, ImmutableList.copyOf(payments)).amount();
  }

  private static RuleVerdict verdict(PaymentRule rule, PayableGrant grant, Payment... payments) {
    RuleResult result = rule.check(grant, ImmutableList.copyOf(payments));
    Said.assertSaid(result.explanation());
    return result.verdict();
  }

  private static PayableGrant grant(String amount, LocalDate day) {
    return PayableGrant.of(Euros.parse(amount), day);
  }

  private static Payment instalment(String amount) {
    return Payment.instalment(Euros.parse(amount));
  }
}
