package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * Another formula, whose amounts below a minimum are raised to it. No grant stays no grant: zero is not raised.
 *
 * @param minimum the least that is paid, zero or more, not null
 * @param of the other formula, not null
 */
public record RaisedTo(Euros minimum, GrantFormula of) implements GrantFormula {
  /**
   * Checks the minimum.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public RaisedTo {
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(of, "of");
    Inputs.checkAmount("minimum", minimum);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount free = of.explain(input, id.child(1));
    boolean raised = free.amount().isPositive() && free.amount().isLessThan(minimum);
    return Steps.amount(
        id,
        raised ? "funding.grant.raised" : "funding.grant.above-floor",
        raised ? minimum : free.amount(),
        ImmutableList.of(Steps.money("funding.grant-floor", minimum)),
        free);
  }
}
