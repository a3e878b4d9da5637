package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The vintage (<i>millésime</i>) of a geography: the year whose 1 January it is that of.
 *
 * <p>Any year is a fine value; which are embedded is known by {@code TerritorialReferential}. Its JSON form is a number;
 * a text of four digits is read too. This class is immutable and thread-safe.
 */
public final class Millesime implements Comparable<Millesime>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int FIRST = 1900;
  private static final int LAST = 2999;

  /** The year. */
  private final int year;

  private Millesime(int year) {
    this.year = year;
  }

  /**
   * Returns the vintage of a year.
   *
   * @param year the year, 1900 to 2999
   * @return the vintage, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Millesime of(int year) {
    if (year < FIRST || year > LAST) {
      throw outOfRange(Integer.toString(year));
    }
    return new Millesime(year);
  }

  /**
   * Reads the form written by {@link #toString}.
   *
   * @param text four digits, not null
   * @return the vintage, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not a year from 1900 to 2999
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Millesime parse(String text) {
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.length() != 4 || c < '0' || c > '9') {
        throw outOfRange(text);
      }
      year = year * 10 + c - '0';
    }
    return of(year);
  }

  /**
   * Returns the year.
   *
   * @return 1900 to 2999
   */
  @JsonValue
  public int year() {
    return year;
  }

  /**
   * Returns the day whose geography this is.
   *
   * @return 1 January of the year, never null
   */
  public LocalDate date() {
    return LocalDate.of(year, 1, 1);
  }

  @Override
  public int compareTo(Millesime other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Millesime that && that.year == year;
  }

  @Override
  public int hashCode() {
    return year;
  }

  /** Returns the year, which {@link #parse} reads. */
  @Override
  public String toString() {
    return Integer.toString(year);
  }

  private static RuntimeException outOfRange(String value) {
    return Problem.of(
            ProblemCode.OUT_OF_RANGE,
            "name",
            "millesime",
            "value",
            value,
            "rule",
            "millesime.range")
        .toException();
  }

  /**
   * Checks again what a stream says.
   *
   * @return this
   * @throws InvalidObjectException if it is no year
   */
  @Serial
  private Object readResolve() throws InvalidObjectException {
    if (year < FIRST || year > LAST) {
      throw new InvalidObjectException("not a year: " + year);
    }
    return this;
  }
}
