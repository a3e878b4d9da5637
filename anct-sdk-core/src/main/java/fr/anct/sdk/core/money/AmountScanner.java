package fr.anct.sdk.core.money;

import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/** Reads one amount, character by character; only a refusal makes texts, and only if it is asked for. */
final class AmountScanner {
  private enum Fault {
    NOT_AN_AMOUNT,
    BADLY_GROUPED,
    ENGLISH,
    ONE_NUMBER_OR_TWO,
    THOUSANDS_OR_FRACTION,
    TOO_PRECISE,
    TOO_LARGE
  }

  private static final String[] CURRENCIES = {"€", "eur", "euros", "euro"};
  private static final long LEAST_TENTH = Long.MIN_VALUE / 10;

  private final String text;
  private int from;
  private int to;
  private boolean negative;
  /** How many zeros the unit stands for: 3 for k€. */
  private int zeros;
  /** Where the decimal sign is, or {@link #to} if there is none. */
  private int decimalSign;

  private boolean groupedByPoints;
  private long cents;
  /** What is wrong, unless a check says better. */
  private Fault fault = Fault.NOT_AN_AMOUNT;

  AmountScanner(String text) {
    this.text = text;
    this.to = text.length();
  }

  /** Reads the text; if the answer is false, {@link #problem} says why. */
  boolean scan() {
    trim();
    readUnit();
    readSign();
    findDecimalSign();
    return fault == Fault.NOT_AN_AMOUNT
        && checkWhole()
        && checkDecimals()
        && checkOneMeaning()
        && compute();
  }

  long cents() {
    return cents;
  }

  Problem problem() {
    String shown = DecimalText.shown(text);
    return switch (fault) {
      case NOT_AN_AMOUNT -> malformed("amount.text");
      case BADLY_GROUPED -> malformed("amount.groups");
      case ENGLISH -> malformed("amount.english");
      case ONE_NUMBER_OR_TWO -> ambiguous("spaces", grouped());
      case THOUSANDS_OR_FRACTION ->
        zeros == 0
            ? ambiguous("thousands", separated(' '))
            : Problem.of(
                ProblemCode.AMBIGUOUS_AMOUNT,
                "value",
                shown,
                "form",
                "unit",
                "whole",
                separated(' '),
                "fraction",
                separated(','));
      case TOO_PRECISE -> Problem.of(ProblemCode.TOO_PRECISE, "value", shown);
      case TOO_LARGE -> Problem.of(ProblemCode.OVERFLOW, "value", shown);
    };
  }

  private void trim() {
    while (from < to && Spaces.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
      to--;
    }
  }

  private void readUnit() {
    for (String currency : CURRENCIES) {
      if (endsWith(currency, true)) {
        to -= currency.length();
        trim();
        readZeros();
        trim();
        return;
      }
    }
  }

  private void readZeros() {
    if (endsWith("k", true)) {
      zeros = 3;
      to--;
    } else if (endsWith("M", false)) {
      zeros = 6;
      to--;
    } else if (endsWith("Md", false)) {
      zeros = 9;
      to -= 2;
    } else if (endsWith("Mds", false)) {
      zeros = 9;
      to -= 3;
    }
  }

  private boolean endsWith(String end, boolean anyCase) {
    // Only spaces come before the first character, so an end that is too long does not match.
    int length = end.length();
    return text.regionMatches(anyCase, to - length, end, 0, length);
  }

  private void readSign() {
    if (from < to) {
      char c = text.charAt(from);
      negative = c == '-' || c == '\u2212';
      if (negative || c == '+') {
        from++;
        trim();
      }
    }
  }

  /** The only comma, else the only point; points before a comma cut groups. */
  private void findDecimalSign() {
    int comma = -1;
    int point = -1;
    int commas = 0;
    int points = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        comma = i;
        commas++;
      } else if (c == '.') {
        point = i;
        points++;
      }
    }
    if (commas > 0 && point > comma) {
      fault = Fault.ENGLISH;
    } else if (commas > 1 || (commas == 0 && points > 1)) {
      fault = Fault.BADLY_GROUPED;
    }
    groupedByPoints = commas == 1 && points > 0;
    decimalSign = commas == 1 ? comma : points == 1 ? point : to;
  }

  /** Digits, of which groups of three may be cut by one space, or by points. */
  private boolean checkWhole() {
    int inGroup = 0;
    boolean grouped = false;
    boolean wellCut = true;
    for (int i = from; i < decimalSign; i++) {
      char c = text.charAt(i);
      if (DecimalText.isDigit(c)) {
        inGroup++;
      } else if (groupedByPoints ? c == '.' : Spaces.isSpace(c)) {
        wellCut &= grouped ? inGroup == 3 : inGroup >= 1 && inGroup <= 3;
        grouped = true;
        inGroup = 0;
      } else {
        return false;
      }
    }
    if (decimalSign == from) {
      return false;
    }
    wellCut &= !grouped || inGroup == 3;
    return wellCut || refuse(groupedByPoints ? Fault.BADLY_GROUPED : Fault.ONE_NUMBER_OR_TWO);
  }

  private boolean checkDecimals() {
    for (int i = decimalSign + 1; i < to; i++) {
      if (!DecimalText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return decimalSign != to - 1;
  }

  /** One to three digits, a sign and three digits may be thousands; but not with a comma before k€, M€ or Md€. */
  private boolean checkOneMeaning() {
    boolean likeThousands =
        to - decimalSign == 4 && decimalSign - from <= 3 && text.charAt(from) != '0';
    if (!likeThousands) {
      return true;
    }
    boolean french = zeros > 0 && text.charAt(decimalSign) == ',';
    return french || refuse(Fault.THOUSANDS_OR_FRACTION);
  }

  private boolean compute() {
    // Below zero, where one amount more fits than above.
    long sum = 0;
    for (int i = from; i < decimalSign; i++) {
      if (DecimalText.isDigit(text.charAt(i))) {
        sum = shifted(sum, text.charAt(i) - '0');
      }
    }
    int next = decimalSign + 1;
    for (int i = 0; i < zeros + 2; i++, next++) {
      sum = shifted(sum, next < to ? text.charAt(next) - '0' : 0);
    }
    for (; next < to; next++) {
      if (text.charAt(next) != '0') {
        return refuse(Fault.TOO_PRECISE);
      }
    }
    cents = negative ? sum : -sum;
    boolean fits = sum <= 0 && (negative || sum > Long.MIN_VALUE);
    return fits || refuse(Fault.TOO_LARGE);
  }

  /** Returns a sum below zero with one more digit, or a number above zero once it does not fit. */
  private static long shifted(long sum, int digit) {
    if (sum < LEAST_TENTH || sum > 0) {
      return 1;
    }
    // Only the last digit may go too far, and then comes out above zero.
    return sum * 10 - digit;
  }

  private boolean refuse(Fault found) {
    fault = found;
    return false;
  }

  private Problem malformed(String rule) {
    return Problem.of(ProblemCode.MALFORMED_AMOUNT, "value", DecimalText.shown(text), "rule", rule);
  }

  private Problem ambiguous(String form, String whole) {
    return Problem.of(
        ProblemCode.AMBIGUOUS_AMOUNT,
        "value",
        DecimalText.shown(text),
        "form",
        form,
        "whole",
        whole);
  }

  /** The text with another sign in the place of the one that may cut thousands or begin decimals. */
  private String separated(char sign) {
    return text.substring(from, decimalSign)
        + sign
        + text.substring(decimalSign + 1).strip();
  }

  /** The text as one number, its digits in groups of three. */
  private String grouped() {
    StringBuilder digits = new StringBuilder();
    for (int i = from; i < decimalSign; i++) {
      if (DecimalText.isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ' ');
    }
    return DecimalText.shown(digits.append(text, decimalSign, text.length()).toString());
  }
}
