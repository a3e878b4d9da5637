package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.programme.ProgrammeId;

/**
 * The answer of one rule, with its evidence. This class is immutable and thread-safe.
 *
 * @param rule the rule's identifier, not null
 * @param programme the programme it opens, not null
 * @param explanation the evidence, from which the verdict is read, not null
 * @param missing the facts that would settle an undetermined answer, by identifier; empty if there is nothing to settle
 */
public record RuleResult(
    String rule,
    ProgrammeId programme,
    Explanation.Decision explanation,
    ImmutableList<String> missing) {
  /** The operand of the explanation that holds the verdict. */
  static final String VERDICT = "eligibility.verdict";

  /** Checks that the explanation holds a verdict. */
  public RuleResult {
    missing = missing == null ? ImmutableList.of() : missing;
    verdictOf(explanation);
  }

  /**
   * Returns the verdict, as the explanation says it.
   *
   * @return the verdict, never null
   */
  public Verdict verdict() {
    return verdictOf(explanation);
  }

  /**
   * Returns the message key of the verdict in the words of the rule: a designation is told in words of its own.
   *
   * @return {@code verdict.<name>} or {@code verdict.designation.<name>}, never null
   */
  public String verdictKey() {
    return keyOf(explanation);
  }

  private static Verdict verdictOf(Explanation.Decision explanation) {
    return Verdict.ofKey(keyOf(explanation));
  }

  private static String keyOf(Explanation.Decision explanation) {
    if (!explanation.operands().isEmpty()
        && explanation.operands().get(0).name().equals(VERDICT)
        && explanation.operands().get(0).value() instanceof Value.Key key) {
      return key.key();
    }
    throw new IllegalArgumentException("an explanation without verdict: " + explanation.id());
  }
}
