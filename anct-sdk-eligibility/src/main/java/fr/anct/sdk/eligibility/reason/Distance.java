package fr.anct.sdk.eligibility.reason;

import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import java.util.Objects;

/**
 * How far an observed number is from the threshold that it was held against. This class is immutable and thread-safe.
 *
 * @param key the message key of the comparison, not null
 * @param operator the comparison, not null
 * @param observed the number observed, not null
 * @param threshold the threshold, not null
 * @param gap the observed number less the threshold, exact, in the unit of the observed one, not null
 */
public record Distance(
    String key,
    Operator operator,
    Value.Quantity observed,
    Value.Quantity threshold,
    Value.Quantity gap) {
  /** Checks that nothing is null. */
  public Distance {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(gap, "gap");
  }
}
