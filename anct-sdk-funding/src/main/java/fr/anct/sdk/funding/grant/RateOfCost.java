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
 * A rate of the cost.
 *
 * @param rate the rate, 0 % to 100 %, not null
 * @param rounding how a fraction of a cent is settled, not null
 */
public record RateOfCost(Rate rate, Rounding rounding) implements GrantFormula {
  /**
   * Checks the rate.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  public RateOfCost {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(rounding, "rounding");
    Inputs.checkRate("rate", rate);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.missing(input.cost(), Inputs.COST);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    return Steps.rounded(
        id,
        "funding.grant.rate",
        cost.times(rate, rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", rate), Steps.money("funding.grant-cost", cost)));
  }
}
