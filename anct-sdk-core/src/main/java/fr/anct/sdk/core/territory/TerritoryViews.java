package fr.anct.sdk.core.territory;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;

/**
 * Makes the views; not for users, who have no {@code Geography}: its package is not exported. A row is never checked
 * here.
 */
public final class TerritoryViews {
  private TerritoryViews() {}

  /**
   * Returns what a territory is a view of.
   *
   * @param territory the territory
   * @return its geography
   */
  public static Geography geography(Territory territory) {
    return territory.geography;
  }

  /**
   * Finds the row of a territory.
   *
   * @param geography the vintage
   * @param type its kind
   * @param code its code
   * @return the row, or a negative number if there is none
   */
  public static int find(Geography geography, TerritoryType type, String code) {
    return switch (type) {
      case COMMUNE -> geography.findCurrent(CodeNumber.ofCommune(code));
      case DELEGATED_COMMUNE -> geography.findCommune(Table.DELEGATED, CodeNumber.ofCommune(code));
      case ASSOCIATED_COMMUNE ->
        geography.findCommune(Table.ASSOCIATED, CodeNumber.ofCommune(code));
      case MUNICIPAL_ARRONDISSEMENT ->
        geography.findCommune(Table.MUNICIPAL, CodeNumber.ofCommune(code));
      case EPCI -> geography.find(Table.EPCI, CodeNumber.ofSiren(code));
      case EPT -> geography.find(Table.EPT, CodeNumber.ofSiren(code));
      case ARRONDISSEMENT -> geography.find(Table.ARRONDISSEMENT, CodeNumber.ofShort(code));
      case DEPARTEMENT -> geography.find(Table.DEPARTEMENT, CodeNumber.ofShort(code));
      case REGION -> geography.find(Table.REGION, CodeNumber.ofShort(code));
    };
  }

  /**
   * Returns the first row of a kind; its rows stand together, in the order of their codes.
   *
   * @param geography the vintage
   * @param type the kind
   * @return the row
   */
  public static int firstRow(Geography geography, TerritoryType type) {
    return switch (type) {
      case DELEGATED_COMMUNE -> geography.firstRow(Table.DELEGATED);
      case ASSOCIATED_COMMUNE -> geography.firstRow(Table.ASSOCIATED);
      case MUNICIPAL_ARRONDISSEMENT -> geography.firstRow(Table.MUNICIPAL);
      default -> 0;
    };
  }

  /**
   * Returns how many territories there are of a kind.
   *
   * @param geography the vintage
   * @param type the kind
   * @return the number of rows
   */
  public static int count(Geography geography, TerritoryType type) {
    return switch (type) {
      case COMMUNE -> geography.firstRow(Table.DELEGATED);
      case DELEGATED_COMMUNE ->
        geography.firstRow(Table.ASSOCIATED) - geography.firstRow(Table.DELEGATED);
      case ASSOCIATED_COMMUNE ->
        geography.firstRow(Table.MUNICIPAL) - geography.firstRow(Table.ASSOCIATED);
      case MUNICIPAL_ARRONDISSEMENT ->
        geography.size(Table.COMMUNE) - geography.firstRow(Table.MUNICIPAL);
      case EPCI -> geography.size(Table.EPCI);
      case EPT -> geography.size(Table.EPT);
      case ARRONDISSEMENT -> geography.size(Table.ARRONDISSEMENT);
      case DEPARTEMENT -> geography.size(Table.DEPARTEMENT);
      case REGION -> geography.size(Table.REGION);
    };
  }

  /**
   * Makes a view.
   *
   * @param geography the vintage
   * @param type the kind
   * @param row a row of that kind
   * @return the view
   */
  public static Territory view(Geography geography, TerritoryType type, int row) {
    return Views.view(geography, type, row);
  }

  /**
   * Makes the view of a current commune.
   *
   * @param geography the vintage
   * @param row its row
   * @return the view
   */
  public static Commune commune(Geography geography, int row) {
    return new Commune(geography, row);
  }

  /**
   * Makes the view of the commune that a part belongs to.
   *
   * @param geography the vintage
   * @param part the row of a delegated or associated commune, or of a municipal arrondissement
   * @return the view
   */
  public static Commune communeOf(Geography geography, int part) {
    return new Commune(geography, geography.get(Column.COMMUNE_PARENT, part));
  }
}
