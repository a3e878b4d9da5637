package fr.anct.sdk.funding.ceiling;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.CeilingException;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OperationKind;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.TaxBasis;
import fr.anct.sdk.funding.testkit.Outline;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateSubsidyCeilingTest {
  private static final LocalDate BEFORE = LocalDate.of(2018, 9, 30);
  private static final LocalDate SINCE = LocalDate.of(2018, 10, 1);
  private static final Operation ORDINARY = Operation.investment();

  private final StateSubsidyCeiling rule = StateSubsidyCeiling.standard();

  @ParameterizedTest(name = "received {0}, aid {1}: {2}, excess {3}")
  @CsvSource({
    "1999-12-31, 100.00, NOT_IN_FORCE, ",
    "2000-01-01,  80.01, VIOLATED,  0.01",
    "2018-09-30,  79.99, COMPLIANT, 0.00",
    "2018-09-30,  80.00, COMPLIANT, 0.00",
    "2018-09-30,  80.01, VIOLATED,  0.01",
    "2018-10-01,  80.01, COMPLIANT, 0.00",
    "2018-10-01, 100.00, COMPLIANT, 0.00",
    "2018-10-01, 100.01, VIOLATED,  0.01"
  })
  void theDayTheApplicationWasReceivedTellsTheCeiling(
      LocalDate received, String aid, RuleVerdict verdict, String excess) {
    RuleResult result = assess(received, ORDINARY, fnadt(aid));

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.excess()).isEqualTo(Optional.ofNullable(excess).map(Euros::parse));
  }

  @Test
  void theCeilingIsRoundedDown() {
    FinancingPlan plan = plan(ORDINARY, fnadt("266666.67")).toBuilder()
        .expenses(ImmutableList.of(eligible("333333.33")))
        .build();
    assertThat(rule.assess(plan.assumingAllOn(BEFORE)).limit()).contains(Euros.parse("266666.66"));
    assertThat(rule.assess(plan.assumingAllOn(BEFORE)).excess()).contains(Euros.ofCents(1));
  }

  @Test
  void allDirectPublicAidCountsAndPrivateMoneyDoesNot() {
    Contribution region = granted(FunderKind.REGION, "60");
    Contribution gift = granted(FunderKind.PATRONAGE, "50");

    assertThat(assess(SINCE, ORDINARY, fnadt("40"), region, gift).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    RuleResult result = assess(SINCE, ORDINARY, fnadt("40.01"), region, gift);
    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.remedies()).hasSize(1);
  }

  @Test
  void onlyASubsidyOfTheStateOutsideTheDotationsBringsTheCeiling() {
    Contribution european =
        Contribution.granted(Funder.of(FunderKind.STATE), Euros.of(200)).withScheme(Scheme.FEDER);
    Contribution detr = Contribution.granted(Scheme.DETR, Euros.of(200));

    for (Contribution line :
        ImmutableList.of(european, detr, granted(FunderKind.REGION, "200"), fnadt("0"))) {
      assertThat(assess(SINCE, ORDINARY, line).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
    }
    assertThat(assess(SINCE, ORDINARY, granted(FunderKind.STATE, "200")).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(assess(SINCE, ORDINARY, fnadt("1").withId("F"), detr).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void runningCostsAreNotConcerned() {
    assertThat(assess(SINCE, Operation.operating(), fnadt("200")).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void nothingConfirmsThatFondsVertIsSubject() {
    Contribution green = Contribution.granted(Scheme.FONDS_VERT, Euros.parse("100.01"));
    LocalDate day = LocalDate.of(2024, 1, 1);

    RuleResult alone = assess(day, ORDINARY, green);
    assertThat(alone.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(alone.caveats()).extracting(Caveat::kind).contains(Caveat.Kind.UNVERIFIED_LAW);
    RuleResult together = assess(day, ORDINARY, green, fnadt("1"));
    assertThat(together.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(together.caveats())
        .extracting(Caveat::kind)
        .doesNotContain(Caveat.Kind.UNVERIFIED_LAW);
    FinancingPlan plan = plan(ORDINARY, green).assumingAllOn(day);
    assertThat(rule.withContested(ImmutableSet.of()).assess(plan).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(
            rule.withExcluded(ImmutableSet.of(Scheme.FONDS_VERT)).assess(plan).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
    assertThat(rule.contested()).containsExactly(Scheme.FONDS_VERT);
    assertThat(rule.excluded()).containsExactly(Scheme.DETR, Scheme.DSIL, Scheme.DPV, Scheme.DSID);
  }

  @ParameterizedTest(name = "{0}, {1}, exception of {2}: {3} % at most")
  @CsvSource({
    "2018-09-30, ORDINARY,              , 80",
    "2018-09-30, PROTECTED_MONUMENT,    , 100",
    "2018-09-30, ORDINARY,           90%, 90",
    "2018-09-30, ORDINARY,           70%, 80",
    "2018-10-01, ORDINARY,           90%, 100",
    "2018-10-01, PROTECTED_MONUMENT,    , 100"
  })
  void exceptionsOfThe1999DecreeAreStated(
      LocalDate received, OperationKind kind, String exception, long most) {
    Operation operation = Operation.investment(kind);
    if (exception != null) {
      operation =
          operation.withCeilingException(CeilingException.of("Annexe II", Rate.parse(exception)));
    }
    assertThat(assess(received, operation, fnadt("1")).limit()).contains(Euros.of(most));
  }

  @Test
  void theLargestBaseThatTheStateStatesIsTheBase() {
    RuleResult result = assess(
        SINCE,
        ORDINARY,
        fnadt("10").withEligibleBase(Euros.of(40)),
        fnadt("10").withId("other").withEligibleBase(Euros.of(60)),
        granted(FunderKind.REGION, "40").withEligibleBase(Euros.of(100)));
    assertThat(result.limit()).contains(Euros.of(60));
    assertThat(result.observed()).contains(Euros.of(60));
  }

  @Test
  void aPlanWithTaxSaysOnWhatItDepends() {
    FinancingPlan plan =
        plan(ORDINARY, fnadt("100")).toBuilder().taxBasis(TaxBasis.TTC).build();
    assertThat(Outline.of(rule.assess(plan.assumingAllOn(SINCE)).explanation())).isEqualTo("""
            state-subsidy-ceiling RULE TRUE! (verdict=verdict.COMPLIANT) [SECONDARY]
              state-subsidy-tax [VERIFIED]
              state-subsidy-ceiling-of = 100.00 DOWN (ceiling-rate=100%, planned-expense=100.00)
              all-aid-test AT_MOST TRUE! (aid-counted=100.00, aid-ceiling=100.00, from=FNADT)
              own-share-binds-too [SECONDARY]
            """);
  }

  @Test
  void theOwnShareIsRecalledToCollectivitesOnly() {
    FinancingPlan association = plan(ORDINARY, fnadt("100")).toBuilder()
        .owner(ProjectOwner.of(OwnerKind.ASSOCIATION, DepartementCode.of("52")))
        .build()
        .assumingAllOn(SINCE);
    assertThat(rule.assess(association).explanation().children())
        .extracting(step -> step.key())
        .doesNotContain("funding.own-share-binds-too");
  }

  @Test
  void needsTheDayTheApplicationWasReceived() {
    assertThat(rule.assess(plan(ORDINARY, fnadt("1")).withDate(DateRole.DECISION, SINCE))
            .verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void theTextOf2018WasNotReadSinceItChanged() {
    assertThat(assess(LocalDate.of(2022, 7, 3), ORDINARY, fnadt("1")).caveats()).isEmpty();
    assertThat(assess(LocalDate.of(2022, 7, 4), ORDINARY, fnadt("1")).caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.LAW_NOT_REVIEWED_SINCE);
  }

  @Test
  void aCeilingCanBeReplaced() {
    Schedule<StateSubsidyCap> half = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        new StateSubsidyCap(Rate.ofPercent(50), false),
        Citation.of("Simulation", Confidence.DECISION),
        SINCE)));
    StateSubsidyCeiling changed = rule.withCaps(half);
    assertThat(changed
            .assess(plan(ORDINARY, fnadt("50.01")).assumingAllOn(LocalDate.of(2020, 1, 1)))
            .verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(changed.caps()).isEqualTo(half);
  }

  @Test
  void itsLimitIsThatOfAllDirectPublicAid() {
    FinancingPlan plan = plan(
        ORDINARY,
        fnadt("60").withEligibleBase(Euros.parse("99.99")),
        granted(FunderKind.REGION, "30"),
        granted(FunderKind.PATRONAGE, "5"));
    // 80 % of 99.99 is 79.992.
    assertThat(rule.limits(plan.assumingAllOn(BEFORE)))
        .containsExactly(new AidLimit(
            StateSubsidyCeiling.ID,
            ImmutableList.of("FNADT", "REGION"),
            Euros.of(90),
            Operator.AT_MOST,
            Euros.parse("79.99")));
    assertThat(rule.limits(plan.assumingAllOn(SINCE)).get(0).limit())
        .isEqualTo(Euros.parse("99.99"));
    // Nothing that binds: no date, running costs, a scheme of which nothing is confirmed.
    assertThat(rule.limits(plan)).isEmpty();
    assertThat(rule.limits(plan(Operation.operating(), fnadt("200")).assumingAllOn(SINCE)))
        .isEmpty();
    assertThat(rule.limits(plan(ORDINARY, Contribution.granted(Scheme.FONDS_VERT, Euros.of(200)))
            .assumingAllOn(SINCE)))
        .isEmpty();
  }

  @Test
  void anExceptionIsADocument() {
    refused(ProblemCode.OUT_OF_RANGE, () -> CeilingException.of(" ", Rate.ONE));
    refused(ProblemCode.RATE_ABOVE_ONE, () -> CeilingException.of("x", Rate.ofPercent(101)));
  }

  private RuleResult assess(LocalDate received, Operation operation, Contribution... lines) {
    return rule.assess(plan(operation, lines).withDate(DateRole.APPLICATION_RECEIVED, received));
  }

  private static FinancingPlan plan(Operation operation, Contribution... lines) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .operation(operation)
        .addExpense(eligible("100"))
        .addContributions(lines)
        .build();
  }

  private static ExpenseLine eligible(String amount) {
    return ExpenseLine.eligible("works", "Travaux", Euros.parse(amount));
  }

  private static Contribution fnadt(String amount) {
    return Contribution.granted(Scheme.FNADT, Euros.parse(amount));
  }

  private static Contribution granted(FunderKind kind, String amount) {
    return Contribution.granted(Funder.of(kind), Euros.parse(amount));
  }
}
