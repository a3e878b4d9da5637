package fr.anct.sdk.core.internal.geo;

import org.jspecify.annotations.Nullable;

/**
 * What a column is expected to be, from the base and the columns before it: the resource holds the rest.
 *
 * <p>The writer and the reader of a resource share this class; a change here is a change of format.
 */
final class Prediction {
  private final @Nullable Geography base;
  private final Rows[] tables;
  /** For each table, the row of the base for each row, negative if the base has not got it. */
  private final int[][] maps;
  /** For each table, the row for each row of the base, plus one; 0 if it is gone. */
  private final int[][] inverses;

  Prediction(@Nullable Geography base, Rows[] tables, int[][] maps) {
    this.base = base;
    this.tables = tables;
    this.maps = maps;
    this.inverses = new int[Table.COUNT][];
    for (int t = 0; base != null && t < Table.COUNT; t++) {
      int[] inverse = new int[base.tables[t].size()];
      for (int row = 0; row < maps[t].length; row++) {
        if (maps[t][row] >= 0) {
          inverse[maps[t][row]] = row + 1;
        }
      }
      inverses[t] = inverse;
    }
  }

  int[] map(Table table) {
    return maps[table.ordinal()];
  }

  /** Predicts a column; the columns before it are known. The result is the caller's to change. */
  int[] of(Column column, int[][] known) {
    int[] predicted = new int[tables[column.table.ordinal()].size()];
    switch (column) {
      case COMMUNE_EPCI_MUNICIPALE -> where(
          known, Column.COMMUNE_EPCI, Column.COMMUNE_MUNICIPALE, predicted);
      case COMMUNE_EPT_MUNICIPALE -> where(
          known, Column.COMMUNE_EPT, Column.COMMUNE_MUNICIPALE, predicted);
      case COMMUNE_EPCI_TOTALE -> {
        where(known, Column.COMMUNE_EPCI, Column.COMMUNE_EPCI_MUNICIPALE, predicted);
        addUsualCountedApart(predicted);
      }
      case COMMUNE_EPT_TOTALE -> {
        where(known, Column.COMMUNE_EPT, Column.COMMUNE_EPT_MUNICIPALE, predicted);
        addUsualCountedApart(predicted);
      }
      case COMMUNE_SIREN -> {
        fromBase(column, predicted);
        usualSirens(predicted);
      }
      default -> fromBase(column, predicted);
    }
    return predicted;
  }

  private void fromBase(Column column, int[] predicted) {
    if (base == null) {
      return;
    }
    int[] map = maps[column.table.ordinal()];
    int[] values = base.columns[column.ordinal()];
    int[] inverse = column.target == null ? null : inverses[column.target.ordinal()];
    for (int row = 0; row < map.length; row++) {
      if (map[row] >= 0) {
        int value = values[map[row]];
        predicted[row] = inverse == null || value == 0 ? value : inverse[value - 1];
      }
    }
  }

  private static void where(int[][] known, Column condition, Column value, int[] predicted) {
    int[] conditions = known[condition.ordinal()];
    int[] values = known[value.ordinal()];
    for (int row = 0; row < predicted.length; row++) {
      if (conditions[row] != 0) {
        predicted[row] = values[row];
      }
    }
  }

  /** The population counted apart, totale less municipale, changes little from one census to the next. */
  private void addUsualCountedApart(int[] predicted) {
    if (base == null) {
      return;
    }
    int[] map = maps[Table.COMMUNE.ordinal()];
    int[] municipale = base.columns[Column.COMMUNE_EPCI_MUNICIPALE.ordinal()];
    int[] totale = base.columns[Column.COMMUNE_EPCI_TOTALE.ordinal()];
    for (int row = 0; row < predicted.length; row++) {
      if (predicted[row] != 0 && map[row] >= 0) {
        predicted[row] += totale[map[row]] - municipale[map[row]];
      }
    }
  }

  private void usualSirens(int[] predicted) {
    int[] map = maps[Table.COMMUNE.ordinal()];
    int[] keys = tables[Table.COMMUNE.ordinal()].keys;
    for (int row = 0; row < predicted.length && keys[row] < CodeNumber.COMMUNE_BOUND; row++) {
      if (map[row] < 0) {
        predicted[row] = CodeNumber.usualSirenBody(keys[row]) + 1;
      }
    }
  }
}
