package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a table in CSV. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Column code = Column.required("insee_com", "codgeo");
 * ImportReport report = TableReader.of(TableLayout.of("My list", code))
 *     .read(SourceFile.read(path), row -> use(row.text(code)));
 * }</pre>
 *
 * <p>Encoding (UTF-8 with or without its mark, UTF-16 with its mark, else windows-1252) and separator (comma, semicolon,
 * tab or vertical bar) are found out; lines before the header are skipped.
 */
public final class TableReader {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  /** Titles that spreadsheets leave above the header are looked through this far. */
  private static final int HEADER_WITHIN = 20;

  private static final int NAMES_SHOWN = 20;

  private final TableLayout layout;
  private final ImmutableList<TableLayout> others;
  private final ReadLimits limits;
  private final @Nullable Charset charset;

  private TableReader(
      TableLayout layout,
      ImmutableList<TableLayout> others,
      ReadLimits limits,
      @Nullable Charset charset) {
    this.layout = layout;
    this.others = others;
    this.limits = limits;
    this.charset = charset;
  }

  /**
   * Returns a reader of a layout, with the standard limits.
   *
   * @param layout the columns, not null
   * @return the reader, never null
   */
  public static TableReader of(TableLayout layout) {
    Objects.requireNonNull(layout, "layout");
    return new TableReader(layout, ImmutableList.of(), ReadLimits.standard(), null);
  }

  /**
   * Returns this reader with other limits.
   *
   * @param other the limits, not null
   * @return the reader, never null
   */
  public TableReader withLimits(ReadLimits other) {
    return new TableReader(layout, others, other, charset);
  }

  /**
   * Returns this reader with a stated encoding: bytes that are not of it are refused.
   *
   * @param stated the encoding, not null
   * @return the reader, never null
   */
  public TableReader withCharset(Charset stated) {
    return new TableReader(layout, others, limits, stated);
  }

  /**
   * Returns this reader with layouts that a file may be mistaken for: the error names the one that it has.
   *
   * @param layouts the layouts, none null
   * @return the reader, never null
   */
  public TableReader amongst(List<TableLayout> layouts) {
    return new TableReader(layout, ImmutableList.copyOf(layouts), limits, charset);
  }

  /**
   * Reads a table, row by row.
   *
   * @param file the file, not null
   * @param rows what reads each row that parses and is not empty, in the order of the file, not null
   * @return what became of each row, never null
   * @throws AnctException {@code NOT_A_TABLE}, {@code MALFORMED_TEXT}, {@code WRONG_COLUMNS}, {@code
   *     MISTAKEN_FILE} or {@code OVERSIZED_TABLE} if the file as a whole is refused
   */
  public ImportReport read(SourceFile file, Consumer<Row> rows) {
    DecodedText text = DecodedText.of(file, charset);
    char separator = separatorOf(text.text());
    ReportBuilder report = new ReportBuilder(limits.maxProblems());
    text.notUtf8().ifPresent(report::note);
    try (CsvRows cells = new CsvRows(text.text(), separator, limits)) {
      Header header = findHeader(cells, layout);
      if (header == null) {
        throw notOfLayout(file, text.text(), separator);
      }
      cells.expect(header.names().size());
      Row row = new Row(cells, header, report);
      while (cells.next()) {
        if (isEmpty(cells)) {
          continue;
        }
        if (report.rows() >= limits.maxRows()) {
          throw Problem.of(
                  ProblemCode.OVERSIZED_TABLE, "file", file.name(), "max", limits.maxRows())
              .toException();
        }
        report.startRow();
        if (isFit(cells, header, report)) {
          rows.accept(row);
        }
        report.endRow();
      }
    }
    return report.build(file, layout, text, separator);
  }

  private boolean isFit(CsvRows cells, Header header, ReportBuilder report) {
    int expected = header.names().size();
    Problem problem;
    if (cells.isBroken()) {
      problem = Problem.of(
          ProblemCode.BROKEN_ROW, "rule", cells.isUnclosed() ? "row.unclosed" : "row.quotes");
    } else if (cells.count() < expected) {
      boolean truncated = cells.isLast() && cells.endsInMidLine();
      problem = Problem.of(
          truncated ? ProblemCode.TRUNCATED_FILE : ProblemCode.TOO_FEW_CELLS,
          "value",
          cells.count(),
          "expected",
          expected);
    } else if (cells.count() > limits.maxColumns() || hasMore(cells, expected)) {
      problem =
          Problem.of(ProblemCode.TOO_MANY_CELLS, "value", cells.count(), "expected", expected);
    } else {
      return true;
    }
    report.refuseRow(cells.line(), problem);
    return false;
  }

  /** Empty cells after the last column are of no account. */
  private static boolean hasMore(CsvRows cells, int expected) {
    for (int i = expected; i < cells.kept(); i++) {
      if (!cells.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(CsvRows cells) {
    if (cells.isBroken() || cells.count() > cells.kept()) {
      return false;
    }
    for (int i = 0; i < cells.kept(); i++) {
      if (!cells.cell(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The separator that gives the header, else the one that gives most cells. */
  private char separatorOf(String text) {
    char best = SEPARATORS[0];
    int bestMatched = -1;
    for (char separator : SEPARATORS) {
      try (CsvRows cells = new CsvRows(text, separator, limits)) {
        Header header = findHeader(cells, layout);
        int matched = header == null ? 0 : 1 + header.matched();
        if (matched > bestMatched) {
          best = separator;
          bestMatched = matched;
        }
      }
    }
    return bestMatched > 0 ? best : mostCells(text);
  }

  private char mostCells(String text) {
    char best = SEPARATORS[0];
    int most = 0;
    for (char separator : SEPARATORS) {
      try (CsvRows cells = new CsvRows(text, separator, limits)) {
        if (cells.next() && cells.count() > most) {
          most = cells.count();
          best = separator;
        }
      }
    }
    return best;
  }

  private static @Nullable Header findHeader(CsvRows cells, TableLayout wanted) {
    for (int i = 0; i < HEADER_WITHIN && cells.next(); i++) {
      if (cells.count() > cells.maxCells() || cells.isBroken()) {
        continue;
      }
      Header header = Header.of(cells.copy(), wanted);
      if (header.missing(wanted).isEmpty()) {
        return header;
      }
    }
    return null;
  }

  private AnctException notOfLayout(SourceFile file, String text, char separator) {
    for (TableLayout other : others) {
      if (!other.equals(layout)) {
        TableReader reader = of(other).withLimits(limits);
        try (CsvRows cells = new CsvRows(text, reader.separatorOf(text), limits)) {
          if (findHeader(cells, other) != null) {
            return Problem.of(
                    ProblemCode.MISTAKEN_FILE,
                    "file",
                    file.name(),
                    "layout",
                    layout.name(),
                    "other",
                    other.name())
                .toException();
          }
        }
      }
    }
    String[] first = new String[0];
    try (CsvRows cells = new CsvRows(text, separator, limits)) {
      if (cells.next() && !cells.isBroken()) {
        first = cells.copy();
      }
    }
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < Math.min(first.length, NAMES_SHOWN); i++) {
      found.append(i == 0 ? "" : ", ").append(DecimalText.shown(first[i]));
    }
    if (first.length > NAMES_SHOWN) {
      found.append(", …");
    }
    return Problem.of(
            ProblemCode.WRONG_COLUMNS,
            "file",
            file.name(),
            "layout",
            layout.name(),
            "missing",
            String.join(", ", Header.of(first, layout).missing(layout)),
            "found",
            found)
        .toException();
  }
}
