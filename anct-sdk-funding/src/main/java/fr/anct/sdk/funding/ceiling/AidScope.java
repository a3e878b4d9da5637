package fr.anct.sdk.funding.ceiling;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which money counts under a ceiling of aid. */
public enum AidScope {
  /** DETR, DSIL, DPV and DSID together. */
  @JsonProperty("dotations")
  DOTATIONS,
  /** All that public persons other than the owner bring. */
  @JsonProperty("allDirectPublicAid")
  ALL_DIRECT_PUBLIC_AID,
  /** Both readings: where they differ, the answer is a warning. */
  @JsonProperty("both")
  BOTH
}
