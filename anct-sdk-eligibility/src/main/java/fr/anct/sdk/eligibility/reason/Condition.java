package fr.anct.sdk.eligibility.reason;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Value;
import java.util.Objects;

/**
 * That a fact has a value, or one of a range, or that a comparison of several facts holds or not. This class is immutable
 * and thread-safe.
 *
 * @param key the message key of the fact, or of the comparison, not null
 * @param facts the identifiers of the facts it is about, not empty
 * @param value the values; a flag for a comparison: whether it holds; not null
 */
public record Condition(String key, ImmutableList<String> facts, Value value) {
  /**
   * Checks that there is a fact.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Condition {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    if (facts == null || facts.isEmpty()) {
      throw new IllegalArgumentException("a condition on no fact: " + key);
    }
  }
}
