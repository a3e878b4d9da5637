package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A grant to be paid, and what its payments depend on. This class is immutable and thread-safe.
 *
 * @param amount the amount of the decision, zero or more, not null
 * @param date the date whose text applies: that of the role {@link PaymentRule#reads()}, not null
 * @param raisedAdvance the reference of what allows a larger advance, such as a bank guarantee or a derogation, or empty
 *     if there is none
 * @param plannedMonths how many months the operation is planned to last, zero or more, or empty if unknown
 */
public record PayableGrant(
    Euros amount, LocalDate date, Optional<String> raisedAdvance, Optional<Integer> plannedMonths) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the reference is blank or the months are below zero
   */
  public PayableGrant {
    Doors.notNegative("amount", amount);
    Objects.requireNonNull(date, "date");
    raisedAdvance = raisedAdvance == null ? Optional.empty() : raisedAdvance;
    plannedMonths = plannedMonths == null ? Optional.empty() : plannedMonths;
    raisedAdvance.ifPresent(reference -> Doors.notBlank("raisedAdvance", reference));
    plannedMonths.ifPresent(months -> Doors.atLeast("plannedMonths", months, 0));
  }

  /**
   * Returns a grant of which nothing more is known.
   *
   * @param amount the amount of the decision, zero or more, not null
   * @param date the date whose text applies, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  public static PayableGrant of(Euros amount, LocalDate date) {
    return new PayableGrant(amount, date, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this grant with what allows a larger advance.
   *
   * @param reference the bank guarantee or the derogation, in words, not blank
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public PayableGrant withRaisedAdvance(String reference) {
    return new PayableGrant(amount, date, Optional.of(reference), plannedMonths);
  }

  /**
   * Returns this grant with the planned duration of its operation.
   *
   * @param months how many months, zero or more
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is below zero
   */
  public PayableGrant withPlannedMonths(int months) {
    return new PayableGrant(amount, date, raisedAdvance, Optional.of(months));
  }
}
