package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.internal.Possibilities;
import fr.anct.sdk.eligibility.reason.Change;
import fr.anct.sdk.eligibility.reason.Condition;
import fr.anct.sdk.eligibility.reason.Difference;
import fr.anct.sdk.eligibility.reason.Distance;
import fr.anct.sdk.eligibility.rule.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a rule answered as it did, and what would settle or change it. Each question is worked out when it is asked.
 *
 * <pre>{@code
 * Reasons reasons = EligibilityCalculator.standard().reasons("detr-communes", facts, date);
 * reasons.settlingSets(); // the facts to ask for
 * reasons.changes(); // what would turn a no
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Reasons {
  private final RuleResult result;
  private final FactSet facts;
  private final ImmutableList<Reading> readings;

  /** The readings are those of the version in force, none if the rule does not speak. */
  Reasons(RuleResult result, FactSet facts, ImmutableList<Reading> readings) {
    this.result = result;
    this.facts = facts;
    this.readings = readings;
  }

  /**
   * Returns the answer that these are the reasons of.
   *
   * @return the answer, never null
   */
  public RuleResult result() {
    return result;
  }

  /**
   * Returns the steps that the answer turns on: those that rest on no other step.
   *
   * @return the steps in the order of the rule, never null
   */
  public ImmutableList<Explanation.Decision> decisive() {
    ImmutableList.Builder<Explanation.Decision> decisive = ImmutableList.builder();
    for (Explanation.Decision leaf : leaves(result.explanation()).values()) {
      if (leaf.decisive()) {
        decisive.add(leaf);
      }
    }
    return decisive.build();
  }

  /**
   * Returns how far the observed numbers are from their thresholds, in the steps that the answer turns on.
   *
   * @return the distances of comparisons both of whose sides are known, in the order of the rule, never null
   */
  public ImmutableList<Distance> distances() {
    ImmutableList.Builder<Distance> distances = ImmutableList.builder();
    for (Explanation.Decision step : decisive()) {
      if (isComparison(step.operator())
          && step.operands().size() == 2
          && step.operands().get(0).value() instanceof Value.Quantity observed
          && step.operands().get(1).value() instanceof Value.Quantity threshold) {
        BigDecimal gap = observed.number().subtract(threshold.number());
        if (gap.unscaledValue().bitLength() < Long.SIZE) {
          distances.add(new Distance(
              step.key(),
              step.operator(),
              observed,
              threshold,
              new Value.Quantity(gap.unscaledValue().longValue(), gap.scale(), observed.unit())));
        }
      }
    }
    return distances.build();
  }

  /**
   * Tells whether what {@link #settlingSets} and {@link #deciding} find is all there is.
   *
   * @return false with more than twelve missing facts, of which only pairs are then tried, or too many combinations, or
   *     where comparisons share a missing fact
   */
  public boolean isExact() {
    return possibilities().isExact();
  }

  /**
   * Returns the sets of missing facts that settle an undetermined answer, whatever their admissible values: the minimal
   * ones, by size and then by identifiers.
   *
   * @return the sets, each by identifier; none if the answer is settled, never null
   */
  public ImmutableList<ImmutableList<Fact>> settlingSets() {
    return isOpen() ? possibilities().settlingSets() : ImmutableList.of();
  }

  /**
   * Returns the values of a single missing fact that decide an undetermined answer alone, whatever else is missing.
   *
   * @return the values, with the verdict that they lead to, by fact and value, never null
   */
  public ImmutableList<Deciding> deciding() {
    if (!isOpen()) {
      return ImmutableList.of();
    }
    Possibilities possibilities = possibilities();
    return possibilities.deciding().stream()
        .map(one -> new Deciding(condition(possibilities, one.span()), VERDICTS.get(one.answer())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the smallest changes that would turn a <i>not eligible</i>: one fact if one is enough, else two, else three.
   *
   * @return the changes, by fact; none if the answer is another, or no change of three facts does it, never null
   */
  public ImmutableList<Change> changes() {
    if (result.verdict() != Verdict.NOT_ELIGIBLE) {
      return ImmutableList.of();
    }
    Possibilities possibilities = possibilities();
    return possibilities.changes(answer -> VERDICTS.get(answer).mayApply() == Truth.TRUE).stream()
        .map(spans -> new Change(spans.stream()
            .map(span -> new Change.Step(condition(possibilities, span), Powers.over(span.fact())))
            .collect(ImmutableList.toImmutableList())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Compares two answers of a rule: of two dates, or of two territories.
   *
   * @param one the first answer, not null
   * @param other the second answer, not null
   * @return the steps that rest on no other and differ in what is known, observed or held against, never null
   */
  public static ImmutableList<Difference> between(RuleResult one, RuleResult other) {
    Map<String, Explanation.Decision> before = leaves(one.explanation());
    Map<String, Explanation.Decision> after = leaves(other.explanation());
    ImmutableList.Builder<Difference> differences = ImmutableList.builder();
    before.forEach((path, step) -> {
      Explanation.Decision same = after.get(path);
      if (same == null
          || same.truth() != step.truth()
          || same.operator() != step.operator()
          || !same.operands().equals(step.operands())) {
        differences.add(new Difference(step.key(), Optional.of(step), Optional.ofNullable(same)));
      }
    });
    after.forEach((path, step) -> {
      if (!before.containsKey(path)) {
        differences.add(new Difference(step.key(), Optional.empty(), Optional.of(step)));
      }
    });
    return differences.build();
  }

  /**
   * Values of a missing fact, and the verdict that they lead to.
   *
   * @param condition the values, not null
   * @param verdict the verdict, not null
   */
  public record Deciding(Condition condition, Verdict verdict) {
    /** Checks that nothing is null. */
    public Deciding {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(condition, "condition");
    }
  }

  private static final ImmutableList<Verdict> VERDICTS = ImmutableList.of(
      Verdict.NOT_ELIGIBLE,
      Verdict.PARTIALLY,
      Verdict.ELIGIBLE_ON_PROPOSAL,
      Verdict.ELIGIBLE,
      Verdict.AMBIGUOUS);

  private boolean isOpen() {
    return result.verdict() == Verdict.UNDETERMINED;
  }

  private Possibilities possibilities() {
    List<Criterion> criteria = new ArrayList<>();
    for (Reading reading : readings) {
      criteria.add(reading.criterion());
      criteria.add(reading.onProposal().orElseGet(Criterion::any));
    }
    return Possibilities.of(criteria, facts, Reasons::verdict);
  }

  /** Of each reading: whether it holds, then whether it does on proposal. */
  private static int verdict(boolean[] everywhere, boolean[] somewhere) {
    int all = -1;
    for (int i = 0; i < everywhere.length; i += 2) {
      Verdict own = everywhere[i]
          ? Verdict.ELIGIBLE
          : somewhere[i]
              ? Verdict.PARTIALLY
              : somewhere[i + 1] ? Verdict.ELIGIBLE_ON_PROPOSAL : Verdict.NOT_ELIGIBLE;
      int code = VERDICTS.indexOf(own);
      all = all < 0 || all == code ? code : VERDICTS.indexOf(Verdict.AMBIGUOUS);
    }
    return all;
  }

  private static Condition condition(Possibilities possibilities, Possibilities.Span span) {
    ImmutableSet<Fact> about = possibilities.factsOf(span);
    return new Condition(
        span.key(),
        about.stream().map(Fact::id).collect(ImmutableList.toImmutableList()),
        span.comparison()
            ? new Value.Flag(span.low() == 1)
            : span.fact().toValue(span.low(), span.high()));
  }

  private static boolean isComparison(Operator operator) {
    return operator.compareTo(Operator.NE) <= 0;
  }

  /** The steps that rest on no other decision, by where they stand below the rule. */
  private static Map<String, Explanation.Decision> leaves(Explanation.Decision root) {
    Map<String, Explanation.Decision> leaves = new LinkedHashMap<>();
    collect(root, "", leaves);
    return leaves;
  }

  private static void collect(
      Explanation.Decision node, String path, Map<String, Explanation.Decision> leaves) {
    boolean leaf = true;
    int index = 0;
    for (Explanation child : node.children()) {
      index++;
      if (child instanceof Explanation.Decision decision) {
        leaf = false;
        collect(decision, path + "/" + index + " " + decision.key(), leaves);
      }
    }
    if (leaf && !path.isEmpty()) {
      leaves.put(path, node);
    }
  }
}
