package fr.anct.sdk.core.internal.geo;

import java.util.Arrays;

/** Lists of numbers, of which most rows have none. */
public final class SparseLists {
  /** The rows that have a list, sorted. */
  final int[] rows;
  /** Where the list of each of them starts, and then where the last one ends. */
  final int[] starts;

  final int[] values;

  SparseLists(int[] rows, int[] starts, int[] values) {
    this.rows = rows;
    this.starts = starts;
    this.values = values;
  }

  /**
   * Returns the list of a row.
   *
   * @param row the row
   * @return its values in the order of the source, the caller's own copy
   */
  public int[] get(int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? new int[0] : Arrays.copyOfRange(values, starts[found], starts[found + 1]);
  }

  /** The first row whose list has a value, or none. */
  int rowOf(int value) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = starts[i]; j < starts[i + 1]; j++) {
        if (values[j] == value) {
          return rows[i];
        }
      }
    }
    return CodeNumber.NONE;
  }

  /** Puts together lists of two others, in the order of their rows. */
  static final class Builder {
    private final int[] rows;
    private final int[] starts;
    private final int[] values;
    private int count;

    Builder(SparseLists one, SparseLists other) {
      int most = one.rows.length + other.rows.length;
      rows = new int[most];
      starts = new int[most + 1];
      values = new int[one.values.length + other.values.length];
    }

    /** Adds a list; an empty one leaves no trace. */
    void add(int row, SparseLists from, int index) {
      int length = from.starts[index + 1] - from.starts[index];
      if (length > 0) {
        System.arraycopy(from.values, from.starts[index], values, starts[count], length);
        rows[count] = row;
        starts[count + 1] = starts[count] + length;
        count++;
      }
    }

    SparseLists build() {
      return new SparseLists(
          Arrays.copyOf(rows, count),
          Arrays.copyOf(starts, count + 1),
          Arrays.copyOf(values, starts[count]));
    }
  }
}
