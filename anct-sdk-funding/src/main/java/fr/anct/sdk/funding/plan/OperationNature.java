package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The accounting nature of an operation. */
public enum OperationNature {
  /** Investment (<i>investissement</i>). */
  @JsonProperty("investment")
  INVESTMENT,
  /** Running costs (<i>fonctionnement</i>). */
  @JsonProperty("operating")
  OPERATING;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.operation-nature." + name();
  }
}
