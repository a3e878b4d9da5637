package fr.anct.sdk.eligibility.internal.scan;

import org.jspecify.annotations.Nullable;

/**
 * How the states of a rule's columns make one index of a table, or one key; with the numbers found so far. Read by all
 * threads without a lock: a number is one word, and whoever finds it finds the same.
 */
final class Layout {
  static final int TABLE_BITS = 18;

  final int[] bits; // of each column
  final int[] shifts;
  final char @Nullable [] table; // by index; 0 where nothing is known yet
  final @Nullable LongTable keys; // where there are too many combinations for a table

  Layout(int[] bits) {
    this.bits = bits;
    this.shifts = new int[bits.length];
    int all = 0;
    for (int i = 0; i < bits.length; i++) {
      shifts[i] = Math.min(all, Long.SIZE - 1);
      all += bits[i];
    }
    this.table = all <= TABLE_BITS ? new char[1 << all] : null;
    this.keys = all > TABLE_BITS && all <= LongTable.KEY_BITS ? new LongTable() : null;
  }
}
