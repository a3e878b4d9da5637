package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rate;
import java.util.Objects;

/**
 * The larger share that may be paid before the balance of an operation that lasts long. This class is immutable and
 * thread-safe.
 *
 * @param moreThanMonths the planned duration, in months, that must be exceeded: « plus de »
 * @param rate the most that may be paid before the balance, of the grant, not null
 */
public record LongOperation(@JsonProperty(required = true) int moreThanMonths, Rate rate) {
  /** Checks that nothing is null. */
  public LongOperation {
    Objects.requireNonNull(rate, "rate");
  }

  boolean covers(int months) {
    return months > moreThanMonths;
  }
}
