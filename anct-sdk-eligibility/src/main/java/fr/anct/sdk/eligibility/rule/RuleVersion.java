package fr.anct.sdk.eligibility.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.criterion.Criterion;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says while one version of its text is in force.
 *
 * @param nature what its answer is made of, not null
 * @param readings the ways to read the text, at least one; they are alternatives
 * @param preFilter for a designation, the ways to read who could have applied: shown, never decisive
 * @param noteKey the message key of what a reader must know beside the answer, or empty
 */
public record RuleVersion(
    RuleNature nature,
    ImmutableList<Reading> readings,
    ImmutableList<Reading> preFilter,
    Optional<String> noteKey) {
  /**
   * Checks that there is a reading.
   *
   * @throws IllegalArgumentException if there is none
   */
  public RuleVersion {
    preFilter = preFilter == null ? ImmutableList.of() : preFilter;
    noteKey = noteKey == null ? Optional.empty() : noteKey;
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("a rule version without reading");
    }
  }

  /**
   * Returns a version whose text can be read in one way only.
   *
   * @param nature what its answer is made of, not null
   * @param criterion the condition, not null
   * @return the version, never null
   */
  public static RuleVersion of(RuleNature nature, Criterion criterion) {
    Objects.requireNonNull(nature, "nature");
    return new RuleVersion(
        nature,
        ImmutableList.of(Reading.of("eligibility.reading", criterion)),
        ImmutableList.of(),
        Optional.empty());
  }

  /**
   * Returns a version of which an authority chooses among those who meet a condition.
   *
   * @param nature what its answer is made of, not null
   * @param criterion the condition, not null
   * @return the version, never null
   */
  public static RuleVersion onProposal(RuleNature nature, Criterion criterion) {
    Objects.requireNonNull(nature, "nature");
    return new RuleVersion(
        nature,
        ImmutableList.of(
            Reading.of("eligibility.reading", Criterion.any()).orOnProposal(criterion)),
        ImmutableList.of(),
        Optional.empty());
  }

  /**
   * Returns this version with a note for the reader.
   *
   * @param key the message key, not null
   * @return the version, never null
   */
  public RuleVersion withNote(String key) {
    return new RuleVersion(nature, readings, preFilter, Optional.of(key));
  }

  /**
   * Returns the texts that its readings and their clauses rest on, beside the one of the version.
   *
   * @return the citations in order, each once, never null
   */
  public ImmutableSet<Citation> citations() {
    ImmutableSet.Builder<Citation> found = ImmutableSet.builder();
    for (ImmutableList<Reading> some : ImmutableList.of(readings, preFilter)) {
      for (Reading reading : some) {
        reading.citation().ifPresent(found::add);
        collect(reading.criterion(), found);
        reading.onProposal().ifPresent(condition -> collect(condition, found));
      }
    }
    return found.build();
  }

  private static void collect(Criterion criterion, ImmutableSet.Builder<Citation> found) {
    if (criterion instanceof Criterion.Clause clause) {
      clause.citation().ifPresent(found::add);
      collect(clause.criterion(), found);
    } else if (criterion instanceof Criterion.All all) {
      all.criteria().forEach(each -> collect(each, found));
    } else if (criterion instanceof Criterion.Any any) {
      any.criteria().forEach(each -> collect(each, found));
    } else if (criterion instanceof Criterion.Not not) {
      collect(not.criterion(), found);
    } else if (criterion instanceof Criterion.AtLeast atLeast) {
      atLeast.criteria().forEach(each -> collect(each, found));
    }
  }
}
