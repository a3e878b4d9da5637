package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import java.util.Objects;

/**
 * One formula if a condition holds, another if it does not.
 *
 * @param when the name of the condition in the input, not null
 * @param then the formula if it holds, not null
 * @param otherwise the formula if it does not, not null
 */
public record Choice(String when, GrantFormula then, GrantFormula otherwise)
    implements GrantFormula {
  /**
   * Checks the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not of the form of a name
   */
  public Choice {
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(otherwise, "otherwise");
    Inputs.checkName(when);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    if (input.flags().containsKey(when)) {
      return chosen(input).missing(input);
    }
    // Beside the condition, only what is needed whichever way it falls.
    return Inputs.union(
        ImmutableSortedSet.of(when),
        Sets.intersection(then.missing(input), otherwise.missing(input)));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    boolean holds = Inputs.flag(input, when);
    Explanation.Amount taken = chosen(input).explain(input, id.child(2));
    return Steps.amount(
        id,
        "funding.grant.choice",
        taken.amount(),
        ImmutableList.of(),
        Steps.flag(id.child(1), when, holds),
        taken);
  }

  private GrantFormula chosen(GrantInput input) {
    return Inputs.flag(input, when) ? then : otherwise;
  }
}
