package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.util.Optional;

/**
 * An amount and the rate of its base that it is shown with, as {@link RoundingPolicy#settle} made them agree. This class
 * is immutable and thread-safe.
 *
 * @param amount the amount, or empty if none was entered
 * @param rate the rate, or empty if none was entered or there is no base
 */
public record RatedAmount(Optional<Euros> amount, Optional<Rate> rate) {
  /** Takes what a document leaves out as empty. */
  public RatedAmount {
    amount = amount == null ? Optional.empty() : amount;
    rate = rate == null ? Optional.empty() : rate;
  }
}
