package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operator;

/**
 * One rule that a financing plan is held against. An implementation is immutable and thread-safe.
 *
 * <p>A rule answers always: {@link RuleVerdict#UNDETERMINED} if it lacks something, and its explanation names what.
 */
public interface PlanRule {
  /**
   * Returns the identifier of this rule.
   *
   * @return the identifier, such as {@code R-MOA-20}, never blank
   */
  String id();

  /**
   * Returns the roles of the dates that this rule reads.
   *
   * @return the roles, never null
   */
  ImmutableSet<DateRole> reads();

  /**
   * Holds a plan against this rule.
   *
   * @param plan the plan, not null
   * @return the result, never null
   */
  RuleResult assess(FinancingPlan plan);

  /**
   * Returns the limits that this rule sets to the contributions of a plan as it stands, those whose breach is a
   * violation: the verdict is {@link RuleVerdict#VIOLATED} if and only if one of them is not kept.
   *
   * @param plan the plan, not null
   * @return the limits, empty where the rule does not bind or cannot tell, never null
   */
  default ImmutableList<AidLimit> limits(FinancingPlan plan) {
    return ImmutableList.of();
  }

  /**
   * Returns the ceilings that this rule sets to the contributions of a plan whatever each of them comes to bring, the
   * expenses, the money of others and what is in kind being kept and the owner paying the rest.
   *
   * <p>Those whose breach is a violation: with any amounts from zero to those of the plan, the ceilings of {@link
   * #limits} are kept if and only if these are. A rule whose limits depend on no amount has nothing to add.
   *
   * @param plan the plan; a contribution of zero is not there, not null
   * @return the ceilings, empty where the rule does not bind or cannot tell, never null
   */
  default ImmutableList<GroupCeiling> ceilings(FinancingPlan plan) {
    return limits(plan).stream()
        .filter(limit -> limit.operator() == Operator.AT_MOST)
        .map(limit -> GroupCeiling.of(
            limit.rule(), ImmutableSet.copyOf(limit.contributions()), limit.limit()))
        .collect(ImmutableList.toImmutableList());
  }
}
