package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A day that the life of a dotation’s grant turns on. */
public enum DeadlineKind {
  /** The day after which a file that was not answered is deemed complete (CGCT, art. R2334-23). */
  @JsonProperty("completeness")
  COMPLETENESS,
  /** The first day on which the operation may start (CGCT, art. R2334-24). */
  @JsonProperty("earliestStart")
  EARLIEST_START,
  /** The last day for the decision; after it the request is deemed refused (CGCT, art. R2334-25). */
  @JsonProperty("implicitRefusal")
  IMPLICIT_REFUSAL,
  /** The last day to start; after it the decision lapses (CGCT, art. R2334-28). */
  @JsonProperty("start")
  START,
  /** The last day to complete; after it the operation is deemed finished (CGCT, art. R2334-29). */
  @JsonProperty("completion")
  COMPLETION;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.deadline." + name();
  }
}
