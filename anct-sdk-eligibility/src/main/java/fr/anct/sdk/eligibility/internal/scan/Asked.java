package fr.anct.sdk.eligibility.internal.scan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.internal.CellColumn;
import fr.anct.sdk.eligibility.internal.Knowledge;

/** A rule at a date, which a scan asks of single rows. Thread-safe. */
public interface Asked {
  /** The bits of an answer that hold the verdict. */
  int VERDICT = 0xF;

  /** The bit of an answer that tells that it follows from the cells alone. */
  long BY_CELLS = 0x10;

  /**
   * Returns the columns that the rule reads.
   *
   * @return the columns, each once, never null
   */
  ImmutableList<CellColumn> columns();

  /**
   * Answers for a row.
   *
   * @param known what is known of the row, not null
   * @return the place of the verdict, whether it follows from the cells, and above them what each reading answers; of two
   *     rows in the same cells with the same answer the explanation turns on the same steps
   */
  long answer(Knowledge known);

  /**
   * Returns the steps that the answer for a row turns on.
   *
   * @param known what is known of the row, not null
   * @return a bit a step
   */
  long steps(Knowledge known);
}
