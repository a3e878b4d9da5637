package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is to be paid in a period. This class is immutable and thread-safe.
 *
 * @param from the first day of the period, not null
 * @param until the day after the last one, not null
 * @param amount how much, zero or more, not null
 */
public record Tranche(LocalDate from, LocalDate until, Euros amount) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_SCHEDULE} if the period is empty, {@code NEGATIVE_AMOUNT}
   *     if the amount is below zero
   */
  public Tranche {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    if (!until.isAfter(from)) {
      throw Problem.of(
              ProblemCode.BAD_SCHEDULE, "value", from + "/" + until, "rule", "schedule.period")
          .toException();
    }
    Doors.notNegative("amount", amount);
  }
}
