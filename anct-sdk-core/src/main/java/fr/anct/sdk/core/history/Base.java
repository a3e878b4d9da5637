package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.time.LocalDate;

/** The communes of a vintage: they complete a history, whose rows do not name the communes that never changed. */
final class Base {
  private static final int SAINT_PIERRE_ET_MIQUELON = CodeNumber.ofShort("975");
  private static final int MAYOTTE = CodeNumber.ofShort("976");

  private final Geography geography;
  private final int day;

  Base(Geography geography) {
    this.geography = geography;
    this.day = (int) LocalDate.of(geography.header().year(), 1, 1).toEpochDay();
  }

  /** The day of the vintage. */
  int day() {
    return day;
  }

  int rows() {
    return geography.size(Table.COMMUNE);
  }

  int key(int row) {
    int kind = 0;
    while (kind < Movements.KINDS - 1 && row >= geography.firstRow(kind + 1)) {
      kind++;
    }
    return geography.number(Table.COMMUNE, row) * Movements.KINDS + kind;
  }

  int find(int key) {
    return geography.findCommune(key % Movements.KINDS, Movements.number(key));
  }

  String name(int row) {
    return geography.name(Table.COMMUNE, row);
  }

  /** The number of the commune that a part belongs to, or none. */
  int parent(int row) {
    int parent = geography.get(Column.COMMUNE_PARENT, row);
    return parent < 0 ? Movements.NONE : geography.number(Table.COMMUNE, parent);
  }

  /** Tells whether a code is of an overseas collectivité, of which no source has the events. */
  static boolean isOfCollectivite(int number) {
    int departement = CodeNumber.departementOf(number);
    return departement >= SAINT_PIERRE_ET_MIQUELON && departement != MAYOTTE;
  }
}
