package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a funding problem may not contain, refused all at once. It is not thread-safe. */
final class ProblemChecks {
  private static final int MOST_WEIGHT = 1_000_000;

  private final FundingProblem problem;
  private final List<Problem> problems = new ArrayList<>();
  private final ImmutableSet<String> known;

  private ProblemChecks(FundingProblem problem) {
    this.problem = problem;
    known = ImmutableSet.copyOf(Lists.transform(problem.grants(), GrantOption::id));
  }

  static void check(FundingProblem problem) {
    ProblemChecks checks = new ProblemChecks(problem);
    checks.amount("cost", problem.cost());
    checks.amount("privateMoney", problem.privateMoney());
    checks.amount("otherResources", problem.otherResources());
    checks.grants();
    problem.exclusions().forEach(checks::allKnown);
    problem.ceilings().forEach(checks::ceiling);
    problem.origin().ifPresent(checks::origin);
    if (checks.problems.isEmpty()) {
      checks.sums();
    }
    if (!checks.problems.isEmpty()) {
      throw new AnctException(checks.problems);
    }
  }

  static String names(Iterable<GrantOption> grants) {
    return String.join(", ", Iterables.transform(grants, GrantOption::id));
  }

  private void grants() {
    if (problem.grants().size() > FundingProblem.MOST_GRANTS) {
      add("grants", problem.grants().size(), "≤ " + FundingProblem.MOST_GRANTS);
    }
    Set<String> seen = new HashSet<>();
    for (GrantOption grant : problem.grants()) {
      if (grant.id().isBlank()) {
        add("grant.id", grant.id(), "text.not-blank");
      }
      if (!seen.add(grant.id())) {
        problems.add(Problem.of(ProblemCode.DUPLICATE_ID, "id", grant.id()));
      }
      amount(grant.id() + ".most", grant.most());
      amount(grant.id() + ".least", grant.least());
      if (grant.least().isGreaterThan(grant.most())) {
        add(grant.id() + ".least", grant.least(), "≤ " + grant.most());
      }
      if (grant.compulsory() && grant.most().isZero()) {
        add(grant.id() + ".most", grant.most(), "> 0");
      }
    }
  }

  private void ceiling(GroupCeiling ceiling) {
    if (ceiling.rule().isBlank()) {
      add("ceiling.rule", ceiling.rule(), "text.not-blank");
    }
    amount(ceiling.rule(), ceiling.limit());
    allKnown(ceiling.weights().keySet());
    allKnown(ceiling.ifAnyOf());
    allKnown(ceiling.ifNoneOf());
    ceiling.weights().forEach((grant, weight) -> {
      if (weight < 1 || weight > MOST_WEIGHT) {
        add(ceiling.rule() + "." + grant, weight, "1–" + MOST_WEIGHT);
      }
    });
  }

  private void origin(FinancingPlan plan) {
    Set<String> lines =
        ImmutableSet.copyOf(Lists.transform(plan.contributions(), Contribution::id));
    known.forEach(id -> known(id, lines));
    same("cost", problem.cost(), plan.totalExpenses());
    same("privateMoney", problem.privateMoney(), plan.privateMoney());
    same("otherResources", problem.otherResources(), plan.inKind());
  }

  private void same(String name, Euros value, Euros ofPlan) {
    if (!value.equals(ofPlan)) {
      add(name, value, "= " + ofPlan);
    }
  }

  /** Sums that fit here fit wherever they are made: nothing is left to overflow later. */
  private void sums() {
    try {
      problem.toFinance();
      Euros most = problem.cost();
      for (GrantOption grant : problem.grants()) {
        most = most.plus(grant.most());
      }
      int weight = problem.ceilings().stream()
          .flatMap(ceiling -> ceiling.weights().values().stream())
          .max(Integer::compare)
          .orElse(1);
      most.times(weight).abs();
    } catch (AnctException e) {
      problems.add(e.problem());
    }
  }

  private void allKnown(Set<String> ids) {
    ids.forEach(id -> known(id, known));
  }

  private void known(String id, Set<String> among) {
    if (!among.contains(id)) {
      problems.add(
          Problem.of(ProblemCode.UNKNOWN_LINE, "id", id, "known", String.join(", ", among)));
    }
  }

  private void amount(String name, Euros amount) {
    if (amount.isNegative()) {
      problems.add(Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount));
    }
  }

  private void add(String name, Object value, String rule) {
    problems.add(Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule));
  }
}
