package fr.anct.sdk.funding.optimise;

import java.util.Arrays;

/** What is settled in a node of the search: it is written over and over, and is not thread-safe. */
final class Node {
  private final Instance of;
  /** The bounds of each amount. */
  final long[] low;

  final long[] high;
  /** The grants that are made, and those that are not. */
  long made;

  long out;
  /** The funders that are used, told apart only where they are counted. */
  long committed;
  /** The most of all grants together. */
  long total;
  /** A sum that the best of this node does not exceed. */
  long bound;

  Node(Instance of) {
    this.of = of;
    low = new long[of.grants];
    high = new long[of.grants];
  }

  /** Nothing settled: each amount from zero to its most. */
  void start(long[] most) {
    made = 0;
    out = 0;
    committed = 0;
    total = of.limit[0];
    bound = total;
    for (int i = 0; i < of.grants; i++) {
      low[i] = 0;
      high[i] = most[i];
      out |= most[i] == 0 ? 1L << i : 0;
    }
  }

  void set(Node other) {
    System.arraycopy(other.low, 0, low, 0, of.grants);
    System.arraycopy(other.high, 0, high, 0, of.grants);
    made = other.made;
    out = other.out;
    committed = other.committed;
    total = other.total;
    bound = other.bound;
  }

  boolean isMade(int grant) {
    return (made >>> grant & 1) != 0;
  }

  boolean isCommitted(int funder) {
    return (committed >>> funder & 1) != 0;
  }

  /** Makes a grant, and leaves out those that exclude it; tells whether that can be. */
  boolean make(int grant) {
    long bit = 1L << grant;
    if ((out & bit) != 0 || (of.rivals[grant] & made) != 0 || high[grant] < of.least[grant]) {
      return false;
    }
    low[grant] = Math.max(low[grant], of.least[grant]);
    made |= bit;
    for (long left = of.rivals[grant]; left != 0; left &= left - 1) {
      leaveOut(Long.numberOfTrailingZeros(left));
    }
    return true;
  }

  void leaveOut(int grant) {
    high[grant] = 0;
    out |= 1L << grant;
  }

  /** Leaves out the grants of a funder; tells whether none of them is made. */
  boolean leaveOutFunder(int funder) {
    for (int i = 0; i < of.grants; i++) {
      if (of.funder[i] == funder) {
        leaveOut(i);
      }
    }
    return (made & out) == 0;
  }

  /** Lowers the most of a grant; if that is below its least, it is not made. */
  void lower(int grant, long most) {
    high[grant] = most;
    if (!isMade(grant) && most < of.least[grant]) {
      leaveOut(grant);
    }
  }

  /** Raises the least of a grant, which is made then; tells whether that can be. */
  boolean raise(int grant, long least) {
    if (!isMade(grant) && !make(grant)) {
      return false;
    }
    low[grant] = Math.max(low[grant], least);
    return low[grant] <= high[grant];
  }

  int widest() {
    int widest = 0;
    for (int i = 1; i < of.grants; i++) {
      if (high[i] - low[i] > high[widest] - low[widest]) {
        widest = i;
      }
    }
    return widest;
  }

  /** The funders that are used for sure, and as many more as it takes at least to reach a sum. */
  int leastFunders(long target) {
    long[] most = new long[of.funders];
    long must = committed;
    for (int i = 0; i < of.grants; i++) {
      most[of.funder[i]] += high[i];
      must |= low[i] > 0 ? 1L << of.funder[i] : 0;
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
}
