package fr.anct.sdk.core.table;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/**
 * How much of a file is read before it is refused: memory stays bounded whatever the file holds. This class is immutable
 * and thread-safe.
 *
 * @param maxBytes the largest file, in bytes, 1 to 1 073 741 824
 * @param maxRows the most rows, header included, 1 or more
 * @param maxColumns the most cells of a row, 1 or more
 * @param maxCellLength the longest cell, in characters, 1 or more
 * @param maxProblems how many problems a report keeps in full; the others are only counted; 0 or more
 */
public record ReadLimits(
    long maxBytes, int maxRows, int maxColumns, int maxCellLength, int maxProblems) {
  private static final ReadLimits STANDARD =
      new ReadLimits(128L << 20, 5_000_000, 2_000, 50_000, 1_000);

  /**
   * Checks the limits.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if one is out of its range
   */
  public ReadLimits {
    check("maxBytes", maxBytes, 1, 1L << 30);
    check("maxRows", maxRows, 1, Integer.MAX_VALUE);
    check("maxColumns", maxColumns, 1, Integer.MAX_VALUE);
    check("maxCellLength", maxCellLength, 1, Integer.MAX_VALUE);
    check("maxProblems", maxProblems, 0, Integer.MAX_VALUE);
  }

  /**
   * Returns limits that any official file of all communes keeps.
   *
   * @return 128 MiB, 5 000 000 rows, 2 000 columns, 50 000 characters a cell, 1 000 problems, never null
   */
  public static ReadLimits standard() {
    return STANDARD;
  }

  /**
   * Returns these limits with another largest file.
   *
   * @param bytes the largest file, in bytes
   * @return the limits, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is out of its range
   */
  public ReadLimits withMaxBytes(long bytes) {
    return new ReadLimits(bytes, maxRows, maxColumns, maxCellLength, maxProblems);
  }

  /**
   * Returns these limits with another number of problems kept.
   *
   * @param problems how many a report keeps in full
   * @return the limits, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is negative
   */
  public ReadLimits withMaxProblems(int problems) {
    return new ReadLimits(maxBytes, maxRows, maxColumns, maxCellLength, problems);
  }

  private static void check(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", min + " … " + max)
          .toException();
    }
  }
}
