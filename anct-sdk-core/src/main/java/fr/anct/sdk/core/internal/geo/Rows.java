package fr.anct.sdk.core.internal.geo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of a table, sorted, and the names of its rows, kept as bytes. */
final class Rows {
  /** Set in the length of a name that is in UTF-8; the others are in Latin-1. */
  static final int UTF_8 = 0x80;
  /** The rest of the length. */
  static final int LENGTH = 0x7F;
  /** Where the first name of a whole vintage is: 0 is no name. */
  static final int FIRST_NAME = 1;

  final int[] keys;
  /** Where a name is: in {@link #names}, or if negative, its complement in {@link #otherNames}. */
  final int[] nameAt;

  final byte[] names;
  /** The names that differ from those of the base. */
  final byte[] otherNames;

  Rows(int[] keys, int[] nameAt, byte[] names, byte[] otherNames) {
    this.keys = keys;
    this.nameAt = nameAt;
    this.names = names;
    this.otherNames = otherNames;
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
    byte[] bytes = at < 0 ? otherNames : names;
    int start = at < 0 ? ~at : at;
    int length = bytes[start] & LENGTH;
    return bytes[start] < 0
        ? new String(bytes, start + 1, length, StandardCharsets.UTF_8)
        : new String(bytes, 0, start + 1, length);
  }
}
