package fr.anct.sdk.eligibility.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The combinations of cells of linked groups that can be, one by one. Immutable. */
final class PossibleCells implements Possible {
  private static final int MOST = 4096;

  private final int[] linked;
  private final int[] from; // the first cell of each
  private final int[] strides;
  private final long[] possible;

  private PossibleCells(Box box, int[] strides, int size) {
    this.linked = box.linked;
    this.from = new int[linked.length];
    for (int i = 0; i < linked.length; i++) {
      from[i] = box.first[linked[i]];
    }
    this.strides = strides;
    this.possible = new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  /** Asks the facts once for all combinations; null if there are too many. */
  static @Nullable PossibleCells of(Box box, Possible facts) {
    int[] strides = new int[box.linked.length];
    int size = 1;
    for (int i = 0; i < strides.length; i++) {
      strides[i] = size;
      size *= box.last[box.linked[i]] - box.first[box.linked[i]] + 1;
      if (size > MOST) {
        return null;
      }
    }
    PossibleCells cells = new PossibleCells(box, strides, size);
    cells.fill(0, 0, box.first.clone(), box.last.clone(), facts);
    return cells;
  }

  /** What is impossible with some groups in one cell each is not asked with more of them. */
  private void fill(int next, int index, int[] first, int[] last, Possible facts) {
    if (next == linked.length) {
      possible[index / Long.SIZE] |= 1L << index;
      return;
    }
    int group = linked[next];
    int low = first[group];
    int high = last[group];
    for (int cell = low; cell <= high; cell++) {
      first[group] = cell;
      last[group] = cell;
      if (facts.test(first, last)) {
        fill(next + 1, index + (cell - low) * strides[next], first, last, facts);
      }
    }
    first[group] = low;
    last[group] = high;
  }

  @Override
  public boolean test(int[] first, int[] last) {
    return test(linked.length - 1, 0, first, last);
  }

  private boolean test(int next, int index, int[] first, int[] last) {
    if (next < 0) {
      return (possible[index / Long.SIZE] >>> index & 1) != 0;
    }
    int group = linked[next];
    for (int cell = first[group]; cell <= last[group]; cell++) {
      if (test(next - 1, index + (cell - from[next]) * strides[next], first, last)) {
        return true;
      }
    }
    return false;
  }

  /** Two of one box are equal if the same combinations can be. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PossibleCells that && Arrays.equals(that.possible, possible);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(possible);
  }
}
