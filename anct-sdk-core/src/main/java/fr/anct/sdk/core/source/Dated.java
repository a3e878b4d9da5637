package fr.anct.sdk.core.source;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A value in force from a day on, with the text that says so. This class is immutable if its value is.
 *
 * @param from the first day in force, not null
 * @param until the day after the last one in force, or empty if open-ended
 * @param value the value, not null
 * @param citation where it is written, not null
 * @param reviewedOn the last day the text was read: after it an open-ended value may have changed, not null
 * @param <T> the type of the value
 */
public record Dated<T>(
    LocalDate from, Optional<LocalDate> until, T value, Citation citation, LocalDate reviewedOn) {
  /**
   * Checks that the period is not empty.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with {@code BAD_SCHEDULE} if it is empty
   */
  public Dated {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(reviewedOn, "reviewedOn");
    until = until == null ? Optional.empty() : until;
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw Problem.of(
              ProblemCode.BAD_SCHEDULE,
              "value",
              from + "/" + until.get(),
              "rule",
              "schedule.period")
          .toException();
    }
  }

  /**
   * Tells whether this value is in force at a date.
   *
   * @param date the date, not null
   * @return true if {@code from <= date < until}
   */
  public boolean isInForceAt(LocalDate date) {
    return !date.isBefore(from) && (until.isEmpty() || date.isBefore(until.get()));
  }

  /**
   * Tells whether an answer at a date rests on a text that may have changed since it was read.
   *
   * @param date the date, not null
   * @return true if this value is open-ended and the date is after its last review
   */
  public boolean isUnreviewedAt(LocalDate date) {
    Objects.requireNonNull(date, "date");
    return until.isEmpty() && date.isAfter(reviewedOn);
  }
}
