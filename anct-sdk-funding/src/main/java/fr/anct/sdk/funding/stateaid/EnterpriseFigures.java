package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.math.BigDecimal;

/**
 * The figures of an enterprise for one closed accounting period. This class is immutable and thread-safe.
 *
 * @param staff its headcount in annual work units, zero or more, at most two decimals, not null
 * @param turnover its annual turnover, zero or more, not null
 * @param balanceSheet its annual balance sheet total, zero or more, not null
 */
public record EnterpriseFigures(BigDecimal staff, Euros turnover, Euros balanceSheet) {
  /** The decimals of a headcount. */
  static final int DECIMALS = 2;

  private static final int DIGITS = 12;

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     OUT_OF_RANGE} if the headcount is, or has more than two decimals or twelve digits
   */
  public EnterpriseFigures {
    if (staff.signum() < 0
        || staff.precision() - Math.min(0, staff.scale()) > DIGITS
        || Math.max(0, staff.scale()) > DIGITS
        || staff.stripTrailingZeros().scale() > DECIMALS) {
      throw Doors.outOfRange("staff", staff, "stateaid.staff");
    }
    staff = staff.setScale(DECIMALS);
    Doors.notNegative("turnover", turnover);
    Doors.notNegative("balanceSheet", balanceSheet);
  }

  /**
   * Returns the figures of an enterprise whose headcount is whole.
   *
   * @param staff its headcount in annual work units, zero or more
   * @param turnover its annual turnover, zero or more, not null
   * @param balanceSheet its annual balance sheet total, zero or more, not null
   * @return the figures, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     OUT_OF_RANGE} if the headcount is
   */
  public static EnterpriseFigures of(long staff, Euros turnover, Euros balanceSheet) {
    return new EnterpriseFigures(BigDecimal.valueOf(staff), turnover, balanceSheet);
  }
}
