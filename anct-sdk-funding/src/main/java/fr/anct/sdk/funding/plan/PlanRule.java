package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableSet;

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
}
