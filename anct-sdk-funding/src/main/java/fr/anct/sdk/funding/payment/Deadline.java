package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.plan.DateRole;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that counts in the life of a grant, and how it was reckoned. This class is immutable and thread-safe.
 *
 * @param kind what the day is, not null
 * @param day the day itself: the last one that is in time, or the first one allowed for {@link
 *     DeadlineKind#EARLIEST_START}, not null
 * @param countedFrom the role of the date it was counted from, not null
 * @param start the date it was counted from, not null
 * @param citation where the delay is written, not null
 */
public record Deadline(
    DeadlineKind kind, LocalDate day, DateRole countedFrom, LocalDate start, Citation citation) {
  /** Checks that nothing is null. */
  public Deadline {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(countedFrom, "countedFrom");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(citation, "citation");
  }
}
