package fr.anct.sdk.funding.ceiling;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rate;
import java.util.Objects;

/**
 * The ceiling that a State investment subsidy puts on all direct public aid. This class is immutable and thread-safe.
 *
 * @param rate the most that direct public aid may be, of the planned eligible expense, not null
 * @param exceptions whether the text has exceptions: protected monuments up to 100 %, and those stated
 */
public record StateSubsidyCap(
    Rate rate, @JsonProperty(required = true) boolean exceptions) {
  /** Checks that nothing is null. */
  public StateSubsidyCap {
    Objects.requireNonNull(rate, "rate");
  }
}
