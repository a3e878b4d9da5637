package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;

/**
 * What is asked beside the ceilings: whether the operation started in order, the calendar of a State subsidy, the opinion
 * of the elected members on a DETR, and what a DETR may not be cumulated with. It is a book of its own, as its rules turn
 * on what a plan seldom holds. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * plan.assess(ProcedureRuleBook.standard().with(DetrCommission.standard().withOpinion("Avis du 12 mars 2025")));
 * }</pre>
 */
public final class ProcedureRuleBook implements PlanRuleBook {
  private static final ProcedureRuleBook STANDARD = new ProcedureRuleBook(ImmutableList.of(
      StartOrder.dotations(),
      StartOrder.stateSubsidies(),
      StateSubsidyCalendar.completion(),
      StateSubsidyCalendar.finalClaim(),
      DetrCommission.standard(),
      DetrCumulation.standard()));

  private final ImmutableList<PlanRule> rules;

  private ProcedureRuleBook(ImmutableList<PlanRule> rules) {
    this.rules = rules;
  }

  /**
   * Returns the rules with their standard parameters.
   *
   * @return the book, never null
   */
  public static ProcedureRuleBook standard() {
    return STANDARD;
  }

  /**
   * Returns this book with a rule in place of the one that has its identifier, or at the end if none has.
   *
   * @param rule the rule, not null
   * @return the book, never null
   */
  public ProcedureRuleBook with(PlanRule rule) {
    ImmutableList.Builder<PlanRule> changed = ImmutableList.builder();
    boolean placed = false;
    for (PlanRule known : rules) {
      boolean same = known.id().equals(rule.id());
      changed.add(same ? rule : known);
      placed |= same;
    }
    if (!placed) {
      changed.add(rule);
    }
    return new ProcedureRuleBook(changed.build());
  }

  @Override
  public String version() {
    return "funding-procedure-1";
  }

  @Override
  public ImmutableList<PlanRule> rules() {
    return rules;
  }
}
