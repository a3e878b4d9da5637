package fr.anct.sdk.core.history;

import java.util.Arrays;

/** The periods of each key, and the ties between keys, by columns. */
final class Timeline {
  /** The first day of what was there before the history begins. */
  static final int ALWAYS = Integer.MIN_VALUE;
  /** The end of what is still there. */
  static final int OPEN = Integer.MAX_VALUE;

  /** The keys, sorted; for each one where its periods start, and then where the last ones end. */
  private final int[] keys;

  private final int[] firstPeriod;
  final int[] from;
  final int[] until;
  final String[] names;
  /** Numbers of communes or none. */
  final int[] parents;

  final int[] tieDays;
  /** Places among the keys, or none. */
  final int[] tieBefores;

  final int[] tieAfters;
  /** Whether what is after has exactly the perimeter of what was before. */
  final boolean[] tieWhole;

  private final int[] firstOut;
  private final int[] firstIn;
  private final int[] ties;

  Timeline(
      int[] keys,
      int[] firstPeriod,
      int[] from,
      int[] until,
      String[] names,
      int[] parents,
      int[] tieDays,
      int[] tieBefores,
      int[] tieAfters,
      boolean[] tieWhole) {
    this.keys = keys;
    this.firstPeriod = firstPeriod;
    this.from = from;
    this.until = until;
    this.names = names;
    this.parents = parents;
    this.tieDays = tieDays;
    this.tieBefores = tieBefores;
    this.tieAfters = tieAfters;
    this.tieWhole = tieWhole;
    this.firstOut = new int[keys.length + 1];
    this.firstIn = new int[keys.length + 1];
    int out = count(tieBefores, 0, firstOut);
    int in = count(tieAfters, out, firstIn);
    this.ties = new int[in];
    place(tieBefores, firstOut);
    place(tieAfters, firstIn);
  }

  private static int count(int[] ends, int start, int[] first) {
    for (int end : ends) {
      if (end >= 0) {
        first[end + 1]++;
      }
    }
    first[0] = start;
    for (int i = 1; i < first.length; i++) {
      first[i] += first[i - 1];
    }
    return first[first.length - 1];
  }

  /** In the order of the ties, which is that of the days. */
  private void place(int[] ends, int[] first) {
    int[] next = first.clone();
    for (int tie = 0; tie < ends.length; tie++) {
      if (ends[tie] >= 0) {
        ties[next[ends[tie]]++] = tie;
      }
    }
  }

  int size() {
    return keys.length;
  }

  int key(int place) {
    return keys[place];
  }

  /** The place of a key among the keys, or a negative number if the rows never name it. */
  int find(int key) {
    return Arrays.binarySearch(keys, key);
  }

  int firstPeriod(int place) {
    return firstPeriod[place];
  }

  int endOfPeriods(int place) {
    return firstPeriod[place + 1];
  }

  /** The period of a place at a day, or none. */
  int periodAt(int place, int day) {
    for (int period = firstPeriod[place]; period < firstPeriod[place + 1]; period++) {
      if (from[period] <= day && day < until[period]) {
        return period;
      }
    }
    return Movements.NONE;
  }

  int firstOut(int place) {
    return firstOut[place];
  }

  int endOfOut(int place) {
    return firstOut[place + 1];
  }

  int firstIn(int place) {
    return firstIn[place];
  }

  int endOfIn(int place) {
    return firstIn[place + 1];
  }

  /** A tie by its place in the lists of {@link #firstOut} and {@link #firstIn}. */
  int tie(int index) {
    return ties[index];
  }
}
