package fr.anct.sdk.core.table;

import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.util.Objects;

/**
 * What was made of a file, and the report that says what was left out. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * DesignationList list = imported.value(); // all that could be used
 * DesignationList whole = imported.strict(); // or nothing
 * }</pre>
 *
 * @param <T> what the file holds
 */
public final class Imported<T> {
  private final T value;
  private final ImportReport report;

  private Imported(T value, ImportReport report) {
    this.value = Objects.requireNonNull(value, "value");
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * Returns a value with its report.
   *
   * @param value what the good rows make, not null
   * @param report what became of each row, not null
   * @param <T> what the file holds
   * @return both, never null
   */
  public static <T> Imported<T> of(T value, ImportReport report) {
    return new Imported<>(value, report);
  }

  /**
   * Returns what the good rows make.
   *
   * @return the value, never null
   */
  public T value() {
    return value;
  }

  /**
   * Returns what became of each row.
   *
   * @return the report, never null
   */
  public ImportReport report() {
    return report;
  }

  /**
   * Returns the value, if no row and no cell was refused. Corrections, such as a leading zero restored, are accepted:
   * {@link ImportReport#corrected} counts them.
   *
   * @return the value, never null
   * @throws AnctException {@code IMPORT_REFUSED} with the first row refused
   */
  public T strict() {
    if (report.isComplete()) {
      return value;
    }
    throw Problem.of(
            ProblemCode.IMPORT_REFUSED,
            "file",
            report.file(),
            "rows",
            report.refused(),
            "cells",
            report.cellsRefused(),
            "first",
            report.firstRefusal().map(first -> first.message(Language.EN)).orElse("…"))
        .toException();
  }

  @Override
  public String toString() {
    return value + " (" + report.file() + ")";
  }
}
