package fr.anct.sdk.funding.optimise;

import java.util.Arrays;

/**
 * The best amounts by branch and bound. It is used once and is not thread-safe.
 *
 * <p><b>Order.</b> Amounts are compared by the aim first (sum; or sum, then fewest funders; or neither), then grant by
 * grant in the order of preference, the larger amount first. No two different lists of amounts are equal, so that there is
 * one best one, whichever way it is found.
 *
 * <p><b>Bound.</b> A node says which grants are made, which are not, and between what bounds each amount lies. Left aside
 * at first: the leasts and exclusions of grants of which nothing is said, ceilings whose condition is not settled, and
 * ceilings outside the nested family. What is left is solved by taking of each grant, in the order of preference, as much
 * as there is room for. With weights of 1 and nested ceilings the amounts above the lower bounds are a polymatroid: every
 * list that cannot be raised has the same, largest sum, and the one taken in an order is the first in that order. So this
 * is the best list of amounts of the node by sum and order at once, in whole cents, and if it keeps to what was left
 * aside, it is the best of the node in truth. Else, if it breaks a ceiling outside the family, {@link LexSimplex} gives
 * the best amounts under all ceilings, cents divisible: a bound on both again, and the best of the node if it is whole
 * and keeps to the rest.
 *
 * <p><b>Branches.</b> A grant is made or not; a condition holds or not; an amount that is not whole is at most its floor or
 * at least a cent more; a sum that is not whole is at most its floor. Nothing lawful is lost, each branch is smaller, and
 * a branch is dropped only if its bound is no better than amounts that are known: what is found when all are done is the
 * best.
 */
final class Search {
  private final Instance of;
  private final Rows rows;
  private final LexSimplex simplex;
  private final int grants;
  private final boolean bySum;
  private final long budget;

  /** In the second pass of fewest funders, the sum that must be reached; else -1. */
  private final long target;
  /** Whether only the sum is sought. */
  private final boolean sumOnly;

  private final long[] amounts;
  private final long[] room;
  private final boolean[] binding;
  private final boolean[] nestedBinding;
  private long[][] lows = new long[8][];
  private long[][] highs = new long[8][];
  private long nodes;

  /** The best amounts so far, meaningless if {@link #found} is false or only the sum is sought. */
  final long[] best;

  boolean found;
  long bestSum = -1;
  private int bestFunders;
  /** Whether the budget of nodes ran out. */
  boolean stopped;
  /** The largest sum of what was not looked at. */
  private long open = -1;

  private Search(Instance of, Rows rows, boolean bySum, long target, boolean sumOnly, long budget) {
    this.of = of;
    this.rows = rows;
    this.bySum = bySum;
    this.target = target;
    this.sumOnly = sumOnly;
    this.budget = budget;
    grants = of.grants;
    simplex = new LexSimplex(rows);
    amounts = new long[grants];
    room = new long[rows.nestedLimit.length];
    binding = new boolean[rows.count];
    nestedBinding = new boolean[rows.nestedLimit.length];
    best = new long[grants];
  }

  /** The best amounts of an objective. */
  static Search run(Instance of, Objective objective, long budget) {
    Rows rows = new Rows(of);
    Search first =
        new Search(of, rows, objective != Objective.PREFERRED_ORDER, -1, false, budget).start();
    if (objective != Objective.FEWEST_FUNDERS || !first.found || first.stopped) {
      return first;
    }
    Search second =
        new Search(of, rows, true, first.bestSum, false, Math.max(1, budget - first.nodes));
    second.offer(first.best, first.bestSum);
    return second.start();
  }

  /** The largest sum, if it is above one that is known to be reached. */
  static Search above(Instance of, long known, long budget) {
    Search search = new Search(of, new Rows(of), true, -1, true, budget);
    search.found = true;
    search.bestSum = known;
    return search.start();
  }

  /** How much the sum may at most be above the best one: zero if all was looked at. */
  long gap() {
    long most = bySum ? open : of.limit[0];
    return stopped ? Math.max(0, most - bestSum) : 0;
  }

  private Search start() {
    ensure(0);
    long made = 0;
    long out = 0;
    for (int i = 0; i < grants; i++) {
      lows[0][i] = 0;
      highs[0][i] = rows.most[i];
      out |= rows.most[i] == 0 ? 1L << i : 0;
    }
    for (int i = 0; i < grants; i++) {
      if ((of.compulsory >>> i & 1) != 0) {
        if (!canMake(0, i, made, out)) {
          return this;
        }
        made |= 1L << i;
        out |= make(0, i);
      }
    }
    if (!found && isLawful(of.leastAmounts())) {
      offer(of.leastAmounts(), Arrays.stream(of.leastAmounts()).sum());
    }
    node(0, made, out, 0, of.limit[0], of.limit[0]);
    return this;
  }

  private boolean isLawful(long[] offered) {
    long positive = Instance.made(offered);
    for (int row = 0; row < of.rows; row++) {
      if (of.binds(row, positive) && of.load(row, offered) > of.limit[row]) {
        return false;
      }
    }
    return true;
  }

  private void ensure(int depth) {
    if (depth >= lows.length) {
      lows = Arrays.copyOf(lows, 2 * depth);
      highs = Arrays.copyOf(highs, 2 * depth);
    }
    if (lows[depth] == null) {
      lows[depth] = new long[grants];
      highs[depth] = new long[grants];
    }
  }

  private boolean canMake(int depth, int grant, long made, long out) {
    return (out >>> grant & 1) == 0
        && (of.rivals[grant] & made) == 0
        && highs[depth][grant] >= of.least[grant];
  }

  /** Makes a grant; returns those that are out with it. */
  private long make(int depth, int grant) {
    lows[depth][grant] = Math.max(lows[depth][grant], of.least[grant]);
    long rivals = of.rivals[grant];
    for (long left = rivals; left != 0; left &= left - 1) {
      highs[depth][Long.numberOfTrailingZeros(left)] = 0;
    }
    return rivals;
  }

  private void node(int depth, long made, long outBefore, long committed, long before, long most) {
    if (nodes++ >= budget) {
      stopped = true;
      open = Math.max(open, before);
      return;
    }
    long[] low = lows[depth];
    long[] high = highs[depth];
    long total = most;
    long out = outBefore;
    int broken = -1;
    long sum;
    simplex.forget();
    while (true) {
      settle(made, out);
      sum = 0;
      if (!reserve(low, total)) {
        return;
      }
      long given = narrow(low, high, made | out);
      if (given != 0 && rows.conditional.length > 0) {
        out |= given; // conditions may be settled by that
        continue;
      }
      out |= given;
      sum = take(low, high);
      if (isWorse(sum, -1)) {
        return;
      }
      if (keepsBeside()) {
        broken = -1;
        break;
      }
      try {
        simplex.solve(low, high, binding, total, bySum);
      } catch (ArithmeticException e) {
        halve(depth, made, out, committed, sum, total);
        return;
      }
      sum = simplex.sum;
      if (bySum && simplex.sumBroken) {
        total = sum; // whole cents come to no more
        if (sum < bestSum) {
          return;
        }
        continue;
      }
      System.arraycopy(simplex.floor, 0, amounts, 0, grants);
      broken = simplex.firstBroken;
      if (isWorse(sum, broken)) {
        return;
      }
      if (broken < 0 || !cut(low)) {
        break;
      }
    }
    if (target >= 0 && sum < target) {
      return;
    }
    if (broken >= 0) {
      split(depth, made, out, committed, sum, total, broken, amounts[broken]);
      return;
    }
    branch(depth, made, out, committed, sum, total);
  }

  private boolean cut(long[] low) {
    try {
      return simplex.cut(low);
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /** Which rows bind for sure. */
  private void settle(long made, long out) {
    Arrays.fill(binding, true);
    for (int k : rows.conditional) {
      binding[k] =
          (rows.ifAnyOf[k] == 0 || (rows.ifAnyOf[k] & made) != 0) && (rows.ifNoneOf[k] & ~out) == 0;
    }
    for (int j = 0; j < nestedBinding.length; j++) {
      nestedBinding[j] = binding[rows.nestedRow[j]];
    }
  }

  /** Takes the lower bounds; tells whether there is room for them. */
  private boolean reserve(long[] low, long total) {
    for (int j = 0; j < room.length; j++) {
      room[j] = nestedBinding[j] ? rows.nestedLimit[j] : Long.MAX_VALUE;
    }
    room[0] = total; // the balance, the widest of all, is the first of the family
    for (int i = 0; i < grants; i++) {
      if (low[i] > 0) {
        for (int j : rows.nestedOf[i]) {
          room[j] -= low[i];
          if (room[j] < 0) {
            return false;
          }
        }
      }
    }
    for (int k : rows.beside) {
      if (binding[k] && rows.load(k, low) > rows.limit[k]) {
        return false;
      }
    }
    return true;
  }

  /** Gives up what has no room left for its least; returns it. */
  private long narrow(long[] low, long[] high, long settled) {
    long given = 0;
    for (int i = 0; i < grants; i++) {
      if ((settled >>> i & 1) == 0 && of.least[i] > 1) {
        long left = high[i];
        for (int j : rows.nestedOf[i]) {
          left = Math.min(left, room[j]);
        }
        if (left < of.least[i]) {
          high[i] = 0;
          given |= 1L << i;
        }
      }
    }
    return given;
  }

  /** Takes of each grant, in the order of preference, as much as there is room for. */
  private long take(long[] low, long[] high) {
    long sum = 0;
    for (int i = 0; i < grants; i++) {
      long more = high[i] - low[i];
      int[] members = rows.nestedOf[i];
      if (more > 0) {
        for (int j : members) {
          more = Math.min(more, room[j]);
        }
        if (more > 0) {
          for (int j : members) {
            room[j] -= more;
          }
        }
      }
      amounts[i] = low[i] + more;
      sum += amounts[i];
    }
    return sum;
  }

  private boolean keepsBeside() {
    for (int k : rows.beside) {
      if (binding[k] && rows.load(k, amounts) > rows.limit[k]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nothing under these amounts, the best of a node, can be better than what is known; from the first amount that
   * is not whole on, what follows says nothing.
   */
  private boolean isWorse(long sum, int broken) {
    if (!found) {
      return false;
    }
    if (sumOnly) {
      return sum <= bestSum;
    }
    if (bySum && sum != bestSum) {
      return sum < bestSum;
    }
    if (target >= 0) {
      return false; // funders come first: see branch
    }
    return !isLater(amounts, best, broken);
  }

  /** Whether amounts may come before the best ones grant by grant. */
  private static boolean isLater(long[] amounts, long[] best, int broken) {
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] != best[i]) {
        return amounts[i] > best[i];
      }
      if (i == broken) {
        return true;
      }
    }
    return false;
  }

  private void branch(int depth, long made, long out, long committed, long sum, long total) {
    long positive = Instance.made(amounts);
    int grant = unlawful(positive, made, out);
    if (target >= 0) {
      branchByFunder(depth, made, out, committed, total, grant, positive);
    } else if (grant < 0) {
      offer(amounts, sum);
    } else {
      makeOrNot(depth, made, out, committed, sum, total, grant);
    }
  }

  /** A grant to branch on because amounts break what was left aside, or -1 if they keep to all. */
  private int unlawful(long positive, long made, long out) {
    int worst = -1;
    long missing = 0;
    for (long left = positive & ~made; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (of.least[i] - amounts[i] > missing) {
        missing = of.least[i] - amounts[i];
        worst = i;
      }
    }
    if (worst >= 0) {
      return worst;
    }
    for (long left = positive; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if ((of.rivals[i] & positive) != 0) {
        return i;
      }
    }
    for (int k : rows.conditional) {
      if (!binding[k] && rows.binds(k, positive) && rows.load(k, amounts) > rows.limit[k]) {
        long open = ~made & ~out & (rows.ifAnyOf[k] & positive | rows.ifNoneOf[k]);
        return Long.numberOfTrailingZeros(open);
      }
    }
    return -1;
  }

  /** At equal sums: a node is done if its best amounts use no more funders than it must. */
  private void branchByFunder(
      int depth, long made, long out, long committed, long total, int grant, long positive) {
    int least = leastFunders(depth, committed);
    if (least > bestFunders
        || (least == bestFunders && !isLater(amounts, best, /* broken= */ -1))) {
      return;
    }
    if (grant >= 0) {
      makeOrNot(depth, made, out, committed, target, total, grant);
      return;
    }
    int used = funders(positive);
    long[] here = amounts.clone();
    offer(amounts, target);
    if (used <= least) {
      return;
    }
    for (int i = 0; i < grants; i++) {
      int funder = of.funder[i];
      if (here[i] > 0 && (committed >>> funder & 1) == 0) {
        without(depth, funder, made, out, committed, total);
        copy(depth);
        node(depth + 1, made, out, committed | 1L << funder, target, total);
        return;
      }
    }
  }

  private void without(int depth, int funder, long made, long out, long committed, long total) {
    copy(depth);
    long gone = 0;
    for (int i = 0; i < grants; i++) {
      if (of.funder[i] == funder) {
        highs[depth + 1][i] = 0;
        gone |= 1L << i;
      }
    }
    if ((gone & made) == 0) {
      node(depth + 1, made, out | gone, committed, target, total);
    }
  }

  /** Those that are committed, and as many more as it takes at least to reach the sum. */
  private int leastFunders(int depth, long committed) {
    long[] most = new long[of.funders];
    long must = committed;
    for (int i = 0; i < grants; i++) {
      most[of.funder[i]] += highs[depth][i];
      must |= lows[depth][i] > 0 ? 1L << of.funder[i] : 0;
    }
    long missing = target;
    for (int f = 0; f < most.length; f++) {
      if ((must >>> f & 1) != 0) {
        missing -= most[f];
        most[f] = 0;
      }
    }
    int count = Long.bitCount(must);
    Arrays.sort(most);
    for (int f = most.length - 1; f >= 0 && missing > 0; f--) {
      missing -= most[f];
      count++;
    }
    return count;
  }

  private int funders(long positive) {
    long used = 0;
    for (long left = positive; left != 0; left &= left - 1) {
      used |= 1L << of.funder[Long.numberOfTrailingZeros(left)];
    }
    return Long.bitCount(used);
  }

  /** Keeps lawful amounts if they are better than those that are known. */
  private void offer(long[] offered, long sum) {
    int funders = target >= 0 ? funders(Instance.made(offered)) : 0;
    boolean better;
    if (!found) {
      better = true;
    } else if (bySum && sum != bestSum) {
      better = sum > bestSum;
    } else if (sumOnly) {
      better = false;
    } else {
      better =
          funders != bestFunders ? funders < bestFunders : isLater(offered, best, /* broken= */ -1);
    }
    if (better) {
      found = true;
      bestSum = sum;
      bestFunders = funders;
      System.arraycopy(offered, 0, best, 0, grants);
    }
  }

  private void makeOrNot(
      int depth, long made, long out, long committed, long sum, long total, int grant) {
    long bit = 1L << grant;
    boolean makeFirst = amounts[grant] > 0 && 2 * amounts[grant] >= of.least[grant];
    for (int turn = 0; turn < 2; turn++) {
      copy(depth);
      if (makeFirst == (turn == 0)) {
        if (canMake(depth + 1, grant, made, out)) {
          long rivals = make(depth + 1, grant);
          node(depth + 1, made | bit, out | rivals, committed, sum, total);
        }
      } else {
        highs[depth + 1][grant] = 0;
        node(depth + 1, made, out | bit, committed, sum, total);
      }
    }
  }

  /** An amount is at most a number of cents, or at least one more: then it is made. */
  private void split(
      int depth, long made, long out, long committed, long sum, long total, int grant, long cents) {
    copy(depth);
    highs[depth + 1][grant] = cents;
    long bit = 1L << grant;
    boolean isMade = (made & bit) != 0;
    boolean none = !isMade && cents < of.least[grant];
    if (none) {
      highs[depth + 1][grant] = 0;
    }
    node(depth + 1, made, none ? out | bit : out, committed, sum, total);
    copy(depth);
    if (isMade) {
      lows[depth + 1][grant] = cents + 1;
      node(depth + 1, made, out, committed, sum, total);
    } else if (canMake(depth + 1, grant, made, out)) {
      lows[depth + 1][grant] = cents + 1;
      long rivals = make(depth + 1, grant);
      node(depth + 1, made | bit, out | rivals, committed, sum, total);
    }
  }

  /** Where numbers do not fit: halves the widest range; with none left, the lower bounds are all there is. */
  private void halve(int depth, long made, long out, long committed, long sum, long total) {
    int widest = 0;
    for (int i = 1; i < grants; i++) {
      if (highs[depth][i] - lows[depth][i] > highs[depth][widest] - lows[depth][widest]) {
        widest = i;
      }
    }
    long middle = lows[depth][widest] + (highs[depth][widest] - lows[depth][widest]) / 2;
    split(depth, made, out, committed, sum, total, widest, middle);
  }

  private void copy(int depth) {
    ensure(depth + 1);
    System.arraycopy(lows[depth], 0, lows[depth + 1], 0, grants);
    System.arraycopy(highs[depth], 0, highs[depth + 1], 0, grants);
  }
}
