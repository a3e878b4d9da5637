package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.explain.Truth;

/** Where the grant of a dotation stands on a day. */
public enum DotationStatus {
  /** The delays do not bind it: it pays for running costs. */
  @JsonProperty("notConcerned")
  NOT_CONCERNED(Truth.TRUE),
  /** No decision is taken, and one may still be. */
  @JsonProperty("pending")
  PENDING(Truth.UNKNOWN),
  /** No decision was taken in time: the request is deemed refused. */
  @JsonProperty("deemedRefused")
  DEEMED_REFUSED(Truth.FALSE),
  /** The operation started before it was allowed to. */
  @JsonProperty("earlyStart")
  EARLY_START(Truth.FALSE),
  /** The decision holds: its delays run. */
  @JsonProperty("valid")
  VALID(Truth.TRUE),
  /** The operation was completed in time. */
  @JsonProperty("completed")
  COMPLETED(Truth.TRUE),
  /** The operation did not start in time: the decision has lapsed (<i>caducité</i>). */
  @JsonProperty("caduc")
  CADUC(Truth.FALSE),
  /** It was not completed in time: deemed finished, and settled on what was done; later claims are not admissible. */
  @JsonProperty("deemedFinished")
  DEEMED_FINISHED(Truth.FALSE),
  /** A date that would settle it is not known. */
  @JsonProperty("undetermined")
  UNDETERMINED(Truth.UNKNOWN);

  private final Truth truth;

  DotationStatus(Truth truth) {
    this.truth = truth;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.dotation-status." + name();
  }

  /**
   * Returns what this status says of « the delays are kept ».
   *
   * @return the truth, never null
   */
  public Truth truth() {
    return truth;
  }
}
