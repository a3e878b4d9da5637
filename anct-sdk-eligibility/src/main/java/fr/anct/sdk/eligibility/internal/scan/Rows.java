package fr.anct.sdk.eligibility.internal.scan;

import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.Optional;

/** What a population gives to a scan; asked by several threads. */
public interface Rows {
  /**
   * Returns how many rows there are.
   *
   * @return the number of rows
   */
  int size();

  /**
   * Returns what is known of a row.
   *
   * @param row its place, from 0
   * @return the facts, the same each time, never null
   */
  FactSet facts(int row);

  /**
   * Returns the columns that the rows are kept in.
   *
   * @return the columns, or empty if they are kept otherwise
   */
  Optional<FactColumns> columns();
}
