package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One de minimis aid. This class is immutable and thread-safe.
 *
 * @param kind under which rules it is given, not null
 * @param enterprise who receives it: its SIREN or any identifier that is always the same, not blank
 * @param date the day of the legal right to it, whenever it is paid, not null
 * @param grossGrantEquivalent what it is worth: for a grant its amount, for a loan or a guarantee the advantage, zero or
 *     more, not null
 */
public record DeMinimisAid(
    DeMinimisKind kind, String enterprise, LocalDate date, Euros grossGrantEquivalent) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the identifier is blank
   */
  public DeMinimisAid {
    Objects.requireNonNull(kind, "kind");
    Doors.notBlank("enterprise", enterprise);
    Objects.requireNonNull(date, "date");
    Doors.notNegative("grossGrantEquivalent", grossGrantEquivalent);
  }

  /**
   * Returns an aid under the general rules.
   *
   * @param enterprise who receives it, not blank
   * @param date the day of the legal right to it, not null
   * @param grossGrantEquivalent what it is worth, zero or more, not null
   * @return the aid, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the identifier is blank
   */
  public static DeMinimisAid general(
      String enterprise, LocalDate date, Euros grossGrantEquivalent) {
    return new DeMinimisAid(DeMinimisKind.GENERAL, enterprise, date, grossGrantEquivalent);
  }
}
