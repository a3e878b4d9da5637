package fr.anct.sdk.eligibility.internal.scan;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;

/** The keys of rows and where each is. Immutable. */
public final class Keys {
  private final String[] keys; // none if a row's key is its number
  private final int size;
  private final int[] rows; // by hash, plus one

  private Keys(String[] keys, int size) {
    this.keys = keys;
    this.size = size;
    this.rows = new int[keys.length == 0 ? 1 : Integer.highestOneBit(keys.length) * 4];
    for (int row = 0; row < keys.length; row++) {
      int at = slot(keys[row]);
      while (rows[at] != 0) {
        if (keys[rows[at] - 1].equals(keys[row])) {
          throw Problem.of(ProblemCode.DUPLICATE_ID, "id", keys[row]).toException();
        }
        at = (at + 1) & (rows.length - 1);
      }
      rows[at] = row + 1;
    }
  }

  /**
   * Returns keys.
   *
   * @param keys the keys by row, none null
   * @return them, never null
   * @throws AnctException {@code DUPLICATE_ID} if two rows have the same
   */
  public static Keys of(List<String> keys) {
    return new Keys(keys.toArray(new String[0]), keys.size());
  }

  /**
   * Returns the keys of rows that have none: their numbers, from 0.
   *
   * @param size how many rows
   * @return the keys, never null
   */
  public static Keys numbers(int size) {
    return new Keys(new String[0], size);
  }

  /**
   * Returns the key of a row.
   *
   * @param row its place, from 0
   * @return the key, never null
   */
  public String key(int row) {
    return keys.length == 0 ? Integer.toString(row) : keys[row];
  }

  /**
   * Finds a row.
   *
   * @param key its key, not null
   * @return its place, or -1
   */
  public int find(String key) {
    if (keys.length == 0) {
      return number(key);
    }
    for (int at = slot(key); rows[at] != 0; at = (at + 1) & (rows.length - 1)) {
      if (keys[rows[at] - 1].equals(key)) {
        return rows[at] - 1;
      }
    }
    return -1;
  }

  private int number(String key) {
    try {
      int row = Integer.parseInt(key);
      return row >= 0 && row < size && Integer.toString(row).equals(key) ? row : -1;
    } catch (NumberFormatException notNumber) {
      return -1;
    }
  }

  private int slot(String key) {
    return (key.hashCode() * 0x9E3779B9 >>> 4) & (rows.length - 1);
  }

  /** Two are equal if the same rows have the same keys. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Keys that && that.size == size && Arrays.equals(that.keys, keys));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(keys) + size;
  }
}
