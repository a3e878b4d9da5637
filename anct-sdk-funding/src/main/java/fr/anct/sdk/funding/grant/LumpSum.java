package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * A lump sum (<i>forfait</i>): due in full, whatever the cost.
 *
 * @param amount the amount, zero or more, not null
 */
public record LumpSum(Euros amount) implements GrantFormula {
  /**
   * Checks the amount.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public LumpSum {
    Objects.requireNonNull(amount, "amount");
    Inputs.checkAmount("amount", amount);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    Objects.requireNonNull(input, "input");
    return ImmutableSortedSet.of();
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    return Steps.amount(id, "funding.grant.lump-sum", amount, ImmutableList.of());
  }
}
