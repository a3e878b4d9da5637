package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Arrays;

/** The communes and municipal arrondissements of each postal code, and the commune of each SIREN. */
public final class CodeIndex {
  private static final int ROW_BITS = 20;

  /** A postal code, then a row of {@link Table#COMMUNE}, sorted. */
  private final long[] postalCodes;
  /** A SIREN, then a row of {@link Table#COMMUNE}, sorted. */
  private final long[] sirens;

  private CodeIndex(long[] postalCodes, long[] sirens) {
    this.postalCodes = postalCodes;
    this.sirens = sirens;
  }

  /**
   * Returns the index of a vintage, built when first asked for.
   *
   * @param geography the vintage
   * @return the index
   */
  public static CodeIndex of(Geography geography) {
    return geography.memo(CodeIndex.class, CodeIndex::build);
  }

  private static CodeIndex build(Geography geography) {
    int rows = geography.size(Table.COMMUNE);
    long[] postalCodes = new long[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      int first = geography.get(Column.COMMUNE_POSTAL_CODE, row);
      if (first < 0) {
        continue;
      }
      int[] others = geography.otherPostalCodes().get(row);
      if (count + 1 + others.length > postalCodes.length) {
        postalCodes = Arrays.copyOf(postalCodes, 2 * postalCodes.length + others.length);
      }
      postalCodes[count++] = entry(first, row);
      for (int other : others) {
        postalCodes[count++] = entry(other, row);
      }
    }
    return new CodeIndex(sorted(postalCodes, count), sirens(geography));
  }

  private static long[] sirens(Geography geography) {
    int communes = geography.firstRow(Table.DELEGATED);
    long[] sirens = new long[communes];
    int count = 0;
    for (int row = 0; row < communes; row++) {
      String siren = geography.siren(row);
      if (siren != null) {
        sirens[count++] = entry(CodeNumber.ofSiren(siren), row);
      }
    }
    return sorted(sirens, count);
  }

  /**
   * Returns the rows of a postal code.
   *
   * @param postalCode five digits
   * @return the rows of {@link Table#COMMUNE} in order: communes, then municipal arrondissements
   */
  public int[] rowsOfPostalCode(String postalCode) {
    return rows(postalCodes, Integer.parseInt(postalCode));
  }

  /**
   * Finds the commune of a SIREN.
   *
   * @param siren nine digits
   * @return its row, or none
   */
  public int rowOfSiren(String siren) {
    int[] rows = rows(sirens, CodeNumber.ofSiren(siren));
    return rows.length == 0 ? CodeNumber.NONE : rows[0];
  }

  private static int[] rows(long[] entries, int number) {
    int from = first(entries, entry(number, 0));
    int to = first(entries, entry(number + 1, 0));
    int[] rows = new int[to - from];
    for (int i = from; i < to; i++) {
      rows[i - from] = (int) entries[i] & ((1 << ROW_BITS) - 1);
    }
    return rows;
  }

  private static int first(long[] entries, long least) {
    int found = Arrays.binarySearch(entries, least);
    return found < 0 ? ~found : found;
  }

  private static long entry(int number, int row) {
    return (long) number << ROW_BITS | row;
  }

  private static long[] sorted(long[] entries, int count) {
    long[] sorted = Arrays.copyOf(entries, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
