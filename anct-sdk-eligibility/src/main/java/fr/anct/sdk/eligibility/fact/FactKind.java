package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the value of a fact looks like. */
public enum FactKind {
  /** A number at a fixed scale. */
  @JsonProperty("quantity")
  QUANTITY,
  /** A yes or no. */
  @JsonProperty("flag")
  FLAG,
  /** A word of a closed list. */
  @JsonProperty("word")
  WORD,
  /** A date. */
  @JsonProperty("day")
  DAY
}
