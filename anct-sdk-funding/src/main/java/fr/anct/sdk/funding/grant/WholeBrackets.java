package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Objects;

/**
 * Rates by bracket of the cost, the rate of the bracket that the cost falls in on the whole of it. Where the rate falls
 * from one bracket to the next, so may the grant.
 *
 * @param operator how the cost is held against the end of a bracket to be in it: {@code atMost} (« jusqu’à ») or {@code
 *     lt} (« moins de »), not null
 * @param rounding how a fraction of a cent is settled, not null
 * @param brackets the brackets from the lowest to the one without end, not null
 */
public record WholeBrackets(Operator operator, Rounding rounding, ImmutableList<Bracket> brackets)
    implements GrantFormula {
  /**
   * Checks the operator and the brackets.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the operator is another one, the brackets do
   *     not rise, or the last one, and only it, is not without end
   */
  public WholeBrackets {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(brackets, "brackets");
    if (operator != Operator.AT_MOST && operator != Operator.LT) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "operator", "value", operator, "rule", "atMost, lt")
          .toException();
    }
    Bracket.check(brackets);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.missing(input.cost(), Inputs.COST);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    Bracket bracket =
        brackets.stream().filter(one -> holds(one, cost)).findFirst().orElseThrow();
    return Steps.rounded(
        id,
        "funding.grant.whole-bracket",
        cost.times(bracket.rate(), rounding),
        rounding,
        ImmutableList.of(
            Steps.rate("funding.grant-rate", bracket.rate()),
            Steps.money("funding.grant-cost", cost)));
  }

  private boolean holds(Bracket bracket, Euros cost) {
    return bracket
        .upTo()
        .map(end -> operator == Operator.LT ? cost.isLessThan(end) : !cost.isGreaterThan(end))
        .orElse(true);
  }
}
