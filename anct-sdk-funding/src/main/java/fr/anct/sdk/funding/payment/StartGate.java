package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What must have happened before an operation may start. */
public enum StartGate {
  /** The file was declared complete, or is deemed so. */
  @JsonProperty("fileComplete")
  FILE_COMPLETE,
  /** The request was received. */
  @JsonProperty("requestReceived")
  REQUEST_RECEIVED;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.start-gate." + name();
  }
}
