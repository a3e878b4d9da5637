package fr.anct.sdk.examples;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.EurosText;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Cells without which a row says nothing: the row is refused, not only the cell. */
final class Cells {
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Cells() {}

  static Optional<LocalDate> day(Row row, Column column) {
    String text = row.text(column);
    try {
      return Optional.of(
          text.indexOf('/') >= 0 ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return refused(row, column, ProblemCode.BAD_DATE);
    }
  }

  static Optional<Euros> amount(Row row, Column column) {
    Optional<Euros> amount =
        EurosText.tryParse(row.text(column)).filter(each -> !each.isNegative());
    return amount.isPresent() ? amount : refused(row, column, ProblemCode.BAD_NUMBER);
  }

  private static <T> Optional<T> refused(Row row, Column column, ProblemCode code) {
    String text = row.text(column);
    row.refuse(
        column,
        text.isBlank()
            ? Problem.of(ProblemCode.EMPTY_CELL)
            : Problem.of(code, "value", SafeText.line(text)));
    return Optional.empty();
  }
}
