package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Objects;

/**
 * Another formula rounded to a multiple of a step, such as the euro or a hundred euros.
 *
 * @param step the step, above zero, not null
 * @param rounding which of the two multiples is taken, not null
 * @param of the other formula, not null
 */
public record RoundedTo(Euros step, Rounding rounding, GrantFormula of) implements GrantFormula {
  /**
   * Checks the step.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not positive
   */
  public RoundedTo {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(of, "of");
    if (!step.isPositive()) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "step", "value", step, "rule", "> 0")
          .toException();
    }
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    return of.missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Explanation.Amount exact = of.explain(input, id.child(1));
    return Steps.rounded(
        id,
        "funding.grant.rounded",
        exact.amount().roundedTo(step, rounding),
        rounding,
        ImmutableList.of(Steps.money("funding.grant-step", step)),
        exact);
  }
}
