package fr.anct.sdk.core.internal.geo;

import java.util.Arrays;

/** Reads a resource from its first byte to its last. */
final class ResourceCursor {
  private final byte[] bytes;
  private int at;

  ResourceCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  int varint() {
    int b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    int value = b & 0x7F;
    for (int shift = 7; ; shift += 7) {
      b = bytes[at++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  byte[] bytes(int length) {
    int from = at;
    at += length;
    return Arrays.copyOfRange(bytes, from, at);
  }

  /**
   * Turns predictions into values in place; a run of exact predictions is one zero and its length less one.
   *
   * @param column the predictions
   * @param map the row of the base for each row, or a negative number
   * @param chained whether a row without a row of the base is told from the row before it
   */
  void addResiduals(int[] column, int[] map, boolean chained) {
    int row = 0;
    while (row < column.length) {
      int zigzag = varint();
      if (zigzag != 0) {
        column[row] += (zigzag >>> 1) ^ -(zigzag & 1);
        if (chained && map[row] < 0 && row > 0) {
          column[row] += column[row - 1];
        }
        row++;
        continue;
      }
      int end = row + 1 + varint();
      if (chained) {
        for (int i = Math.max(row, 1); i < end; i++) {
          if (map[i] < 0) {
            column[i] += column[i - 1];
          }
        }
      }
      row = end;
    }
  }
}
