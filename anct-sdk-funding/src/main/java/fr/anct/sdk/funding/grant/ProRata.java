package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import java.util.Objects;

/**
 * Another formula in proportion of two quantities, such as months done of months agreed.
 *
 * <p>Nothing is due of a whole of zero; a part above the whole counts as the whole.
 *
 * @param part the name of the part in the input, not null
 * @param whole the name of the whole in the input, not null
 * @param rounding how a fraction of a cent is settled, not null
 * @param of the other formula, not null
 */
public record ProRata(String part, String whole, Rounding rounding, GrantFormula of)
    implements GrantFormula {
  /**
   * Checks the names.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if one is not of its form
   */
  public ProRata {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(of, "of");
    Inputs.checkName(part);
    Inputs.checkName(whole);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.union(
        Inputs.missing(input.quantities(), part),
        Inputs.missing(input.quantities(), whole),
        of.missing(input));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Quantity done = Inputs.quantity(input, part);
    Quantity all = Inputs.quantity(input, whole);
    Explanation.Amount base = of.explain(input, id.child(1));
    Rate share = all.isZero() ? Rate.ZERO : done.ofWhole(all).min(Rate.ONE);
    return Steps.rounded(
        id,
        "funding.grant.pro-rata",
        base.amount().times(share, rounding),
        rounding,
        ImmutableList.of(
            Steps.quantity("funding.grant-part", done),
            Steps.quantity("funding.grant-whole", all),
            Steps.money("funding.grant-base", base.amount()),
            Steps.named(part)),
        base);
  }
}
