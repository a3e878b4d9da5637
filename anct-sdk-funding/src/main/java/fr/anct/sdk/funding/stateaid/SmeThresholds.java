package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;

/**
 * What makes an enterprise of a size: fewer people than a number, and a turnover or a balance sheet total that is not
 * above its own number. This class is immutable and thread-safe.
 *
 * @param staffBelow the headcount that is not reached: « moins de »
 * @param turnover the most that the turnover may be, zero or more, not null
 * @param balanceSheet the most that the balance sheet total may be, zero or more, not null
 */
public record SmeThresholds(
    @JsonProperty(required = true) long staffBelow, Euros turnover, Euros balanceSheet) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero
   */
  public SmeThresholds {
    Doors.notNegative("turnover", turnover);
    Doors.notNegative("balanceSheet", balanceSheet);
  }
}
