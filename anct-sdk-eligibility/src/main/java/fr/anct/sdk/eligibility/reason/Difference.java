package fr.anct.sdk.eligibility.reason;

import fr.anct.sdk.core.explain.Explanation;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a rule that is not the same in two answers: of two dates, or of two territories. This class is immutable and
 * thread-safe.
 *
 * @param key the message key of the step, not null
 * @param one the step in the first answer, or empty if it has none
 * @param other the step in the second answer, or empty if it has none
 */
public record Difference(
    String key, Optional<Explanation.Decision> one, Optional<Explanation.Decision> other) {
  /**
   * Checks that there is a step.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Difference {
    Objects.requireNonNull(key, "key");
    one = one == null ? Optional.empty() : one;
    other = other == null ? Optional.empty() : other;
    if (one.isEmpty() && other.isEmpty()) {
      throw new IllegalArgumentException("a difference of nothing: " + key);
    }
  }
}
