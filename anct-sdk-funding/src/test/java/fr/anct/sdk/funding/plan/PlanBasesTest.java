package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** The expenses of a plan with and without tax, and what each funder counts of them. */
class PlanBasesTest {
  private static final Rate FIFTH = Rate.ofPercent(20);

  /** Works 412 345.67 at 20 %, studies 1 000 at 10 %, land without tax. */
  private static FinancingPlan plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse("412345.67"))
            .withVat(FIFTH, VatTreatment.FCTVA))
        .addExpense(ExpenseLine.eligible("studies", "Études", Euros.of(1_000))
            .withVat(Euros.of(100), VatTreatment.RECOVERED)
            .withoutGrantsOf("REGION"))
        .addExpense(ExpenseLine.ineligible("land", "Terrain", Euros.of(500))
            .withVat(Euros.ZERO, VatTreatment.BORNE))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(1)))
        .addContribution(Contribution.granted(Funder.of(FunderKind.REGION), Euros.of(1)))
        .build()
        .balancedByOwnFunds();
  }

  @Test
  void eachFunderCountsItsOwnLines() {
    FinancingPlan plan = plan();
    Contribution detr = plan.getContribution("DETR");
    Contribution region = plan.getContribution("REGION");
    assertThat(plan.eligibleExpense(detr)).isEqualTo(Euros.parse("413345.67"));
    assertThat(plan.eligibleExpense(region)).isEqualTo(Euros.parse("412345.67"));
    assertThat(plan.eligibleBase(region)).contains(Euros.parse("412345.67"));
    assertThat(plan.eligibleBase(region.withEligibleBase(Euros.of(7)))).contains(Euros.of(7));
    assertThat(plan.eligibleExpense()).isEqualTo(Euros.parse("413345.67"));
  }

  @Test
  void withTaxTheBasesStayWithoutIt() {
    FinancingPlan taxed = plan().withTax();
    assertThat(taxed.taxBasis()).isEqualTo(TaxBasis.TTC);
    assertThat(taxed.totalExpenses()).isEqualTo(Euros.parse("496414.80"));
    assertThat(taxed.totalExpenses(TaxBasis.HT)).contains(Euros.parse("413845.67"));
    assertThat(plan().totalExpenses(TaxBasis.TTC)).contains(Euros.parse("496414.80"));
    assertThat(taxed.eligibleBase(taxed.getContribution("REGION")))
        .contains(Euros.parse("412345.67"));
    assertThat(taxed.eligibleExpense(taxed.getContribution("REGION")))
        .isEqualTo(Euros.parse("494814.80"));
    // The owner pays the tax.
    assertThat(taxed.ownFunds()).isEqualTo(plan().ownFunds().plus(Euros.parse("82569.13")));
    assertThat(taxed.totalResources()).isEqualTo(taxed.totalExpenses());
    assertThat(taxed.withTax()).isSameAs(taxed);
  }

  @Test
  void aTaxThatIsNotKnownIsNotGuessed() {
    FinancingPlan plan = plan().toBuilder()
        .addExpense(ExpenseLine.eligible("a", "Lot A", Euros.of(1)))
        .addExpense(ExpenseLine.ineligible("b", "Lot B", Euros.of(1)))
        .build();
    assertThat(plan.totalExpenses(TaxBasis.TTC)).isEmpty();
    assertThat(plan.toBuilder()
            .taxBasis(TaxBasis.TTC)
            .build()
            .eligibleBase(plan.getContribution("DETR")))
        .isEmpty();
    AnctException thrown = catchThrowableOfType(AnctException.class, plan::withTax);
    assertThat(thrown.problems())
        .containsExactly(
            Problem.of(ProblemCode.MISSING_TAX, "id", "a"),
            Problem.of(ProblemCode.MISSING_TAX, "id", "b"));
  }

  @Test
  void theYearsOfALineFollowItsTax() {
    FinancingPlan taxed = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.parse("100.01"))
            .withVat(FIFTH, VatTreatment.FCTVA)
            .overYears(ImmutableMap.of(2025, Euros.parse("33.34"), 2026, Euros.parse("66.67"))))
        .build()
        .withTax();
    assertThat(taxed.expenses().get(0).amount()).isEqualTo(Euros.parse("120.01"));
    assertThat(taxed.expenses().get(0).vat()).contains(Euros.of(20));
    assertThat(Euros.sum(taxed.expenses().get(0).years().values()))
        .isEqualTo(Euros.parse("120.01"));
    assertThat(taxed.expenses().get(0).years())
        .isEqualTo(ImmutableMap.of(2025, Euros.parse("40.01"), 2026, Euros.parse("80.00")));
  }

  @Test
  void aLineAtAnotherCostKeepsItsProportions() {
    ExpenseLine line = ExpenseLine.eligible("works", "Travaux", Euros.of(300))
        .withVat(Euros.of(60), VatTreatment.FCTVA)
        .overYears(ImmutableMap.of(2025, Euros.of(100), 2026, Euros.of(200)));
    ExpenseLine cheaper = line.costing(Euros.of(100));
    assertThat(cheaper.vat()).contains(Euros.of(20));
    assertThat(cheaper.years())
        .isEqualTo(ImmutableMap.of(2025, Euros.parse("33.33"), 2026, Euros.parse("66.67")));
    assertThat(line.costing(Euros.of(300))).isSameAs(line);
    assertThat(line.costing(Euros.ZERO).vat()).contains(Euros.ZERO);
    ExpenseLine nothing = line.costing(Euros.ZERO);
    assertThat(nothing.costing(Euros.of(5)).vat()).isEmpty();
    assertThat(nothing.costing(Euros.of(5)).years()).isEmpty();
  }

  @Test
  void aLineLeftOutByAFunderThatIsGoneIsLeftOutByNoOne() {
    FinancingPlan without = plan().without("REGION");
    assertThat(Lists.transform(without.expenses(), ExpenseLine::notEligibleFor))
        .allMatch(left -> left.isEmpty());
  }
}
