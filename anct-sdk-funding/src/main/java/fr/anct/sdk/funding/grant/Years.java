package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;
import java.util.Optional;

/**
 * A formula for each year of the grant, counted from its start; after the last one, nothing.
 *
 * <p>If the input asks for no year, the grant is the sum of all; the cost is then that of each year.
 *
 * @param years the formulas of the first year and of those that follow, not empty
 */
public record Years(ImmutableList<GrantFormula> years) implements GrantFormula {
  /**
   * Checks that there is a year.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none
   */
  public Years {
    Objects.requireNonNull(years, "years");
    FormulaLists.checkNotEmpty("years", years);
  }

  @Override
  public ImmutableSortedSet<String> missing(GrantInput input) {
    Optional<Integer> year = input.grantYear();
    if (year.isEmpty()) {
      return FormulaLists.missing(years, input);
    }
    return year.get() > years.size()
        ? ImmutableSortedSet.of()
        : years.get(year.get() - 1).missing(input);
  }

  @Override
  public Explanation.Amount explain(GrantInput input, NodeId id) {
    if (input.grantYear().isPresent()) {
      return year(input, id, input.grantYear().get());
    }
    Explanation.Amount[] each = new Explanation.Amount[years.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = year(input, id.child(i + 1), i + 1);
    }
    return Steps.amount(
        id, "funding.grant.all-years", FormulaLists.sum(each), ImmutableList.of(), each);
  }

  private Explanation.Amount year(GrantInput input, NodeId id, int year) {
    Operand which = Operand.of("funding.grant-year", Value.of(year, Unit.NONE));
    if (year > years.size()) {
      return Steps.amount(id, "funding.grant.after-last-year", Euros.ZERO, ImmutableList.of(which));
    }
    Explanation.Amount due = years.get(year - 1).explain(input, id.child(1));
    return Steps.amount(id, "funding.grant.year", due.amount(), ImmutableList.of(which), due);
  }
}
