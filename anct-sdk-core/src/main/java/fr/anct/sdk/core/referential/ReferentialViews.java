package fr.anct.sdk.core.referential;

import fr.anct.sdk.core.internal.geo.Geography;

/** Opens a referential to the library's other packages; not for users, who have no {@code Geography}. */
public final class ReferentialViews {
  private ReferentialViews() {}

  /**
   * Returns the geography that a referential shows.
   *
   * @param referential the referential
   * @return its geography
   */
  public static Geography geography(TerritorialReferential referential) {
    return referential.geography;
  }
}
