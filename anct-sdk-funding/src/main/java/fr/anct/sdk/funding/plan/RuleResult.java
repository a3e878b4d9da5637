package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import java.util.List;
import java.util.Optional;

/**
 * What one rule says of a plan. Everything but the caveats is read from the explanation, and a result whose parts
 * disagree with its explanation cannot be made.
 *
 * @param rule the identifier of the rule, not null
 * @param verdict what the rule says, not null
 * @param limit the ceiling or floor that the answer turns on, or empty if none was computed
 * @param observed what the plan has, held against the limit, or empty if there is no limit
 * @param excess how far the plan is beyond the limit: zero if it keeps to it, or empty if there is no limit
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
public record RuleResult(
    String rule,
    RuleVerdict verdict,
    Optional<Euros> limit,
    Optional<Euros> observed,
    Optional<Euros> excess,
    Explanation.Decision explanation,
    ImmutableList<Caveat> caveats) {
  static final String VERDICT = "funding.verdict";
  private static final ImmutableList<RuleVerdict> VERDICTS =
      ImmutableList.copyOf(RuleVerdict.values());

  /**
   * Checks that the parts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public RuleResult {
    limit = limit == null ? Optional.empty() : limit;
    observed = observed == null ? Optional.empty() : observed;
    excess = excess == null ? Optional.empty() : excess;
    caveats = caveats == null ? ImmutableList.of() : caveats;
    Optional<Explanation.Decision> decisive = decisive(explanation);
    check(explanation.id().rule().equals(rule), "rule", explanation);
    check(verdictOf(explanation) == verdict, "verdict", explanation);
    check(explanation.truth() == verdict.truth(), "truth", explanation);
    check(limitOf(decisive).equals(limit), "limit", explanation);
    check(observedOf(decisive).equals(observed), "observed", explanation);
    check(excessOf(decisive).equals(excess), "excess", explanation);
    boolean kept = decisive.isEmpty() || decisive.get().truth() == Truth.TRUE;
    check(decisive.isEmpty() || kept == (verdict == RuleVerdict.COMPLIANT), "step", explanation);
  }

  /**
   * Returns the result that an explanation holds.
   *
   * @param explanation the steps of a rule, made by a {@link RuleResultBuilder}, not null
   * @param caveats the reservations, not null
   * @return the result, never null
   * @throws IllegalArgumentException if the explanation holds no verdict, or its steps disagree with it
   */
  public static RuleResult of(Explanation.Decision explanation, List<Caveat> caveats) {
    Optional<Explanation.Decision> decisive = decisive(explanation);
    return new RuleResult(
        explanation.id().rule(),
        verdictOf(explanation),
        limitOf(decisive),
        observedOf(decisive),
        excessOf(decisive),
        explanation,
        ImmutableList.copyOf(caveats));
  }

  /**
   * Returns where the rule is written, with its confidence.
   *
   * @return the citation, or empty if the rule cites none
   */
  public Optional<Citation> citation() {
    return explanation.citation();
  }

  /**
   * Returns what would bring the plan back within the rule: how much to cut or to add, and where.
   *
   * @return the remedies, empty if none is needed or known, never null
   */
  public ImmutableList<Explanation.Note> remedies() {
    return explanation.children().stream()
        .filter(Explanation.Note.class::isInstance)
        .map(Explanation.Note.class::cast)
        .filter(note -> note.key().startsWith(RuleResultBuilder.REMEDY))
        .collect(ImmutableList.toImmutableList());
  }

  private static RuleVerdict verdictOf(Explanation.Decision explanation) {
    if (explanation.operator() == Operator.RULE
        && !explanation.operands().isEmpty()
        && explanation.operands().get(0).value() instanceof Value.Key key) {
      for (RuleVerdict verdict : VERDICTS) {
        if (verdict.messageKey().equals(key.key())) {
          return verdict;
        }
      }
    }
    throw new IllegalArgumentException(explanation.id() + " holds no verdict");
  }

  private static Optional<Explanation.Decision> decisive(Explanation.Decision explanation) {
    for (Explanation child : explanation.children()) {
      if (child instanceof Explanation.Decision step
          && step.decisive()
          && step.operands().size() >= 2) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private static Optional<Euros> observedOf(Optional<Explanation.Decision> decisive) {
    return decisive.map(step -> money(step.operands().get(0)));
  }

  private static Optional<Euros> limitOf(Optional<Explanation.Decision> decisive) {
    return decisive.map(step -> money(step.operands().get(1)));
  }

  private static Optional<Euros> excessOf(Optional<Explanation.Decision> decisive) {
    return decisive.map(step -> step.truth() == Truth.TRUE
        ? Euros.ZERO
        : money(step.operands().get(0)).minus(money(step.operands().get(1))).abs());
  }

  static Euros money(Operand operand) {
    if (operand.value() instanceof Value.Money money) {
      return money.amount();
    }
    throw new IllegalArgumentException(operand.name() + " is not an amount");
  }

  private static void check(boolean agrees, String part, Explanation.Decision explanation) {
    if (!agrees) {
      throw new IllegalArgumentException(
          "the " + part + " is not that of the explanation " + explanation.id());
    }
  }
}
