package fr.anct.sdk.core.referential;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;

/** Of what commune a code that is none is a part, in one vintage. */
final class Wholes {
  private final Geography vintage;
  private final int[] byFormerCode = new int[CodeNumber.COMMUNE_BOUND];

  Wholes(Geography vintage) {
    this.vintage = vintage;
    for (int row = vintage.firstRow(Table.DELEGATED) - 1; row >= 0; row--) {
      for (int former : vintage.formerCodes().get(row)) {
        byFormerCode[former] = vintage.number(Table.COMMUNE, row) + 1;
      }
    }
  }

  /** The number of the commune, or none if the code is one itself or not known. */
  int of(int number) {
    if (vintage.findCurrent(number) >= 0) {
      return CodeNumber.NONE;
    }
    for (int kind : new int[] {Table.DELEGATED, Table.ASSOCIATED}) {
      int part = vintage.findCommune(kind, number);
      if (part >= 0) {
        return vintage.number(Table.COMMUNE, vintage.get(Column.COMMUNE_PARENT, part));
      }
    }
    return byFormerCode[number] - 1;
  }
}
