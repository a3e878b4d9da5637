package fr.anct.sdk.funding.layout;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.core.text.TextFormat;
import java.math.BigDecimal;

/**
 * How figures are written: for a reader with their signs, for a spreadsheet bare, with the decimal sign of the language.
 *
 * @param language the language
 * @param bare whether they are for a spreadsheet
 */
record Figures(Language language, boolean bare) {
  private static final int PERCENT_DECIMALS = 2;

  String amount(Euros amount) {
    return bare ? decimal(amount.toBigDecimal()) : TextFormat.euros(amount.cents(), language);
  }

  /** Always two decimals: a column of percentages is read downwards. */
  String percent(Rate rate) {
    BigDecimal percent = rate.toPercent(PERCENT_DECIMALS, Rounding.EXACT);
    String digits = decimal(percent.setScale(PERCENT_DECIMALS));
    return bare ? digits : digits + (language == Language.FR ? "\u00A0%" : "%");
  }

  String text(String key) {
    return Messages.standard().text(key, language);
  }

  private String decimal(BigDecimal number) {
    String plain = number.toPlainString();
    return language == Language.FR ? plain.replace('.', ',') : plain;
  }
}
