package fr.anct.sdk.funding.ceiling;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.funding.plan.PlanRule;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.Proposal;

/** The rules of this library, with their standard parameters. This class is immutable and thread-safe. */
public final class StandardRuleBook implements PlanRuleBook {
  private static final ImmutableList<PlanRule> RULES = ImmutableList.of(
      OwnShareFloor.standard(),
      DotationsCeiling.standard(),
      DetrFloor.standard(),
      StateSubsidyCeiling.standard(),
      FondsDeConcoursCeiling.standard(),
      ChefDeFileCumulation.standard(),
      EuRateCeiling.standard(),
      DoubleFundingBan.standard());

  /** Creates the book; {@link PlanRuleBook#standard()} does it through the service loader. */
  public StandardRuleBook() {}

  @Override
  public String version() {
    return "funding-2";
  }

  @Override
  public ImmutableList<PlanRule> rules() {
    return RULES;
  }

  @Override
  public ImmutableList<Proposal> proposals() {
    return OwnShareRates.PROPOSALS;
  }
}
