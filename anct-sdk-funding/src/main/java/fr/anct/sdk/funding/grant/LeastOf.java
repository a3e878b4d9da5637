package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * The least of other formulas.
 *
 * @param formulas the others, not empty
 */
public record LeastOf(ImmutableList<GrantFormula> formulas) implements GrantFormula {
  /**
   * Checks that there is one.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  public LeastOf {
    Objects.requireNonNull(formulas, "formulas");
    FormulaLists.checkNotEmpty("formulas", formulas);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return FormulaLists.missing(formulas, input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount[] each = FormulaLists.explain(formulas, input, id);
    Euros least = each[0].amount();
    for (Explanation.Amount one : each) {
      least = least.min(one.amount());
    }
    return Steps.amount(id, "funding.grant.least", least, ImmutableList.of(), each);
  }
}
