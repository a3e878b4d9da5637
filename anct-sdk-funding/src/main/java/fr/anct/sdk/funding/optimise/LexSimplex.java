package fr.anct.sdk.funding.optimise;

import java.util.Arrays;

/**
 * The best amounts if cents could be divided, exact: first the largest sum, then the most of the first grant, then of the
 * second, and so on. It is used again and again, and is not thread-safe.
 *
 * <p>A simplex on a tableau of whole numbers over one common denominator (Edmonds: each entry is a minor of the
 * ceilings, so that every division has no remainder). Amounts start at their lower bounds, where all ceilings hold, so
 * that there is no first phase; upper bounds are kept by turning a column round, not by rows. The smallest number enters
 * and leaves (Bland), so that it ends. Once an aim is reached, the columns that would lower it are closed and the next aim
 * is sought on what is left: no amounts that lower an earlier aim are ever looked at.
 */
final class LexSimplex {
  private static final int FLIP = -1;
  private static final long NO_BOUND = -1;
  private static final int MOST_CUTS = 24;

  private final Rows rows;
  private final int grants;

  private final long[][] table;
  private final long[] value;
  private final long[] aim;
  private final int[] columnOf;
  private final int[] rowOf;
  private final boolean[] closed;
  /** By variable, grants first: how far it may go, and whether it is counted down from there. */
  private final long[] bound;

  private final boolean[] turned;
  /** What the lower bounds leave of each row, cuts behind the ceilings. */
  private final long[] left;

  /** Sums that no whole amounts exceed, found since the last {@link #forget}. */
  private final long[][] cuts;

  private final long[] cutLimit;
  private int cutCount;
  private int height;
  private int width;
  private long denominator;

  /** The whole part of each amount. */
  final long[] floor;
  /** The first grant whose amount is not whole, or -1. */
  int firstBroken;
  /** The whole part of the sum, and whether there is more. */
  long sum;

  boolean sumBroken;

  LexSimplex(Rows rows) {
    this.rows = rows;
    grants = rows.of.grants;
    int most = rows.count + MOST_CUTS;
    int variables = grants + most;
    table = new long[most][grants];
    value = new long[most];
    aim = new long[grants];
    columnOf = new int[grants];
    rowOf = new int[most];
    left = new long[most];
    cuts = new long[MOST_CUTS][grants];
    cutLimit = new long[MOST_CUTS];
    closed = new boolean[grants];
    bound = new long[variables];
    turned = new boolean[variables];
    floor = new long[grants];
  }

  /**
   * Finds the best amounts.
   *
   * @param low the least of each, where all ceilings hold
   * @param high the most of each
   * @param binding the rows that bind
   * @param total the most of all together
   * @param bySum whether the sum is the first aim
   * @throws ArithmeticException if a number does not fit
   */
  void solve(long[] low, long[] high, boolean[] binding, long total, boolean bySum) {
    start(low, high, binding, total);
    if (bySum) {
      for (int c = 0; c < width; c++) {
        aim[c] = -1;
      }
      reach();
    }
    for (int i = 0; i < grants; i++) {
      if (aimAt(i)) {
        reach();
      }
    }
    read(low);
  }

  private void start(long[] low, long[] high, boolean[] binding, long total) {
    denominator = 1;
    width = 0;
    for (int i = 0; i < grants; i++) {
      if (high[i] > low[i]) {
        closed[width] = false;
        columnOf[width++] = i;
      }
      bound[i] = high[i] - low[i];
      turned[i] = false;
    }
    height = 0;
    for (int k = 0; k < rows.count; k++) {
      if (binding[k]) {
        long limit = k == 0 ? total : rows.limit[k];
        int[] weights = rows.weight[k];
        long reach = 0;
        for (int i = 0; i < grants; i++) {
          limit -= weights[i] * low[i];
          reach += weights[i] * bound[i];
        }
        left[k] = limit;
        if (reach > limit) {
          for (int c = 0; c < width; c++) {
            table[height][c] = weights[columnOf[c]];
          }
          addRow(k);
        }
      }
    }
    for (int k = 0; k < cutCount; k++) {
      left[rows.count + k] = Math.subtractExact(cutLimit[k], product(cuts[k], low));
      for (int c = 0; c < width; c++) {
        table[height][c] = cuts[k][columnOf[c]];
      }
      addRow(rows.count + k);
    }
  }

  private void addRow(int row) {
    value[height] = left[row];
    rowOf[height++] = grants + row;
    bound[grants + row] = NO_BOUND;
    turned[grants + row] = false;
  }

  private static long product(long[] weights, long[] amounts) {
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum = Math.addExact(sum, Math.multiplyExact(weights[i], amounts[i]));
    }
    return sum;
  }

  /** Forgets the cuts, which hold between the bounds that they were found in. */
  void forget() {
    cutCount = 0;
  }

  /**
   * Finds a sum that the best amounts exceed and no whole amounts between the same bounds do (Gomory): of the line of the
   * first broken amount, weights and limit rounded down, as all that is in it is whole and not below zero.
   *
   * @return false if there are too many already
   */
  boolean cut(long[] low) {
    if (cutCount == MOST_CUTS) {
      return false;
    }
    int r = 0;
    while (rowOf[r] != firstBroken) {
      r++;
    }
    long[] cut = cuts[cutCount];
    Arrays.fill(cut, 0);
    long limit = Math.floorDiv(value[r], denominator);
    limit = Math.subtractExact(limit, put(cut, firstBroken, 1));
    for (int c = 0; c < width; c++) {
      long times = Math.floorDiv(table[r][c], denominator);
      if (times != 0) {
        limit = Math.subtractExact(limit, put(cut, columnOf[c], times));
      }
    }
    cutLimit[cutCount] = Math.addExact(limit, product(cut, low));
    cutCount++;
    return true;
  }

  /** Writes a variable some times in terms of amounts above their lower bounds; returns the constant part. */
  private long put(long[] cut, int variable, long times) {
    if (variable < grants) {
      cut[variable] = Math.addExact(cut[variable], turned[variable] ? -times : times);
      return turned[variable] ? Math.multiplyExact(times, bound[variable]) : 0;
    }
    int row = variable - grants;
    for (int i = 0; i < grants; i++) {
      long weight = row < rows.count ? rows.weight[row][i] : cuts[row - rows.count][i];
      if (weight != 0) {
        cut[i] = Math.subtractExact(cut[i], Math.multiplyExact(times, weight));
      }
    }
    return Math.multiplyExact(times, left[row]);
  }

  /** Sets the next aim, an amount; tells whether something may still raise it. */
  private boolean aimAt(int grant) {
    for (int c = 0; c < width; c++) {
      if (columnOf[c] == grant) {
        if (!closed[c] && turned[grant]) {
          closed[c] = true; // at its most already
        } else if (!closed[c]) {
          Arrays.fill(aim, 0, width, 0);
          aim[c] = -denominator;
          return true;
        }
        return false;
      }
    }
    for (int r = 0; r < height; r++) {
      if (rowOf[r] == grant) {
        boolean open = false;
        for (int c = 0; c < width; c++) {
          aim[c] = turned[grant] ? -table[r][c] : table[r][c];
          open |= !closed[c];
        }
        return open;
      }
    }
    return false;
  }

  /** Raises the aim as far as it goes, then closes the columns that would lower it. */
  private void reach() {
    while (true) {
      int entering = -1;
      for (int c = 0; c < width; c++) {
        if (!closed[c] && aim[c] < 0 && (entering < 0 || columnOf[c] < columnOf[entering])) {
          entering = c;
        }
      }
      if (entering < 0) {
        break;
      }
      enter(entering);
    }
    for (int c = 0; c < width; c++) {
      closed[c] |= aim[c] > 0;
    }
  }

  private void enter(int column) {
    int variable = columnOf[column];
    int leaving = FLIP;
    int leavingVariable = variable;
    long number = bound[variable];
    long per = number == NO_BOUND ? 0 : 1; // number / per, none if per is 0
    for (int r = 0; r < height; r++) {
      long a = table[r][column];
      long room;
      if (a > 0) {
        room = value[r];
      } else if (a < 0 && bound[rowOf[r]] != NO_BOUND) {
        room = Math.multiplyExact(denominator, bound[rowOf[r]]) - value[r];
        a = -a;
      } else {
        continue;
      }
      int order = per == 0
          ? -1
          : Long.compare(Math.multiplyExact(room, per), Math.multiplyExact(number, a));
      if (order < 0 || (order == 0 && rowOf[r] < leavingVariable)) {
        leaving = r;
        leavingVariable = rowOf[r];
        number = room;
        per = a;
      }
    }
    if (leaving == FLIP) {
      turnColumn(column);
    } else {
      if (table[leaving][column] < 0) {
        turnRow(leaving);
      }
      pivot(leaving, column);
    }
  }

  private void turnColumn(int column) {
    int variable = columnOf[column];
    long far = bound[variable];
    for (int r = 0; r < height; r++) {
      value[r] = Math.subtractExact(value[r], Math.multiplyExact(table[r][column], far));
      table[r][column] = -table[r][column];
    }
    aim[column] = -aim[column];
    turned[variable] = !turned[variable];
  }

  private void turnRow(int row) {
    int variable = rowOf[row];
    for (int c = 0; c < width; c++) {
      table[row][c] = -table[row][c];
    }
    value[row] = Math.multiplyExact(denominator, bound[variable]) - value[row];
    turned[variable] = !turned[variable];
  }

  private void pivot(int row, int column) {
    long[] by = table[row];
    long pivot = by[column];
    for (int r = 0; r < height; r++) {
      if (r != row) {
        value[r] = mixed(value[r], pivot, table[r][column], value[row]);
        mix(table[r], by, column, pivot);
      }
    }
    mix(aim, by, column, pivot);
    by[column] = denominator;
    denominator = pivot;
    int variable = rowOf[row];
    rowOf[row] = columnOf[column];
    columnOf[column] = variable;
  }

  private void mix(long[] line, long[] by, int column, long pivot) {
    long factor = line[column];
    if (factor == 0 && pivot == denominator) {
      return;
    }
    for (int c = 0; c < width; c++) {
      if (c != column) {
        line[c] = mixed(line[c], pivot, factor, by[c]);
      }
    }
    line[column] = -factor;
  }

  private long mixed(long entry, long pivot, long factor, long other) {
    long mixed =
        Math.subtractExact(Math.multiplyExact(entry, pivot), Math.multiplyExact(factor, other));
    return denominator == 1 ? mixed : mixed / denominator;
  }

  private void read(long[] low) {
    for (int c = 0; c < width; c++) {
      int i = columnOf[c];
      if (i < grants) {
        floor[i] = turned[i] ? bound[i] : 0;
      }
    }
    for (int i = 0; i < grants; i++) {
      if (bound[i] == 0) {
        floor[i] = 0;
      }
    }
    firstBroken = -1;
    long broken = 0;
    for (int r = 0; r < height; r++) {
      int i = rowOf[r];
      if (i < grants) {
        long up = turned[i] ? Math.multiplyExact(denominator, bound[i]) - value[r] : value[r];
        floor[i] = up / denominator;
        long rest = up % denominator;
        broken += rest;
        if (rest != 0 && (firstBroken < 0 || i < firstBroken)) {
          firstBroken = i;
        }
      }
    }
    sum = broken / denominator;
    sumBroken = broken % denominator != 0;
    for (int i = 0; i < grants; i++) {
      floor[i] += low[i];
      sum += floor[i];
    }
  }
}
