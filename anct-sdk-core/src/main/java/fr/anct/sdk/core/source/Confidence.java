package fr.anct.sdk.core.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well a fact of law or data is established. Anything but {@link #VERIFIED} is shown with the answer. */
public enum Confidence {
  /** Read in the norm itself or in the official data. */
  @JsonProperty("verified")
  VERIFIED,
  /** Read in a secondary source: a ministerial answer, a prefecture page, the press. */
  @JsonProperty("secondary")
  SECONDARY,
  /** Stated by the agency's 2020 activity report, which is not a norm. */
  @JsonProperty("report")
  REPORT,
  /** Computed from official data. */
  @JsonProperty("computed")
  COMPUTED,
  /** Plausible, confirmed nowhere: never law. */
  @JsonProperty("unverified")
  UNVERIFIED,
  /** This library's own decision, where the texts are silent. */
  @JsonProperty("decision")
  DECISION
}
