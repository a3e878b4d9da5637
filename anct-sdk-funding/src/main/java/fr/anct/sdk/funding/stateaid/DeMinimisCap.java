package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;

/**
 * The ceiling of de minimis aid of a single undertaking, and the time over which aids add up. This class is immutable and
 * thread-safe.
 *
 * @param amount the most that one Member State may give, zero or more, not null
 * @param window over which time, not null
 */
public record DeMinimisCap(Euros amount, AidWindow window) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero
   */
  public DeMinimisCap {
    Doors.notNegative("cap", amount);
    Objects.requireNonNull(window, "window");
  }
}
