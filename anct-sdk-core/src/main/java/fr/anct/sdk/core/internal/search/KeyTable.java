package fr.anct.sdk.core.internal.search;

import java.util.Arrays;

/** Sorted keys: where each starts in the names, and the rank of its territory. */
final class KeyTable {
  /** How many symbols of a key are compared at once; as many ends stand after the last name. */
  static final int HEAD = 10;

  private final byte[] names;
  private final int[] starts;
  private final int[] ranks;
  /** The first symbols of each key. */
  private final long[] heads;

  private final RankRanges ranges;
  /** See {@link Symbols#letters}; a memo, for typing errors alone need them. */
  private volatile long[] letters = new long[0];

  private KeyTable(byte[] names, int[] starts, int[] ranks, long[] heads) {
    this.names = names;
    this.starts = starts;
    this.ranks = ranks;
    this.heads = heads;
    this.ranges = new RankRanges(ranks);
  }

  int size() {
    return starts.length;
  }

  int start(int key) {
    return starts[key];
  }

  int rank(int key) {
    return ranks[key];
  }

  /** The letters of each key. */
  long[] letters() {
    long[] known = letters;
    if (known.length < starts.length) {
      known = new long[starts.length];
      for (int i = 0; i < starts.length; i++) {
        known[i] = Symbols.letters(names, starts[i]);
      }
      letters = known;
    }
    return known;
  }

  /** Which key of a range, not empty, has the least rank. */
  int least(int from, int to) {
    return ranges.least(from, to);
  }

  /** The first key that is not before the first symbols of a text and then another symbol. */
  int bound(byte[] text, int length, int next) {
    if (length < HEAD) {
      long least = head(text, 0, length) << Symbols.BITS * (HEAD - length);
      return boundOf(least + ((long) next << Symbols.BITS * (HEAD - 1 - length)));
    }
    long head = head(text, 0, HEAD);
    int low = boundOf(head);
    int high = boundOf(head + 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(middle, text, length, next)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int boundOf(long head) {
    int low = 0;
    int high = heads.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heads[middle] < head) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a key with the head of a text is before it. */
  private boolean isBefore(int key, byte[] text, int length, int next) {
    int start = starts[key];
    for (int i = HEAD; i < length; i++) {
      int difference = names[start + i] - text[i];
      if (difference != 0) {
        return difference < 0; // also at the end of the key, which is before any symbol
      }
    }
    return names[start + length] < next;
  }

  /** Some symbols as one number. What stands after the end of a name changes no order that matters: it decides already. */
  private static long head(byte[] text, int at, int length) {
    long head = 0;
    for (int i = at; i < at + length; i++) {
      head = head << Symbols.BITS | text[i];
    }
    return head;
  }

  /** Collects keys and sorts them. */
  static final class Builder {
    private static final int INDEX_BITS = 20;
    private static final int CHUNK = 7;

    private final byte[] names;
    private int[] starts;
    private int[] ranks;
    private int size;

    Builder(byte[] names, int capacity) {
      this.names = names;
      starts = new int[capacity];
      ranks = new int[capacity];
    }

    void add(int start, int rank) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ranks = Arrays.copyOf(ranks, 2 * size);
      }
      starts[size] = start;
      ranks[size++] = rank;
    }

    KeyTable build() {
      long[] heads = new long[size];
      for (int i = 0; i < size; i++) {
        heads[i] = head(names, starts[i], HEAD);
      }
      int[] places = RadixSort.sort(heads, HEAD * Symbols.BITS);
      sortAlike(heads, places);
      int[] sortedStarts = new int[size];
      int[] sortedRanks = new int[size];
      for (int i = 0; i < size; i++) {
        sortedStarts[i] = starts[places[i]];
        sortedRanks[i] = ranks[places[i]];
      }
      return new KeyTable(names, sortedStarts, sortedRanks, heads);
    }

    /** Sorts the keys with one head, if they go on after it. */
    private void sortAlike(long[] heads, int[] places) {
      int first = 0;
      for (int i = 1; i <= size; i++) {
        if (i < size && heads[i] == heads[first]) {
          continue;
        }
        if (i - first > 1 && !hasEnd(heads[first], HEAD)) {
          long[] order = new long[i - first];
          for (int j = 0; j < order.length; j++) {
            order[j] = places[first + j];
          }
          sort(order, 0, order.length, HEAD);
          for (int j = 0; j < order.length; j++) {
            places[first + j] = index(order[j]);
          }
        }
        first = i;
      }
    }

    /** Sorts by the next few symbols as one number, then those that are equal in them by the next few. */
    private void sort(long[] order, int from, int to, int depth) {
      for (int i = from; i < to; i++) {
        int index = index(order[i]);
        order[i] = head(names, starts[index] + depth, CHUNK) << INDEX_BITS | index;
      }
      Arrays.sort(order, from, to);
      int first = from;
      for (int i = from + 1; i <= to; i++) {
        long chunk = order[first] >>> INDEX_BITS;
        if (i < to && order[i] >>> INDEX_BITS == chunk) {
          continue;
        }
        if (i - first > 1 && !hasEnd(chunk, CHUNK)) {
          sort(order, first, i, depth + CHUNK);
        }
        first = i;
      }
    }

    /** Whether one of some symbols ends a name. */
    private static boolean hasEnd(long symbols, int count) {
      for (int i = 0; i < count; i++) {
        if ((symbols >>> Symbols.BITS * i & (Symbols.BOUND - 1)) == Symbols.END) {
          return true;
        }
      }
      return false;
    }

    private static int index(long entry) {
      return (int) entry & ((1 << INDEX_BITS) - 1);
    }
  }
}
