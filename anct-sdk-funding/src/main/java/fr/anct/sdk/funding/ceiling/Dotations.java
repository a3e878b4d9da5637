package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four State dotations of the CGCT in a plan, and the expense that each is computed on. */
final class Dotations {
  private Dotations() {}

  /** A dotation of zero was refused: it is not there. */
  static ImmutableList<Contribution> in(FinancingPlan plan) {
    return directPublicAid(plan).stream()
        .filter(line -> line.scheme().filter(Scheme::isDotation).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<Contribution> directPublicAid(FinancingPlan plan) {
    return plan.contributions().stream()
        .filter(line -> line.isPublicMoney() && line.amount().isPositive())
        .collect(ImmutableList.toImmutableList());
  }

  static Optional<Contribution> withoutBase(FinancingPlan plan, List<Contribution> lines) {
    return lines.stream().filter(line -> plan.eligibleBase(line).isEmpty()).findFirst();
  }

  /** The largest base of some lines; lines whose base is unknown are left out. */
  static Euros largestBase(FinancingPlan plan, List<Contribution> lines) {
    return lines.stream()
        .flatMap(line -> plan.eligibleBase(line).stream())
        .reduce(Euros.ZERO, Euros::max);
  }

  static Euros sum(List<Contribution> lines) {
    return lines.stream().map(Contribution::amount).reduce(Euros.ZERO, Euros::plus);
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
