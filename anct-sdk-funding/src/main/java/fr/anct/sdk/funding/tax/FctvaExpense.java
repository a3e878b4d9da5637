package fr.anct.sdk.funding.tax;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An expense that gives a right to the FCTVA. Whether it does is for the caller to know: works done by the beneficiary’s
 * own staff (<i>en régie</i>) do not, nor does what is bought free of tax. This class is immutable and thread-safe.
 *
 * @param beneficiary who paid it, not null
 * @param nature what it is, not null
 * @param date the day of the expense, not null
 * @param amount the real expense with tax (<i>TTC</i>), zero or more, not null
 * @param stateSubsidies the specific subsidies of the State that were computed on the expense with tax, zero or more and
 *     at most the expense, not null; those computed without tax, and those of anybody else, do not count
 */
public record FctvaExpense(
    FctvaBeneficiary beneficiary,
    FctvaNature nature,
    LocalDate date,
    Euros amount,
    Euros stateSubsidies) {
  /**
   * Checks the amounts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if one is below zero, {@code OUT_OF_RANGE} if
   *     the subsidies are more than the expense
   */
  public FctvaExpense {
    Objects.requireNonNull(beneficiary, "beneficiary");
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(date, "date");
    Doors.notNegative("amount", amount);
    Doors.notNegative("stateSubsidies", stateSubsidies);
    if (stateSubsidies.isGreaterThan(amount)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "stateSubsidies",
              "value",
              stateSubsidies,
              "rule",
              "≤ " + amount)
          .toException();
    }
  }

  /**
   * Returns an expense at the general rate, without subsidies of the State on the tax.
   *
   * @param beneficiary who paid it, not null
   * @param date the day of the expense, not null
   * @param amount the real expense with tax, zero or more, not null
   * @return the expense, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  public static FctvaExpense of(FctvaBeneficiary beneficiary, LocalDate date, Euros amount) {
    return new FctvaExpense(beneficiary, FctvaNature.GENERAL, date, amount, Euros.ZERO);
  }

  /**
   * Returns an expense of cloud computing.
   *
   * @param beneficiary who paid it, not null
   * @param date the day it was paid, not null
   * @param amount the real expense with tax, zero or more, not null
   * @return the expense, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  public static FctvaExpense cloud(FctvaBeneficiary beneficiary, LocalDate date, Euros amount) {
    return new FctvaExpense(beneficiary, FctvaNature.CLOUD, date, amount, Euros.ZERO);
  }

  /**
   * Returns this expense with the subsidies of the State that were computed on it with tax.
   *
   * @param subsidies their sum, zero or more and at most the expense, not null
   * @return the expense, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero, {@code OUT_OF_RANGE} if it
   *     is more than the expense
   */
  public FctvaExpense withStateSubsidies(Euros subsidies) {
    return new FctvaExpense(beneficiary, nature, date, amount, subsidies);
  }
}
