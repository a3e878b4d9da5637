package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A column of the table, in the order of the schema. */
public enum PublicationColumn {
  /** Who grants: its official name. */
  @JsonProperty("nomAttribuant")
  GRANTOR_NAME("nomAttribuant"),
  /** Who grants: its SIRET. */
  @JsonProperty("idAttribuant")
  GRANTOR_ID("idAttribuant"),
  /** The day of the agreement. */
  @JsonProperty("dateConvention")
  AGREEMENT_DATE("dateConvention"),
  /** The reference of the decision. */
  @JsonProperty("referenceDecision")
  DECISION_REFERENCE("referenceDecision"),
  /** Who receives: its name. */
  @JsonProperty("nomBeneficiaire")
  BENEFICIARY_NAME("nomBeneficiaire"),
  /** Who receives: its SIRET. */
  @JsonProperty("idBeneficiaire")
  BENEFICIARY_ID("idBeneficiaire"),
  /** Who receives: its number in the register of associations. */
  @JsonProperty("rnaBeneficiaire")
  BENEFICIARY_RNA("rnaBeneficiaire"),
  /** What the grant is for, in at most 256 characters. */
  @JsonProperty("objet")
  PURPOSE("objet"),
  /** The whole amount, before any split between beneficiaries. */
  @JsonProperty("montant")
  AMOUNT("montant"),
  /** In cash, in kind, or both. */
  @JsonProperty("nature")
  NATURE("nature"),
  /** How it is paid, in at most 256 characters. */
  @JsonProperty("conditionsVersement")
  PAYMENT_TERMS("conditionsVersement"),
  /** When it is paid. */
  @JsonProperty("datesPeriodeVersement")
  PAYMENT_PERIOD("datesPeriodeVersement"),
  /** The number of the aid in the directory of aids to companies. */
  @JsonProperty("idRAE")
  RAE_ID("idRAE"),
  /** Whether it is granted as State aid notified to the European Commission. */
  @JsonProperty("notificationUE")
  EU_NOTIFICATION("notificationUE"),
  /** The part of the amount that goes to the beneficiary. */
  @JsonProperty("pourcentageSubvention")
  SHARE("pourcentageSubvention"),
  /** The identifier of the aid scheme. */
  @JsonProperty("dispositifAide")
  SCHEME_ID("dispositifAide");

  private final String officialName;

  PublicationColumn(String officialName) {
    this.officialName = officialName;
  }

  /**
   * Returns the name of this column in the files.
   *
   * @return such as {@code nomAttribuant}, never null
   */
  public String officialName() {
    return officialName;
  }
}
