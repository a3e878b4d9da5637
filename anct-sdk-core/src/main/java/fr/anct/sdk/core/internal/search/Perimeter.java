package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.IntLists;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.territory.TerritoryType;

/** Communes in some départements and some EPCI; of a larger territory, one of its communes is enough. */
public final class Perimeter {
  private final Geography geography;
  private final int[] departements;
  private final int[] epcis;

  /**
   * Creates a perimeter.
   *
   * @param geography the vintage
   * @param departements the numbers of départements, or none for all
   * @param epcis rows of EPCI, {@link CodeNumber#NONE} for one that is not there, or none for all
   */
  public Perimeter(Geography geography, int[] departements, int[] epcis) {
    this.geography = geography;
    this.departements = departements.clone();
    this.epcis = epcis.clone();
  }

  boolean has(TerritoryType type, int row) {
    return switch (type) {
      case COMMUNE -> hasCommune(row);
      case DELEGATED_COMMUNE, ASSOCIATED_COMMUNE, MUNICIPAL_ARRONDISSEMENT ->
        hasCommune(geography.get(Column.COMMUNE_PARENT, row));
      case EPCI -> hasAny(geography.inverse(Column.COMMUNE_EPCI), row);
      case EPT -> hasAny(geography.inverse(Column.COMMUNE_EPT), row);
      case ARRONDISSEMENT -> hasAny(geography.inverse(Column.COMMUNE_ARRONDISSEMENT), row);
      case DEPARTEMENT -> hasAnyOf(row);
      case REGION -> hasAnyOfRegion(row);
    };
  }

  private boolean hasCommune(int row) {
    return (departements.length == 0 || contains(departements, departementOf(row)))
        && (epcis.length == 0 || contains(epcis, geography.get(Column.COMMUNE_EPCI, row)));
  }

  private int departementOf(int row) {
    return CodeNumber.departementOf(geography.number(Table.COMMUNE, row));
  }

  private boolean hasAny(IntLists communes, int row) {
    for (int i = 0; i < communes.size(row); i++) {
      if (hasCommune(communes.get(row, i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAnyOf(int departement) {
    int end = geography.endOfCommunesOf(departement);
    for (int row = geography.firstCommuneOf(departement); row < end; row++) {
      if (hasCommune(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAnyOfRegion(int region) {
    IntLists departementsOf = geography.inverse(Column.DEPARTEMENT_REGION);
    for (int i = 0; i < departementsOf.size(region); i++) {
      if (hasAnyOf(departementsOf.get(region, i))) {
        return true;
      }
    }
    return false;
  }

  /** A commune without an EPCI is in none, so that none asked for is not found there. */
  private static boolean contains(int[] list, int value) {
    for (int element : list) {
      if (element == value && value >= 0) {
        return true;
      }
    }
    return false;
  }
}
