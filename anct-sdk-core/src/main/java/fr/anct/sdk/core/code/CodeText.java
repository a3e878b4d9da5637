package fr.anct.sdk.core.code;

import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/** Character work shared by the codes: no regular expression, ASCII only. */
final class CodeText {
  private static final int SHOWN = 60;

  private CodeText() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a two-character head is that of a département of metropolitan France: 01–19, 2A, 2B, 21–95. */
  static boolean isMetropole(char first, char second) {
    if (!isDigit(first)) {
      return false;
    }
    if (!isDigit(second)) {
      return first == '2' && (second == 'A' || second == 'B');
    }
    int number = (first - '0') * 10 + second - '0';
    return number >= 1 && number <= 95 && number != 20;
  }

  /** Tells whether a three-digit head is that of a département or collectivité overseas. */
  static boolean isOverseas(char first, char second, char third) {
    if (first != '9') {
      return false;
    }
    if (second == '7') {
      return third >= '1' && third <= '8';
    }
    return second == '8' && (third == '4' || (third >= '6' && third <= '9'));
  }

  /** Drops spaces of any kind and dots wherever they stand. */
  static String ungrouped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && !Spaces.isSpace(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Upper-cases a–z only, so that no other letter can become a Latin one. */
  static String upper(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return upper.toString();
  }

  /** Gives back the zero that a spreadsheet lost: a text of one digit less than expected, all digits. */
  static String zeroRestored(String text, int length) {
    return text.length() == length - 1 && areDigits(text, 0, text.length()) ? "0" + text : text;
  }

  /** Luhn's check over all digits of a text: the last one is the key. */
  static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  static int digitSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += digits.charAt(i) - '0';
    }
    return sum;
  }

  static AnctException malformed(String kind, String value, String rule) {
    String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    return Problem.of(
            ProblemCode.MALFORMED_CODE, "kind", kind, "value", shown, "rule", kind + "." + rule)
        .toException();
  }
}
