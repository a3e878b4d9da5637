package fr.anct.sdk.core.internal.search;

/**
 * Sorts keys digit by digit: a few plain loops, which are fast before a compiler has seen them, where the sort of the
 * JDK is not. An index is made once, and the first search waits for it.
 */
final class RadixSort {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private RadixSort() {}

  /**
   * Sorts keys in place; equal ones stay in their order.
   *
   * @param keys the keys, none negative, below 2^bits
   * @param bits how many bits of a key count
   * @return where each key was
   */
  static int[] sort(long[] keys, int bits) {
    long[] from = keys;
    long[] to = new long[keys.length];
    int[] placesFrom = new int[keys.length];
    int[] placesTo = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      placesFrom[i] = i;
    }
    for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
      int[] next = starts(from, shift);
      for (int i = 0; i < from.length; i++) {
        int at = next[(int) (from[i] >>> shift) & (DIGITS - 1)]++;
        to[at] = from[i];
        placesTo[at] = placesFrom[i];
      }
      long[] sorted = to;
      to = from;
      from = sorted;
      int[] places = placesTo;
      placesTo = placesFrom;
      placesFrom = places;
    }
    if (from != keys) {
      System.arraycopy(from, 0, keys, 0, keys.length);
    }
    return placesFrom;
  }

  /** Where the first key of each digit goes. */
  private static int[] starts(long[] keys, int shift) {
    int[] counts = new int[DIGITS];
    for (long key : keys) {
      counts[(int) (key >>> shift) & (DIGITS - 1)]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    return counts;
  }
}
