package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.List;
import java.util.Map;
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

  static ImmutableSet<String> ids(List<Contribution> lines) {
    return lines.stream().map(Contribution::id).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * A ceiling at a rate of the largest base of the lines that are made: for each base, one that binds if no line of a
   * larger base is made. The ceilings of the larger bases are wider, so that they change nothing where they bind too.
   */
  static ImmutableList<GroupCeiling> ofLargestBase(
      String rule,
      List<Contribution> counted,
      Map<Contribution, Euros> bases,
      Rate rate,
      ImmutableSet<String> ifAnyOf) {
    return bases.values().stream()
        .distinct()
        .map(base -> GroupCeiling.of(rule, ids(counted), base.times(rate, Rounding.DOWN))
            .onlyIfAnyOf(ifAnyOf)
            .onlyIfNoneOf(ids(bases.keySet().stream()
                .filter(line -> base.isLessThan(bases.getOrDefault(line, Euros.ZERO)))
                .toList())))
        .collect(ImmutableList.toImmutableList());
  }

  /** The base of each line; zero where it is unknown, as in {@link #largestBase}. */
  static ImmutableMap<Contribution, Euros> bases(FinancingPlan plan, List<Contribution> lines) {
    return Maps.toMap(lines, line -> plan.eligibleBase(line).orElse(Euros.ZERO));
  }

  static Operand name(Contribution line) {
    return Operand.of("funding.contribution", new Value.Text(line.id()));
  }
}
