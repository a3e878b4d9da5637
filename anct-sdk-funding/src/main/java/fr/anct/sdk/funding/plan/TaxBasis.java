package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether amounts include value-added tax. */
public enum TaxBasis {
  /** Without tax (<i>hors taxes</i>). */
  @JsonProperty("ht")
  HT,
  /** With tax (<i>toutes taxes comprises</i>). */
  @JsonProperty("ttc")
  TTC;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.tax-basis." + name();
  }
}
