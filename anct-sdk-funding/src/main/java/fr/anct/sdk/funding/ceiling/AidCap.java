package fr.anct.sdk.funding.ceiling;

import fr.anct.sdk.core.money.Rate;
import java.util.Objects;

/**
 * A ceiling of aid: what counts, and up to which share of the planned eligible expense. This class is immutable and
 * thread-safe.
 *
 * @param scope which money counts, not null
 * @param rate the most it may be, of the planned eligible expense, not null
 */
public record AidCap(AidScope scope, Rate rate) {
  /** Checks that nothing is null. */
  public AidCap {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(rate, "rate");
  }
}
