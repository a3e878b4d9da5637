package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.explain.Truth;

/**
 * The answer of a rule: the first of these, in this order, that holds.
 *
 * <p>Its text is the message {@code verdict.<name>}; that of a designation is {@code verdict.designation.<name>}.
 */
public enum Verdict {
  /** The rule does not speak to this kind of actor or territory. */
  @JsonProperty("notApplicable")
  NOT_APPLICABLE,
  /** No version of the rule is in force at the date. */
  @JsonProperty("notInForce")
  NOT_IN_FORCE,
  /** What is known settles each reading of the text, and two recorded readings differ. */
  @JsonProperty("ambiguous")
  AMBIGUOUS,
  /** Some completion of the missing facts changes the answer. */
  @JsonProperty("undetermined")
  UNDETERMINED,
  /** No completion of what is not known meets the rule. */
  @JsonProperty("notEligible")
  NOT_ELIGIBLE,
  /** A designation that the rule rests on covers a part of the territory: the rule is met there only. */
  @JsonProperty("partially")
  PARTIALLY,
  /** The conditions are met, and an authority still chooses. */
  @JsonProperty("eligibleOnProposal")
  ELIGIBLE_ON_PROPOSAL,
  /** Every completion of what is not known meets the rule; for a designation, it is named on the list. */
  @JsonProperty("eligible")
  ELIGIBLE;

  private static final String PREFIX = "verdict.";

  /**
   * Returns the message key of this verdict.
   *
   * @return {@code verdict.<name>}, never null
   */
  public String key() {
    return PREFIX + name();
  }

  /**
   * Answers the common question: may one apply, for the whole of the territory or a part of it, whoever then chooses?
   *
   * @return true for the last three, unknown if ambiguous or undetermined, else false, never null
   */
  public Truth mayApply() {
    return atLeastPartly();
  }

  /**
   * Tells whether the whole of the territory meets the conditions.
   *
   * @return true if it does, unknown if ambiguous or undetermined, else false, never null
   */
  public Truth wholly() {
    return this == PARTIALLY ? Truth.FALSE : atLeastPartly();
  }

  /**
   * Tells whether the territory or a part of it meets the conditions.
   *
   * @return true if one does, unknown if ambiguous or undetermined, else false, never null
   */
  public Truth atLeastPartly() {
    return switch (this) {
      case PARTIALLY, ELIGIBLE_ON_PROPOSAL, ELIGIBLE -> Truth.TRUE;
      case AMBIGUOUS, UNDETERMINED -> Truth.UNKNOWN;
      default -> Truth.FALSE;
    };
  }

  /** The message key in a rule of a nature: a designation is told in words of its own. */
  String key(boolean ofDesignation) {
    return (ofDesignation ? PREFIX + "designation." : PREFIX) + name();
  }

  static Verdict ofKey(String key) {
    return valueOf(key.substring(key.lastIndexOf('.') + 1));
  }
}
