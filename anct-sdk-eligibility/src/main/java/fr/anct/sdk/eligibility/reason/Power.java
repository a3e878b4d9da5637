package fr.anct.sdk.eligibility.reason;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who could bring a change about. */
public enum Power {
  /** Nobody: it is a fact of the territory, such as its population. */
  @JsonProperty("nobody")
  NOBODY,
  /** Whoever applies, such as the opening hours of a counter. */
  @JsonProperty("applicant")
  APPLICANT,
  /** The authority that signs a list. */
  @JsonProperty("authority")
  AUTHORITY,
  /** Nothing here says who. */
  @JsonProperty("notStated")
  NOT_STATED
}
