package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A first act of an operation, which may or may not be its start. */
public enum ExecutionAct {
  /** The first legal act of the works: an order, a signed contract (<i>ordre de service, marché</i>). */
  @JsonProperty("works")
  WORKS,
  /** Studies made before the operation. */
  @JsonProperty("preliminaryStudies")
  PRELIMINARY_STUDIES,
  /** Purchase of land. */
  @JsonProperty("landPurchase")
  LAND_PURCHASE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.execution-act." + name();
  }
}
