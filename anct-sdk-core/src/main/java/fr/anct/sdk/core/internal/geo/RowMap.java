package fr.anct.sdk.core.internal.geo;

import java.util.Arrays;

/** Which row of a base each row of a table is: runs of rows that stand together in both. */
final class RowMap {
  private final int size;
  private final int baseSize;
  private final int runs;
  private final int[] rowStarts;
  private final int[] baseStarts;
  private final int[] lengths;
  final int[] keys;

  /**
   * Creates the map of a table.
   *
   * @param baseKeys the keys of the base, sorted
   * @param gone the rows of the base that the table has not got, sorted
   * @param added the keys that the base has not got, sorted
   */
  RowMap(int[] baseKeys, int[] gone, int[] added) {
    baseSize = baseKeys.length;
    size = baseSize - gone.length + added.length;
    keys = new int[size];
    int most = gone.length + added.length + 1;
    rowStarts = new int[most];
    baseStarts = new int[most];
    lengths = new int[most];
    int row = 0;
    int base = 0;
    int g = 0;
    int a = 0;
    int count = 0;
    while (true) {
      int nextGone = g < gone.length ? gone[g] : baseSize;
      int nextAdded = a < added.length ? ~Arrays.binarySearch(baseKeys, added[a]) : baseSize;
      int length = Math.min(nextGone, nextAdded) - base;
      if (length > 0) {
        System.arraycopy(baseKeys, base, keys, row, length);
        rowStarts[count] = row;
        baseStarts[count] = base;
        lengths[count++] = length;
        row += length;
        base += length;
      }
      if (a < added.length && nextAdded == base) {
        keys[row++] = added[a++];
      } else if (g < gone.length) {
        base++;
        g++;
      } else {
        break;
      }
    }
    runs = count;
  }

  int size() {
    return size;
  }

  boolean isIdentity() {
    return size == baseSize && runs == 1 && lengths[0] == size;
  }

  /** Copies a column of the base to the rows that it has; the others stay as they are. */
  void copy(int[] from, int[] to) {
    for (int i = 0; i < runs; i++) {
      System.arraycopy(from, baseStarts[i], to, rowStarts[i], lengths[i]);
    }
  }

  /** For each row of the base, the row here plus one, or 0 if it is gone. */
  int[] inverse() {
    int[] inverse = new int[baseSize];
    for (int i = 0; i < runs; i++) {
      for (int j = 0; j < lengths[i]; j++) {
        inverse[baseStarts[i] + j] = rowStarts[i] + j + 1;
      }
    }
    return inverse;
  }

  /** The row of the base that a row is, or none. */
  int toBase(int row) {
    int found = Arrays.binarySearch(rowStarts, 0, runs, row);
    int run = found < 0 ? ~found - 1 : found;
    return run >= 0 && row < rowStarts[run] + lengths[run]
        ? baseStarts[run] + row - rowStarts[run]
        : CodeNumber.NONE;
  }
}
