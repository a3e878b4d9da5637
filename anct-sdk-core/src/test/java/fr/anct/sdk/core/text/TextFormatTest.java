package fr.anct.sdk.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, {@code _} stands for the narrow no-break space and {@code ~} for the no-break space. */
class TextFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0",
        "7|7|7",
        "999|999|999",
        "1000|1_000|1,000",
        "-1000|-1_000|-1,000",
        "2915.50|2_915,5|2,915.5",
        "1234567.125|1_234_567,125|1,234,567.125",
        "100|100|100",
        "1e3|1_000|1,000",
        "0.000000001|0,000000001|0.000000001",
        "-0.5|-0,5|-0.5",
        "9223372036854775807|9_223_372_036_854_775_807|9,223,372,036,854,775,807"
      })
  void numbers(BigDecimal number, String french, String english) {
    assertThat(TextFormat.number(number, Language.FR)).isEqualTo(spaced(french));
    assertThat(TextFormat.number(number, Language.EN)).isEqualTo(english);
    if (number.stripTrailingZeros().scale() <= 0) {
      assertThat(TextFormat.number(number.longValueExact(), Language.FR)).isEqualTo(spaced(french));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0,00~€|€0.00",
        "1|0,01~€|€0.01",
        "-1|-0,01~€|-€0.01",
        "123450|1_234,50~€|€1,234.50",
        "-123450|-1_234,50~€|-€1,234.50",
        "100000000|1_000_000,00~€|€1,000,000.00",
        "-9223372036854775808|-92_233_720_368_547_758,08~€|-€92,233,720,368,547,758.08"
      })
  void euros(long cents, String french, String english) {
    assertThat(TextFormat.euros(cents, Language.FR)).isEqualTo(spaced(french));
    assertThat(TextFormat.euros(cents, Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0~%|0%",
        "75|75~%|75%",
        "16.404|16,404~%|16.404%",
        "33.30|33,3~%|33.3%",
        "1500|1_500~%|1,500%"
      })
  void percentages(BigDecimal percent, String french, String english) {
    assertThat(TextFormat.percent(percent, Language.FR)).isEqualTo(spaced(french));
    assertThat(TextFormat.percent(percent, Language.EN)).isEqualTo(english);
  }

  @Test
  void dates() {
    LocalDate date = LocalDate.of(2026, 3, 1);
    assertThat(TextFormat.date(date, Language.FR)).isEqualTo("01/03/2026");
    assertThat(TextFormat.date(date, Language.EN)).isEqualTo("2026-03-01");
  }

  @Test
  void theSameOnAMachineSetUpInAnotherLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(TextFormat.euros(123450, Language.FR)).isEqualTo("1\u202F234,50\u00A0€");
      assertThat(TextFormat.date(LocalDate.of(2026, 3, 1), Language.FR)).isEqualTo("01/03/2026");
      assertThat(TextFormat.number(1234, Language.EN)).isEqualTo("1,234");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String spaced(String text) {
    return text.replace('_', '\u202F').replace('~', '\u00A0');
  }
}
