package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotationsCeilingTest {
  private static final LocalDate BEFORE = LocalDate.of(2021, 10, 5);
  private static final LocalDate SINCE = LocalDate.of(2021, 10, 6);

  private final DotationsCeiling rule = DotationsCeiling.standard();

  @Test
  void detrAndDsilMayReach80PercentTogether() {
    RuleResult result = assess(SINCE, "400000", detr("160000"), dsil("160000"));

    assertThat(result.verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(result.limit()).contains(Euros.of(320_000));
    assertThat(result.observed()).contains(Euros.of(320_000));
    assertThat(result.excess()).contains(Euros.ZERO);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2021-10-05, VIOLATED", "2021-10-06, COMPLIANT"})
  void theDepartementCountsNoMoreSince2021(LocalDate day, RuleVerdict verdict) {
    RuleResult result = assess(day, "400000", detr("160000"), dsil("160000"), departement("60000"));
    assertThat(result.verdict()).isEqualTo(verdict);
  }

  @Test
  void tellsHowMuchToCutAndFromWhom() {
    RuleResult result =
        assess(BEFORE, "400000", detr("160000"), dsil("160000"), departement("60000"));

    assertThat(result.excess()).contains(Euros.of(60_000));
    assertThat(result.remedies().get(0).operands())
        .containsExactly(
            Operand.of("funding.excess", Value.of(Euros.of(60_000))),
            Operand.of("funding.from", new Value.Text("DETR, DSIL, DEPARTEMENT")));
  }

  @ParameterizedTest(name = "{0} with 80.00 % of 333 333.33")
  @CsvSource({"266666.66, COMPLIANT", "266666.67, VIOLATED"})
  void theCeilingIsRoundedDown(String detr, RuleVerdict verdict) {
    assertThat(assess(SINCE, "333333.33", detr(detr)).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2011-05-12, NOT_IN_FORCE", "2011-05-13, VIOLATED"})
  void theOldestVersionKnownIsOf2011(LocalDate day, RuleVerdict verdict) {
    assertThat(assess(day, "1000", detr("801")).verdict()).isEqualTo(verdict);
  }

  @Test
  void before2021AnotherDotationWithoutDetrOnlyWarns() {
    assertThat(assess(BEFORE, "1000", dsil("500"), departement("301")).verdict())
        .isEqualTo(RuleVerdict.WARNING);
    assertThat(assess(BEFORE, "1000", dsil("500"), departement("300")).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(
            assess(BEFORE, "1000", detr("1"), dsil("500"), departement("300")).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void privateMoneyAndTheOwnerSShareNeverCount() {
    RuleResult result = assess(
        BEFORE,
        "1000",
        detr("800"),
        Contribution.granted(Funder.of(FunderKind.CAF), Euros.of(100)));
    assertThat(result.verdict()).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void nothingToSayWithoutADotation() {
    assertThat(assess(SINCE, "1000", departement("1000")).verdict())
        .isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void aDotationThatWasRefusedIsNotThere() {
    assertThat(assess(SINCE, "1000", detr("0")).verdict()).isEqualTo(RuleVerdict.NOT_APPLICABLE);
  }

  @Test
  void theSumIsHeldAgainstTheLargestBaseAndEachDotationAgainstItsOwn() {
    // 80 % of 400 000 is 320 000, of 100 000 is 80 000.
    RuleResult kept = assess(
        SINCE,
        "500000",
        detr("240000").withEligibleBase(Euros.of(400_000)),
        dsil("80000").withEligibleBase(Euros.of(100_000)));
    RuleResult alone = assess(
        SINCE,
        "500000",
        detr("230000").withEligibleBase(Euros.of(400_000)),
        dsil("80000.01").withEligibleBase(Euros.of(100_000)));
    RuleResult together = assess(
        SINCE,
        "500000",
        detr("240000.01").withEligibleBase(Euros.of(400_000)),
        dsil("80000").withEligibleBase(Euros.of(100_000)));

    assertThat(kept.verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(kept.limit()).contains(Euros.of(320_000));
    assertThat(alone.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(alone.limit()).contains(Euros.of(80_000));
    assertThat(alone.excess()).contains(Euros.ofCents(1));
    assertThat(together.verdict()).isEqualTo(RuleVerdict.VIOLATED);
    assertThat(together.limit()).contains(Euros.of(320_000));
  }

  @Test
  void bothReadingsOfTheCeilingOfDpvAreRunAndADifferenceWarns() {
    Contribution dpv = Contribution.granted(Scheme.DPV, Euros.of(700));

    assertThat(assess(SINCE, "1000", dpv, departement("100")).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    RuleResult result = assess(SINCE, "1000", dpv, departement("101"));
    assertThat(result.verdict()).isEqualTo(RuleVerdict.WARNING);
    assertThat(result.excess()).contains(Euros.of(1));
    assertThat(assess(SINCE, "1000", Contribution.granted(Scheme.DPV, Euros.of(801)))
            .verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
  }

  @Test
  void theReadingOfTheCeilingOfDpvCanBeChosen() {
    FinancingPlan plan = plan(
            "1000", Contribution.granted(Scheme.DPV, Euros.of(700)), departement("101"))
        .assumingAllOn(SINCE);

    assertThat(rule.withDpvScope(AidScope.DOTATIONS).assess(plan).verdict())
        .isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(rule.withDpvScope(AidScope.ALL_DIRECT_PUBLIC_AID).assess(plan).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(rule.dpvScope()).isEqualTo(AidScope.BOTH);
  }

  @Test
  void aPlanWithTaxNeedsTheBaseWithoutTax() {
    FinancingPlan plan =
        plan("1200", detr("800")).toBuilder().taxBasis(TaxBasis.TTC).build().assumingAllOn(SINCE);
    FinancingPlan stated = plan("1200", detr("800").withEligibleBase(Euros.of(1000))).toBuilder()
        .taxBasis(TaxBasis.TTC)
        .build()
        .assumingAllOn(SINCE);

    assertThat(rule.assess(plan).verdict()).isEqualTo(RuleVerdict.UNDETERMINED);
    assertThat(rule.assess(stated).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
  }

  @Test
  void expensesThatAreNotEligibleDoNotCountInTheBase() {
    FinancingPlan plan = plan("1000", detr("800")).toBuilder()
        .addExpense(ExpenseLine.ineligible("land", "Terrain", Euros.of(500)))
        .build()
        .assumingAllOn(SINCE);
    assertThat(rule.assess(plan).limit()).contains(Euros.of(800));
  }

  @Test
  void needsTheDayOfTheDecision() {
    assertThat(rule.assess(plan("1000", detr("800"))).verdict())
        .isEqualTo(RuleVerdict.UNDETERMINED);
  }

  @Test
  void aCeilingCanBeReplaced() {
    Schedule<AidCap> half = Schedule.of(ImmutableList.of(new Dated<>(
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        new AidCap(AidScope.DOTATIONS, Rate.ofPercent(50)),
        Citation.of("Simulation", Confidence.DECISION),
        SINCE)));
    assertThat(rule.withCaps(half)
            .assess(plan("1000", detr("501")).assumingAllOn(SINCE))
            .verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(rule.withCaps(half).caps()).isEqualTo(half);
  }

  private RuleResult assess(LocalDate day, String expense, Contribution... contributions) {
    return rule.assess(plan(expense, contributions).assumingAllOn(day));
  }

  private static FinancingPlan plan(String expense, Contribution... contributions) {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse(expense)))
        .addContributions(contributions)
        .build();
  }

  private static Contribution detr(String amount) {
    return Contribution.granted(Scheme.DETR, Euros.parse(amount));
  }

  private static Contribution dsil(String amount) {
    return Contribution.granted(Scheme.DSIL, Euros.parse(amount));
  }

  private static Contribution departement(String amount) {
    return Contribution.granted(Funder.of(FunderKind.DEPARTEMENT), Euros.parse(amount));
  }
}
