package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a list says of a territory. */
public enum Membership {
  /** Named on the list. */
  @JsonProperty("designated")
  DESIGNATED,
  /** Named for a part of it only. */
  @JsonProperty("partial")
  PARTIAL,
  /** Not named, and the list declares itself exhaustive for its kind of territory and the date. */
  @JsonProperty("absent")
  ABSENT,
  /** Not named, on a list that does not settle it. */
  @JsonProperty("unknown")
  UNKNOWN
}
