package fr.anct.sdk.funding.tax;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an expense is, as far as the rate of the FCTVA depends on it.
 *
 * <p>The list may grow: keep a default branch.
 */
public enum FctvaNature {
  /** Investment, or upkeep that the law makes eligible: the general rate. */
  @JsonProperty("general")
  GENERAL,
  /** Cloud computing (<i>informatique en nuage</i>; CGCT, art. L1615-1, I, 3°). */
  @JsonProperty("cloud")
  CLOUD;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.fctva-nature." + name();
  }
}
