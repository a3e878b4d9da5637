package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleResultBuilder;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ban on declaring one expense to two European funds (regulation 2021/1060, art. 63(9)): of each expense line, the
 * parts declared to European funds are at most the line.
 *
 * <p>The article was not read: a breach is a warning. With two European contributions or more, each must say which parts
 * of which lines are declared to it; the library never infers it. This class is immutable and thread-safe.
 */
public final class DoubleFundingBan implements PlanRule {
  /** The identifier of this rule. */
  public static final String ID = "R-EU-DOUBLE";

  private static final String KEY = "funding.double-funding";

  /** The value is not read: the rule has no figure. */
  static final Schedule<Boolean> VERSIONS = Schedule.of(ImmutableList.of(new Dated<>(
      LocalDate.of(2021, 7, 1),
      Optional.empty(),
      true,
      Citation.of("Règlement (UE) 2021/1060, art. 63, § 9", Confidence.UNVERIFIED),
      LocalDate.of(2026, 11, 22))));

  private static final DoubleFundingBan STANDARD = new DoubleFundingBan();

  private DoubleFundingBan() {}

  /**
   * Returns the rule.
   *
   * @return the rule, never null
   */
  public static DoubleFundingBan standard() {
    return STANDARD;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ImmutableSet<DateRole> reads() {
    return ImmutableSet.of(DateRole.DECISION);
  }

  @Override
  public RuleResult assess(FinancingPlan plan) {
    List<Contribution> european = Dotations.only(
        plan.contributions(),
        line -> line.funder().kind() == FunderKind.EUROPEAN_UNION
            && !line.inKind()
            && line.amount().isPositive());
    if (european.size() < 2) {
      return Answers.notApplicable(
          Answers.undated(ID, KEY, VERSIONS), "funding.double-funding-one-fund");
    }
    return InForce.at(
        plan, ID, KEY, DateRole.DECISION, VERSIONS, text -> answer(plan, european, text));
  }

  private RuleResult answer(
      FinancingPlan plan, List<Contribution> european, InForce<Boolean> text) {
    RuleResultBuilder steps = text.steps();
    List<Contribution> silent = Dotations.only(european, line -> line.parts().isEmpty());
    if (!silent.isEmpty()) {
      return Answers.missing(
          steps, "funding.missing-declared-parts", Answers.names("funding.from", silent));
    }
    return lines(plan, european, steps);
  }

  private static RuleResult lines(
      FinancingPlan plan, List<Contribution> european, RuleResultBuilder steps) {
    List<Line> lines = new ArrayList<>();
    for (ExpenseLine expense : plan.expenses()) {
      Line line = Line.of(expense, european);
      if (line.declared().isPositive()) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      return Answers.missing(
          steps, "funding.missing-declared-parts", Answers.names("funding.from", european));
    }
    Line worst = lines.get(0);
    for (Line line : lines) {
      worst = line.excess().isGreaterThan(worst.excess()) ? line : worst;
    }
    boolean kept = true;
    for (Line line : lines) {
      kept &= steps.compare(
          "funding.double-funding-test",
          Answers.money("funding.declared", line.declared()),
          Operator.AT_MOST,
          Answers.money("funding.expense", line.expense().amount()),
          line.equals(worst),
          Optional.empty(),
          Operand.of("funding.expense-line", new Value.Text(line.expense().label())));
    }
    for (Line line : lines) {
      if (line.excess().isPositive()) {
        steps.note(
            RuleResultBuilder.REMEDY + "double-funding",
            Answers.money("funding.excess", line.excess()),
            Operand.of("funding.expense-line", new Value.Text(line.expense().label())));
      }
    }
    return steps.build(kept ? RuleVerdict.COMPLIANT : RuleVerdict.WARNING);
  }

  /** An expense and what of it is declared to European funds. */
  private record Line(ExpenseLine expense, Euros declared) {
    static Line of(ExpenseLine expense, List<Contribution> european) {
      Euros declared = Euros.ZERO;
      for (Contribution line : european) {
        declared = declared.plus(line.parts().getOrDefault(expense.id(), Euros.ZERO));
      }
      return new Line(expense, declared);
    }

    Euros excess() {
      return declared.minus(expense.amount());
    }
  }
}
