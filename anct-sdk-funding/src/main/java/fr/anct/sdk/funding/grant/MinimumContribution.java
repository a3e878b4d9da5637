package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import java.util.Objects;

/**
 * Another formula, if somebody brings at least a part of the cost; else nothing. The part is a floor: rounded up.
 *
 * @param contribution the name of what they bring, among the amounts of the input, not null
 * @param rate the least part of the cost, 0 % to 100 %, not null
 * @param of the other formula, not null
 */
public record MinimumContribution(String contribution, Rate rate, GrantFormula of)
    implements GrantFormula {
  /**
   * Checks the rate and the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %, {@code
   *     OUT_OF_RANGE} if the name is not of its form
   */
  public MinimumContribution {
    Objects.requireNonNull(contribution, "contribution");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(of, "of");
    Inputs.checkName(contribution);
    Inputs.checkRate("rate", rate);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    ImmutableSortedSet<String> own = Inputs.union(
        Inputs.missing(input.cost(), Inputs.COST), Inputs.missing(input.amounts(), contribution));
    boolean closed = own.isEmpty() && !holds(input);
    return closed ? own : Inputs.union(own, of.missing(input));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    return Steps.gated(
        id,
        Steps.test(
            id.child(1),
            "funding.grant.minimum-contribution",
            Operator.AT_LEAST,
            holds(input),
            Steps.money("funding.grant-contribution", Inputs.amount(input, contribution)),
            Steps.money("funding.grant-minimum-contribution", floor(input)),
            Steps.rate("funding.grant-rate", rate),
            Steps.named(contribution)),
        of,
        input);
  }

  private boolean holds(GrantInput input) {
    return !Inputs.amount(input, contribution).isLessThan(floor(input));
  }

  private Euros floor(GrantInput input) {
    return Inputs.cost(input).times(rate, Rounding.UP);
  }
}
