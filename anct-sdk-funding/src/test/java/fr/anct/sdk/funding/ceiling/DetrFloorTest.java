package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.TaxBasis;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetrFloorTest {
  private static final LocalDate BEFORE = LocalDate.of(2021, 10, 5);
  private static final LocalDate SINCE = LocalDate.of(2021, 10, 6);

  private final DetrFloor rule = DetrFloor.standard();

  @Test
  void fifteenPercentIsRefused() {
    RuleResult result = assess(SINCE, "400000", Scheme.DETR, "60000");

    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.limit()).contains(Euros.of(80_000));
    assertThat(result.excess()).contains(Euros.of(20_000));
    assertThat(result.remedies().get(0).operands())
        .containsExactly(
            Operand.of("funding.contribution", new Value.Text("DETR")),
            Operand.of("funding.missing-grant", Value.of(Euros.of(20_000))),
            Operand.of("funding.largest-base", Value.of(Euros.of(300_000))));
  }

  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource({
    "DETR, 80000.00, 400000.00, COMPLIANT",
    "DETR, 79999.99, 400000.00, VIOLATED",
    "DETR, 66666.67, 333333.33, COMPLIANT",
    "DETR, 66666.66, 333333.33, VIOLATED",
    "DSIL, 79999.99, 400000.00, WARNING",
    "DPV,  79999.99, 400000.00, WARNING",
    "DSID, 79999.99, 400000.00, WARNING",
    "DSIL, 80000.00, 400000.00, COMPLIANT",
    "FNADT,    1.00, 400000.00, NOT_APPLICABLE",
    "DETR,     0.00, 400000.00, NOT_APPLICABLE"
  })
  void theFloorIsRoundedUpAndRefusesForDetrOnly(
      Scheme scheme, String amount, String expense, RuleVerdict verdict) {
    assertThat(assess(SINCE, expense, scheme, amount).verdict()).isEqualTo(verdict);
  }

  /** Others bring 250 000 of 400 000: under the ceiling of 320 000 only 70 000 are left. */
  @ParameterizedTest(name = "{0}: DETR {1}, others {2}")
  @CsvSource({
    "2021-10-05, 70000.00, 250000, COMPLIANT",
    "2021-10-05, 69999.99, 250000, VIOLATED",
    "2021-10-06, 70000.00, 250000, VIOLATED",
    "2021-10-05, 79999.99, 240000, VIOLATED",
    "2021-10-05, 80000.00, 240000, COMPLIANT",
    "2021-10-05,     1.00, 330000, COMPLIANT"
  })
  void before2021TheFloorYieldsToTheCeiling(
      LocalDate day, String detr, String others, RuleVerdict verdict) {
    FinancingPlan plan =
        plan("400000", Contribution.granted(Scheme.DETR, Euros.parse(detr))).toBuilder()
            .addContribution(
                Contribution.granted(Funder.of(FunderKind.REGION), Euros.parse(others)))
            .build()
            .assumingAllOn(day);
    assertThat(rule.assess(plan).verdict()).isEqualTo(verdict);
  }

  @Test
  void eachDotationIsHeldAgainstItsOwnBase() {
    FinancingPlan plan = plan(
            "500000",
            Contribution.granted(Scheme.DETR, Euros.of(20_000)).withEligibleBase(Euros.of(100_000)),
            Contribution.granted(Scheme.DSIL, Euros.of(20_000)).withEligibleBase(Euros.of(200_000)))
        .assumingAllOn(SINCE);

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(result.limit()).contains(Euros.of(40_000));
  }

  @Test
  void aRefusalComesBeforeAWarning() {
    FinancingPlan plan = plan(
            "1000",
            Contribution.granted(Scheme.DSIL, Euros.of(1)),
            Contribution.granted(Scheme.DETR, Euros.of(199)))
        .assumingAllOn(SINCE);

    RuleResult result = rule.assess(plan);

    assertThat(result.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(result.observed()).contains(Euros.of(199));
    assertThat(result.remedies()).hasSize(2);
  }

  @Test
  void mayBeMadeToRefuseForOthers() {
    DetrFloor strict = rule.withBinding(ImmutableSet.of(Scheme.DETR, Scheme.DSIL));
    FinancingPlan plan =
        plan("1000", Contribution.granted(Scheme.DSIL, Euros.of(199))).assumingAllOn(SINCE);

    assertThat(strict.assess(plan).verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(rule.binding()).containsExactly(Scheme.DETR);
  }

  @ParameterizedTest
  @CsvSource({"2011-05-12, NOT_IN_FORCE", "2011-05-13, VIOLATED"})
  void theOldestVersionKnownIsOf2011(LocalDate day, RuleVerdict verdict) {
    assertThat(assess(day, "1000", Scheme.DETR, "199").verdict()).isEqualTo(verdict);
  }

  @Test
  void needsTheDayOfTheDecisionAndABaseWithoutTax() {
    FinancingPlan plan = plan("1000", Contribution.granted(Scheme.DETR, Euros.of(500)));
    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(rule.assess(plan.toBuilder().taxBasis(TaxBasis.TTC).build().assumingAllOn(BEFORE))
            .verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  private RuleResult assess(LocalDate day, String expense, Scheme scheme, String amount) {
    return rule.assess(
        plan(expense, Contribution.granted(scheme, Euros.parse(amount))).assumingAllOn(day));
  }

  private static FinancingPlan plan(String expense, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse(expense)))
        .addContributions(contributions)
        .build();
  }
}
