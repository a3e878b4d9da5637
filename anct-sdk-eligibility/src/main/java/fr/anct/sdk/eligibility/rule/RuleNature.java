package fr.anct.sdk.eligibility.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule's answer is made of. */
public enum RuleNature {
  /** Computed from facts of a territory. */
  @JsonProperty("computed")
  COMPUTED,
  /** Looked up on a list that the State signs, never computed. */
  @JsonProperty("designation")
  DESIGNATION,
  /** Ticked off a checklist on a project or structure. */
  @JsonProperty("checklist")
  CHECKLIST,
  /** Computed from facts of a person, a household or a company. */
  @JsonProperty("person")
  PERSON
}
