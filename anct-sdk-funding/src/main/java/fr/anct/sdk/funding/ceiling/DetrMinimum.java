package fr.anct.sdk.funding.ceiling;

import fr.anct.sdk.core.money.Rate;
import java.util.Objects;

/**
 * The least rate of a grant. This class is immutable and thread-safe.
 *
 * @param rate the least it may be, of the planned eligible expense without tax, not null
 * @param yieldsToCeiling whether the grant may be less where the ceiling of all aid leaves no room for more
 */
public record DetrMinimum(Rate rate, boolean yieldsToCeiling) {
  /** Checks that nothing is null. */
  public DetrMinimum {
    Objects.requireNonNull(rate, "rate");
  }
}
