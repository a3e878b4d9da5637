package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The best amounts by trying all of them, from the words of the documentation and nothing else. */
final class Enumeration {
  private final FundingProblem problem;
  private final Objective objective;
  private final List<Integer> preference;
  private final long[] amounts;
  private long[] best;
  private boolean found;

  private Enumeration(FundingProblem problem, Objective objective) {
    this.problem = problem;
    this.objective = objective;
    amounts = new long[problem.grants().size()];
    best = new long[amounts.length];
    preference = IntStream.range(0, amounts.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> problem.grants().get(i).rank()))
        .toList();
  }

  /** In the order of the problem; empty if no amounts are lawful. */
  static Optional<long[]> best(FundingProblem problem, Objective objective) {
    Enumeration all = new Enumeration(problem, objective);
    all.tryFrom(0);
    return all.found ? Optional.of(all.best) : Optional.empty();
  }

  private void tryFrom(int grant) {
    if (grant == amounts.length) {
      if (isLawful(problem, amounts) && (!found || isBetter())) {
        best = amounts.clone();
        found = true;
      }
      return;
    }
    GrantOption option = problem.grants().get(grant);
    long most = option.most().cents();
    if (!option.compulsory()) {
      amounts[grant] = 0;
      tryFrom(grant + 1);
    }
    long least = Math.max(1, option.allOrNothing() ? most : option.least().cents());
    for (long cents = least; cents <= most; cents++) {
      amounts[grant] = cents;
      tryFrom(grant + 1);
    }
    amounts[grant] = 0;
  }

  /** Whether amounts, each between the least and the most of its grant, keep to all that is about several grants. */
  static boolean isLawful(FundingProblem problem, long[] amounts) {
    if (Arrays.stream(amounts).sum() > problem.toFinance().cents()) {
      return false;
    }
    ImmutableList<GrantOption> grants = problem.grants();
    Map<String, Long> made = new TreeMap<>();
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] > 0) {
        made.put(grants.get(i).id(), amounts[i]);
      }
    }
    for (ImmutableSet<String> exclusion : problem.exclusions()) {
      if (exclusion.stream().filter(made::containsKey).count() > 1) {
        return false;
      }
    }
    for (GroupCeiling ceiling : problem.ceilings()) {
      boolean binds =
          (ceiling.ifAnyOf().isEmpty() || ceiling.ifAnyOf().stream().anyMatch(made::containsKey))
              && ceiling.ifNoneOf().stream().noneMatch(made::containsKey);
      long load = 0;
      for (Map.Entry<String, Integer> weight : ceiling.weights().entrySet()) {
        load += weight.getValue() * made.getOrDefault(weight.getKey(), 0L);
      }
      if (binds && load > ceiling.limit().cents()) {
        return false;
      }
    }
    return true;
  }

  private boolean isBetter() {
    if (objective != Objective.PREFERRED_ORDER) {
      int bySum = Long.compare(Arrays.stream(amounts).sum(), Arrays.stream(best).sum());
      if (bySum != 0) {
        return bySum > 0;
      }
    }
    if (objective == Objective.FEWEST_FUNDERS) {
      int byFunders = Integer.compare(funders(amounts), funders(best));
      if (byFunders != 0) {
        return byFunders < 0;
      }
    }
    for (int i : preference) {
      if (amounts[i] != best[i]) {
        return amounts[i] > best[i];
      }
    }
    return false;
  }

  private int funders(long[] made) {
    Set<List<String>> funders = new HashSet<>();
    for (int i = 0; i < made.length; i++) {
      if (made[i] > 0) {
        GrantOption option = problem.grants().get(i);
        funders.add(option.funder().map(name -> List.of(name)).orElse(List.of("", option.id())));
      }
    }
    return funders.size();
  }
}
