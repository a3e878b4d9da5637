package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/** All that is wrong with the terms of a GAL. It is not thread-safe. */
final class LeaderProblems {
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  private LeaderProblems() {}

  static ImmutableList<Problem> of(LeaderTerms terms) {
    LeaderProblems found = new LeaderProblems();
    found.rate("maxPublicAid", terms.maxPublicAid());
    terms.maxRate().ifPresent(rate -> found.rate("maxRate", rate));
    terms.minRate().ifPresent(rate -> found.rate("minRate", rate));
    terms.cap().ifPresent(amount -> found.amount("cap", amount));
    terms.floor().ifPresent(amount -> found.amount("floor", amount));
    if (terms.feaderShare().compareTo(Rate.ONE) >= 0) {
      found.range("feaderShare", terms.feaderShare(), "< 100%");
    }
    terms
        .minRate()
        .filter(
            least -> terms.maxRate().filter(most -> least.compareTo(most) > 0).isPresent())
        .ifPresent(least -> found.range("minRate", least, "≤ " + terms.maxRate().orElseThrow()));
    terms
        .floor()
        .filter(least -> terms.cap().filter(least::isGreaterThan).isPresent())
        .ifPresent(least -> found.range("floor", least, "≤ " + terms.cap().orElseThrow()));
    return found.problems.build();
  }

  private void rate(String name, Rate rate) {
    if (rate.isAboveOne()) {
      problems.add(Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", name, "value", rate));
    }
  }

  private void amount(String name, Euros amount) {
    if (amount.isNegative()) {
      problems.add(Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount));
    }
  }

  private void range(String name, Object value, String rule) {
    problems.add(Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule));
  }
}
