package fr.anct.sdk.eligibility.rule.book;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.eligibility.RuleResult;

/** What the pre-filters of a designation say, in the order of the rule. */
final class PreFilters {
  private PreFilters() {}

  static ImmutableList<String> truths(RuleResult result) {
    return result.explanation().children().stream()
        .filter(Explanation.Decision.class::isInstance)
        .map(Explanation.Decision.class::cast)
        .filter(step -> step.operator() == Operator.RULE && !step.decisive())
        .map(step -> step.truth().name())
        .collect(ImmutableList.toImmutableList());
  }
}
