package fr.anct.sdk.core.internal.geo;

/** A list of numbers for each row, end to end in one array. */
public final class IntLists {
  private final int[] starts;
  private final int[] values;

  /**
   * Creates lists.
   *
   * @param starts where the list of each row starts, and then where the last one ends
   * @param values the values of all lists
   */
  IntLists(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** For each target the rows that point at it, in order; a pointer is the row of its target plus one, or 0. */
  static IntLists inverse(int[] pointers, int targets) {
    int[] starts = new int[targets + 1];
    int count = 0;
    for (int row = 0; row < pointers.length; row++) {
      if (pointers[row] != 0) {
        starts[pointers[row] - 1]++;
        count++;
      }
    }
    int end = 0;
    for (int target = 0; target <= targets; target++) {
      int size = starts[target];
      starts[target] = end;
      end += size;
    }
    int[] values = new int[count];
    for (int row = 0; row < pointers.length; row++) {
      if (pointers[row] != 0) {
        values[starts[pointers[row] - 1]++] = row;
      }
    }
    // Each start has moved to its end: shift them back.
    System.arraycopy(starts, 0, starts, 1, targets);
    starts[0] = 0;
    return new IntLists(starts, values);
  }

  /**
   * Returns the size of a list.
   *
   * @param row its row
   * @return how many values it has
   */
  public int size(int row) {
    return starts[row + 1] - starts[row];
  }

  /**
   * Returns a value of a list.
   *
   * @param row its row
   * @param index which value, from 0
   * @return the value
   */
  public int get(int row, int index) {
    return values[starts[row] + index];
  }
}
