package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of a rule. Its text is the message {@code verdict.<name>}. */
public enum Verdict {
  /** Every completion of what is not known meets the rule. */
  @JsonProperty("eligible")
  ELIGIBLE,
  /** Named on the list that the State signs. */
  @JsonProperty("designated")
  DESIGNATED,
  /** No completion of what is not known meets the rule. */
  @JsonProperty("notEligible")
  NOT_ELIGIBLE,
  /** It depends on facts that are missing, or on how an ambiguous text is read. */
  @JsonProperty("undetermined")
  UNDETERMINED,
  /** The rule does not speak to this kind of territory or body. */
  @JsonProperty("notApplicable")
  NOT_APPLICABLE,
  /** No version of the rule is in force at the date. */
  @JsonProperty("notInForce")
  NOT_IN_FORCE;

  /**
   * Returns the message key of this verdict.
   *
   * @return {@code verdict.<name>}, never null
   */
  public String key() {
    return "verdict." + name();
  }

  static Verdict ofKey(String key) {
    return valueOf(key.substring("verdict.".length()));
  }
}
