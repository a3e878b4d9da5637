package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of money a line of resources is. */
public enum ResourceKind {
  /** Money from somebody else. */
  @JsonProperty("contribution")
  CONTRIBUTION,
  /** Money of the owner’s own. */
  @JsonProperty("ownFunds")
  OWN_FUNDS,
  /** Money the owner borrows. */
  @JsonProperty("loans")
  LOANS,
  /** What the owner brings in kind. */
  @JsonProperty("ownInKind")
  OWN_IN_KIND;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.resource-kind." + name();
  }
}
