package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import java.util.Objects;

/**
 * A scale (<i>barème</i>): a quantity × a unit amount.
 *
 * @param quantity the name of the quantity in the input, not null
 * @param unit the amount of one, zero or more, not null
 * @param rounding how a fraction of a cent is settled, not null; if a document does not say it, there may be none
 */
public record Scale(String quantity, Euros unit, Rounding rounding) implements GrantFormula {
  /**
   * Checks the name and the amount.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the name is not of its form
   */
  public Scale {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(unit, "unit");
    rounding = rounding == null ? Rounding.EXACT : rounding;
    Inputs.checkName(quantity);
    Inputs.checkAmount("unit", unit);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.missing(input.quantities(), quantity);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Quantity number = Inputs.quantity(input, quantity);
    return Steps.rounded(
        id,
        "funding.grant.scale",
        number.times(unit, rounding),
        rounding,
        ImmutableList.of(
            Steps.quantity("funding.grant-quantity", number),
            Steps.money("funding.grant-unit", unit),
            Steps.named(quantity)));
  }
}
