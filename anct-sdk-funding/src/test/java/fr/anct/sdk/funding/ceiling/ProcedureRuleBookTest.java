package fr.anct.sdk.funding.ceiling;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.payment.Delay;
import fr.anct.sdk.funding.payment.StartGate;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.CutStrategy;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.testkit.Outline;
import fr.anct.sdk.funding.testkit.Said;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked beside the ceilings: the order of days, the commission, the cumulation of DETR. */
class ProcedureRuleBookTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  // ---- No start before the request

  @ParameterizedTest(name = "{0} received {1}, complete {2}, started {3}: {4}")
  @CsvSource({
    // Since 1 October 2018 the request is enough; the day itself is in time.
    "DETR,  2018-10-01,           , 2018-09-30, VIOLATED",
    "DETR,  2018-10-01,           , 2018-10-01, COMPLIANT",
    "DETR,  2018-10-01, 2018-12-01, 2018-10-02, COMPLIANT",
    "DETR,  2018-09-30, 2018-12-01, 2018-11-30, VIOLATED",
    "DETR,  2018-09-30, 2018-12-01, 2018-12-01, COMPLIANT",
    "DETR,  2018-09-30, 2018-12-01, 2018-12-02, COMPLIANT",
    // No file is complete before its request is received.
    "DETR,  2018-09-30,           , 2018-09-29, VIOLATED",
    "DETR,  2018-09-30,           , 2018-09-30, UNDETERMINED",
    "DETR,  2018-10-01,           ,           , UNDETERMINED",
    "DETR,            , 2018-12-01, 2018-12-01, UNDETERMINED",
    "DETR,  2011-05-12, 2011-06-01, 2011-05-01, NOT_IN_FORCE",
    "DETR,  2011-05-13, 2011-06-01, 2011-05-31, VIOLATED",
    "FNADT, 2018-10-01,           , 2018-09-30, WARNING",
    "FNADT, 2018-10-01,           , 2018-10-01, COMPLIANT",
    "FNADT, 2018-10-01,           , 2018-10-02, COMPLIANT",
    "FNADT, 2018-09-30, 2018-12-01, 2018-11-30, VIOLATED",
    "FNADT, 2018-09-30, 2018-12-01, 2018-12-01, COMPLIANT",
    "FNADT, 1999-12-31, 2018-12-01, 2018-12-01, NOT_IN_FORCE"
  })
  void nothingStartsBeforeTheRequest(
      String scheme, LocalDate received, LocalDate complete, LocalDate start, RuleVerdict verdict) {
    FinancingPlan plan = plan(Contribution.granted(Scheme.of(scheme), Euros.of(40)));
    plan = dated(plan, DateRole.APPLICATION_RECEIVED, received);
    plan = dated(plan, DateRole.FILE_COMPLETE, complete);
    plan = dated(plan, DateRole.START, start);
    StartOrder rule = scheme.equals("DETR") ? StartOrder.dotations() : StartOrder.stateSubsidies();
    StartOrder other = scheme.equals("DETR") ? StartOrder.stateSubsidies() : StartOrder.dotations();

    assertThat(assess(rule, plan).verdict()).isEqualTo(verdict);
    assertThat(assess(other, plan).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(rule.limits(plan)).hasSize(verdict == RuleVerdict.VIOLATED ? 1 : 0);
  }

  @Test
  void aStartTooEarlyShowsItsDaysAndIsPaidNothing() {
    FinancingPlan plan = plan(Contribution.granted(Scheme.DETR, Euros.of(40)))
        .withDate(DateRole.APPLICATION_RECEIVED, DAY)
        .withDate(DateRole.START, DAY.minusDays(1));
    RuleResult result = assess(StartOrder.dotations(), plan);

    assertThat(Outline.of(result.explanation())).isEqualTo("""
            start-order.R-DOT-START RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
              start-order-gate (start-gate=start-gate.REQUEST_RECEIVED)
              start-order-test AT_LEAST FALSE (day-observed=2025-05-31, day-limit=2025-06-01)
              start-order-aid-test AT_MOST FALSE! (aid-counted=40.00, aid-ceiling=0.00, from=DETR)
              remedy.start-order (day-limit=2025-06-01)
            """);
    assertThat(plan.correct(CutStrategy.proRata(), ProcedureRuleBook.standard())
            .plan()
            .publicSubsidies())
        .isEqualTo(Euros.ZERO);
  }

  @Test
  void thePrefectMayAllowAnEarlyStartAndOperatingGrantsAreNotBound() {
    FinancingPlan plan = plan(Contribution.granted(Scheme.DETR, Euros.of(40)))
        .withDate(DateRole.APPLICATION_RECEIVED, DAY)
        .withDate(DateRole.START, DAY.minusDays(1));
    StartOrder rule = StartOrder.dotations();

    assertThat(assess(rule.withEarlyStartAllowed("Arrêté n° 12"), plan).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    refused(ProblemCode.OUT_OF_RANGE, () -> rule.withEarlyStartAllowed(" "));
    FinancingPlan operating = plan.toBuilder().operation(Operation.operating()).build();
    assertThat(assess(rule, operating).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(assess(
                StateSubsidyCalendar.completion(),
                plan(Contribution.granted(Scheme.FNADT, Euros.of(1))).toBuilder()
                    .operation(Operation.operating())
                    .build())
            .verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void theGatesCanBeReplaced() {
    Schedule<StartGate> gates = Schedule.of(ImmutableList.of(new Dated<>(
        DAY,
        Optional.empty(),
        StartGate.FILE_COMPLETE,
        Citation.of("Convention", Confidence.DECISION),
        DAY)));
    StartOrder rule = StartOrder.stateSubsidies().withGates(gates);
    FinancingPlan plan = plan(Contribution.granted(Scheme.FNADT, Euros.of(40)))
        .withDate(DateRole.APPLICATION_RECEIVED, DAY)
        .withDate(DateRole.FILE_COMPLETE, DAY.plusDays(2))
        .withDate(DateRole.START, DAY.plusDays(1));

    assertThat(rule.gates()).isEqualTo(gates);
    assertThat(assess(rule, plan).verdict()).isEqualTo(RuleVerdict.VIOLATED);
  }

  // ---- The calendar of a State subsidy

  @ParameterizedTest(name = "complete {0}, claimed {1}: {2}, {3}")
  @CsvSource({
    "2026-12-30, 2027-12-30, COMPLIANT,    COMPLIANT",
    "2026-12-31, 2027-12-31, COMPLIANT,    COMPLIANT",
    "2027-01-01, 2028-01-01, WARNING,      WARNING",
    "          ,           , UNDETERMINED, UNDETERMINED"
  })
  void theEndAndTheLastClaimHaveTheirLastDay(
      LocalDate complete, LocalDate claimed, RuleVerdict end, RuleVerdict claim) {
    FinancingPlan plan = plan(Contribution.granted(Scheme.FNADT, Euros.of(40)))
        .withDate(DateRole.APPLICATION_RECEIVED, LocalDate.of(2022, 7, 3))
        .withDate(DateRole.PLANNED_COMPLETION, LocalDate.of(2026, 12, 31));
    plan = dated(plan, DateRole.COMPLETION, complete);
    plan = dated(plan, DateRole.FINAL_CLAIM, claimed);

    assertThat(assess(StateSubsidyCalendar.completion(), plan).verdict()).isEqualTo(end);
    assertThat(assess(StateSubsidyCalendar.completion(), plan).caveats()).isEmpty();
    RuleResult last = assess(StateSubsidyCalendar.finalClaim(), plan);
    assertThat(last.verdict()).isEqualTo(claim);
    if (claim != RuleVerdict.UNDETERMINED) {
      assertThat(last.caveats())
          .extracting(Caveat::kind)
          .containsExactly(Caveat.Kind.UNVERIFIED_LAW);
    }
  }

  @ParameterizedTest(name = "received {0}: {1}")
  @CsvSource({
    "2018-09-30, NOT_IN_FORCE",
    "2018-10-01, COMPLIANT",
    "2018-10-02, COMPLIANT",
    "          , UNDETERMINED"
  })
  void theCalendarIsThatOfTheDecreeOf2018(LocalDate received, RuleVerdict verdict) {
    FinancingPlan plan = plan(Contribution.granted(Scheme.FNADT, Euros.of(40)))
        .withDate(DateRole.PLANNED_COMPLETION, DAY)
        .withDate(DateRole.COMPLETION, DAY)
        .withDate(DateRole.FINAL_CLAIM, DAY);
    plan = dated(plan, DateRole.APPLICATION_RECEIVED, received);
    assertThat(assess(StateSubsidyCalendar.completion(), plan).verdict()).isEqualTo(verdict);
    assertThat(assess(StateSubsidyCalendar.finalClaim(), plan).verdict()).isEqualTo(verdict);
    assertThat(assess(
                StateSubsidyCalendar.finalClaim(),
                plan(Contribution.granted(Scheme.DETR, Euros.of(1))))
            .verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void theDelayOfTheLastClaimCanBeReplaced() {
    Schedule<Delay> delays = Schedule.of(ImmutableList.of(new Dated<>(
        DAY,
        Optional.empty(),
        Delay.of(Period.ofMonths(6)),
        Citation.of("Convention", Confidence.DECISION),
        DAY)));
    StateSubsidyCalendar rule = StateSubsidyCalendar.finalClaim().withDelays(delays);
    FinancingPlan plan = plan(Contribution.granted(Scheme.FNADT, Euros.of(40)))
        .withDate(DateRole.APPLICATION_RECEIVED, DAY)
        .withDate(DateRole.PLANNED_COMPLETION, DAY);

    assertThat(rule.delays()).isEqualTo(delays);
    LocalDate last = LocalDate.of(2025, 12, 1);
    assertThat(assess(rule, plan.withDate(DateRole.FINAL_CLAIM, last)).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(
            assess(rule, plan.withDate(DateRole.FINAL_CLAIM, last.plusDays(1))).verdict())
        .isEqualTo(RuleVerdict.WARNING);
  }

  // ---- The commission of elected members

  @ParameterizedTest(name = "DETR of {0}: {1}")
  @CsvSource({"99999.99, NOT_APPLICABLE", "100000.00, WARNING", "100000.01, WARNING"})
  void theCommissionIsAskedFrom100000Euros(String amount, RuleVerdict verdict) {
    FinancingPlan plan = plan(Contribution.granted(Scheme.DETR, Euros.parse(amount)));
    DetrCommission rule = DetrCommission.standard();

    RuleResult result = assess(rule, plan);
    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.limit()).isEmpty();
    assertThat(result.citation().orElseThrow().confidence()).isEqualTo(Confidence.SECONDARY);
    assertThat(rule.limits(plan)).isEmpty();
    assertThat(assess(rule.withOpinion("Avis du 12 mars"), plan).verdict())
        .isEqualTo(
            verdict == RuleVerdict.WARNING ? RuleVerdict.COMPLIANT : RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void whatWasAskedCountsWhateverWasGranted() {
    Contribution asked = Contribution.requested(Scheme.DETR, Euros.of(120_000));
    DetrCommission rule = DetrCommission.standard();
    assertThat(assess(rule, plan(asked)).verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(assess(
                rule,
                plan(asked.toBuilder().granted(DatedAmount.of(Euros.of(90_000))).build()))
            .verdict())
        .isEqualTo(RuleVerdict.WARNING);
    Contribution small = Contribution.requested(Scheme.DETR, Euros.parse("99999.99")).toBuilder()
        .granted(DatedAmount.of(Euros.of(110_000)))
        .build();
    assertThat(assess(rule, plan(small)).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    Contribution least = Contribution.requested(Scheme.DETR, Euros.of(100_000));
    assertThat(assess(rule, plan(least)).verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(assess(rule.withThreshold(Euros.of(150_000)), plan(asked)).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(assess(rule, plan(Contribution.granted(Scheme.DSIL, Euros.of(120_000))))
            .verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(rule.threshold()).isEqualTo(Euros.of(100_000));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> rule.withThreshold(Euros.ofCents(-1)));
    refused(ProblemCode.OUT_OF_RANGE, () -> rule.withOpinion(""));
  }

  // ---- DETR with another grant of the State

  @Test
  void whetherAGrantIsInTheAnnexeIsForTheUserToSay() {
    FinancingPlan plan = plan(
            Contribution.granted(Scheme.DETR, Euros.of(40)),
            Contribution.granted(Scheme.FNADT, Euros.of(10)),
            Contribution.granted(Scheme.DSIL, Euros.of(10)))
        .assumingAllOn(DAY);
    DetrCumulation rule = DetrCumulation.standard();

    assertThat(Outline.of(assess(rule, plan).explanation())).isEqualTo("""
            detr-cumulation RULE UNKNOWN! (verdict=verdict.UNDETERMINED) [VERIFIED]
              missing-annexe (from=FNADT)
            """);
    DetrCumulation outside = rule.withOutside(ImmutableSet.of(Scheme.FNADT));
    assertThat(assess(outside, plan).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    DetrCumulation annexe = outside.withAnnexe(ImmutableSet.of(Scheme.FNADT));
    assertThat(Outline.of(assess(annexe, plan).explanation())).isEqualTo("""
            detr-cumulation RULE FALSE! (verdict=verdict.VIOLATED) [VERIFIED]
              detr-cumulation-test AT_MOST FALSE! (grant-amount=40.00, aid-ceiling=0.00, from=FNADT)
              remedy.detr-cumulation (from=FNADT, contribution=DETR)
            """);
    assertThat(annexe.annexe()).containsExactly(Scheme.FNADT);
    assertThat(annexe.outside()).containsExactly(Scheme.FNADT);
    assertThat(annexe.limits(plan)).hasSize(1);
    assertThat(outside.limits(plan)).isEmpty();
    FinancingPlan corrected = plan.correct(
            CutStrategy.proRata(), ProcedureRuleBook.standard().with(annexe))
        .plan();
    assertThat(corrected.publicSubsidies()).isEqualTo(Euros.of(20));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2011-05-12, NOT_IN_FORCE", "2011-05-13, UNDETERMINED", "          , UNDETERMINED"})
  void theCumulationIsReadAtTheDayOfTheDecision(LocalDate decision, RuleVerdict verdict) {
    FinancingPlan plan = plan(
        Contribution.granted(Scheme.DETR, Euros.of(40)),
        Contribution.granted(Scheme.FNADT, Euros.of(10)));
    assertThat(assess(DetrCumulation.standard(), dated(plan, DateRole.DECISION, decision))
            .verdict())
        .isEqualTo(verdict);
  }

  @Test
  void theDotationsAreCumulatedAndADetrAloneIsNot() {
    DetrCumulation rule = DetrCumulation.standard();
    assertThat(assess(
                rule,
                plan(
                    Contribution.granted(Scheme.DETR, Euros.of(40)),
                    Contribution.granted(Scheme.DSIL, Euros.of(10))))
            .verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(
            assess(rule, plan(Contribution.granted(Scheme.FNADT, Euros.of(10)))).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  // ---- The book

  @Test
  void aRuleTakesThePlaceOfTheOneOfItsName() {
    PlanRule own = DetrCommission.standard().withOpinion("Avis");
    ProcedureRuleBook book = ProcedureRuleBook.standard();
    assertThat(book.with(own).rules()).hasSameSizeAs(book.rules()).contains(own);
    assertThat(book.with(OwnShareFloor.standard()).rules()).hasSize(book.rules().size() + 1);
    assertThat(book.version()).isNotEqualTo(new StandardRuleBook().version());
  }

  private static RuleResult assess(PlanRule rule, FinancingPlan plan) {
    RuleResult result = rule.assess(plan);
    Said.assertSaid(result.explanation());
    Said.assertNamed("rule." + rule.id());
    assertThat(result.rule()).isEqualTo(rule.id());
    return result;
  }

  private static FinancingPlan dated(FinancingPlan plan, DateRole role, LocalDate day) {
    return day == null ? plan : plan.withDate(role, day);
  }

  private static FinancingPlan plan(Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(500_000)))
        .addContributions(contributions)
        .build()
        .balancedByOwnFunds();
  }
}
