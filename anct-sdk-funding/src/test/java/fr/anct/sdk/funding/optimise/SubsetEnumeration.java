package fr.anct.sdk.funding.optimise;

import fr.anct.sdk.funding.plan.GroupCeiling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best amounts of each set of grants that may be made, for plain ceilings that are nested or grants that are all or
 * nothing: of what is made, first the leasts, then in the order of preference as much as there is room for.
 */
final class SubsetEnumeration {
  private final int[] order;
  private final long[] least;
  private final long[] most;
  private final List<Integer> exclusions = new ArrayList<>();
  private final int[] ceiling;
  private final long[] limit;
  private int compulsory;

  private SubsetEnumeration(FundingProblem problem) {
    int grants = problem.grants().size();
    List<String> ids = problem.grants().stream().map(GrantOption::id).toList();
    order = IntStream.range(0, grants)
        .boxed()
        .sorted(Comparator.comparingInt(i -> problem.grants().get(i).rank()))
        .mapToInt(i -> i)
        .toArray();
    least = new long[grants];
    most = new long[grants];
    for (int i = 0; i < grants; i++) {
      GrantOption option = problem.grants().get(i);
      most[i] = option.most().cents();
      least[i] = Math.max(1, option.allOrNothing() ? most[i] : option.least().cents());
      compulsory |= option.compulsory() ? 1 << i : 0;
    }
    problem.exclusions().forEach(set -> exclusions.add(bits(set, ids)));
    ceiling = new int[problem.ceilings().size() + 1];
    limit = new long[ceiling.length];
    ceiling[0] = (1 << grants) - 1;
    limit[0] = problem.toFinance().cents();
    for (int k = 1; k < ceiling.length; k++) {
      GroupCeiling one = problem.ceilings().get(k - 1);
      ceiling[k] = bits(one.weights().keySet(), ids);
      limit[k] = one.limit().cents();
    }
  }

  /** In the order of the problem, the largest sum first; empty if no amounts are lawful. */
  static Optional<long[]> best(FundingProblem problem) {
    return new SubsetEnumeration(problem).best();
  }

  private Optional<long[]> best() {
    long[] best = new long[0];
    long bestSum = -1;
    for (int made = 0; made < 1 << order.length; made++) {
      long[] amounts = new long[order.length];
      long sum = allowed(made) ? fill(made, amounts) : -1;
      if (sum > bestSum || (sum == bestSum && sum >= 0 && isBefore(amounts, best))) {
        bestSum = sum;
        best = amounts;
      }
    }
    return bestSum < 0 ? Optional.empty() : Optional.of(best);
  }

  private boolean allowed(int made) {
    return (made & compulsory) == compulsory
        && exclusions.stream().allMatch(set -> Integer.bitCount(set & made) < 2);
  }

  private long fill(int made, long[] amounts) {
    long[] room = limit.clone();
    long sum = 0;
    for (int turn = 0; turn < 2; turn++) {
      for (int i : order) {
        if ((made >>> i & 1) != 0) {
          long more = turn == 0 ? least[i] : most[i] - least[i];
          if (more < 0) {
            return -1;
          }
          for (int k = 0; k < room.length && turn > 0; k++) {
            more = (ceiling[k] >>> i & 1) != 0 ? Math.min(more, room[k]) : more;
          }
          for (int k = 0; k < room.length; k++) {
            room[k] -= (ceiling[k] >>> i & 1) != 0 ? more : 0;
            if (room[k] < 0) {
              return -1;
            }
          }
          amounts[i] += more;
          sum += more;
        }
      }
    }
    return sum;
  }

  private boolean isBefore(long[] amounts, long[] best) {
    for (int i : order) {
      if (amounts[i] != best[i]) {
        return amounts[i] > best[i];
      }
    }
    return false;
  }

  private static int bits(Iterable<String> set, List<String> ids) {
    int bits = 0;
    for (String id : set) {
      bits |= 1 << ids.indexOf(id);
    }
    return bits;
  }
}
