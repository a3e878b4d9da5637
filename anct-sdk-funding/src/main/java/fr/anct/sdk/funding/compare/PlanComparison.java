package fr.anct.sdk.funding.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.RuleResult;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two versions of a plan, and what differs: amounts, dates, and the rules that answer otherwise. This class is immutable
 * and thread-safe.
 *
 * @param before the plan, not null
 * @param after its other version, not null
 * @param assessedBefore what the rules say of the plan, not null
 * @param assessedAfter what the same rules say of the other version, not null
 */
@JsonDocument("plan-comparison")
public record PlanComparison(
    FinancingPlan before,
    FinancingPlan after,
    PlanAssessment assessedBefore,
    PlanAssessment assessedAfter) {
  /** Checks that nothing is null. */
  public PlanComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(assessedBefore, "assessedBefore");
    Objects.requireNonNull(assessedAfter, "assessedAfter");
  }

  /**
   * Compares two versions of a plan by the rules of this library.
   *
   * @param before the plan, not null
   * @param after its other version, not null
   * @return the comparison, never null
   */
  public static PlanComparison between(FinancingPlan before, FinancingPlan after) {
    return between(before, after, PlanRuleBook.standard());
  }

  /**
   * Compares two versions of a plan by the rules of a book.
   *
   * @param before the plan, not null
   * @param after its other version, not null
   * @param rules the rules, not null
   * @return the comparison, never null
   */
  public static PlanComparison between(
      FinancingPlan before, FinancingPlan after, PlanRuleBook rules) {
    return new PlanComparison(before, after, before.assess(rules), after.assess(rules));
  }

  /**
   * Returns how much more the owner brings in the other version.
   *
   * @return the difference, below zero if it brings less, never null
   */
  public Euros ownShareChange() {
    return after.ownShare().minus(before.ownShare());
  }

  /**
   * Returns the rules whose verdict or excess differs.
   *
   * @return the changes in the order of the rule book, never null
   */
  public ImmutableList<RuleChange> ruleChanges() {
    ImmutableList.Builder<RuleChange> changes = ImmutableList.builder();
    for (RuleResult result : assessedBefore.results()) {
      assessedAfter
          .find(result.rule())
          .filter(other ->
              other.verdict() != result.verdict() || !other.excess().equals(result.excess()))
          .ifPresent(other -> changes.add(new RuleChange(result, other)));
    }
    return changes.build();
  }

  /**
   * Explains the difference: what the owner brings more, then each amount, date and rule that differs, with the steps of
   * the rules that answer otherwise.
   *
   * @return the steps; the amount is that of {@link #ownShareChange()}, never null
   */
  public Explanation.Amount explanation() {
    NodeId root = NodeId.root("plan-comparison", "1");
    Differences differences = new Differences(root);
    differences.amount("funding.comparison.cost", before.totalExpenses(), after.totalExpenses());
    for (String id : contributions()) {
      differences.contribution(id, amount(before, id), amount(after, id));
    }
    for (DateRole role : DateRole.values()) {
      differences.date(role, before.date(role), after.date(role));
    }
    for (RuleChange change : ruleChanges()) {
      differences.rule(change);
    }
    return new Explanation.Amount(
        root,
        "funding.comparison.own-share",
        ownShareChange(),
        Optional.empty(),
        ImmutableList.of(
            Operand.of("funding.comparison.before", Value.of(before.ownShare())),
            Operand.of("funding.comparison.after", Value.of(after.ownShare()))),
        Optional.empty(),
        differences.steps.build());
  }

  private Set<String> contributions() {
    return Sets.union(
        new LinkedHashSet<>(Lists.transform(before.contributions(), Contribution::id)),
        new LinkedHashSet<>(Lists.transform(after.contributions(), Contribution::id)));
  }

  private static Euros amount(FinancingPlan plan, String contribution) {
    return plan.findContribution(contribution).map(Contribution::amount).orElse(Euros.ZERO);
  }

  /**
   * One rule that answers otherwise.
   *
   * @param before what it says of the plan, not null
   * @param after what it says of the other version, not null
   */
  public record RuleChange(RuleResult before, RuleResult after) {
    /** Checks that nothing is null. */
    public RuleChange {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  /** Writes the differences down. */
  private static final class Differences {
    final ImmutableList.Builder<Explanation> steps = ImmutableList.builder();
    private final NodeId root;
    private int count;

    Differences(NodeId root) {
      this.root = root;
    }

    void amount(String key, Euros before, Euros after, Operand... others) {
      if (!before.equals(after)) {
        note(
            key,
            ImmutableList.<Operand>builder()
                .add(Operand.of("funding.comparison.before", Value.of(before)))
                .add(Operand.of("funding.comparison.after", Value.of(after)))
                .add(others)
                .build());
      }
    }

    void contribution(String id, Euros before, Euros after) {
      amount(
          "funding.comparison.contribution",
          before,
          after,
          Operand.of("funding.contribution", new Value.Text(id)));
    }

    void date(DateRole role, Optional<LocalDate> before, Optional<LocalDate> after) {
      if (!before.equals(after)) {
        String key = before.isEmpty() ? "date-known" : after.isEmpty() ? "date-unknown" : "date";
        ImmutableList.Builder<Operand> operands = ImmutableList.<Operand>builder()
            .add(Operand.of("funding.date-role", new Value.Key(role.messageKey())));
        before.ifPresent(
            day -> operands.add(Operand.of("funding.comparison.before", Value.of(day))));
        after.ifPresent(day -> operands.add(Operand.of("funding.comparison.after", Value.of(day))));
        note("funding.comparison." + key, operands.build());
      }
    }

    void rule(RuleChange change) {
      note(
          "funding.comparison.rule",
          ImmutableList.of(
              Operand.of(
                  "funding.comparison.before",
                  new Value.Key(change.before().verdict().messageKey())),
              Operand.of(
                  "funding.comparison.after",
                  new Value.Key(change.after().verdict().messageKey())),
              Operand.of(
                  "funding.comparison.rule-id", new Value.Text(change.after().rule()))));
      steps.add(change.after().explanation());
    }

    private void note(String key, ImmutableList<Operand> operands) {
      steps.add(new Explanation.Note(root.child(++count), key, operands, Optional.empty()));
    }
  }
}
