package fr.anct.sdk.eligibility.internal;

import java.util.Arrays;

/** What is known of one fact for many rows: the least and the greatest stored value of each. Immutable by agreement. */
public final class Column {
  final long[] lows;
  /** The same array where each value is exact. */
  final long[] highs;

  private Column(long[] lows, long[] highs) {
    this.lows = lows;
    this.highs = highs;
  }

  /**
   * Returns a column of exact values.
   *
   * @param values the stored values by row, not changed any more, not null
   * @return the column, never null
   */
  public static Column exact(long[] values) {
    return new Column(values, values);
  }

  /**
   * Returns a column of bounds.
   *
   * @param lows the least stored value of each row, not changed any more, not null
   * @param highs the greatest, not changed any more, not null
   * @return the column, never null
   */
  public static Column between(long[] lows, long[] highs) {
    return Arrays.equals(lows, highs) ? exact(lows) : new Column(lows, highs);
  }

  /**
   * Returns the least value of a row.
   *
   * @param row the row
   * @return the stored value
   */
  public long low(int row) {
    return lows[row];
  }

  /**
   * Returns the greatest value of a row.
   *
   * @param row the row
   * @return the stored value
   */
  public long high(int row) {
    return highs[row];
  }

  boolean isExact() {
    return lows == highs;
  }
}
