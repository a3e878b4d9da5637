package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is built or done, as far as a rule sets it apart.
 *
 * <p>The list may grow: keep a default branch.
 */
public enum OperationKind {
  /** Nothing that a rule sets apart. */
  @JsonProperty("ordinary")
  ORDINARY,
  /** Energy renovation of school buildings. */
  @JsonProperty("schoolEnergyRenovation")
  SCHOOL_ENERGY_RENOVATION,
  /** Works on a monument protected under the Code du patrimoine. */
  @JsonProperty("protectedMonument")
  PROTECTED_MONUMENT,
  /** Works on heritage that is not protected. */
  @JsonProperty("nonProtectedHeritage")
  NON_PROTECTED_HERITAGE,
  /** Repair of the damage of a public calamity. */
  @JsonProperty("publicCalamity")
  PUBLIC_CALAMITY,
  /** Urban renewal led with the ANRU (loi 2003-710, art. 9). */
  @JsonProperty("urbanRenewal")
  URBAN_RENEWAL,
  /** European territorial cooperation (Interreg). */
  @JsonProperty("interreg")
  INTERREG,
  /** Drinking water and sanitation. */
  @JsonProperty("waterAndSanitation")
  WATER_AND_SANITATION,
  /** Disposal of waste. */
  @JsonProperty("waste")
  WASTE,
  /** Protection of forests against fire. */
  @JsonProperty("forestFireProtection")
  FOREST_FIRE_PROTECTION,
  /** Communal roads. */
  @JsonProperty("communalRoads")
  COMMUNAL_ROADS,
  /** Protection of biodiversity. */
  @JsonProperty("biodiversity")
  BIODIVERSITY,
  /** Water supply for fire fighting (<i>défense extérieure contre l’incendie</i>). */
  @JsonProperty("fireWaterSupply")
  FIRE_WATER_SUPPLY,
  /** Bridges and engineering structures (<i>ponts et ouvrages d’art</i>). */
  @JsonProperty("bridgesAndStructures")
  BRIDGES_AND_STRUCTURES;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.operation-kind." + name();
  }
}
