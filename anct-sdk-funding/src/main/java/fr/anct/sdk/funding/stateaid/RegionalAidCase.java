package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An initial investment that regional aid is asked for. This class is immutable and thread-safe.
 *
 * @param zone where it is, not null
 * @param size who makes it, not null
 * @param eligibleCost what it costs, discounted to the day of the aid, zero or more, not null
 * @param date the day of the legal right to the aid, not null
 */
public record RegionalAidCase(AidZone zone, SmeCategory size, Euros eligibleCost, LocalDate date) {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the cost is below zero
   */
  public RegionalAidCase {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(size, "size");
    Doors.notNegative("eligibleCost", eligibleCost);
    Objects.requireNonNull(date, "date");
  }
}
