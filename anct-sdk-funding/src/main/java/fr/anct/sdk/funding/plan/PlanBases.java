package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;
import java.util.function.Predicate;

/** The expenses of a plan on a tax basis, and how the lines of a plan hold together. */
final class PlanBases {
  private PlanBases() {}

  /** On the tax basis of the plan. */
  static Euros sum(FinancingPlan plan, Predicate<ExpenseLine> which) {
    Euros sum = Euros.ZERO;
    for (ExpenseLine line : plan.expenses()) {
      sum = which.test(line) ? sum.plus(line.amount()) : sum;
    }
    return sum;
  }

  static Optional<Euros> sum(FinancingPlan plan, TaxBasis wanted, Predicate<ExpenseLine> which) {
    if (plan.taxBasis() == wanted) {
      return Optional.of(sum(plan, which));
    }
    Euros sum = Euros.ZERO;
    for (ExpenseLine line : plan.expenses()) {
      if (which.test(line)) {
        Optional<Euros> amount = line.amount(plan.taxBasis(), wanted);
        if (amount.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.plus(amount.get());
      }
    }
    return Optional.of(sum);
  }

  static Problem unknown(FinancingPlan plan, String id) {
    return Problem.of(
        ProblemCode.UNKNOWN_LINE,
        "id",
        id,
        "known",
        String.join(", ", Lists.transform(plan.contributions(), Contribution::id)));
  }

  static void check(FinancingPlan plan) {
    Doors doors = new Doors();
    doors.amount("ownFunds", plan.ownFunds());
    doors.amount("loans", plan.loans());
    doors.amount("ownInKind", plan.ownInKind());
    doors.unique(Lists.transform(plan.expenses(), ExpenseLine::id));
    doors.unique(Lists.transform(plan.contributions(), Contribution::id));
    expenses(plan, doors);
    parts(plan, doors);
    try {
      // Sums that fit here fit in every rule: nothing is left to overflow later.
      Euros taxes = plan.expenses().stream()
          .flatMap(line -> line.vat().stream())
          .reduce(Euros.ZERO, Euros::plus);
      taxes.plus(plan.totalExpenses()).plus(plan.totalResources()).abs();
    } catch (AnctException e) {
      doors.add(e.problem());
    }
    doors.close();
  }

  private static void expenses(FinancingPlan plan, Doors doors) {
    ImmutableSet<String> contributions =
        ImmutableSet.copyOf(Lists.transform(plan.contributions(), Contribution::id));
    for (ExpenseLine line : plan.expenses()) {
      line.taxBasis()
          .filter(basis -> basis != plan.taxBasis())
          .ifPresent(basis -> doors.add(Problem.of(
              ProblemCode.MIXED_TAX_BASES,
              "id",
              line.id(),
              "basis",
              basis,
              "planBasis",
              plan.taxBasis())));
      line.notEligibleFor().forEach(id -> doors.known(id, contributions));
      if (plan.taxBasis() == TaxBasis.TTC) {
        line.vat()
            .filter(tax -> tax.isGreaterThan(line.amount()))
            .ifPresent(tax -> doors.add(atMost(line.id() + ".vat", tax, line.amount())));
      }
    }
  }

  private static void parts(FinancingPlan plan, Doors doors) {
    ImmutableMap<String, Euros> amounts = plan.expenses().stream()
        .collect(ImmutableMap.toImmutableMap(
            ExpenseLine::id, ExpenseLine::amount, (first, second) -> first));
    for (Contribution contribution : plan.contributions()) {
      contribution.parts().forEach((expense, part) -> {
        doors.known(expense, amounts.keySet());
        Euros whole = amounts.get(expense);
        if (whole != null && part.isGreaterThan(whole)) {
          doors.add(atMost(contribution.id() + "." + expense, part, whole));
        }
      });
    }
  }

  private static Problem atMost(String name, Euros value, Euros most) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", "≤ " + most);
  }
}
