package fr.anct.sdk.funding.optimise;

/**
 * The best lawful amounts that a search knows, and the order by which it tells. It is not thread-safe.
 *
 * <p>Amounts are compared by the aim first (the sum; the sum, then the fewest funders; or neither), then grant by grant in
 * the order of preference, the larger amount first. No two different lists of amounts are equal, so that there is one best
 * one, whichever way it is found.
 */
final class Best {
  enum Aim {
    /** The sum alone, the amounts being of no interest. */
    SUM_ALONE,
    SUM,
    /** The fewest funders that bring a sum known to be the largest. */
    FUNDERS,
    ORDER
  }

  private final Instance of;
  final Aim aim;
  /** Meaningless if nothing is found, or with {@link Aim#SUM_ALONE}. */
  final long[] amounts;

  boolean found;
  long sum = -1;
  int funders;

  Best(Instance of, Aim aim) {
    this.of = of;
    this.aim = aim;
    amounts = new long[of.grants];
  }

  boolean bySum() {
    return aim != Aim.ORDER;
  }

  /**
   * Whether amounts, the best of a node, say that nothing in it is better than what is known.
   *
   * @param broken the first amount that is rounded down, from which on amounts say nothing, or -1
   */
  boolean isNoWorseThan(long otherSum, long[] other, int broken) {
    if (!found) {
      return false;
    }
    return switch (aim) {
      case SUM_ALONE -> otherSum <= sum;
      case FUNDERS -> otherSum < sum; // funders come before amounts
      case SUM -> otherSum < sum || (otherSum == sum && !isBeforeBest(other, broken));
      case ORDER -> !isBeforeBest(other, broken);
    };
  }

  /** The same where funders are counted, of whole amounts that reach the sum. */
  boolean isNoWorseThanFunders(int least, long[] other) {
    return least > funders || (least == funders && !isBeforeBest(other, -1));
  }

  /** Keeps lawful amounts if they are better than those that are known. */
  void offer(long[] offered, long offeredSum) {
    int used = aim == Aim.FUNDERS ? of.funders(Instance.made(offered)) : 0;
    if (!found || isBetter(offered, offeredSum, used)) {
      found = true;
      sum = offeredSum;
      funders = used;
      System.arraycopy(offered, 0, amounts, 0, of.grants);
    }
  }

  private boolean isBetter(long[] offered, long offeredSum, int used) {
    if (bySum() && offeredSum != sum) {
      return offeredSum > sum;
    }
    return used != funders ? used < funders : aim != Aim.SUM_ALONE && isBeforeBest(offered, -1);
  }

  private boolean isBeforeBest(long[] other, int broken) {
    for (int i = 0; i < other.length; i++) {
      if (other[i] != amounts[i]) {
        return other[i] > amounts[i];
      }
      if (i == broken) {
        return true;
      }
    }
    return false;
  }
}
