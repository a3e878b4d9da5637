package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;

/**
 * A limit that a rule found, and what of the plan counts against it.
 *
 * @param letter what it is called in the drawing
 * @param result what the rule says; has a limit
 * @param counted the contributions that count, empty if the own share does or if the rule does not say
 * @param ownShare whether it is the own share that counts
 */
record Ceiling(String letter, RuleResult result, ImmutableSet<String> counted, boolean ownShare) {
  static ImmutableList<Ceiling> of(FinancingPlan plan, PlanAssessment assessment) {
    ImmutableList.Builder<Ceiling> ceilings = ImmutableList.builder();
    int number = 0;
    for (RuleResult result : assessment.results()) {
      if (result.limit().isPresent()) {
        boolean own = result.rule().equals(OwnShareFloor.ID);
        ceilings.add(new Ceiling(
            letter(number++), result, own ? ImmutableSet.of() : counted(plan, result), own));
      }
    }
    return ceilings.build();
  }

  Euros limit() {
    return result.limit().orElseThrow();
  }

  Euros observed() {
    return result.observed().orElseThrow();
  }

  boolean isBroken() {
    return result.verdict() == RuleVerdict.VIOLATED || result.verdict() == RuleVerdict.WARNING;
  }

  /** The limit is a least, not a most: what is observed lies on the other side of it. */
  boolean isFloor() {
    return operator() == Operator.AT_LEAST;
  }

  Operator operator() {
    return result.explanation().children().stream()
        .filter(Explanation.Decision.class::isInstance)
        .map(Explanation.Decision.class::cast)
        .filter(step -> step.decisive() && step.operands().size() >= 2)
        .findFirst()
        .orElseThrow()
        .operator();
  }

  /** The rule says which lines it counts where it says its limits; the one that its answer turns on has the same figures. */
  private static ImmutableSet<String> counted(FinancingPlan plan, RuleResult result) {
    for (PlanRule rule : PlanRuleBook.standard().rules()) {
      if (rule.id().equals(result.rule())) {
        for (AidLimit limit : rule.limits(plan)) {
          if (limit.limit().equals(result.limit().orElseThrow())
              && limit.observed().equals(result.observed().orElseThrow())) {
            return ImmutableSet.copyOf(limit.contributions());
          }
        }
      }
    }
    return ImmutableSet.of();
  }

  private static String letter(int number) {
    return number < 26 ? Character.toString('A' + number) : "Z" + (number - 25);
  }
}
