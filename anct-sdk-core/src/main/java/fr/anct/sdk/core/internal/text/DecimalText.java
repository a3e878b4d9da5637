package fr.anct.sdk.core.internal.text;

import org.jspecify.annotations.Nullable;

/** Character work shared by amounts, rates and cells: no regular expression, no exponent, ASCII digits only. */
public final class DecimalText {
  /** More digits than any amount or rate has: what is longer is refused before it is converted. */
  public static final int LONGEST = 64;

  private DecimalText() {}

  /**
   * Tells whether a character is an ASCII digit.
   *
   * @param c the character
   * @return true if it is
   */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Tells whether a text is ASCII digits only.
   *
   * @param text the text
   * @return true if it is, and not empty
   */
  public static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Tells whether a text is digits, then perhaps a point and one to so many decimals.
   *
   * @param text the text
   * @param maxDecimals how many decimals there may be
   * @return true if it is
   */
  public static boolean isPlain(String text, int maxDecimals) {
    if (text.length() > LONGEST) {
      return false;
    }
    int point = text.indexOf('.');
    if (point < 0) {
      return areDigits(text);
    }
    return text.length() - point - 1 <= maxDecimals
        && areDigits(text.substring(0, point))
        && areDigits(text.substring(point + 1));
  }

  /**
   * Turns a decimal number as people write it into an optional minus, digits, and decimals after a point.
   *
   * <p>A comma is the decimal sign like a point; a space between digits must cut groups of three, so that two numbers
   * in one cell are not read as one.
   *
   * @param text the text
   * @return the plain form, or null if the text is not of that form
   */
  public static @Nullable String plain(String text) {
    String number = Spaces.trimmed(text);
    boolean negative = number.startsWith("-") || number.startsWith("\u2212");
    if (negative) {
      number = Spaces.trimmed(number.substring(1));
    }
    int comma = Math.max(number.indexOf(','), number.indexOf('.'));
    String whole = ungrouped(comma < 0 ? number : number.substring(0, comma));
    String decimals = comma < 0 ? "" : number.substring(comma + 1);
    if (whole == null || (comma >= 0 && !areDigits(decimals))) {
      return null;
    }
    return (negative ? "-" : "") + whole + (comma < 0 ? "" : "." + decimals);
  }

  private static @Nullable String ungrouped(String digits) {
    StringBuilder plain = new StringBuilder(digits.length());
    int inGroup = 0;
    boolean grouped = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (isDigit(c)) {
        plain.append(c);
        inGroup++;
      } else if (Spaces.isSpace(c) && (grouped ? inGroup == 3 : inGroup >= 1 && inGroup <= 3)) {
        grouped = true;
        inGroup = 0;
      } else {
        return null;
      }
    }
    return plain.isEmpty() || (grouped && inGroup != 3) ? null : plain.toString();
  }

  /**
   * Cuts a text that is shown in a problem.
   *
   * @param text the text
   * @return its beginning
   */
  public static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
