package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import java.util.Objects;

/**
 * Another formula, whose amount the receiver hands on to somebody.
 *
 * @param to who it is for, not blank
 * @param of the other formula, not null
 */
public record PassedOn(String to, GrantFormula of) implements GrantFormula {
  /**
   * Checks the receiver.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public PassedOn {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(of, "of");
    Inputs.checkText("to", to);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount amount = of.explain(input, id.child(1));
    return Steps.amount(
        id,
        "funding.grant.passed-on",
        amount.amount(),
        ImmutableList.of(Operand.of("funding.grant-recipient", new Value.Key(to))),
        amount);
  }
}
