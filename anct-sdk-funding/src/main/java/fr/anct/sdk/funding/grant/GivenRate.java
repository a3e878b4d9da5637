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
 * A rate of the cost that the scheme does not fix itself, such as the intensity that an aid regime allows: the input
 * states it.
 *
 * @param rate the name of the rate in the input, not null
 * @param rounding how a fraction of a cent is settled, not null
 */
public record GivenRate(String rate, Rounding rounding) implements GrantFormula {
  /**
   * Checks the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not of the form of a name
   */
  public GivenRate {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(rounding, "rounding");
    Inputs.checkName(rate);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.union(
        Inputs.missing(input.cost(), Inputs.COST), Inputs.missing(input.rates(), rate));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    Rate given = Inputs.rate(input, rate);
    return Steps.rounded(
        id,
        "funding.grant.given-rate",
        cost.times(given, rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", given),
            Steps.money("funding.grant-cost", cost),
            Steps.named(rate)));
  }
}
