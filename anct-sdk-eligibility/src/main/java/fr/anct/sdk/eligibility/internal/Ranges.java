package fr.anct.sdk.eligibility.internal;

import java.util.Arrays;

/** The cells that each group of a criterion may be in, under the relations of a model. Immutable. */
final class Ranges {
  private static final long PARTS = 1L << 62;

  private final int[] clusters; // of the facts of the vocabulary; one array a model
  private final long[] ranges; // first and last cell of each group, packed
  private final int hash;

  private Ranges(int[] clusters, long[] ranges, int hash) {
    this.clusters = clusters;
    this.ranges = ranges;
    this.hash = hash;
  }

  static Ranges of(Group[] groups, Knowledge known) {
    long[] ranges = new long[groups.length];
    long hash = 0;
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = groups[i].range(known);
      hash = (hash ^ ranges[i]) * 0x9E3779B97F4A7C15L;
    }
    return new Ranges(known.clusters, ranges, (int) (hash >>> Integer.SIZE));
  }

  static long of(int first, int last) {
    return (long) first << 31 | last;
  }

  /** Of a designation that covers a part of the territory: both of its answers hold, each somewhere. */
  static long ofParts(int cells) {
    return PARTS | of(0, cells - 1);
  }

  int size() {
    return ranges.length;
  }

  int first(int group) {
    return first(ranges[group]);
  }

  int last(int group) {
    return last(ranges[group]);
  }

  boolean isParts(int group) {
    return isParts(ranges[group]);
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

  /** The cluster of a fact in the relations of the model, or -1. */
  int cluster(int fact) {
    return clusters[fact];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ranges that
        && that.clusters == clusters
        && Arrays.equals(that.ranges, ranges);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
