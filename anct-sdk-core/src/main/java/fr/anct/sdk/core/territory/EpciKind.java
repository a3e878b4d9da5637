package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of EPCI with their own taxation (CGCT, fifth part, book II). */
public enum EpciKind {
  /** <i>Communauté de communes</i>: CGCT, art. L5214-1. */
  @JsonProperty("cc")
  CC("communauté de communes"),
  /** <i>Communauté d’agglomération</i>: CGCT, art. L5216-1. */
  @JsonProperty("ca")
  CA("communauté d’agglomération"),
  /** <i>Communauté urbaine</i>: CGCT, art. L5215-1. */
  @JsonProperty("cu")
  CU("communauté urbaine"),
  /** <i>Métropole</i>: CGCT, art. L5217-1, and those with a status of their own. */
  @JsonProperty("metropole")
  METROPOLE("métropole"),
  /** The <i>métropole de Lyon</i>, a collectivité with a status of its own: CGCT, art. L3611-1. */
  @JsonProperty("metropoleDeLyon")
  METROPOLE_DE_LYON("métropole de Lyon");

  private final String officialName;

  EpciKind(String officialName) {
    this.officialName = officialName;
  }

  /**
   * Returns the official name of this kind.
   *
   * @return the name in French, such as {@code communauté de communes}, never null
   */
  public String officialName() {
    return officialName;
  }
}
