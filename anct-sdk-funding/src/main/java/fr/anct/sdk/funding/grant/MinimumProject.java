package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * Another formula, for projects whose cost is large enough only; for the others, nothing.
 *
 * @param operator how the cost is held against the minimum: {@code atLeast} (« au moins ») or {@code gt} (« plus de »),
 *     not null
 * @param minimum the cost, zero or more, not null
 * @param of the other formula, not null
 */
public record MinimumProject(Operator operator, Euros minimum, GrantFormula of)
    implements GrantFormula {
  /**
   * Checks the operator and the cost.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the operator is another one, {@code
   *     NEGATIVE_AMOUNT} if the cost is below zero
   */
  public MinimumProject {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(of, "of");
    Steps.checkMinimum(operator);
    Inputs.checkAmount("minimum", minimum);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    boolean closed =
        input.cost().filter(cost -> !Steps.reaches(cost, operator, minimum)).isPresent();
    return closed
        ? ImmutableSortedSet.of()
        : Inputs.union(Inputs.missing(input.cost(), Inputs.COST), of.missing(input));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Euros cost = Inputs.cost(input);
    return Steps.gated(
        id,
        Steps.test(
            id.child(1),
            "funding.grant.minimum-project",
            operator,
            Steps.reaches(cost, operator, minimum),
            Steps.money("funding.grant-cost", cost),
            Steps.money("funding.grant-minimum-cost", minimum)),
        of,
        input);
  }
}
