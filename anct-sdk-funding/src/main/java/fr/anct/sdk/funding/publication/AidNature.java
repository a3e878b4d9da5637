package fr.anct.sdk.funding.publication;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a grant is money or something else; it may be both. */
public enum AidNature {
  /** Money (<i>aide en numéraire</i>). */
  @JsonProperty("cash")
  CASH("aide en numéraire"),
  /** Premises, staff, goods or services (<i>aide en nature</i>). */
  @JsonProperty("kind")
  KIND("aide en nature");

  private final String officialName;

  AidNature(String officialName) {
    this.officialName = officialName;
  }

  /**
   * Returns the words that the schema has for it.
   *
   * @return such as {@code aide en numéraire}, never null
   */
  public String officialName() {
    return officialName;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "publication.nature." + name();
  }
}
