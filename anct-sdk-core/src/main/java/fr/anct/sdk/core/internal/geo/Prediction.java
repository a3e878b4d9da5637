package fr.anct.sdk.core.internal.geo;

/**
 * What a column of a vintage is expected to be, from the base and the columns before it: the resource holds the rest.
 *
 * <p>The writer and the reader of a resource share this class; a change here is a change of format.
 */
@SuppressWarnings("EnumOrdinal") // tables and columns are arrays in the order of their enumeration
final class Prediction {
  private final Geography base;
  /** For each table. */
  private final RowMap[] maps;

  Prediction(Geography base, RowMap[] maps) {
    this.base = base;
    this.maps = maps;
  }

  /** Predicts a column; the columns before it are known. The result is the caller's to change. */
  int[] of(Column column, int[][] known) {
    RowMap map = maps[column.table.ordinal()];
    int[] predicted = new int[map.size()];
    if (column == Column.COMMUNE_EPCI_MUNICIPALE) {
      where(known, Column.COMMUNE_EPCI, Column.COMMUNE_MUNICIPALE, predicted);
    } else if (column == Column.COMMUNE_EPCI_TOTALE) {
      usualTotale(known, predicted);
    } else {
      map.copy(base.columns[column.ordinal()], predicted);
      if (column.target != null && !maps[column.target.ordinal()].isIdentity()) {
        redirect(predicted, maps[column.target.ordinal()].inverse());
      }
    }
    return predicted;
  }

  private static void redirect(int[] pointers, int[] inverse) {
    for (int row = 0; row < pointers.length; row++) {
      if (pointers[row] != 0) {
        pointers[row] = inverse[pointers[row] - 1];
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
  private void usualTotale(int[][] known, int[] predicted) {
    RowMap map = maps[Table.COMMUNE.ordinal()];
    int[] baseMunicipale = new int[predicted.length];
    map.copy(base.columns[Column.COMMUNE_EPCI_MUNICIPALE.ordinal()], baseMunicipale);
    map.copy(base.columns[Column.COMMUNE_EPCI_TOTALE.ordinal()], predicted);
    int[] municipale = known[Column.COMMUNE_EPCI_MUNICIPALE.ordinal()];
    for (int row = 0; row < predicted.length; row++) {
      predicted[row] =
          municipale[row] == 0 ? 0 : municipale[row] + predicted[row] - baseMunicipale[row];
    }
  }
}
