package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The opinion of the elected members: the commission of the département is asked about a project that asks for a DETR of
 * 100 000 € or more (CGCT, art. L2334-37; the figure and its « or more » are those of the State’s own tool).
 *
 * <p>This is a step of the procedure and not a ceiling: until the opinion is stated the answer is a warning. What is
 * counted is what was asked; where that is not stated, what was granted stands for it. Since when the figure holds is not known
 * here (it was higher once), so no date is read. This class is immutable and thread-safe.
 */
public final class DetrCommission implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-DETR-COMMISSION";

  private static final String KEY = "funding.detr-commission";
  private static final Citation CITATION =
      Citation.of("CGCT, art. L2334-37 (commission d’élus)", Confidence.SECONDARY);
  private static final DetrCommission STANDARD =
      new DetrCommission(Euros.of(100_000), Optional.empty());

  private final Euros threshold;
  private final Optional<String> opinion;

  private DetrCommission(Euros threshold, Optional<String> opinion) {
    this.threshold = threshold;
    this.opinion = opinion;
  }

  /**
   * Returns the rule with the threshold of this library.
   *
   * @return the rule, never null
   */
  public static DetrCommission standard() {
    return STANDARD;
  }

  /**
   * Returns the DETR from which the commission is asked.
   *
   * @return 100 000 € unless changed, never null
   */
  public Euros threshold() {
    return threshold;
  }

  /**
   * Returns this rule with another threshold.
   *
   * @param from the DETR from which the commission is asked, zero or more, not null
   * @return the rule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public DetrCommission withThreshold(Euros from) {
    if (from.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "threshold", "value", from)
          .toException();
    }
    return new DetrCommission(from, opinion);
  }

  /**
   * Returns this rule for a project on which the commission gave its opinion.
   *
   * @param reference the reference of the opinion, not blank
   * @return the rule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public DetrCommission withOpinion(String reference) {
    if (reference.isBlank()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "opinion",
              "value",
              reference,
              "rule",
              "text.not-blank")
          .toException();
    }
    return new DetrCommission(threshold, Optional.of(reference));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of();
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    RuleResultBuilder steps = new RuleResultBuilder(ID, "undated", KEY, Optional.of(CITATION));
    ImmutableList<Contribution> lines = DetrCumulation.detr(plan);
    if (lines.isEmpty()) {
      return Answers.notApplicable(steps, "funding.no-detr");
    }
    List<Euros> amounts = new ArrayList<>();
    for (Contribution line : lines) {
      amounts.add(line.requested().map(DatedAmount::amount).orElseGet(line::amount));
    }
    boolean asked = steps.compare(
        "funding.detr-commission-test",
        Answers.money("funding.grant-amount", Euros.sum(amounts)),
        Operator.AT_LEAST,
        Answers.money("funding.commission-threshold", threshold),
        false,
        Optional.empty());
    if (!asked) {
      return Answers.notApplicable(steps, "funding.detr-commission-not-asked");
    }
    if (opinion.isPresent()) {
      steps.note(
          "funding.detr-commission-opinion",
          Operand.of("funding.reference", new Value.Text(opinion.get())));
      return steps.build(RuleVerdict.COMPLIANT);
    }
    steps.note(RuleResultBuilder.REMEDY + "detr-commission", Answers.names("funding.from", lines));
    return steps.build(RuleVerdict.WARNING);
  }
}
