package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, as long as it is being read: it is not to be kept.
 *
 * <p>Whoever reads it says what is wrong with it; a row about which nothing is said is used.
 */
public final class Row {
  private final CsvRows rows;
  private final Header header;
  private final ReportBuilder report;

  Row(CsvRows rows, Header header, ReportBuilder report) {
    this.rows = rows;
    this.header = header;
    this.report = report;
  }

  /**
   * Returns the line of the file where this row starts.
   *
   * @return from 1
   */
  public int line() {
    return rows.line();
  }

  /**
   * Tells whether the table has a column.
   *
   * @param column the column, of the layout, not null
   * @return true if it has
   */
  public boolean has(Column column) {
    return header.indexOf(column) >= 0;
  }

  /**
   * Returns the text of a cell.
   *
   * @param column the column, of the layout, not null
   * @return the text without spaces of any kind at its ends, empty if there is none, never null
   */
  public String text(Column column) {
    @Nullable String cell = rows.cellOrNull(header.indexOf(column));
    return cell == null ? "" : Spaces.trimmed(cell);
  }

  /**
   * Returns the values of a cell that may hold several, between semicolons, vertical bars, commas, slashes or line ends.
   *
   * @param column the column, of the layout, not null
   * @return the values, without those that are blank or say that there is none ({@code NA}, {@code NULL}…), never null
   */
  public ImmutableList<String> values(Column column) {
    String cell = text(column);
    if (!holdsSeveral(cell)) {
      return isNone(cell) ? ImmutableList.of() : ImmutableList.of(cell);
    }
    ImmutableList.Builder<String> values = ImmutableList.builder();
    int from = 0;
    for (int i = 0; i <= cell.length(); i++) {
      if (i == cell.length() || isBetweenValues(cell.charAt(i))) {
        String value = Spaces.trimmed(cell.substring(from, i));
        if (!isNone(value)) {
          values.add(value);
        }
        from = i + 1;
      }
    }
    return values.build();
  }

  /**
   * Returns the number in a cell, as French files write it: with a comma or a point, spaces between thousands, perhaps €
   * or % after it. A text that is no number is refused, and the row used without it; {@link #requiredNumber} refuses the row.
   *
   * @param column the column, of the layout, not null
   * @return the number, or empty if the cell is empty, says that there is none ({@code NA}, {@code N/A}, {@code nd},
   *     {@code nc}, {@code -}), or is refused
   */
  public Optional<BigDecimal> number(Column column) {
    return number(column, this::refuseCell);
  }

  /**
   * Returns the number in a cell that the row is of no use without, read as {@link #number} does: if it is empty or no
   * number, the row is refused.
   *
   * @param column the column, of the layout, not null
   * @return the number, or empty if the row is refused
   */
  public Optional<BigDecimal> requiredNumber(Column column) {
    return isThere(column) ? number(column, this::refuse) : Optional.empty();
  }

  private Optional<BigDecimal> number(Column column, BiConsumer<Column, Problem> refusal) {
    String cell = text(column);
    if (isNone(cell)) {
      return Optional.empty();
    }
    char last = cell.charAt(cell.length() - 1);
    String bare = last == '€' || last == '%' ? cell.substring(0, cell.length() - 1) : cell;
    String plain = bare.length() > DecimalText.LONGEST ? null : DecimalText.plain(bare);
    if (plain == null) {
      refusal.accept(column, Problem.of(ProblemCode.BAD_NUMBER, "value", DecimalText.shown(cell)));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }

  /**
   * Returns the day in a cell: {@code 2021-03-12}, perhaps with a time after it, or {@code 12/03/2021}. A text that is
   * no day is refused, and the row used without it; {@link #requiredDate} refuses the row.
   *
   * @param column the column, of the layout, not null
   * @return the day, or empty if the cell is empty, says that there is none, or is refused
   */
  public Optional<LocalDate> date(Column column) {
    return date(column, this::refuseCell);
  }

  /**
   * Returns the day in a cell that the row is of no use without, read as {@link #date} does: if it is empty or no day, the
   * row is refused.
   *
   * @param column the column, of the layout, not null
   * @return the day, or empty if the row is refused
   */
  public Optional<LocalDate> requiredDate(Column column) {
    return isThere(column) ? date(column, this::refuse) : Optional.empty();
  }

  private Optional<LocalDate> date(Column column, BiConsumer<Column, Problem> refusal) {
    String cell = text(column);
    if (isNone(cell)) {
      return Optional.empty();
    }
    try {
      int slash = cell.indexOf('/');
      int second = cell.indexOf('/', slash + 1);
      boolean withTime = cell.length() > 10 && (cell.charAt(10) == 'T' || cell.charAt(10) == ' ');
      return Optional.of(
          slash > 0 && second > 0
              ? LocalDate.of(
                  Integer.parseInt(cell.substring(second + 1)),
                  Integer.parseInt(cell.substring(slash + 1, second)),
                  Integer.parseInt(cell.substring(0, slash)))
              : LocalDate.parse(withTime ? cell.substring(0, 10) : cell));
    } catch (DateTimeException | NumberFormatException e) {
      refusal.accept(column, Problem.of(ProblemCode.BAD_DATE, "value", DecimalText.shown(cell)));
      return Optional.empty();
    }
  }

  /**
   * Refuses this row: it will not be used.
   *
   * @param column the column at fault, of the layout, not null
   * @param problem what is wrong, with the value, not null
   */
  public void refuse(Column column, Problem problem) {
    report.refuseRow(line(), header.nameOf(column), problem);
  }

  /**
   * Refuses a cell: the row is used without it.
   *
   * @param column the column at fault, of the layout, not null
   * @param problem what is wrong, with the value, not null
   */
  public void refuseCell(Column column, Problem problem) {
    report.refuseCell(line(), header.nameOf(column), problem);
  }

  /**
   * Says that a value was corrected: the row is used.
   *
   * @param column the column corrected, of the layout, not null
   * @param problem what was corrected, with the value, not null
   */
  public void correct(Column column, Problem problem) {
    report.correct(line(), header.nameOf(column), problem);
  }

  /**
   * Says what is wrong in this row together with others: the row is used as it stands.
   *
   * @param column the column at fault, of the layout, not null
   * @param problem what is wrong, with the value, not null
   */
  public void note(Column column, Problem problem) {
    report.note(new RowProblem(
        line(), Optional.of(header.nameOf(column)), RowProblem.Effect.NOTED, problem));
  }

  /** Refuses the row if the cell is empty or says that there is nothing. */
  private boolean isThere(Column column) {
    boolean there = !isNone(text(column));
    if (!there) {
      refuse(column, Problem.of(ProblemCode.EMPTY_CELL));
    }
    return there;
  }

  private static boolean holdsSeveral(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (isBetweenValues(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetweenValues(char c) {
    return c == ';' || c == '|' || c == ',' || c == '/' || c == '\n' || c == '\r';
  }

  private static boolean isNone(String cell) {
    return switch (cell) {
      case "", "-", "NA", "N/A", "n/a", "nd", "ND", "nc", "NC", "NULL", "null" -> true;
      default -> false;
    };
  }
}
