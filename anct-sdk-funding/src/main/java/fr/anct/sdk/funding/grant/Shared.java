package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * A formula of which one payer bears a part, and others the rest.
 *
 * @param whole how the whole is computed, not null
 * @param payer who bears the part, not blank
 * @param part how the part is computed; never more than the whole, not null
 */
public record Shared(GrantFormula whole, String payer, GrantFormula part) implements GrantFormula {
  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the payer is blank
   */
  public Shared {
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(payer, "payer");
    Objects.requireNonNull(part, "part");
    Inputs.checkText("payer", payer);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.union(whole.missing(input), part.missing(input));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount all = whole.explain(input, id.child(1));
    Explanation.Amount computed = part.explain(input, id.child(2).child(1));
    Euros borne = computed.amount().min(all.amount());
    ImmutableList<Operand> who =
        ImmutableList.of(Operand.of("funding.payer", new Value.Text(payer)));
    return Steps.amount(
        id,
        "funding.grant.shared",
        all.amount(),
        who,
        all,
        Steps.amount(id.child(2), "funding.grant.part", borne, who, computed),
        Steps.amount(id.child(3), "funding.grant.rest", all.amount().minus(borne), who));
  }
}
