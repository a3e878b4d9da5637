package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a payment of a grant is. */
public enum PaymentKind {
  /** Money paid before any expense (<i>avance</i>). */
  @JsonProperty("advance")
  ADVANCE,
  /** Money paid as expenses are made (<i>acompte</i>). */
  @JsonProperty("instalment")
  INSTALMENT,
  /** What is paid at the end (<i>solde</i>). */
  @JsonProperty("balance")
  BALANCE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.payment-kind." + name();
  }
}
