package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The answers of a book of rules for one territory at one date. This class is immutable and thread-safe.
 *
 * @param basis what the answers rest on, not null
 * @param territory the territory, or empty if the facts were given without one
 * @param date the date asked, not null
 * @param results one answer a rule, in the book's order, not null
 */
@JsonDocument("eligibility-report")
public record EligibilityReport(
    Basis basis,
    Optional<TerritoryRef> territory,
    LocalDate date,
    ImmutableList<RuleResult> results) {
  /** Replaces absent parts by empty ones. */
  public EligibilityReport {
    territory = territory == null ? Optional.empty() : territory;
    results = results == null ? ImmutableList.of() : results;
  }

  /**
   * Finds the answer of a rule.
   *
   * @param rule the rule's identifier, not null
   * @return the answer, or empty if the rule was not asked
   */
  public Optional<RuleResult> find(String rule) {
    Objects.requireNonNull(rule, "rule");
    return results.stream().filter(result -> result.rule().equals(rule)).findFirst();
  }

  /**
   * Returns the answer of a rule.
   *
   * @param rule the rule's identifier, not null
   * @return the answer, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public RuleResult get(String rule) {
    return find(rule)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException());
  }

  /**
   * Returns the answers of one verdict.
   *
   * @param verdict the verdict, not null
   * @return the answers in order, never null
   */
  public ImmutableList<RuleResult> with(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return results.stream()
        .filter(result -> result.verdict() == verdict)
        .collect(ImmutableList.toImmutableList());
  }
}
