package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts while a table is read. */
final class ReportBuilder {
  private final int maxProblems;
  private final List<RowProblem> problems = new ArrayList<>();
  /** The cells refused in the row at hand: of the same mistake the whole row may be refused. */
  private final List<RowProblem> rowCells = new ArrayList<>();

  private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);
  private int kept;
  private int rows;
  private int refused;
  private int corrected;
  private int cellsRefused;
  private boolean rowRefused;
  private boolean rowCorrected;
  private int rowCellsRefused;

  ReportBuilder(int maxProblems) {
    this.maxProblems = maxProblems;
  }

  void startRow() {
    rowRefused = false;
    rowCorrected = false;
    rowCellsRefused = 0;
    rowCells.clear();
  }

  void endRow() {
    rows++;
    if (rowRefused) {
      refused++;
      return;
    }
    cellsRefused += rowCellsRefused;
    if (rowCorrected) {
      corrected++;
    }
  }

  void note(RowProblem problem) {
    counts.merge(problem.problem().code(), 1, Integer::sum);
    if (kept < maxProblems) {
      problems.add(problem);
      kept++;
    }
  }

  void refuseRow(int line, String column, Problem problem) {
    rowRefused = true;
    RowProblem cell =
        new RowProblem(line, Optional.of(column), RowProblem.Effect.CELL_REFUSED, problem);
    RowProblem row =
        new RowProblem(line, Optional.of(column), RowProblem.Effect.ROW_REFUSED, problem);
    if (!rowCells.remove(cell)) {
      note(row);
    } else {
      // It is not there where as many as are kept came before.
      for (int i = problems.size() - 1; i >= 0 && problems.get(i).line() == line; i--) {
        if (problems.get(i).equals(cell)) {
          problems.set(i, row);
        }
      }
    }
  }

  void refuseRow(int line, Problem problem) {
    rowRefused = true;
    note(new RowProblem(line, Optional.empty(), RowProblem.Effect.ROW_REFUSED, problem));
  }

  void refuseCell(int line, String column, Problem problem) {
    rowCellsRefused++;
    RowProblem cell =
        new RowProblem(line, Optional.of(column), RowProblem.Effect.CELL_REFUSED, problem);
    rowCells.add(cell);
    note(cell);
  }

  void correct(int line, String column, Problem problem) {
    rowCorrected = true;
    note(new RowProblem(line, Optional.of(column), RowProblem.Effect.CORRECTED, problem));
  }

  int rows() {
    return rows;
  }

  ImportReport build(SourceFile file, TableLayout layout, DecodedText text, char separator) {
    return new ImportReport(
        file.name(),
        file.checksum(),
        layout.name(),
        text.charset().name(),
        String.valueOf(separator),
        rows,
        rows - refused,
        corrected,
        refused,
        cellsRefused,
        ImmutableSortedMap.copyOf(counts),
        ImmutableList.copyOf(problems));
  }
}
