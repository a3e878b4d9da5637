package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who pays, and whether the money is public for the participation of the owner.
 *
 * <p>The private kinds are those that the circular of 2012 and its commentaries leave out of the public base: patronage,
 * CAF, MSA, sports federations, SEM.
 */
public enum FunderKind {
  /** The State, dotations included. */
  @JsonProperty("state")
  STATE(true),
  /** A région. */
  @JsonProperty("region")
  REGION(true),
  /** A département. */
  @JsonProperty("departement")
  DEPARTEMENT(true),
  /** An intercommunality, by a <i>fonds de concours</i> for instance. */
  @JsonProperty("epci")
  EPCI(true),
  /** A commune. */
  @JsonProperty("commune")
  COMMUNE(true),
  /** A public establishment or agency (Agence de l’eau, ADEME…). */
  @JsonProperty("publicBody")
  PUBLIC_BODY(true),
  /** The European Union: public money by inference from the derogation made for Interreg. */
  @JsonProperty("europeanUnion")
  EUROPEAN_UNION(true),
  /** Patronage, gifts (<i>mécénat</i>). */
  @JsonProperty("patronage")
  PATRONAGE(false),
  /** Family allowance fund (<i>caisse d’allocations familiales</i>). */
  @JsonProperty("caf")
  CAF(false),
  /** Farmers’ social fund (<i>Mutualité sociale agricole</i>). */
  @JsonProperty("msa")
  MSA(false),
  /** Sports federation. */
  @JsonProperty("sportsFederation")
  SPORTS_FEDERATION(false),
  /** Semi-public company (<i>société d’économie mixte</i>). */
  @JsonProperty("sem")
  SEM(false),
  /** Any other private funder. */
  @JsonProperty("private")
  PRIVATE(false);

  private final boolean isPublic;

  FunderKind(boolean isPublic) {
    this.isPublic = isPublic;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.funder-kind." + name();
  }

  /**
   * Tells whether this money counts as brought by a public person.
   *
   * @return true if it does
   */
  public boolean isPublic() {
    return isPublic;
  }
}
