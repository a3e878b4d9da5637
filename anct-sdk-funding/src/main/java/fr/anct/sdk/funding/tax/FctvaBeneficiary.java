package fr.anct.sdk.funding.tax;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who receives the FCTVA, as far as the law tells beneficiaries apart (CGCT, art. L1615-6, II).
 *
 * <p>The list may grow: keep a default branch.
 */
public enum FctvaBeneficiary {
  /** A <i>communauté de communes</i> or <i>d’agglomération</i>, or a métropole that came from one. */
  @JsonProperty("communaute")
  COMMUNAUTE,
  /** A <i>commune nouvelle</i>. */
  @JsonProperty("communeNouvelle")
  COMMUNE_NOUVELLE,
  /** A beneficiary that took part in the recovery plan of 2009 or 2010 and kept its word. */
  @JsonProperty("recoveryPlan")
  RECOVERY_PLAN,
  /** Any other beneficiary: the common case. */
  @JsonProperty("other")
  OTHER;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.fctva-beneficiary." + name();
  }
}
