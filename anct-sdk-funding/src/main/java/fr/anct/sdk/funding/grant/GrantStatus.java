package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the amount of a grant could be computed. The text of a status is the message {@code funding.grant-status.<name>}. */
public enum GrantStatus {
  /** It was; it may be zero. */
  @JsonProperty("computed")
  COMPUTED,
  /** Something that it needs is not known, and is named. */
  @JsonProperty("missingInput")
  MISSING_INPUT,
  /** No formula is in force at the date. */
  @JsonProperty("notInForce")
  NOT_IN_FORCE;

  /**
   * Returns the message key that names this status.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.grant-status." + name();
  }
}
