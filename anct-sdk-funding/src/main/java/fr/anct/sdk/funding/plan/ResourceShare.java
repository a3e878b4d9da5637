package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the resources with its percentage of them all. The percentages of a plan add up to 100.00 %. This class
 * is immutable and thread-safe.
 *
 * @param kind what kind of money it is, not null
 * @param contribution the identifier of the contribution, or empty for own funds and loans
 * @param amount the amount, not null
 * @param percentage its share in whole hundredths of a percent, not null
 */
public record ResourceShare(
    ResourceKind kind, Optional<String> contribution, Euros amount, Rate percentage) {
  /** Checks that nothing is null. */
  public ResourceShare {
    Objects.requireNonNull(kind, "kind");
    contribution = contribution == null ? Optional.empty() : contribution;
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(percentage, "percentage");
  }
}
