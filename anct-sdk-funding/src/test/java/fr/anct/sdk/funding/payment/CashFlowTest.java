package fr.anct.sdk.funding.payment;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.VatTreatment;
import fr.anct.sdk.funding.tax.FctvaBeneficiary;
import fr.anct.sdk.funding.tax.PlanNetCost;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CashFlowTest {
  @Example
  void allThatIsMissingIsToldAtOnce() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(100)))
        .addExpense(ExpenseLine.eligible("free", "Don", Euros.ZERO))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(20)).toBuilder()
            .addPayments(DatedAmount.of(Euros.of(5)))
            .addExpected(DatedAmount.of(Euros.of(16), LocalDate.of(2026, 1, 1)))
            .build())
        .build();
    AnctException thrown = catchThrowableOfType(AnctException.class, () -> CashFlow.of(plan));
    assertThat(Lists.transform(thrown.problems(), Problem::code))
        .containsExactly(
            ProblemCode.MISSING_YEARS, ProblemCode.MISSING_DAY, ProblemCode.OUT_OF_RANGE);
  }

  /** Works of 600 000 with tax in 2025, a grant in 2026, and the FCTVA in 2027. */
  @Example
  void theFctvaComesBackInItsYear() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(500_000))
            .withVat(Rate.ofPercent(20), VatTreatment.FCTVA)
            .inYear(2025))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(400_000))
            .withExpected(Euros.of(400_000), LocalDate.of(2026, 3, 1)))
        .build()
        .withTax();
    PlanNetCost net = PlanNetCost.of(plan, FctvaBeneficiary.OTHER);
    CashFlow before = CashFlow.of(plan);
    CashFlow flow = before.withFctva(net.fctvaByYear());
    assertThat(flow.years())
        .extracting(CashFlow.Year::ownerPaidSoFar)
        .containsExactly(Euros.of(600_000), Euros.of(200_000), Euros.of(101_576));
    assertThat(flow.years().get(2).fctva()).isEqualTo(Euros.of(98_424));
    assertThat(flow.years().get(2).ownerPays()).isEqualTo(Euros.of(-98_424));
    assertThat(flow.years().get(2).ownerPaidSoFar()).isEqualTo(net.netCost().afterFctva());
    assertThat(before.years()).hasSize(2);
    // Stated again, it takes the place of what was stated.
    assertThat(flow.withFctva(Map.of(2028, Euros.of(1))).years())
        .extracting(CashFlow.Year::fctva)
        .containsExactly(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.of(1));
  }

  @Example
  void anFctvaIsOfAPlanWithTaxAndNeverBelowZero() {
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(1))
            .withVat(Euros.ZERO, VatTreatment.BORNE)
            .inYear(2025))
        .build();
    CashFlow taxed = CashFlow.of(plan.withTax());
    refused(
        ProblemCode.MIXED_TAX_BASES, () -> CashFlow.of(plan).withFctva(Map.of(2027, Euros.of(1))));
    refused(ProblemCode.OUT_OF_RANGE, () -> taxed.withFctva(Map.of(2125, Euros.of(1))));
    AnctException thrown = catchThrowableOfType(
        AnctException.class, () -> taxed.withFctva(Map.of(2026, Euros.of(-1), 2027, Euros.of(-1))));
    assertThat(Lists.transform(thrown.problems(), Problem::code))
        .containsExactly(ProblemCode.NEGATIVE_AMOUNT, ProblemCode.NEGATIVE_AMOUNT);
  }

  @Property(tries = 300)
  void allThatIsSpentAndReceivedIsInSomeYear(@ForAll("plans") FinancingPlan plan) {
    CashFlow flow = CashFlow.of(plan);
    assertThat(Euros.sum(Lists.transform(flow.years(), CashFlow.Year::expenses)))
        .isEqualTo(plan.totalExpenses());
    for (Contribution line : plan.contributions()) {
      Euros received = Euros.sum(Lists.transform(flow.years(), year -> year.received(line.id())));
      Euros left = flow.unscheduled().getOrDefault(line.id(), Euros.ZERO);
      assertThat(received.plus(left)).isEqualTo(line.inKind() ? Euros.ZERO : line.amount());
    }
    Euros paid = Euros.ZERO;
    for (int i = 0; i < flow.years().size(); i++) {
      CashFlow.Year year = flow.years().get(i);
      paid = paid.plus(year.ownerPays());
      assertThat(year.ownerPaidSoFar()).isEqualTo(paid);
      assertThat(year.year()).isEqualTo(flow.years().get(0).year() + i);
    }
  }

  /** Plans whose expenses have their years, and whose grants are paid in two. */
  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Plans.plans()
        .map(plan -> plan.toBuilder()
            .expenses(Lists.transform(
                plan.expenses(), line -> line.years().isEmpty() ? line.inYear(2024) : line))
            .contributions(Lists.transform(plan.contributions(), CashFlowTest::paidInTwo))
            .build());
  }

  private static Contribution paidInTwo(Contribution line) {
    Euros first = line.amount().min(Euros.of(100_000));
    return line.toBuilder()
        .payments(List.of(DatedAmount.of(first, LocalDate.of(2025, 5, 1))))
        .expected(List.of(DatedAmount.of(
            line.amount().minus(first).min(Euros.of(50_000)), LocalDate.of(2028, 1, 31))))
        .build();
  }
}
