package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The four State dotations of the CGCT in a plan, and the expense that each is computed on. */
final class Dotations {
  private Dotations() {}

  /** A dotation of zero was refused: it is not there. */
  static ImmutableList<Contribution> in(FinancingPlan plan) {
    return only(
        plan.contributions(),
        line -> isDirectPublicAid(line)
            && line.scheme().isPresent()
            && line.scheme().get().isDotation());
  }

  static ImmutableList<Contribution> directPublicAid(FinancingPlan plan) {
    return only(plan.contributions(), Dotations::isDirectPublicAid);
  }

  static boolean isDirectPublicAid(Contribution line) {
    return line.isPublicMoney() && line.amount().isPositive();
  }

  /** A plain loop: every rule does this several times, and a stream costs more than the rest of the answer. */
  static ImmutableList<Contribution> only(List<Contribution> lines, Predicate<Contribution> which) {
    ImmutableList.Builder<Contribution> found = ImmutableList.builder();
    for (Contribution line : lines) {
      if (which.test(line)) {
        found.add(line);
      }
    }
    return found.build();
  }

  static Optional<Contribution> withoutBase(FinancingPlan plan, List<Contribution> lines) {
    for (Contribution line : lines) {
      if (plan.eligibleBase(line).isEmpty()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The largest base of some lines; lines whose base is unknown are left out. */
  static Euros largestBase(FinancingPlan plan, List<Contribution> lines) {
    Euros largest = Euros.ZERO;
    for (Contribution line : lines) {
      largest = plan.eligibleBase(line).orElse(Euros.ZERO).max(largest);
    }
    return largest;
  }

  static Euros sum(List<Contribution> lines) {
    return Euros.sum(Lists.transform(lines, Contribution::amount));
  }

  static Operand name(Contribution line) {
    return Operand.of("funding.contribution", new Value.Text(line.id()));
  }
}
