package fr.anct.sdk.core.internal.geo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of a table, sorted, and the names of its rows, kept as bytes. */
final class Rows {
  static final int UTF_8 = 0x80;

  final int[] keys;
  /** Where a name is: in {@link #ownNames}, or if negative, its complement in {@link #baseNames}. */
  private final int[] nameAt;

  private final byte[] ownNames;
  private final byte[] baseNames;

  Rows(int[] keys, int[] nameAt, byte[] ownNames, byte[] baseNames) {
    this.keys = keys;
    this.nameAt = nameAt;
    this.ownNames = ownNames;
    this.baseNames = baseNames;
  }

  int size() {
    return keys.length;
  }

  int find(int key) {
    int row = Arrays.binarySearch(keys, key);
    return row < 0 ? CodeNumber.NONE : row;
  }

  @SuppressWarnings("deprecation") // Latin-1 bytes to text without a charset: the cheapest there is
  String name(int row) {
    int at = nameAt[row];
    byte[] names = at < 0 ? baseNames : ownNames;
    int start = at < 0 ? ~at : at;
    int length = names[start] & 0x7F;
    return names[start] < 0
        ? new String(names, start + 1, length, StandardCharsets.UTF_8)
        : new String(names, 0, start + 1, length);
  }

  /** Where this table's own names are, for a vintage that is told by what differs from this one. */
  int nameAt(int row) {
    return nameAt[row];
  }

  byte[] ownNames() {
    return ownNames;
  }
}
