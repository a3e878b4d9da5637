package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the value-added tax that an owner pays on an expense. */
public enum VatTreatment {
  /** The owner recovers it from the tax office, as for an activity subject to the tax. */
  @JsonProperty("recovered")
  RECOVERED,
  /** The compensation fund gives part of it back later (CGCT, art. L1615-1: FCTVA). */
  @JsonProperty("fctva")
  FCTVA,
  /** The owner bears it. */
  @JsonProperty("borne")
  BORNE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.vat-treatment." + name();
  }
}
