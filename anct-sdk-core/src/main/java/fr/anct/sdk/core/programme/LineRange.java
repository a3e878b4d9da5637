package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/**
 * Lines of the report's text, both inclusive. Its text and JSON form is {@code 18-23}, or {@code 75} for one line.
 *
 * @param from the first line, 1 or more
 * @param to the last line, not before the first
 */
public record LineRange(int from, int to) {
  /**
   * Checks the order.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} unless {@code 1 <= from <= to}
   */
  public LineRange {
    if (from < 1 || to < from) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "lines",
              "value",
              from + "-" + to,
              "rule",
              "lines.order")
          .toException();
    }
  }

  /**
   * Reads the form written by {@link #toString}.
   *
   * @param text such as {@code 18-23} or {@code 75}, not null
   * @return the lines, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_CODE} if it is not of that form, {@code
   *     OUT_OF_RANGE} if the lines are out of order
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LineRange parse(String text) {
    int hyphen = text.indexOf('-');
    try {
      LineRange lines = hyphen < 0
          ? new LineRange(Integer.parseInt(text), Integer.parseInt(text))
          : new LineRange(
              Integer.parseInt(text.substring(0, hyphen)),
              Integer.parseInt(text.substring(hyphen + 1)));
      if (lines.toString().equals(text)) {
        return lines;
      }
    } catch (NumberFormatException e) {
      // Not digits: malformed, as said below.
    }
    throw Problem.of(
            ProblemCode.MALFORMED_CODE, "kind", "lines", "value", text, "rule", "lines.form")
        .toException();
  }

  @Override
  @JsonValue
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
