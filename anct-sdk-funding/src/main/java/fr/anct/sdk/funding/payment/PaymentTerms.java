package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rate;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a grant may be paid before its balance. This class is immutable and thread-safe.
 *
 * @param advance the advance, of the grant, not null
 * @param advanceExact whether the advance is exactly that, and not at most
 * @param raisedAdvance the most that the advance may be with a guarantee or a derogation, or empty if none raises it
 * @param beforeBalance the most that may be paid before the balance, of the grant, not null
 * @param longOperation the same for an operation that lasts long, or empty if there is no such case
 */
public record PaymentTerms(
    Rate advance,
    @JsonProperty(required = true) boolean advanceExact,
    Optional<Rate> raisedAdvance,
    Rate beforeBalance,
    Optional<LongOperation> longOperation) {
  /** Replaces absent parts by empty ones. */
  public PaymentTerms {
    Objects.requireNonNull(advance, "advance");
    raisedAdvance = raisedAdvance == null ? Optional.empty() : raisedAdvance;
    Objects.requireNonNull(beforeBalance, "beforeBalance");
    longOperation = longOperation == null ? Optional.empty() : longOperation;
  }
}
