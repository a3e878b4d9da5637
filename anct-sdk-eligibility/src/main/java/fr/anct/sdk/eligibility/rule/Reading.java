package fr.anct.sdk.eligibility.rule;

import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.criterion.Criterion;
import java.util.Objects;
import java.util.Optional;

/**
 * One way to read a text: where it is ambiguous, a rule has several and answers only what they agree on.
 *
 * @param key the message key of its label, not null
 * @param citation what this reading rests on, or empty if the rule's citation covers it
 * @param criterion the condition under this reading, not null
 */
public record Reading(String key, Optional<Citation> citation, Criterion criterion) {
  /** Replaces an absent citation by none. */
  public Reading {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(criterion, "criterion");
    citation = citation == null ? Optional.empty() : citation;
  }
}
