package fr.anct.sdk.funding.sharing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who pays what of each expense of a balanced plan: each line is paid in full, and each contribution is spent in full on
 * the lines that its funder takes. This class is immutable and thread-safe.
 *
 * <p>A contribution goes first to the parts that are declared to its funder, else to the eligible lines, in proportion to
 * what is still to be paid of them; those with the fewest lines choose first; the owner pays the rest.
 */
public final class CostSharing {
  private final ImmutableTable<String, String, Euros> cells;
  private final FinancingPlan plan;

  private CostSharing(FinancingPlan plan, ImmutableTable<String, String, Euros> cells) {
    this.plan = plan;
    this.cells = cells;
  }

  /**
   * Shares the expenses of a plan.
   *
   * @param plan the plan, balanced, not null
   * @return who pays what, never null
   * @throws AnctException {@code UNBALANCED_PLAN} if expenses and resources differ, {@code NO_ROOM_ON_LINES} if a
   *     contribution is more than is left to be paid of the lines that its funder takes
   */
  public static CostSharing of(FinancingPlan plan) {
    Euros difference = plan.totalExpenses().minus(plan.totalResources());
    if (!difference.isZero()) {
      throw Problem.of(
              ProblemCode.UNBALANCED_PLAN,
              "expenses",
              plan.totalExpenses(),
              "resources",
              plan.totalResources(),
              "difference",
              difference)
          .toException();
    }
    Map<String, Euros> left = new LinkedHashMap<>();
    plan.expenses().forEach(line -> left.put(line.id(), line.amount()));
    ImmutableTable.Builder<String, String, Euros> cells = ImmutableTable.builder();
    List<Contribution> fewestLinesFirst = plan.contributions().stream()
        .sorted(Comparator.comparing((Contribution line) -> room(plan, line).size()))
        .toList();
    for (Contribution contribution : fewestLinesFirst) {
      Map<String, Euros> room = room(plan, contribution);
      room.replaceAll((line, most) -> most.min(left.getOrDefault(line, Euros.ZERO)));
      spread(contribution, room).forEach((line, amount) -> {
        cells.put(line, contribution.id(), amount);
        left.merge(line, amount.negated(), Euros::plus);
      });
    }
    return new CostSharing(plan, cells.buildOrThrow());
  }

  /** The lines that a funder takes, and up to how much. */
  private static Map<String, Euros> room(FinancingPlan plan, Contribution contribution) {
    Map<String, Euros> room = new LinkedHashMap<>();
    for (ExpenseLine line : plan.expenses()) {
      Euros declared = contribution.parts().get(line.id());
      if (declared != null) {
        room.put(line.id(), declared);
      } else if (contribution.parts().isEmpty()
          && (line.isEligibleFor(contribution.id()) || !contribution.funder().isPublic())) {
        room.put(line.id(), line.amount());
      }
    }
    return room;
  }

  private static Map<String, Euros> spread(Contribution contribution, Map<String, Euros> room) {
    Euros sum = Euros.sum(room.values());
    if (contribution.amount().isGreaterThan(sum)) {
      throw Problem.of(
              ProblemCode.NO_ROOM_ON_LINES,
              "id",
              contribution.id(),
              "value",
              contribution.amount(),
              "left",
              sum)
          .toException();
    }
    Map<String, Euros> spread = new LinkedHashMap<>();
    if (contribution.amount().isPositive()) {
      // A share is at most its weight, for the amount is at most their sum: no line is paid twice.
      List<String> lines = ImmutableList.copyOf(room.keySet());
      List<Euros> shares =
          Allocation.byAmounts(ImmutableList.copyOf(room.values())).split(contribution.amount());
      for (int i = 0; i < lines.size(); i++) {
        if (shares.get(i).isPositive()) {
          spread.put(lines.get(i), shares.get(i));
        }
      }
    }
    return spread;
  }

  /**
   * Returns what a contribution pays of an expense.
   *
   * @param expense the identifier of the expense, not null
   * @param contribution the identifier of the contribution, not null
   * @return the amount, zero if nothing, never null
   */
  public Euros paid(String expense, String contribution) {
    return Optional.ofNullable(cells.get(expense, contribution)).orElse(Euros.ZERO);
  }

  /**
   * Returns what the owner pays of an expense.
   *
   * @param expense the identifier of the expense, not null
   * @return the amount, zero or more, never null
   * @throws AnctException {@code UNKNOWN_LINE} if the plan has no such expense
   */
  public Euros paidByOwner(String expense) {
    ExpenseLine line = plan.expenses().stream()
        .filter(one -> one.id().equals(expense))
        .findFirst()
        .orElseThrow(() -> Problem.of(
                ProblemCode.UNKNOWN_LINE,
                "id",
                expense,
                "known",
                String.join(", ", Lists.transform(plan.expenses(), ExpenseLine::id)))
            .toException());
    return line.amount().minus(Euros.sum(cells.row(expense).values()));
  }

  /**
   * Returns what each contribution pays of each expense, zero left out.
   *
   * @return the amounts by expense, then by contribution, never null
   */
  public ImmutableTable<String, String, Euros> cells() {
    return cells;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CostSharing that && that.plan.equals(plan);
  }

  @Override
  public int hashCode() {
    return plan.hashCode();
  }

  /** Returns the amounts by expense, for a reader. */
  @Override
  public String toString() {
    return Maps.transformValues(cells.rowMap(), Object::toString).toString();
  }
}
