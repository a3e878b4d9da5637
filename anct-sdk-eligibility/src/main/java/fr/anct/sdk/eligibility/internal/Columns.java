package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is known of many rows, in the numbers of a vocabulary. Immutable. */
public final class Columns {
  final int rows;
  /** By fact; null where nothing is known of any row. */
  final @Nullable Column[] columns;
  /** The cluster of each fact in the relations of the model, or -1. */
  final int[] clusters;

  private final Vocabulary vocabulary;
  private final IntFunction<FactSet> facts;

  /**
   * Makes the columns of a vocabulary.
   *
   * @param vocabulary what criteria speak of, not null
   * @param model the model of the rows, not null
   * @param rows how many rows there are
   * @param columns the columns by fact, not null
   * @param facts all that is known of one row, not null
   */
  public Columns(
      Vocabulary vocabulary,
      FactModel model,
      int rows,
      Map<Fact, Column> columns,
      IntFunction<FactSet> facts) {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.clusters = vocabulary.clusters(model);
    this.columns = new @Nullable Column[vocabulary.facts().size()];
    columns.forEach((fact, column) -> {
      int number = vocabulary.find(fact);
      if (number >= 0) {
        this.columns[number] = column;
      }
    });
  }

  /**
   * Returns the number of rows.
   *
   * @return the number, 0 or more
   */
  public int rows() {
    return rows;
  }

  /** Everything that is known of one row. */
  Knowledge knowledge(int row) {
    return vocabulary.knowledge(facts.apply(row));
  }

  long low(int fact, int row) {
    Column column = columns[fact];
    return column == null ? vocabulary.fact(fact).min() : column.lows[row];
  }

  long high(int fact, int row) {
    Column column = columns[fact];
    return column == null ? vocabulary.fact(fact).max() : column.highs[row];
  }
}
