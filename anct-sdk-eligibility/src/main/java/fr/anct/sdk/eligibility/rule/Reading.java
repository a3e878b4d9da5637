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
 * @param onProposal the condition under which an authority may still choose, where the first is not met; empty if none
 *     can
 */
public record Reading(
    String key, Optional<Citation> citation, Criterion criterion, Optional<Criterion> onProposal) {
  /** Replaces absent parts by none. */
  public Reading {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(criterion, "criterion");
    citation = citation == null ? Optional.empty() : citation;
    onProposal = onProposal == null ? Optional.empty() : onProposal;
  }

  /**
   * Returns a reading that the rule's own citation covers.
   *
   * @param key the message key of its label, not null
   * @param criterion the condition, not null
   * @return the reading, never null
   */
  public static Reading of(String key, Criterion criterion) {
    return new Reading(key, Optional.empty(), criterion, Optional.empty());
  }

  /**
   * Returns a reading that rests on a text of its own.
   *
   * @param key the message key of its label, not null
   * @param citation the text, not null
   * @param criterion the condition, not null
   * @return the reading, never null
   */
  public static Reading of(String key, Citation citation, Criterion criterion) {
    return new Reading(key, Optional.of(citation), criterion, Optional.empty());
  }

  /**
   * Returns this reading with a condition under which an authority may still choose.
   *
   * @param condition the condition, not null
   * @return the reading, never null
   */
  public Reading orOnProposal(Criterion condition) {
    return new Reading(key, citation, criterion, Optional.of(condition));
  }
}
