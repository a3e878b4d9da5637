package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a date of a plan is the date of. Each rule declares the roles it reads. */
public enum DateRole {
  /** The day the funder received the application. */
  @JsonProperty("applicationReceived")
  APPLICATION_RECEIVED,
  /** The day the file was declared complete, or is deemed so. */
  @JsonProperty("fileComplete")
  FILE_COMPLETE,
  /** The day of the decision that grants the money (arrêté or convention). */
  @JsonProperty("decision")
  DECISION,
  /** The day the decision was notified to the owner. */
  @JsonProperty("notification")
  NOTIFICATION,
  /** The day the works start, in the sense of the rule that reads it. */
  @JsonProperty("start")
  START,
  /** The end of the operation that the decision sets. */
  @JsonProperty("plannedCompletion")
  PLANNED_COMPLETION,
  /** The day the operation is complete. */
  @JsonProperty("completion")
  COMPLETION,
  /** The day the expense was made. */
  @JsonProperty("expense")
  EXPENSE,
  /** The day of a payment of the grant. */
  @JsonProperty("payment")
  PAYMENT,
  /** The day the last payment of the grant was claimed. */
  @JsonProperty("finalClaim")
  FINAL_CLAIM;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.date-role." + name();
  }
}
