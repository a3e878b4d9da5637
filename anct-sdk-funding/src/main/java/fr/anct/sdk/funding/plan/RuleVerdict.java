package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.explain.Truth;

/** What a rule says of a plan. */
public enum RuleVerdict {
  /** The rule applies and the plan respects it. */
  @JsonProperty("compliant")
  COMPLIANT(Truth.TRUE),
  /** The rule applies and the plan breaks it. */
  @JsonProperty("violated")
  VIOLATED(Truth.FALSE),
  /** The plan breaks a reading of the rule that is not settled, or passes only by one. */
  @JsonProperty("warning")
  WARNING(Truth.UNKNOWN),
  /** Something the rule reads is not known. */
  @JsonProperty("undetermined")
  UNDETERMINED(Truth.UNKNOWN),
  /** The rule is in force and does not concern this plan. */
  @JsonProperty("notApplicable")
  NOT_APPLICABLE(Truth.TRUE),
  /** No version of the rule known here is in force at the date. */
  @JsonProperty("notInForce")
  NOT_IN_FORCE(Truth.TRUE);

  private final Truth truth;
  private final String messageKey = "funding.verdict." + name();

  RuleVerdict(Truth truth) {
    this.truth = truth;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return messageKey;
  }

  /**
   * Returns what this verdict says of « the plan keeps to this rule ».
   *
   * @return true for a rule that is respected, does not apply or is not in force; false for one that is broken; unknown
   *     for the others, never null
   */
  public Truth truth() {
    return truth;
  }
}
