package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Basis;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** What the rules say of a plan, and what that rests on. It is immutable and thread-safe. */
@Value.Immutable
@JsonSerialize(as = ImmutablePlanAssessment.class)
@JsonDeserialize(builder = PlanAssessment.Builder.class)
@JsonPropertyOrder({"basis", "problems", "ownShare", "shares", "results"})
@JsonDocument("plan-assessment")
public interface PlanAssessment {
  /**
   * Returns what the assessment rests on: versions, dates by role, reservations.
   *
   * @return the basis, never null
   */
  Basis basis();

  /**
   * Returns what is wrong with the plan as a plan, such as {@code UNBALANCED_PLAN}; the rules answer all the same.
   *
   * @return the problems, empty if there is none, never null
   */
  ImmutableList<Problem> problems();

  /**
   * Returns what the owner brings, of all that public persons bring.
   *
   * @return the own share, never null
   */
  OwnShare ownShare();

  /**
   * Returns the resources with their percentages, which add up to 100.00 % by largest remainder: contributions in their
   * order, then own funds and loans where there are any.
   *
   * @return the shares, empty if there is no money at all, never null
   */
  ImmutableList<ResourceShare> shares();

  /**
   * Returns what each rule says, in the order of the rule book.
   *
   * @return the results, never null
   */
  ImmutableList<RuleResult> results();

  /**
   * Finds the result of a rule.
   *
   * @param rule the identifier of the rule, not null
   * @return the result, or empty if the rule is not in the book
   */
  default Optional<RuleResult> find(String rule) {
    Objects.requireNonNull(rule, "rule");
    return results().stream().filter(result -> result.rule().equals(rule)).findFirst();
  }

  /**
   * Returns the result of a rule.
   *
   * @param rule the identifier of the rule, not null
   * @return the result, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_RULE} if the rule is not in the book
   */
  default RuleResult get(String rule) {
    return find(rule)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException());
  }

  /**
   * Tells whether a rule is in the book.
   *
   * @param rule the identifier of the rule, not null
   * @return true if it is
   */
  default boolean contains(String rule) {
    Objects.requireNonNull(rule, "rule");
    return find(rule).isPresent();
  }

  /**
   * Returns the results that have a verdict.
   *
   * @param verdict the verdict, not null
   * @return the results in order, never null
   */
  default ImmutableList<RuleResult> with(RuleVerdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return results().stream()
        .filter(result -> result.verdict() == verdict)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns all steps as one tree, whose truth is « the plan keeps to every rule ».
   *
   * @return the tree, never null
   */
  default Explanation.Decision explanation() {
    ImmutableList<Explanation> rules =
        ImmutableList.copyOf(Lists.transform(results(), RuleResult::explanation));
    return new Explanation.Decision(
        NodeId.root("funding-plan", basis().ruleBookVersion().orElse("")),
        "funding.plan-assessment",
        Operator.ALL,
        results().stream().map(result -> result.verdict().truth()).reduce(Truth.TRUE, Truth::and),
        true,
        ImmutableList.of(),
        Optional.empty(),
        rules);
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an assessment; {@code basis} and {@code ownShare} must be set. It is not thread-safe. */
  final class Builder extends ImmutablePlanAssessment.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
