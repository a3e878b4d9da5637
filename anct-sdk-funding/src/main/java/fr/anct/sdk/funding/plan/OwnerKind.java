package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of body leads the operation and carries its cost (<i>maître d’ouvrage</i>). */
public enum OwnerKind {
  /** Commune. */
  @JsonProperty("commune")
  COMMUNE,
  /** Intercommunality with its own tax (<i>EPCI à fiscalité propre</i>). */
  @JsonProperty("epciFp")
  EPCI_FP,
  /** Syndicate of communes (SIVU, SIVOM). */
  @JsonProperty("syndicatDeCommunes")
  SYNDICAT_DE_COMMUNES,
  /** Closed mixed syndicate, of communes and EPCI only (<i>syndicat mixte fermé</i>). */
  @JsonProperty("syndicatMixteFerme")
  SYNDICAT_MIXTE_FERME,
  /** Mixed syndicate open to other public bodies (<i>syndicat mixte ouvert élargi</i>). */
  @JsonProperty("syndicatMixteOuvert")
  SYNDICAT_MIXTE_OUVERT,
  /** Département. */
  @JsonProperty("departement")
  DEPARTEMENT,
  /** Région. */
  @JsonProperty("region")
  REGION,
  /** Collectivity with a status of its own, such as the Métropole de Lyon or the Collectivité de Corse. */
  @JsonProperty("collectiviteAStatutParticulier")
  COLLECTIVITE_A_STATUT_PARTICULIER,
  /** Local public establishment (CCAS, OPH, régie personnalisée…). */
  @JsonProperty("localPublicBody")
  LOCAL_PUBLIC_BODY,
  /** Association. */
  @JsonProperty("association")
  ASSOCIATION,
  /** Company. */
  @JsonProperty("company")
  COMPANY,
  /** The State and its own establishments. */
  @JsonProperty("state")
  STATE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.owner-kind." + name();
  }
}
