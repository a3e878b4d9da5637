package fr.anct.sdk.core.money;

import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import java.util.Optional;

/**
 * Amounts as French people and files write them, read without guessing and written so that they are read back.
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>text</th><th>amount</th></tr>
 * <tr><td>{@code 21 667,00 €}, with spaces of any kind</td><td>21667.00</td></tr>
 * <tr><td>{@code 1234,5} or {@code 1234.5}</td><td>1234.50</td></tr>
 * <tr><td>{@code 1.234,50 €}: groups cut by points before a decimal comma</td><td>1234.50</td></tr>
 * <tr><td>{@code 12 k€}, {@code 3,5 M€}, {@code 2,29 Md€}</td><td>12000.00, 3500000.00, 2290000000.00</td></tr>
 * <tr><td>{@code -5 €}, {@code +5 EUR}, {@code 5 euros}</td><td>-5.00, 5.00, 5.00</td></tr>
 * </table>
 *
 * <p>What could be read in two ways is refused: {@code 1,234} and {@code 1.234} may be a thousand or a fraction, {@code
 * 10 00} one number or two, {@code 1.234 M€} a million or a thousand of them. In {@code 1,234 M€} the comma is the
 * decimal one: no French writer groups digits with it. An amount must fall on a cent: {@code 12,345678 k€} does not.
 * This class is stateless.
 */
public final class EurosText {
  private EurosText() {}

  /**
   * Reads an amount, and says what is wrong with it if it is not one.
   *
   * @param text the text, such as {@code 21 667,00 €}, not null
   * @return the amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code AMBIGUOUS_AMOUNT} if it can be read in two ways, with how to
   *     write it; {@code TOO_PRECISE} if it has a fraction of a cent; {@code OVERFLOW} if it does not fit; {@code
   *     MALFORMED_AMOUNT} if it is not an amount
   */
  public static Euros parse(String text) {
    AmountScanner scanner = new AmountScanner(text);
    if (!scanner.scan()) {
      throw scanner.problem().toException();
    }
    return Euros.ofCents(scanner.cents());
  }

  /**
   * Reads an amount, if it is one.
   *
   * @param text the text, such as {@code 21 667,00 €}, not null
   * @return the amount, or empty where {@link #parse} says what is wrong
   */
  public static Optional<Euros> tryParse(String text) {
    AmountScanner scanner = new AmountScanner(text);
    return scanner.scan() ? Optional.of(Euros.ofCents(scanner.cents())) : Optional.empty();
  }

  /**
   * Writes an amount the French way, to the cent; {@link #parse} reads it back.
   *
   * @param amount the amount, not null
   * @return such as {@code 1 234,50 €}, with a narrow no-break space (U+202F) between groups and a no-break space (U+00A0)
   *     before the sign, never null
   */
  public static String format(Euros amount) {
    return TextFormat.euros(amount.cents(), Language.FR);
  }
}
