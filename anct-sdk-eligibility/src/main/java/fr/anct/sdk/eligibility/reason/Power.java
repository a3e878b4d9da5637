package fr.anct.sdk.eligibility.reason;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who could bring a change about. */
public enum Power {
  /** Nobody: it is what the territory, body or person is, or was on a past day, such as its population. */
  @JsonProperty("nobody")
  NOBODY,
  /** Whoever applies, by what is proposed or done, such as the opening hours of a counter. */
  @JsonProperty("applicant")
  APPLICANT,
  /** An authority that signs a list, recognises, or appreciates, such as the <i>préfet</i>. */
  @JsonProperty("authority")
  AUTHORITY,
  /** Nothing here says who. */
  @JsonProperty("notStated")
  NOT_STATED
}
