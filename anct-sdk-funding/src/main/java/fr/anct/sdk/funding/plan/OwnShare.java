package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the owner brings, of all that public persons bring. This class is immutable and thread-safe.
 *
 * @param amount own funds and loans, not null
 * @param publicFinancing all that public persons bring, the owner included, not null
 * @param rate amount / publicFinancing, exact, or empty if public persons bring nothing
 */
public record OwnShare(Euros amount, Euros publicFinancing, Optional<Rate> rate) {
  /**
   * Checks that the rate is that of the amounts.
   *
   * @throws IllegalArgumentException if it is not
   */
  public OwnShare {
    rate = rate == null ? Optional.empty() : rate;
    if (!rate.equals(rateOf(amount, publicFinancing))) {
      throw new IllegalArgumentException(rate + " is not " + amount + " / " + publicFinancing);
    }
  }

  /**
   * Returns the share of an amount.
   *
   * @param amount own funds and loans, not null
   * @param publicFinancing all that public persons bring, the owner included, not null
   * @return the share, never null
   */
  public static OwnShare of(Euros amount, Euros publicFinancing) {
    Objects.requireNonNull(amount, "amount");
    return new OwnShare(amount, publicFinancing, rateOf(amount, publicFinancing));
  }

  private static Optional<Rate> rateOf(Euros amount, Euros publicFinancing) {
    return publicFinancing.isPositive()
        ? Optional.of(Rate.ofPart(amount, publicFinancing))
        : Optional.empty();
  }
}
