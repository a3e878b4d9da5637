package fr.anct.sdk.eligibility.reason;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * One change of facts that would turn an answer. It is not said that it can be brought about, nor that it agrees with the
 * other facts. This class is immutable and thread-safe.
 *
 * @param steps what would have to be so, each of another fact or comparison, not empty
 */
public record Change(ImmutableList<Step> steps) {
  /**
   * Checks that there is a step.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Change {
    if (steps == null || steps.isEmpty()) {
      throw new IllegalArgumentException("a change of nothing");
    }
  }

  /**
   * What would have to be so, and who could bring it about.
   *
   * @param condition what would have to be so, not null
   * @param power who could bring it about, not null
   */
  public record Step(Condition condition, Power power) {
    /** Checks that nothing is null. */
    public Step {
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(power, "power");
    }
  }
}
