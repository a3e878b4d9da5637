package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The size of an enterprise (recommendation 2003/361/CE), from the smallest. */
public enum SmeCategory {
  /** Microenterprise. */
  @JsonProperty("micro")
  MICRO,
  /** Small enterprise. */
  @JsonProperty("small")
  SMALL,
  /** Medium-sized enterprise. */
  @JsonProperty("medium")
  MEDIUM,
  /** Not a small or medium-sized enterprise. */
  @JsonProperty("large")
  LARGE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.sme-category." + name();
  }
}
