package fr.anct.sdk.core.internal.search;

import java.util.Arrays;

/** Territories found, by rank, each once, in the order of a list, up to a limit. */
public final class Hits {
  private static final int FEW = 16;

  private final int limit;
  private int[] ranks = new int[FEW];
  private byte[] ways = new byte[FEW];
  private int size;
  /** A bit for each rank, once there are more than a few. */
  private long[] seen = new long[0];

  Hits(int limit) {
    this.limit = limit;
  }

  /**
   * Returns how many there are.
   *
   * @return the number of hits
   */
  public int size() {
    return size;
  }

  /**
   * Returns the rank of a hit.
   *
   * @param index which, from 0
   * @return its rank
   */
  public int rank(int index) {
    return ranks[index];
  }

  /**
   * Returns how a hit matches.
   *
   * @param index which, from 0
   * @return one of the constants of {@link Way}
   */
  public int way(int index) {
    return ways[index];
  }

  boolean isFull() {
    return size == limit;
  }

  int room() {
    return limit - size;
  }

  /** Adds a hit unless it is there; the list must not be full. */
  void add(int rank, int way) {
    if (has(rank)) {
      return;
    }
    if (size == ranks.length) {
      ranks = Arrays.copyOf(ranks, 2 * size);
      ways = Arrays.copyOf(ways, 2 * size);
    }
    if (seen.length > 0) {
      mark(rank);
    }
    ranks[size] = rank;
    ways[size++] = (byte) way;
  }

  private boolean has(int rank) {
    if (size > FEW) {
      if (seen.length == 0) {
        for (int i = 0; i < size; i++) {
          mark(ranks[i]);
        }
      }
      return rank >> 6 < seen.length && (seen[rank >> 6] & 1L << rank) != 0;
    }
    for (int i = 0; i < size; i++) {
      if (ranks[i] == rank) {
        return true;
      }
    }
    return false;
  }

  private void mark(int rank) {
    if (rank >> 6 >= seen.length) {
      seen = Arrays.copyOf(seen, Math.max(2 * seen.length, (rank >> 6) + 1));
    }
    seen[rank >> 6] |= 1L << rank;
  }
}
