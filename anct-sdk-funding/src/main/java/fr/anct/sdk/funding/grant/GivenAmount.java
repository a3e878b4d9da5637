package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import java.util.Objects;

/**
 * An amount that no text read fixes: a decision or an agreement does, and the input states it. Without it the grant is
 * not known, and is never guessed.
 *
 * @param amount the name of the amount in the input, not null
 */
public record GivenAmount(String amount) implements GrantFormula {
  /**
   * Checks the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not of the form of a name
   */
  public GivenAmount {
    Objects.requireNonNull(amount, "amount");
    Inputs.checkName(amount);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return Inputs.missing(input.amounts(), amount);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    return Steps.amount(
        id,
        "funding.grant.given",
        Inputs.amount(input, amount),
        ImmutableList.of(Steps.named(amount)));
  }
}
