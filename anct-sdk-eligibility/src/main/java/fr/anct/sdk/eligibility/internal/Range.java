package fr.anct.sdk.eligibility.internal;

/** The cells that a group may be in, first and last, packed; or that it is in all of them, each somewhere. */
final class Range {
  private static final long PARTS = 1L << 62;

  private Range() {}

  static long of(int first, int last) {
    return (long) first << 31 | last;
  }

  /** Of a designation that covers a part of the territory: both of its answers hold, each somewhere. */
  static long ofParts(int cells) {
    return PARTS | of(0, cells - 1);
  }

  static int first(long range) {
    return (int) (range >>> 31) & Integer.MAX_VALUE;
  }

  static int last(long range) {
    return (int) range & Integer.MAX_VALUE;
  }

  static boolean isParts(long range) {
    return (range & PARTS) != 0;
  }
}
