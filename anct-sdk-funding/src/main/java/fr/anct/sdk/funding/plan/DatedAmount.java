package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount requested, granted or paid, with its day if it is known. This class is immutable and thread-safe.
 *
 * @param amount the amount, zero or more, not null
 * @param date the day, or empty if unknown
 */
public record DatedAmount(Euros amount, Optional<LocalDate> date) {
  /**
   * Checks the amount.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public DatedAmount {
    Objects.requireNonNull(amount, "amount");
    Doors.notNegative("amount", amount);
    date = date == null ? Optional.empty() : date;
  }

  /**
   * Returns an amount whose day is unknown.
   *
   * @param amount the amount, zero or more, not null
   * @return the dated amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static DatedAmount of(Euros amount) {
    return new DatedAmount(amount, Optional.empty());
  }

  /**
   * Returns an amount with its day.
   *
   * @param amount the amount, zero or more, not null
   * @param date the day, not null
   * @return the dated amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static DatedAmount of(Euros amount, LocalDate date) {
    return new DatedAmount(amount, Optional.of(date));
  }
}
