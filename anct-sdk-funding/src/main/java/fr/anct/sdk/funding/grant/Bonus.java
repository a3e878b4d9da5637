package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import java.util.Objects;

/**
 * Another formula with something added if a condition holds.
 *
 * @param when the name of the condition in the input, not null
 * @param add what is added, not null
 * @param of the other formula, not null
 */
public record Bonus(String when, GrantFormula add, GrantFormula of) implements GrantFormula {
  /**
   * Checks the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not of the form of a name
   */
  public Bonus {
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(add, "add");
    Objects.requireNonNull(of, "of");
    Inputs.checkName(when);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    ImmutableSortedSet<String> own =
        Inputs.union(of.missing(input), Inputs.missing(input.flags(), when));
    boolean added = input.flags().getOrDefault(when, false);
    return added ? Inputs.union(own, add.missing(input)) : own;
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    boolean added = Inputs.flag(input, when);
    Explanation.Amount base = of.explain(input, id.child(1));
    Explanation.Lookup condition = Steps.flag(id.child(2), when, added);
    if (!added) {
      return Steps.amount(
          id, "funding.grant.no-bonus", base.amount(), ImmutableList.of(), base, condition);
    }
    Explanation.Amount more = add.explain(input, id.child(3));
    return Steps.amount(
        id,
        "funding.grant.bonus",
        base.amount().plus(more.amount()),
        ImmutableList.of(Steps.money("funding.grant-bonus", more.amount())),
        base,
        condition,
        more);
  }
}
