package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a funding problem from a plan and the rules, and writes amounts back to the plan. */
final class PlanProblem {
  private PlanProblem() {}

  static FundingProblem read(FinancingPlan plan, PlanRuleBook rules) {
    ImmutableMap<String, Contribution> grants = plan.contributions().stream()
        .filter(line -> line.isPublicMoney() && line.amount().isPositive())
        .collect(ImmutableMap.toImmutableMap(Contribution::id, line -> line));
    FundingProblem.Builder problem = FundingProblem.builder()
        .origin(plan)
        .cost(plan.totalExpenses())
        .privateMoney(plan.privateMoney())
        .otherResources(plan.inKind());
    grants.values().forEach(line -> problem.addGrant(option(plan, line, rules)));
    for (PlanRule rule : rules.rules()) {
      for (GroupCeiling ceiling : rule.ceilings(plan)) {
        addCeiling(plan, ceiling, grants, problem);
      }
    }
    return problem.build();
  }

  /** Its floor is read where it stands alone: a floor that yields to what others bring is taken whole. */
  private static GrantOption option(FinancingPlan plan, Contribution line, PlanRuleBook rules) {
    FinancingPlan alone = plan.toBuilder()
        .contributions(Lists.transform(
            plan.contributions(),
            other -> other.equals(line) ? other : other.withAmount(Euros.ZERO)))
        .build();
    Euros least = rules.rules().stream()
        .flatMap(rule -> rule.limits(alone).stream())
        .filter(limit -> limit.operator() == Operator.AT_LEAST)
        .filter(limit -> limit.contributions().contains(line.id()))
        .map(limit -> limit.limit())
        .reduce(Euros.ZERO, Euros::max);
    // What brings less than its floor already can bring nothing.
    Euros most = least.isGreaterThan(line.amount()) ? Euros.ZERO : line.amount();
    return GrantOption.upTo(line.id(), most)
        .withLeast(least.min(most))
        .withFunder(name(line.funder()));
  }

  private static String name(Funder funder) {
    return funder.kind() + funder.name().map(name -> ":" + name).orElse("");
  }

  /** What is given, such as private money that a rule counts, is taken off the limit. */
  private static void addCeiling(
      FinancingPlan plan,
      GroupCeiling ceiling,
      ImmutableMap<String, Contribution> grants,
      FundingProblem.Builder problem) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Euros limit = ceiling.limit();
    for (Map.Entry<String, Integer> entry : ceiling.weights().entrySet()) {
      if (grants.containsKey(entry.getKey())) {
        weights.put(entry.getKey(), entry.getValue());
      } else {
        Euros given = plan.getContribution(entry.getKey()).amount();
        limit = limit.minus(given.times(entry.getValue()));
      }
    }
    if (!weights.isEmpty()) {
      problem.addCeiling(GroupCeiling.of(ceiling.rule(), weights, limit.max(Euros.ZERO))
          .onlyIfAnyOf(ceiling.ifAnyOf())
          .onlyIfNoneOf(ceiling.ifNoneOf()));
    }
  }

  /** The plan with other amounts; the owner pays the rest, out of its own funds once its loans are not more than that. */
  static FinancingPlan write(FinancingPlan plan, Map<String, Euros> amounts, Euros ownShare) {
    ImmutableList<Contribution> lines = plan.contributions().stream()
        .map(line -> line.withAmount(amounts.getOrDefault(line.id(), line.amount())))
        .collect(ImmutableList.toImmutableList());
    Euros loans = plan.loans().min(ownShare);
    return plan.toBuilder()
        .contributions(lines)
        .loans(loans)
        .ownFunds(ownShare.minus(loans))
        .build();
  }
}
