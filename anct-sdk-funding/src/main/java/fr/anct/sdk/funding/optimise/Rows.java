package fr.anct.sdk.funding.optimise;

import java.util.Arrays;

/**
 * The ceilings of an instance that can bind at all, and among them a nested family: of two of its ceilings, one holds all
 * grants of the other, or they share none. This class is immutable once built.
 *
 * <p>Row 0 is always the balance: all grants together are at most what is to be financed. A weighted ceiling is in the
 * family only by what it implies with weights of 1 (its sum, and the sum of what weighs 2 or more); it stays one to be
 * checked besides.
 */
final class Rows {
  final Instance of;
  final int count;
  final long[] limit;
  final int[][] weight;
  final long[] support;
  final long[] ifAnyOf;
  final long[] ifNoneOf;
  /** The most of each grant that the ceilings leave, zero if that is less than its least. */
  final long[] most;
  /** Those that bind under a condition, by their numbers. */
  final int[] conditional;
  /** Those that the nested family does not stand for, by their numbers. */
  final int[] beside;

  final long[] nestedLimit;
  /** The row that each member of the family comes from. */
  final int[] nestedRow;
  /** The members of the family that hold each grant. */
  final int[][] nestedOf;

  Rows(Instance of) {
    this.of = of;
    this.most = most(of);
    int[] kept = kept();
    count = kept.length;
    limit = new long[count];
    weight = new int[count][];
    support = new long[count];
    ifAnyOf = new long[count];
    ifNoneOf = new long[count];
    int[] conditions = new int[count];
    int conditioned = 0;
    for (int k = 0; k < count; k++) {
      int row = kept[k];
      limit[k] = of.limit[row];
      weight[k] = of.weight[row];
      support[k] = of.support[row];
      ifAnyOf[k] = of.ifAnyOf[row];
      ifNoneOf[k] = of.ifNoneOf[row];
      if ((ifAnyOf[k] | ifNoneOf[k]) != 0) {
        conditions[conditioned++] = k;
      }
    }
    conditional = Arrays.copyOf(conditions, conditioned);

    Family family = new Family();
    boolean[] stoodFor = new boolean[count];
    for (int k : widestFirst()) {
      if (of.isWeighted(kept[k])) {
        family.addImplied(k);
      } else {
        stoodFor[k] = family.add(k, support[k], limit[k]);
      }
    }
    int[] others = new int[count];
    int besides = 0;
    for (int k = 0; k < count; k++) {
      if (!stoodFor[k]) {
        others[besides++] = k;
      }
    }
    beside = Arrays.copyOf(others, besides);
    nestedLimit = Arrays.copyOf(family.limits, family.size);
    nestedRow = Arrays.copyOf(family.rows, family.size);
    nestedOf = family.byGrant();
  }

  private static long[] most(Instance of) {
    long[] most = of.most.clone();
    for (int row = 0; row < of.rows; row++) {
      if ((of.ifAnyOf[row] | of.ifNoneOf[row]) == 0) {
        for (int i = 0; i < of.grants; i++) {
          int w = of.weight[row][i];
          if (w > 0 && most[i] > 0) {
            most[i] = Math.min(most[i], w == 1 ? of.limit[row] : of.limit[row] / w);
          }
        }
      }
    }
    for (int i = 0; i < of.grants; i++) {
      if (most[i] < of.least[i]) {
        most[i] = 0;
      }
    }
    return most;
  }

  /** Leaves out the rows that never bind, and those that a tighter one stands for; never the balance. */
  private int[] kept() {
    int[] kept = new int[of.rows];
    int size = 1;
    for (int row = 1; row < of.rows; row++) {
      long sum = 0;
      for (int i = 0; i < of.grants; i++) {
        sum += of.weight[row][i] * most[i];
      }
      if (sum <= of.limit[row]) {
        continue;
      }
      boolean implied = false;
      for (int other = 0; other < of.rows && !implied; other++) {
        implied = other != row && implies(other, row) && (other < row || !implies(row, other));
      }
      if (!implied) {
        kept[size++] = row;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private boolean implies(int other, int row) {
    if ((of.ifAnyOf[other] | of.ifNoneOf[other]) != 0
        || of.limit[other] > of.limit[row]
        || (of.support[row] & ~of.support[other]) != 0) {
      return false;
    }
    if (!of.isWeighted(row)) {
      return true;
    }
    for (int i = 0; i < of.grants; i++) {
      if (of.weight[other][i] < of.weight[row][i]) {
        return false;
      }
    }
    return true;
  }

  /** Unconditional rows first, then by the number of grants, the most first; the balance is ever the first. */
  private int[] widestFirst() {
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      int place = k;
      while (place > 1 && isBefore(k, order[place - 1])) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = k;
    }
    return order;
  }

  private boolean isBefore(int row, int other) {
    boolean bound = (ifAnyOf[row] | ifNoneOf[row]) == 0;
    boolean otherBound = (ifAnyOf[other] | ifNoneOf[other]) == 0;
    return bound != otherBound
        ? bound
        : Long.bitCount(support[row]) > Long.bitCount(support[other]);
  }

  /** Whether a row binds where exactly the grants of a set are made. */
  boolean binds(int row, long made) {
    return Instance.binds(ifAnyOf[row], ifNoneOf[row], made);
  }

  long load(int row, long[] amounts) {
    long load = 0;
    int[] weights = weight[row];
    for (int i = 0; i < amounts.length; i++) {
      load += weights[i] * amounts[i];
    }
    return load;
  }

  /** Collects the nested family. */
  private final class Family {
    long[] limits = new long[3 * count];
    int[] rows = new int[3 * count];
    long[] supports = new long[3 * count];
    int size;

    boolean add(int row, long grants, long most) {
      for (int j = 0; j < size; j++) {
        long shared = supports[j] & grants;
        if (shared != 0 && shared != grants && shared != supports[j]) {
          return false;
        }
      }
      limits[size] = most;
      rows[size] = row;
      supports[size++] = grants;
      return true;
    }

    void addImplied(int row) {
      int least = Integer.MAX_VALUE;
      int greatest = 0;
      for (int w : weight[row]) {
        least = w > 0 ? Math.min(least, w) : least;
        greatest = Math.max(greatest, w);
      }
      add(row, support[row], limit[row] / least);
      long heavy = 0;
      int lightest = greatest;
      for (int i = 0; i < of.grants; i++) {
        if (weight[row][i] > least) {
          heavy |= 1L << i;
          lightest = Math.min(lightest, weight[row][i]);
        }
      }
      if (heavy != 0) {
        add(row, heavy, limit[row] / lightest);
      }
    }

    int[][] byGrant() {
      int[][] byGrant = new int[of.grants][];
      int[] members = new int[size];
      for (int i = 0; i < of.grants; i++) {
        int found = 0;
        for (int j = 0; j < size; j++) {
          if ((supports[j] >>> i & 1) != 0) {
            members[found++] = j;
          }
        }
        byGrant[i] = Arrays.copyOf(members, found);
      }
      return byGrant;
    }
  }
}
