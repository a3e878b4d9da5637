package fr.anct.sdk.funding.ceiling;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OwnerKind;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.TaxBasis;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FondsDeConcoursCeilingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final ProjectOwner COMMUNE = ProjectOwner.commune("52250");

  private final FondsDeConcoursCeiling rule = FondsDeConcoursCeiling.standard();

  @ParameterizedTest(name = "cost {0}, others {1}: {2} at most")
  @CsvSource({
    "600000.00, 400000.00, 100000.00",
    "500000.00, 400000.00,  50000.00",
    "600000.01, 400000.00, 100000.00",
    "600000.02, 400000.00, 100000.01",
    "400000.00, 400000.00,      0.00",
    "300000.00, 400000.00,      0.00"
  })
  void halfOfWhatTheOthersLeaveRoundedDown(String cost, String others, String most) {
    assertThat(FondsDeConcoursCeiling.maxFondsDeConcours(Euros.parse(cost), Euros.parse(others)))
        .isEqualTo(Euros.parse(most));
  }

  @ParameterizedTest(name = "cost {0} with 400 000 of others and {1} of fonds de concours: {2}")
  @CsvSource({
    "600000.00,  99999.99, COMPLIANT, 0.00",
    "600000.00, 100000.00, COMPLIANT, 0.00",
    "600000.00, 100000.01, VIOLATED,  0.01",
    "600000.01, 100000.00, COMPLIANT, 0.00",
    "600000.01, 100000.01, VIOLATED,  0.01",
    "500000.00,  50000.00, COMPLIANT, 0.00",
    "500000.00,  50000.01, VIOLATED,  0.01",
    "400000.00,      0.01, VIOLATED,  0.01"
  })
  void oneCentDecides(String cost, String fdc, RuleVerdict verdict, String excess) {
    RuleResult result = rule.assess(plan(COMMUNE, cost, state("400000"), epci(fdc)));

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.observed()).contains(Euros.parse(fdc));
    assertThat(result.excess()).contains(Euros.parse(excess));
  }

  @Test
  void tellsHowMuchToCut() {
    RuleResult result = rule.assess(plan(COMMUNE, "600000", state("400000"), epci("120000")));

    assertThat(result.limit()).contains(Euros.of(100_000));
    assertThat(result.remedies()).hasSize(1);
    assertThat(result.remedies().get(0).operands())
        .containsExactly(
            Operand.of("funding.excess", Value.of(Euros.of(20_000))),
            Operand.of("funding.from", new Value.Text("CC")));
  }

  @ParameterizedTest(name = "{0} of fonds de concours: R-FDC {1}, R-MOA-20 {2}")
  @CsvSource({
    "100000.00, COMPLIANT, VIOLATED",
    "80000.01,  COMPLIANT, VIOLATED",
    "80000.00,  COMPLIANT, COMPLIANT",
    "100000.01, VIOLATED,  VIOLATED"
  })
  void theTighterOfTheTwoRulesWins(String fdc, RuleVerdict own, RuleVerdict share) {
    PlanAssessment assessment =
        plan(COMMUNE, "600000", state("400000"), epci(fdc)).balancedByOwnFunds().assess();

    assertThat(assessment.get(FondsDeConcoursCeiling.ID).verdict()).isEqualTo(own);
    assertThat(assessment.get(OwnShareFloor.ID).verdict()).isEqualTo(share);
  }

  @Test
  void communesMayPayTheirEpciAndAllOfThemCount() {
    ProjectOwner owner = ProjectOwner.of(OwnerKind.EPCI_FP, DepartementCode.of("52"));
    FinancingPlan plan =
        plan(owner, "600000", state("400000"), commune("A", "60000"), commune("B", "40000.01"));

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.observed()).contains(Euros.parse("100000.01"));
  }

  @Test
  void onlyAContributionThatCarriesTheSchemeCounts() {
    Contribution plain = Contribution.granted(Funder.of(FunderKind.EPCI, "CC"), Euros.of(150_000));
    assertThat(rule.assess(plan(COMMUNE, "600000", state("400000"), plain)).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);

    RuleResult both = rule.assess(
        plan(COMMUNE, "600000", state("400000"), plain.withId("plain"), epci("25000.01")));
    assertThat(both.limit()).contains(Euros.of(25_000));
    assertThat(both.verdict()).isEqualTo(RuleVerdict.VIOLATED);
  }

  @ParameterizedTest
  @EnumSource(OwnerKind.class)
  void concernsCommunesAndEpciOnly(OwnerKind kind) {
    FinancingPlan plan = plan(
        ProjectOwner.of(kind, DepartementCode.of("52")),
        "600000",
        state("400000"),
        epci("150000"),
        commune("A", "150000"));
    boolean concerned = kind == OwnerKind.COMMUNE || kind == OwnerKind.EPCI_FP;

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict())
        .isEqualTo(concerned ? RuleVerdict.VIOLATED : RuleVerdict.NOT_APPLICABLE);
    // What goes the wrong way counts as any other contribution: 50 000 are left, half of it.
    assertThat(result.limit())
        .isEqualTo(concerned ? Optional.of(Euros.of(25_000)) : Optional.empty());
    assertThat(result.explanation().children())
        .extracting(Explanation::key)
        .contains("funding.fdc-other-parties");
  }

  @Test
  void moneyOfPrivateFundersIsNotBroughtByTheBeneficiary() {
    Contribution gift = Contribution.granted(Funder.of(FunderKind.PATRONAGE), Euros.of(50_000));
    assertThat(rule.assess(plan(COMMUNE, "600000", state("350000"), gift, epci("100000")))
            .limit())
        .contains(Euros.of(100_000));
  }

  @Test
  void aFondsDeConcoursThatWasRefusedIsNotThere() {
    assertThat(rule.assess(plan(COMMUNE, "600000", state("400000"), epci("0"))).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void fctvaIsNotDeductedUnlessAsked() {
    FinancingPlan plan = plan(COMMUNE, "600000", state("400000"), epci("100000")).toBuilder()
        .taxBasis(TaxBasis.TTC)
        .build();
    FondsDeConcoursCeiling strict = rule.deductingFctva(Euros.of(98_424));

    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(rule.assess(plan).explanation().children())
        .extracting(Explanation::key)
        .contains("funding.fdc-fctva-kept", "funding.fdc-conditions");
    assertThat(strict.assess(plan).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(strict.assess(plan).limit()).contains(Euros.of(50_788));
    assertThat(strict.deductedFctva()).isEqualTo(Euros.of(98_424));
    refused(ProblemCode.NEGATIVE_AMOUNT, () -> rule.deductingFctva(Euros.ofCents(-1)));
  }

  @Test
  void aFacilityMayBeRunAsWellAsBuilt() {
    FinancingPlan plan = plan(COMMUNE, "600000", state("400000"), epci("100000.01")).toBuilder()
        .operation(Operation.operating())
        .build();
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.VIOLATED);
  }

  @ParameterizedTest
  @CsvSource({"2014-12-31, NOT_IN_FORCE", "2015-01-01, COMPLIANT"})
  void theOldestVersionKnownIsOf2015(LocalDate day, RuleVerdict verdict) {
    FinancingPlan plan =
        plan(COMMUNE, "600000", state("400000"), epci("100000")).assumingAllOn(day);
    assertThat(rule.assess(plan).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"52, COMPLIANT", "972, COMPLIANT", "975, COMPLIANT", "987, UNDETERMINED"})
  void saysThatItDoesNotKnowTheLawOfThePacific(String departement, RuleVerdict verdict) {
    ProjectOwner owner = ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of(departement));
    assertThat(
            rule.assess(plan(owner, "600000", state("400000"), epci("100000"))).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void needsTheDayOfTheDecision() {
    FinancingPlan plan = plan(COMMUNE, "600000", epci("1")).toBuilder()
        .assumedDate(Optional.empty())
        .build();
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void itsLimitIsThatOfTheFondsDeConcoursAlone() {
    FinancingPlan plan =
        plan(COMMUNE, "600000.01", state("400000"), epci("120000"), commune("A", "10"));
    // What goes the wrong way counts as any other contribution: half of 199 990.01.
    assertThat(rule.limits(plan))
        .containsExactly(new AidLimit(
            FondsDeConcoursCeiling.ID,
            ImmutableList.of("CC"),
            Euros.of(120_000),
            Operator.AT_MOST,
            Euros.parse("99995.00")));
    assertThat(rule.limits(plan.toBuilder().assumedDate(Optional.empty()).build()))
        .isEmpty();
    assertThat(rule.limits(plan(COMMUNE, "600000", state("400000")))).isEmpty();
    assertThat(rule.limits(
            plan(ProjectOwner.of(OwnerKind.COMMUNE, DepartementCode.of("987")), "1", epci("1"))))
        .isEmpty();
  }

  @Test
  void theShareCanBeReplaced() {
    Schedule<Rate> third = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2015, 1, 1),
        Optional.empty(),
        Rate.of(1, 3),
        Citation.of("Simulation", Confidence.DECISION),
        DAY)));
    FondsDeConcoursCeiling changed = rule.withShares(third);

    assertThat(changed.shares()).isEqualTo(third);
    assertThat(changed
            .assess(plan(COMMUNE, "600000", state("400000"), epci("100000")))
            .limit())
        .contains(Euros.parse("66666.66"));
  }

  private static FinancingPlan plan(
      ProjectOwner owner, String expense, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(owner)
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse(expense)))
        .addContributions(contributions)
        .build()
        .assumingAllOn(DAY);
  }

  private static Contribution state(String amount) {
    return Contribution.granted(Funder.of(FunderKind.STATE), Euros.parse(amount));
  }

  private static Contribution epci(String amount) {
    return Contribution.granted(Funder.of(FunderKind.EPCI, "CC"), Euros.parse(amount))
        .withScheme(Scheme.FONDS_DE_CONCOURS);
  }

  private static Contribution commune(String name, String amount) {
    return Contribution.granted(Funder.of(FunderKind.COMMUNE, name), Euros.parse(amount))
        .withScheme(Scheme.FONDS_DE_CONCOURS);
  }
}
