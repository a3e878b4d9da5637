package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import java.util.Optional;

/** Samples of layouts and reports. */
final class TableSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    RowProblem inCell = new RowProblem(
        2,
        Optional.of("code"),
        RowProblem.Effect.CELL_REFUSED,
        Problem.of(ProblemCode.BAD_NUMBER, "value", "x"));
    RowProblem inRow = new RowProblem(
        3,
        Optional.empty(),
        RowProblem.Effect.ROW_REFUSED,
        Problem.of(ProblemCode.TOO_FEW_CELLS, "value", 1, "expected", 2));
    registry.add(RowProblem.class, inCell, inRow);
    registry.add(
        ImportReport.class,
        new ImportReport(
            "a.csv",
            "00ff",
            "list",
            "UTF-8",
            ";",
            5,
            4,
            1,
            1,
            1,
            ImmutableSortedMap.of(ProblemCode.BAD_NUMBER, 1, ProblemCode.TOO_FEW_CELLS, 7),
            ImmutableList.of(inCell, inRow)));
    registry.add(ReadLimits.class, ReadLimits.standard(), new ReadLimits(1, 2, 3, 4, 0));
    Column code = Column.required("code", "codgeo");
    registry.add(Column.class, code, Column.optional("name"));
    registry.add(TableLayout.class, TableLayout.of("list", code));
  }
}
