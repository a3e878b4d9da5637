package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.plan.OperationNature;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The dates of a file for DETR, DSIL, DPV or DSID, as far as they are known. What the prefect decides is stated here,
 * never inferred. It is immutable and thread-safe.
 *
 * <pre>{@code
 * DotationFile.builder()
 *     .requestReceived(LocalDate.of(2025, 1, 10))
 *     .decided(LocalDate.of(2025, 3, 10))
 *     .notified(LocalDate.of(2025, 3, 15))
 *     .build()
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableDotationFile.class)
@JsonDeserialize(builder = DotationFile.Builder.class)
@JsonPropertyOrder({
  "nature",
  "requestReceived",
  "documentsAsked",
  "fileComplete",
  "earlyStartAllowed",
  "decided",
  "notified",
  "lastStartOfDecision",
  "startExtendedTo",
  "started",
  "startDeclared",
  "completionExtendedTo",
  "completed"
})
@JsonDocument(value = "dotation-file", read = true)
public interface DotationFile {
  /**
   * Returns what the grant pays for; the delays bind investment only.
   *
   * @return investment unless stated, never null
   */
  @Value.Default
  default OperationNature nature() {
    return OperationNature.INVESTMENT;
  }

  /**
   * Returns the day the request was received.
   *
   * @return the day, never null
   */
  LocalDate requestReceived();

  /**
   * Returns the day on which missing documents were asked for: the file is then not deemed complete by silence.
   *
   * @return the day, or empty if none was asked for
   */
  Optional<LocalDate> documentsAsked();

  /**
   * Returns the day from which the prefect declared the file complete.
   *
   * @return the day, or empty if the prefect said nothing
   */
  Optional<LocalDate> fileComplete();

  /**
   * Returns the reference of the prefect’s leave to start before the day the texts set.
   *
   * @return the reference, or empty if there is none
   */
  Optional<String> earlyStartAllowed();

  /**
   * Returns the day of the decision that grants the money.
   *
   * @return the day, or empty if there is none yet
   */
  Optional<LocalDate> decided();

  /**
   * Returns the day the decision was notified.
   *
   * @return the day, or empty if unknown
   */
  Optional<LocalDate> notified();

  /**
   * Returns the last day to start that the decision sets, if it is earlier than that of the texts.
   *
   * @return the day, or empty if the decision sets none
   */
  Optional<LocalDate> lastStartOfDecision();

  /**
   * Returns the last day to start after an extension by the prefect.
   *
   * @return the day, or empty if there is no extension
   */
  Optional<LocalDate> startExtendedTo();

  /**
   * Returns the day the operation started, in the sense of the dotations: see {@link StartRegime#DOTATIONS}.
   *
   * @return the day, or empty if it has not started
   */
  Optional<LocalDate> started();

  /**
   * Returns the day the start was declared to the prefect; the delay to complete runs from it.
   *
   * @return the day, or empty if unknown
   */
  Optional<LocalDate> startDeclared();

  /**
   * Returns the last day to complete after an extension by the prefect.
   *
   * @return the day, or empty if there is no extension
   */
  Optional<LocalDate> completionExtendedTo();

  /**
   * Returns the day the operation was completed.
   *
   * @return the day, or empty if it is not
   */
  Optional<LocalDate> completed();

  /**
   * Checks that the dates may follow each other.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the notification is before the decision, the
   *     completion before the start, or the reference blank
   */
  @Value.Check
  default void check() {
    earlyStartAllowed().ifPresent(text -> Doors.notBlank("earlyStartAllowed", text));
    notified()
        .ifPresent(
            day -> decided().ifPresent(decision -> Doors.notBefore("notified", day, decision)));
    completed()
        .ifPresent(day -> started().ifPresent(start -> Doors.notBefore("completed", day, start)));
  }

  /**
   * Returns a builder that starts from this file.
   *
   * @return a new builder, never null
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a file; {@code requestReceived} must be set. It is not thread-safe. */
  final class Builder extends ImmutableDotationFile.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
