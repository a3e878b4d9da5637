package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import java.util.Objects;

/**
 * A rate of another formula.
 *
 * @param rate the rate, 0 % to 100 %, not null
 * @param rounding how a fraction of a cent is settled, not null
 * @param of the other formula, not null
 */
public record RateOf(Rate rate, Rounding rounding, GrantFormula of) implements GrantFormula {
  /**
   * Checks the rate.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if it is above 100 %
   */
  public RateOf {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(of, "of");
    Inputs.checkRate("rate", rate);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount base = of.explain(input, id.child(1));
    return Steps.rounded(
        id,
        "funding.grant.rate-of",
        base.amount().times(rate, rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", rate),
            Steps.money("funding.grant-base", base.amount())),
        base);
  }
}
