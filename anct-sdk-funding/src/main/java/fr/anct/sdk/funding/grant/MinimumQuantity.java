package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operator;
import java.util.Objects;
import java.util.Optional;

/**
 * Another formula, if a quantity is large enough only; else nothing.
 *
 * @param quantity the name of the quantity in the input, not null
 * @param operator how it is held against the minimum: {@code atLeast} (« au moins ») or {@code gt} (« plus de »), not null
 * @param minimum the quantity, not null
 * @param of the other formula, not null
 */
public record MinimumQuantity(String quantity, Operator operator, Quantity minimum, GrantFormula of)
    implements GrantFormula {
  /**
   * Checks the operator and the name.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the operator is another one, or the name is
   *     not of its form
   */
  public MinimumQuantity {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(of, "of");
    Inputs.checkName(quantity);
    Steps.checkMinimum(operator);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    Optional<Quantity> number = Optional.ofNullable(input.quantities().get(quantity));
    boolean closed =
        number.filter(known -> !Steps.reaches(known, operator, minimum)).isPresent();
    return closed
        ? ImmutableSortedSet.of()
        : Inputs.union(Inputs.missing(number, quantity), of.missing(input));
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    Quantity number = Inputs.quantity(input, quantity);
    return Steps.gated(
        id,
        Steps.test(
            id.child(1),
            "funding.grant.minimum-quantity",
            operator,
            Steps.reaches(number, operator, minimum),
            Steps.quantity("funding.grant-quantity", number),
            Steps.quantity("funding.grant-minimum-quantity", minimum),
            Steps.named(quantity)),
        of,
        input);
  }
}
