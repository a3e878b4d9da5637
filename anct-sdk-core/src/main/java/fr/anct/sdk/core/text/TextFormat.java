package fr.anct.sdk.core.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes numbers, amounts and dates with the typography of a language, the same on every JDK and machine.
 *
 * <p>French groups digits with a narrow no-break space (U+202F), has a decimal comma, puts a no-break space (U+00A0)
 * before {@code €} and {@code %}. English groups with a comma and puts {@code €} first. This class is stateless.
 */
public final class TextFormat {
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';
  private static final char NO_BREAK_SPACE = '\u00A0';

  private TextFormat() {}

  /**
   * Writes a decimal number with all its decimals, trailing zeros dropped.
   *
   * @param number the number, not null
   * @param language the language, not null
   * @return such as {@code 2 915,5} or {@code 2,915.5}, never null
   */
  public static String number(BigDecimal number, Language language) {
    Objects.requireNonNull(language, "language");
    BigDecimal plain = number.stripTrailingZeros();
    return format(plain, Math.max(0, plain.scale()), language);
  }

  /**
   * Writes a whole number.
   *
   * @param number the number
   * @param language the language, not null
   * @return such as {@code 2 915} or {@code 2,915}, never null
   */
  public static String number(long number, Language language) {
    return format(BigDecimal.valueOf(number), 0, language);
  }

  /**
   * Writes an amount with two decimals and its currency sign.
   *
   * @param cents the amount in cents
   * @param language the language, not null
   * @return such as {@code 1 234,50 €} or {@code €1,234.50}, never null
   */
  public static String euros(long cents, Language language) {
    Objects.requireNonNull(language, "language");
    String digits = format(BigDecimal.valueOf(cents, 2), 2, language);
    if (language == Language.FR) {
      return digits + NO_BREAK_SPACE + "€";
    }
    return digits.startsWith("-") ? "-€" + digits.substring(1) : "€" + digits;
  }

  /**
   * Writes a percentage.
   *
   * @param percent the number of hundredths, such as 16.404, not null
   * @param language the language, not null
   * @return such as {@code 16,404 %} or {@code 16.404%}, never null
   */
  public static String percent(BigDecimal percent, Language language) {
    Objects.requireNonNull(language, "language");
    String digits = number(percent, language);
    return language == Language.FR ? digits + NO_BREAK_SPACE + "%" : digits + "%";
  }

  /**
   * Writes a date.
   *
   * @param date the date, not null
   * @param language the language, not null
   * @return {@code 01/03/2026} in French, {@code 2026-03-01} in English, never null
   */
  public static String date(LocalDate date, Language language) {
    Objects.requireNonNull(language, "language");
    if (language == Language.EN) {
      return date.toString();
    }
    return String.format(
        Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  private static String format(BigDecimal number, int decimals, Language language) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator(language == Language.FR ? NARROW_NO_BREAK_SPACE : ',');
    symbols.setDecimalSeparator(language == Language.FR ? ',' : '.');
    symbols.setMinusSign('-');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }
}
