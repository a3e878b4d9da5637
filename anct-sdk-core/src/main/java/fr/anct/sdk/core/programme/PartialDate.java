package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * A year, a month or a day, as precisely as the report tells: {@code 2020}, {@code 2020-11} or {@code 2020-11-20}.
 *
 * <p>There is no order between partial dates, for 2020 is neither before nor after 2020-11; compare {@link #firstDay} and
 * {@link #lastDay}. This class is immutable and thread-safe.
 */
public final class PartialDate implements Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;

  private final int year;
  private final int month;
  private final int day;

  private PartialDate(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /**
   * Returns a whole year.
   *
   * @param year the year, 1000 to 9999
   * @return the partial date, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the year is
   */
  public static PartialDate of(int year) {
    return checked(year, 0, 0);
  }

  /**
   * Returns a whole month.
   *
   * @param year the year, 1000 to 9999
   * @param month the month, 1 to 12
   * @return the partial date, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if either is
   */
  public static PartialDate of(int year, int month) {
    if (month < 1 || month > 12) {
      throw outOfRange("month", month, "1..12");
    }
    return checked(year, month, 0);
  }

  /**
   * Returns a day.
   *
   * @param day the day, of a year from 1000 to 9999, not null
   * @return the partial date, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the year is
   */
  public static PartialDate of(LocalDate day) {
    return checked(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * Reads the form written by {@link #toString}.
   *
   * @param text {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, not null
   * @return the partial date, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is of none of these forms or there is no
   *     such day, {@code OUT_OF_RANGE} if it is before the year 1000
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate parse(String text) {
    int length = text.length();
    try {
      LocalDate first = switch (length) {
        case 4 -> LocalDate.parse(text + "-01-01");
        case 7 -> LocalDate.parse(text + "-01");
        case 10 -> LocalDate.parse(text);
        default -> throw malformed(text);
      };
      return checked(
          first.getYear(),
          length > 4 ? first.getMonthValue() : 0,
          length > 7 ? first.getDayOfMonth() : 0);
    } catch (DateTimeException e) {
      throw malformed(text);
    }
  }

  /**
   * Returns the year.
   *
   * @return 1000 to 9999
   */
  public int year() {
    return year;
  }

  /**
   * Returns the month.
   *
   * @return 1 to 12, or empty if only the year is known
   */
  public OptionalInt month() {
    return month == 0 ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /**
   * Returns the day of the month.
   *
   * @return 1 to 31, or empty if only the year or the month is known
   */
  public OptionalInt day() {
    return day == 0 ? OptionalInt.empty() : OptionalInt.of(day);
  }

  /**
   * Returns the earliest day that this can be.
   *
   * @return the first day of the year or month, or the day itself, never null
   */
  public LocalDate firstDay() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /**
   * Returns the latest day that this can be.
   *
   * @return the last day of the year or month, or the day itself, never null
   */
  public LocalDate lastDay() {
    return day != 0
        ? LocalDate.of(year, month, day)
        : YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date
        && date.year == year
        && date.month == month
        && date.day == day;
  }

  @Override
  public int hashCode() {
    return (year * 16 + month) * 32 + day;
  }

  /**
   * Returns the ISO form as far as it is known, such as {@code 2020-11}, which {@link #parse}
   * reads.
   */
  @Override
  @JsonValue
  public String toString() {
    if (month == 0) {
      return Integer.toString(year);
    }
    return day == 0 ? YearMonth.of(year, month).toString() : firstDay().toString();
  }

  private static PartialDate checked(int year, int month, int day) {
    if (year < 1000 || year > 9999) {
      throw outOfRange("year", year, "1000..9999");
    }
    return new PartialDate(year, month, day);
  }

  private static RuntimeException outOfRange(String name, int value, String rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule)
        .toException();
  }

  private static RuntimeException malformed(String text) {
    return Problem.of(
            ProblemCode.MALFORMED_CODE,
            "kind",
            "partialDate",
            "value",
            text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
            "rule",
            "partialDate.form")
        .toException();
  }

  @Serial
  private Object writeReplace() {
    return new Form(toString());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a partial date is read from its serialised form only");
  }

  /** The serialised form, checked again when read. */
  private record Form(String text) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private Object readResolve() throws ObjectStreamException {
      try {
        return parse(text);
      } catch (AnctException e) {
        InvalidObjectException refused = new InvalidObjectException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }
  }
}
