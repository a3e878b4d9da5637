package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan with one thing changed. */
final class PlanVariants {
  private PlanVariants() {}

  static FinancingPlan without(FinancingPlan plan, String id) {
    Contribution gone = plan.getContribution(id);
    ImmutableList.Builder<ExpenseLine> expenses = ImmutableList.builder();
    for (ExpenseLine line : plan.expenses()) {
      expenses.add(line.toBuilder()
          .notEligibleFor(
              line.notEligibleFor().stream().filter(other -> !other.equals(id)).toList())
          .build());
    }
    return plan.toBuilder()
        .expenses(expenses.build())
        .contributions(plan.contributions().stream()
            .filter(line -> !line.equals(gone))
            .collect(ImmutableList.toImmutableList()))
        .ownFunds(plan.ownFunds().plus(gone.amount()))
        .build();
  }

  static FinancingPlan withTax(FinancingPlan plan) {
    Doors doors = new Doors();
    Euros taxes = Euros.ZERO;
    ImmutableList.Builder<ExpenseLine> expenses = ImmutableList.builder();
    for (ExpenseLine line : plan.expenses()) {
      if (line.vat().isEmpty()) {
        doors.add(Problem.of(ProblemCode.MISSING_TAX, "id", line.id()));
      } else {
        Euros tax = line.vat().get();
        taxes = taxes.plus(tax);
        // The tax stays what it is: the years alone follow the amount.
        expenses.add(line.costing(line.amount().plus(tax)).toBuilder()
            .vat(tax)
            .taxBasis(line.taxBasis().map(basis -> TaxBasis.TTC))
            .build());
      }
    }
    doors.close();
    return plan.toBuilder()
        .taxBasis(TaxBasis.TTC)
        .expenses(expenses.build())
        .ownFunds(plan.ownFunds().plus(taxes))
        .build();
  }

  static FinancingPlan costing(FinancingPlan plan, Euros total) {
    Doors.notNegative("total", total);
    if (!plan.totalExpenses().isPositive()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "expenses",
              "value",
              plan.totalExpenses(),
              "rule",
              "> 0")
          .toException();
    }
    List<Euros> amounts = Allocation.byAmounts(
            Lists.transform(plan.expenses(), ExpenseLine::amount))
        .split(total);
    ImmutableList.Builder<ExpenseLine> expenses = ImmutableList.builder();
    for (int i = 0; i < amounts.size(); i++) {
      expenses.add(plan.expenses().get(i).costing(amounts.get(i)));
    }
    // The parts declared line by line were those of the old cost.
    FinancingPlan changed = plan.toBuilder()
        .expenses(expenses.build())
        .contributions(plan.contributions().stream()
            .map(line -> line.toBuilder().parts(Map.of()).build())
            .toList())
        .build();
    return changed.toBuilder()
        .contributions(changed.contributions().stream()
            .map(line -> atItsRate(plan, changed, line))
            .toList())
        .build()
        .balancedByOwnFunds();
  }

  private static Contribution atItsRate(
      FinancingPlan before, FinancingPlan changed, Contribution line) {
    if (line.rate().isEmpty()) {
      return line;
    }
    Rate change = Rate.ofPart(changed.totalExpenses(), before.totalExpenses());
    Optional<Euros> stated = line.eligibleBase().map(base -> base.times(change, Rounding.DOWN));
    Optional<Euros> base = stated.or(() -> changed.eligibleBase(line));
    if (base.isEmpty()) {
      return line;
    }
    Euros due = changed
        .rounding()
        .orElse(RoundingPolicy.standard())
        .amountOf(base.get(), line.rate().get());
    // What is granted is never raised by a higher cost.
    Euros amount = line.granted().isPresent() ? due.min(line.amount()) : due;
    return line.withAmount(amount).toBuilder()
        .rate(line.rate())
        .eligibleBase(stated)
        .build();
  }
}
