package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import java.util.Arrays;

/**
 * What a scan keeps of each row for the leaves of a criterion that vary together: the cells that it may be in, as one
 * number, its <i>state</i>. Two are equal if they cut the same fact, or make the same comparison. Immutable.
 */
public final class CellColumn {
  private final Group group;
  private final int hash;

  private CellColumn(Group group) {
    this.group = group;
    this.hash = group.isComposite()
        ? group.compared.orElseThrow().comparison.hashCode()
        : group.fact().hashCode() * 31 + Arrays.hashCode(group.uppers);
  }

  /**
   * Returns the columns of a criterion.
   *
   * @param criterion the criterion, not null
   * @return the columns, each once, never null
   */
  public static ImmutableList<CellColumn> of(CompiledCriterion criterion) {
    return Arrays.stream(criterion.groups)
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
   * Returns the state of what is known.
   *
   * @param known what is known, in the vocabulary that the criterion was compiled with, not null
   * @return the state, from 0
   */
  public int state(Knowledge known) {
    return state(group.range(known));
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
      boolean constant = Arrays.stream(columns).allMatch(FactColumns.Known::isConstant);
      for (int row = from; row < to; row++) {
        states[row - from] =
            constant && row > from ? states[0] : state(group.range(truth(facts, columns, row)));
      }
      return;
    }
    FactColumns.Known column = facts.known(group.fact());
    if (column.isConstant()) {
      Arrays.fill(states, 0, to - from, state(group.range(column.low(0), column.high(0))));
      return;
    }
    long[] uppers = group.uppers;
    for (int row = from; row < to; row++) {
      long low = column.low(row);
      if (low == column.high(row) && !group.isPartial(low)) {
        int cell = 0;
        while (uppers[cell] < low) {
          cell++;
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
