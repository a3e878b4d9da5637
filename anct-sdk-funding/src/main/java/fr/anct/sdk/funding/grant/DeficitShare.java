package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import java.util.Objects;

/**
 * A rate of what the operation lacks once its revenue and the other subsidies are counted: cost − revenue − other
 * subsidies, never below zero.
 *
 * @param rate the rate, 0 % to 100 %, not null
 * @param rounding how a fraction of a cent is settled, not null
 */
public record DeficitShare(Rate rate, Rounding rounding) implements GrantFormula {
  /**
   * Checks the rate.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  public DeficitShare {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(rounding, "rounding");
    Inputs.checkRate("rate", rate);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.union(
        Inputs.missing(input.cost(), Inputs.COST),
        Inputs.missing(input.revenue(), Inputs.REVENUE),
        Inputs.missing(input.otherSubsidies(), Inputs.OTHER_SUBSIDIES));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    Euros revenue = Inputs.revenue(input);
    Euros others = Inputs.otherSubsidies(input);
    Euros deficit = cost.minus(revenue).minus(others).max(Euros.ZERO);
    return Steps.rounded(
        id,
        "funding.grant.deficit-share",
        deficit.times(rate, rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", rate), Steps.money("funding.grant-deficit", deficit)),
        Steps.amount(
            id.child(1),
            "funding.grant.deficit",
            deficit,
            ImmutableList.of(
                Steps.money("funding.grant-cost", cost),
                Steps.money("funding.grant-revenue", revenue),
                Steps.money("funding.grant-others", others))));
  }
}
