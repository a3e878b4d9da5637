package fr.anct.sdk.funding.optimise;

import java.util.Arrays;

/**
 * The best amounts of a node under the nested ceilings alone: of each grant, in the order of preference, as much as there
 * is room for. It is used again and again, and is not thread-safe.
 *
 * <p>With weights of 1 and nested ceilings the amounts above the lower bounds are a polymatroid: every list that cannot be
 * raised has the same, largest sum, and the one taken in an order is the first in that order. In whole cents at once, as
 * nothing is divided.
 */
final class Greedy {
  private final Instance of;
  private final Rows rows;
  private final long[] room;
  private final boolean[] nestedBinding;

  /** The rows that bind for sure. */
  final boolean[] binding;

  final long[] amounts;
  long sum;

  Greedy(Rows rows) {
    this.rows = rows;
    of = rows.of;
    room = new long[rows.nestedLimit.length];
    nestedBinding = new boolean[rows.nestedLimit.length];
    binding = new boolean[rows.count];
    amounts = new long[of.grants];
  }

  /** Settles what follows from a node and takes its best amounts; false if there is no room for its lower bounds. */
  boolean take(Node node) {
    do {
      settle(node);
      if (!reserve(node)) {
        return false;
      }
      // What is given up may settle a condition.
    } while (giveUp(node) && rows.conditional.length > 0);
    fill(node);
    return true;
  }

  boolean keepsToAllThatBinds() {
    for (int k : rows.beside) {
      if (binding[k] && rows.load(k, amounts) > rows.limit[k]) {
        return false;
      }
    }
    return true;
  }

  private void settle(Node node) {
    Arrays.fill(binding, true);
    for (int k : rows.conditional) {
      binding[k] = (rows.ifAnyOf[k] == 0 || (rows.ifAnyOf[k] & node.made) != 0)
          && (rows.ifNoneOf[k] & ~node.out) == 0;
    }
    for (int j = 0; j < nestedBinding.length; j++) {
      nestedBinding[j] = binding[rows.nestedRow[j]];
    }
  }

  private boolean reserve(Node node) {
    for (int j = 0; j < room.length; j++) {
      room[j] = nestedBinding[j] ? rows.nestedLimit[j] : Long.MAX_VALUE;
    }
    room[0] = node.total; // the balance, the widest of all, is the first of the family
    for (int i = 0; i < of.grants; i++) {
      if (node.low[i] > 0) {
        for (int j : rows.nestedOf[i]) {
          room[j] -= node.low[i];
          if (room[j] < 0) {
            return false;
          }
        }
      }
    }
    for (int k : rows.beside) {
      if (binding[k] && rows.load(k, node.low) > rows.limit[k]) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out what has no room left for its least; tells whether something is. */
  private boolean giveUp(Node node) {
    long before = node.out;
    for (int i = 0; i < of.grants; i++) {
      if (((node.made | node.out) >>> i & 1) == 0 && of.least[i] > 1) {
        long left = node.high[i];
        for (int j : rows.nestedOf[i]) {
          left = Math.min(left, room[j]);
        }
        if (left < of.least[i]) {
          node.leaveOut(i);
        }
      }
    }
    return node.out != before;
  }

  private void fill(Node node) {
    sum = 0;
    for (int i = 0; i < of.grants; i++) {
      long more = node.high[i] - node.low[i];
      if (more > 0) {
        int[] members = rows.nestedOf[i];
        for (int j : members) {
          more = Math.min(more, room[j]);
        }
        for (int j : members) {
          room[j] -= more;
        }
      }
      amounts[i] = node.low[i] + more;
      sum += amounts[i];
    }
  }
}
