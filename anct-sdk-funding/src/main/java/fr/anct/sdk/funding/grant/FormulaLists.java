package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.List;

/** What formulas made of a list of others have in common. */
final class FormulaLists {
  private FormulaLists() {}

  static void checkNotEmpty(String name, List<GrantFormula> formulas) {
    if (formulas.isEmpty()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", name, "value", "[]", "rule", "list.not-empty")
          .toException();
    }
  }

  static ImmutableSortedSet<String> missing(List<GrantFormula> formulas, GrantInput input) {
    ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
    formulas.forEach(formula -> missing.addAll(formula.missing(input)));
    return missing.build();
  }

  static Explanation.Amount[] explain(List<GrantFormula> formulas, GrantInput input, NodeId id) {
    Explanation.Amount[] each = new Explanation.Amount[formulas.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = formulas.get(i).explain(input, id.child(i + 1));
    }
    return each;
  }

  static Euros sum(Explanation.Amount... amounts) {
    Euros sum = Euros.ZERO;
    for (Explanation.Amount amount : amounts) {
      sum = sum.plus(amount.amount());
    }
    return sum;
  }
}
