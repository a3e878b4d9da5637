package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Optional;

/** How formulas write down the steps they take. */
final class Steps {
  static final String NAME = "funding.grant-name";

  private Steps() {}

  static Explanation.Amount amount(
      NodeId id,
      String key,
      Euros amount,
      ImmutableList<Operand> operands,
      Explanation... children) {
    return new Explanation.Amount(
        id,
        key,
        amount,
        Optional.empty(),
        operands,
        Optional.empty(),
        ImmutableList.copyOf(children));
  }

  static Explanation.Amount rounded(
      NodeId id,
      String key,
      Euros amount,
      Rounding rounding,
      ImmutableList<Operand> operands,
      Explanation... children) {
    return new Explanation.Amount(
        id,
        key,
        amount,
        Optional.of(rounding),
        operands,
        Optional.empty(),
        ImmutableList.copyOf(children));
  }

  /** Whether a condition holds, by its name. */
  static Explanation.Lookup flag(NodeId id, String name, boolean holds) {
    return new Explanation.Lookup(
        id,
        "funding.grant.flag",
        Operand.of("funding.grant-flag", new Value.Flag(holds)),
        ImmutableList.of(named(name)),
        Optional.empty());
  }

  /** A comparison that the grant turns on. */
  static Explanation.Decision test(
      NodeId id, String key, Operator operator, boolean holds, Operand... operands) {
    return new Explanation.Decision(
        id,
        key,
        operator,
        Truth.of(holds),
        true,
        ImmutableList.copyOf(operands),
        Optional.empty(),
        ImmutableList.of());
  }

  /** A grant that is paid only if something is large enough. */
  static Explanation.Amount gated(
      NodeId id, Explanation.Decision test, GrantFormula of, GrantInput input) {
    if (test.truth() != Truth.TRUE) {
      return amount(id, "funding.grant.closed", Euros.ZERO, ImmutableList.of(), test);
    }
    Explanation.Amount open = of.explain(input, id.child(2));
    return amount(id, "funding.grant.open", open.amount(), ImmutableList.of(), test, open);
  }

  /** An input by its name, which is shown as it is unless a message has that key. */
  static Operand named(String name) {
    return Operand.of(NAME, new Value.Key(name));
  }

  static Operand money(String name, Euros amount) {
    return Operand.of(name, Value.of(amount));
  }

  static Operand rate(String name, Rate rate) {
    return Operand.of(name, Value.of(rate));
  }

  static Operand quantity(String name, Quantity quantity) {
    return Operand.of(name, quantity.toValue());
  }

  /**
   * Checks an operator that opens a grant.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is neither {@code atLeast} nor {@code gt}
   */
  static void checkMinimum(Operator operator) {
    if (operator != Operator.AT_LEAST && operator != Operator.GT) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "operator",
              "value",
              operator,
              "rule",
              "atLeast, gt")
          .toException();
    }
  }

  static <T extends Comparable<T>> boolean reaches(T observed, Operator operator, T minimum) {
    int order = observed.compareTo(minimum);
    return operator == Operator.GT ? order > 0 : order >= 0;
  }
}
