package fr.anct.sdk.funding.optimise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best amounts by branch and bound, in the order of {@link Best}. It is used once and is not thread-safe.
 *
 * <p><b>Bound.</b> A {@link Node} says which grants are made, which are not, and between what bounds each amount lies. Left
 * aside at first: the leasts and exclusions of grants of which nothing is said, ceilings whose condition is not settled,
 * and ceilings outside the nested family of {@link Rows}. What is left {@link Greedy} solves, in sum and order at once and
 * in whole cents: if its amounts keep to what was left aside, they are the best of the node in truth. Else, if they break a
 * ceiling outside the family, {@link LexSimplex} gives the best amounts under all ceilings, cents divisible: a bound on
 * both again, and the best of the node if it is whole and keeps to the rest. Where it is not whole, cuts that no whole
 * amounts break are added (Gomory), so that ceilings that overlap do not make the search creep cent by cent.
 *
 * <p><b>Branches.</b> A grant is made or not; a condition holds or not; an amount that is not whole is at most its floor or
 * at least a cent more; a sum that is not whole is at most its floor. Nothing lawful is lost, each branch is smaller, and a
 * branch is dropped only if its bound is no better than amounts that are known: what is found when all are done is the
 * best.
 */
final class Search {
  /** The simplex takes that much longer than the rest of a node. */
  private static final int SIMPLEX_STEPS = 5;

  private static final int DEEPEST = 1_000;

  private final Instance of;
  private final Rows rows;
  private final Greedy greedy;
  /** Made where it is first needed: nested ceilings do without. */
  private @Nullable LexSimplex simplex;

  private final long budget;
  private final long[] amounts;
  private Node[] nodes = new Node[16];
  private long steps;
  /** The largest sum of what was not looked at. */
  private long open = -1;

  final Best best;
  /** Whether the budget of steps ran out. */
  boolean stopped;

  private Search(Rows rows, Best.Aim aim, long budget) {
    this.rows = rows;
    this.budget = budget;
    of = rows.of;
    best = new Best(of, aim);
    greedy = new Greedy(rows);
    amounts = new long[of.grants];
  }

  /** The best amounts of an objective. */
  static Search run(Instance of, Objective objective, long budget) {
    Rows rows = new Rows(of);
    Best.Aim aim = objective == Objective.PREFERRED_ORDER ? Best.Aim.ORDER : Best.Aim.SUM;
    Search first = new Search(rows, aim, budget).start();
    if (objective != Objective.FEWEST_FUNDERS || !first.best.found || first.stopped) {
      return first;
    }
    Search second = new Search(rows, Best.Aim.FUNDERS, Math.max(1, budget - first.steps));
    second.best.offer(first.best.amounts, first.best.sum);
    return second.start();
  }

  /** The largest sum, if it is above one that is known to be reached. */
  static Search above(Instance of, long known, long budget) {
    Search search = new Search(new Rows(of), Best.Aim.SUM_ALONE, budget);
    search.best.found = true;
    search.best.sum = known;
    return search.start();
  }

  /** How much the sum may at most be above the best one: zero if all was looked at. */
  long gap() {
    long most = best.bySum() ? open : of.limit[0];
    return stopped ? Math.max(0, most - best.sum) : 0;
  }

  private Search start() {
    Node root = node(0);
    root.start(rows.most);
    for (int i = 0; i < of.grants; i++) {
      if ((of.compulsory >>> i & 1) != 0 && !root.make(i)) {
        return this;
      }
    }
    long[] least = of.leastAmounts();
    if (!best.found && of.isWithin(least)) {
      best.offer(least, Arrays.stream(least).sum());
    }
    look(0);
    return this;
  }

  private Node node(int depth) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
    }
    if (nodes[depth] == null) {
      nodes[depth] = new Node(of);
    }
    return nodes[depth];
  }

  /** The node below one, the same so far. */
  private Node below(int depth) {
    Node below = node(depth + 1);
    below.set(nodes[depth]);
    return below;
  }

  private void look(int depth) {
    Node node = nodes[depth];
    steps++;
    if (steps > budget || depth > DEEPEST) {
      stopped = true;
      open = Math.max(open, node.bound);
      return;
    }
    if (!greedy.take(node)) {
      return;
    }
    node.bound = Math.min(node.bound, greedy.sum);
    if (best.isNoWorseThan(greedy.sum, greedy.amounts, -1)) {
      return;
    }
    if (greedy.keepsToAllThatBinds()) {
      System.arraycopy(greedy.amounts, 0, amounts, 0, of.grants);
      branch(depth, greedy.sum);
    } else {
      divide(depth);
    }
  }

  /** Where ceilings overlap: cents divisible first, then cut until they are whole. */
  private void divide(int depth) {
    Node node = nodes[depth];
    LexSimplex simplex = simplex();
    int broken = -1;
    boolean whole = false;
    simplex.forget();
    try {
      while (true) {
        steps += SIMPLEX_STEPS;
        simplex.solve(node.low, node.high, greedy.binding, node.total, best.bySum());
        node.bound = Math.min(node.bound, simplex.sum);
        if (best.bySum() && simplex.sumBroken) {
          node.total = simplex.sum; // whole cents come to no more
          continue;
        }
        broken = simplex.firstBroken;
        whole = broken < 0;
        System.arraycopy(simplex.floor, 0, amounts, 0, of.grants);
        if (best.isNoWorseThan(simplex.sum, amounts, broken)) {
          return;
        }
        if (whole || !simplex.cut(node.low)) {
          break;
        }
      }
    } catch (ArithmeticException e) {
      whole = false; // numbers do not fit: what is known so far is branched on
    }
    if (whole) {
      branch(depth, simplex.sum);
    } else if (broken >= 0) {
      split(depth, broken, amounts[broken]);
    } else {
      int widest = node.widest();
      split(depth, widest, node.low[widest] + (node.high[widest] - node.low[widest]) / 2);
    }
  }

  private LexSimplex simplex() {
    if (simplex == null) {
      simplex = new LexSimplex(rows);
    }
    return simplex;
  }

  /** An amount is at most a number of cents, or at least one more. */
  private void split(int depth, int grant, long cents) {
    below(depth).lower(grant, cents);
    look(depth + 1);
    if (below(depth).raise(grant, cents + 1)) {
      look(depth + 1);
    }
  }

  /** With whole amounts, the best of a node but for what was left aside. */
  private void branch(int depth, long sum) {
    Node node = nodes[depth];
    long positive = Instance.made(amounts);
    int grant = unlawful(node, positive);
    if (best.aim == Best.Aim.FUNDERS) {
      branchByFunder(depth, grant, positive);
    } else if (grant < 0) {
      best.offer(amounts, sum);
    } else {
      makeOrNot(depth, grant);
    }
  }

  /** A grant to branch on because amounts break what was left aside, or -1 if they keep to all. */
  private int unlawful(Node node, long positive) {
    int worst = farthestBelowLeast(positive & ~node.made);
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
      if (!greedy.binding[k] && rows.binds(k, positive) && rows.load(k, amounts) > rows.limit[k]) {
        long unsettled = rows.ifAnyOf[k] & positive | rows.ifNoneOf[k];
        return Long.numberOfTrailingZeros(unsettled & ~node.made & ~node.out);
      }
    }
    return -1;
  }

  private int farthestBelowLeast(long grants) {
    int farthest = -1;
    long missing = 0;
    for (long left = grants; left != 0; left &= left - 1) {
      int i = Long.numberOfTrailingZeros(left);
      if (of.least[i] - amounts[i] > missing) {
        missing = of.least[i] - amounts[i];
        farthest = i;
      }
    }
    return farthest;
  }

  private void makeOrNot(int depth, int grant) {
    boolean makeFirst = amounts[grant] > 0 && amounts[grant] >= of.least[grant] / 2;
    for (boolean make : new boolean[] {makeFirst, !makeFirst}) {
      Node below = below(depth);
      if (make) {
        if (below.make(grant)) {
          look(depth + 1);
        }
      } else {
        below.leaveOut(grant);
        look(depth + 1);
      }
    }
  }

  /** A node is done if its best amounts use no more funders than it must; else one of them is used or not. */
  private void branchByFunder(int depth, int grant, long positive) {
    Node node = nodes[depth];
    int least = node.leastFunders(best.sum);
    if (best.isNoWorseThanFunders(least, amounts)) {
      return;
    }
    if (grant >= 0) {
      makeOrNot(depth, grant);
      return;
    }
    best.offer(amounts, best.sum);
    if (of.funders(positive) > least) {
      int funder = notCommitted(node, positive);
      if (below(depth).leaveOutFunder(funder)) {
        look(depth + 1);
      }
      below(depth).committed |= 1L << funder;
      look(depth + 1);
    }
  }

  /** One of the funders of some grants, more than are committed. */
  private int notCommitted(Node node, long grants) {
    long left = grants;
    while (node.isCommitted(of.funder[Long.numberOfTrailingZeros(left)])) {
      left &= left - 1;
    }
    return of.funder[Long.numberOfTrailingZeros(left)];
  }
}
