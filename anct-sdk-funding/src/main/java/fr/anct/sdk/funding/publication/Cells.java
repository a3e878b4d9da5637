package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Optional;

/** The texts of cells: on one line, of a length. */
final class Cells {
  /** The most characters of a purpose or of payment terms. */
  static final int LONG_TEXT = 256;
  /** The most characters of a number in the directory of aids to companies. */
  static final int RAE_TEXT = 5;

  private Cells() {}

  /** Returns a text on one line, without spaces at its ends. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isISOControl(c)) {
        clean.append(' ');
      } else {
        // Half a character cannot be written in UTF-8.
        clean.append(Character.isSurrogate(c) ? '\uFFFD' : c);
      }
    }
    return Spaces.trimmed(clean.toString());
  }

  static String required(String name, String text, int most) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      throw outOfRange(name, text, "text.not-blank");
    }
    if (clean.codePointCount(0, clean.length()) > most) {
      throw outOfRange(name, DecimalText.shown(clean), "≤ " + most);
    }
    return clean;
  }

  static Optional<String> optional(String name, Optional<String> text, int most) {
    return text.map(Cells::clean)
        .filter(clean -> !clean.isEmpty())
        .map(clean -> required(name, clean, most));
  }

  static void checkYear(String name, LocalDate day) {
    if (day.getYear() < 0 || day.getYear() > 9_999) {
      throw outOfRange(name, day.toString(), "0000–9999");
    }
  }

  static Problem bad(String value, String rule) {
    return Problem.of(ProblemCode.BAD_CELL, "value", DecimalText.shown(value), "rule", rule);
  }

  private static RuntimeException outOfRange(String name, String value, String rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule)
        .toException();
  }
}
