package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What a scan keeps of each row for the leaves of a criterion that vary together: the cells that it may be in, as one
 * number, its <i>state</i>. Two are equal if they cut the same fact, or make the same comparison. Immutable.
 */
public final class CellColumn {
  private static final FactSet NOTHING =
      FactSet.builder(FactModel.of(ImmutableList.of(), ImmutableList.of())).build();

  private final Group group;
  private final int hash;
  private final int unknown;

  private CellColumn(Group group) {
    this.group = group;
    this.hash = group.isComposite()
        ? group.compared.orElseThrow().comparison.hashCode()
        : group.fact().hashCode() * 31 + Arrays.hashCode(group.uppers);
    this.unknown = group.isComposite()
        ? state(group.range(group.compared.orElseThrow().truth(NOTHING)))
        : state(group.fact().min(), group.fact().max());
  }

  /**
   * Returns the columns that a criterion reads.
   *
   * @param criterion the criterion, not null
   * @param vocabulary which speaks of all that the criterion reads, not null
   * @return the columns, each once, never null
   */
  public static ImmutableList<CellColumn> of(Criterion criterion, Vocabulary vocabulary) {
    return Arrays.stream(new CriterionCompiler(vocabulary).groups(criterion))
        .map(CellColumn::new)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the facts that the column reads.
   *
   * @return one, or those of a comparison of several, never null
   */
  public ImmutableList<Fact> facts() {
    return group.facts;
  }

  /**
   * Returns how many states there are.
   *
   * @return so many that each cell alone, each run of cells and a designation in part have one
   */
  public int states() {
    return (int) Math.min(Integer.MAX_VALUE, group.cells * (group.cells + 1L) / 2 + 1);
  }

  /**
   * Tells whether the column is one comparison of several facts.
   *
   * @return false if it is of one fact
   */
  public boolean isComposite() {
    return group.isComposite();
  }

  /**
   * Returns the state where nothing is known.
   *
   * @return the state, from 0
   */
  public int unknown() {
    return unknown;
  }

  /**
   * Returns the state of a column of one fact.
   *
   * @param low the least that the fact can be, stored, inclusive
   * @param high the most that it can be, stored, inclusive
   * @return the state, from 0
   */
  public int state(long low, long high) {
    return state(group.range(low, high));
  }

  /**
   * Returns the state of a column of several facts.
   *
   * @param facts what is known, not null
   * @return the state, from 0
   */
  public int state(FactSet facts) {
    Vocabulary.Compared compared = group.compared.orElseThrow();
    return compared.linear.isEmpty() && TermBounds.saysNothing(compared.comparison, facts)
        ? unknown
        : state(group.range(compared.truth(facts)));
  }

  /**
   * Finds the state that all rows of columns have.
   *
   * @param facts the rows, at least one, not null
   * @return the state, or empty if it must be looked at row by row
   */
  public OptionalInt constant(FactColumns facts) {
    for (Fact fact : group.facts) {
      if (!facts.known(fact).isConstant()) {
        return OptionalInt.empty();
      }
    }
    int[] state = new int[1];
    states(facts, 0, 1, state);
    return OptionalInt.of(state[0]);
  }

  /**
   * Writes the states of rows of which all is known by columns.
   *
   * @param facts the rows, not null
   * @param from the first row
   * @param to after the last row
   * @param states where they are written, from 0, not null
   */
  public void states(FactColumns facts, int from, int to, int[] states) {
    if (group.isComposite()) {
      FactColumns.Known[] columns =
          group.facts.stream().map(facts::known).toArray(FactColumns.Known[]::new);
      for (int row = from; row < to; row++) {
        states[row - from] = state(group.range(truth(facts, columns, row)));
      }
      return;
    }
    FactColumns.Known column = facts.known(group.fact());
    long[] uppers = group.uppers;
    boolean partial = group.mayBePartial();
    for (int row = from; row < to; row++) {
      long low = column.low(row);
      if (low == column.high(row) && !(partial && group.isPartial(low))) {
        int cell = 0;
        for (int i = 0; i < uppers.length - 1; i++) {
          cell += uppers[i] < low ? 1 : 0; // without a branch that the processor guesses wrong
        }
        states[row - from] = cell;
      } else {
        states[row - from] = state(group.range(low, column.high(row)));
      }
    }
  }

  private Truth truth(FactColumns facts, FactColumns.Known[] columns, int row) {
    Vocabulary.Compared compared = group.compared.orElseThrow();
    return compared.linear.isPresent()
        ? compared.linear.get().truth(columns, row)
        : compared.truth(facts.row(row));
  }

  /** Cells alone come first, then the runs of several, by their last cell; then a designation in part. */
  private int state(long range) {
    if (Ranges.isParts(range)) {
      return states() - 1;
    }
    int first = Ranges.first(range);
    int last = Ranges.last(range);
    return first == last ? first : group.cells + last * (last - 1) / 2 + first;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof CellColumn that
            && that.hash == hash
            && that.group.facts.equals(group.facts)
            && (group.isComposite()
                ? that.group.isComposite()
                    && that.group
                        .compared
                        .orElseThrow()
                        .comparison
                        .equals(group.compared.orElseThrow().comparison)
                : !that.group.isComposite() && Arrays.equals(that.group.uppers, group.uppers)));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Returns the facts. */
  @Override
  public String toString() {
    return group.facts.toString();
  }
}
