package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rates by bracket of the cost, each on the part of the cost that falls in its bracket, as an income tax is computed.
 *
 * <p>Each part is rounded by itself, so that the parts that are shown add up to the grant.
 *
 * @param rounding how a fraction of a cent of a part is settled, not null
 * @param brackets the brackets from the lowest to the one without end, not null
 */
public record MarginalBrackets(Rounding rounding, ImmutableList<Bracket> brackets)
    implements GrantFormula {
  /**
   * Checks the brackets.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if they do not rise, or the last one, and only
   *     it, is not without end
   */
  public MarginalBrackets {
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(brackets, "brackets");
    Bracket.check(brackets);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.missing(input.cost(), Inputs.COST);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    List<Explanation> parts = new ArrayList<>();
    Euros total = Euros.ZERO;
    Euros from = Euros.ZERO;
    for (Bracket bracket : brackets) {
      Euros to = bracket.upTo().orElse(cost).min(cost);
      if (to.isGreaterThan(from) || parts.isEmpty()) {
        Explanation.Amount part = part(id.child(parts.size() + 1), bracket, from, to);
        parts.add(part);
        total = total.plus(part.amount());
      }
      from = from.max(to);
    }
    return Steps.amount(
        id,
        "funding.grant.brackets",
        total,
        ImmutableList.of(Steps.money("funding.grant-cost", cost)),
        parts.toArray(new Explanation[0]));
  }

  private Explanation.Amount part(NodeId id, Bracket bracket, Euros from, Euros to) {
    Euros slice = to.minus(from);
    return Steps.rounded(
        id,
        "funding.grant.bracket",
        slice.times(bracket.rate(), rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", bracket.rate()),
            Steps.money("funding.grant-slice", slice),
            Steps.money("funding.grant-from", from)));
  }
}
