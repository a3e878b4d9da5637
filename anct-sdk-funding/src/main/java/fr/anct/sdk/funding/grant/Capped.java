package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * Another formula, up to an amount.
 *
 * @param of the other formula, not null
 * @param cap the most that is granted, zero or more, not null
 */
@JsonPropertyOrder({"cap", "of"})
public record Capped(GrantFormula of, Euros cap) implements GrantFormula {
  /**
   * Checks the cap.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public Capped {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(cap, "cap");
    Inputs.checkAmount("cap", cap);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount free = of.explain(input, id.child(1));
    return Steps.amount(
        id,
        free.amount().isGreaterThan(cap) ? "funding.grant.capped" : "funding.grant.below-cap",
        free.amount().min(cap),
        ImmutableList.of(Steps.money("funding.grant-cap", cap)),
        free);
  }
}
