package fr.anct.sdk.funding.payment;

import java.time.Period;
import java.util.Objects;

/**
 * A delay, and by how much it may be extended. Years and months are added as {@link java.time.LocalDate#plus} does: from
 * 29 February to 28 February. This class is immutable and thread-safe.
 *
 * @param length how long it is, not null
 * @param extension by how much it may be extended at most, zero if it may not, not null
 */
public record Delay(Period length, Period extension) {
  /** Checks that nothing is null. */
  public Delay {
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(extension, "extension");
  }

  /**
   * Returns a delay that cannot be extended.
   *
   * @param length how long it is, not null
   * @return the delay, never null
   */
  public static Delay of(Period length) {
    return new Delay(length, Period.ZERO);
  }
}
