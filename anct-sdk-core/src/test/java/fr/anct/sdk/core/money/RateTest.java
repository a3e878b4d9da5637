package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.testkit.Problems;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  @Test
  void equality() {
    EqualsVerifier.forClass(Rate.class).verify();
    assertThat(Rate.of(2, 6)).isEqualTo(Rate.of(1, 3));
    assertThat(Rate.of(0, 7)).isEqualTo(Rate.ZERO);
    assertThat(Rate.of(7, 7)).isEqualTo(Rate.ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,0%",
    "1,1,100%",
    "3,4,75%",
    "1,3,1/3",
    "2,3,2/3",
    "16404,100000,16.404%",
    "1,1000,0.1%",
    "150,1,15000%",
    "1,8,12.5%",
    "1,2048,0.048828125%",
    "1,4096,1/4096",
    "1,1024,0.09765625%",
    "1,9223372036854775807,1/9223372036854775807",
    "9223372036854775807,1,922337203685477580700%",
    "1,4611686018427387904,1/4611686018427387904"
  })
  void textForm(long numerator, long denominator, String text) {
    Rate rate = Rate.of(numerator, denominator);
    assertThat(rate).hasToString(text);
    assertThat(Rate.parse(text)).isEqualTo(rate);
    assertThat(AnctJson.write(rate)).isEqualTo("\"" + text + "\"");
    assertThat(AnctJson.read("\"" + text + "\"", Rate.class)).isEqualTo(rate);
  }

  @ParameterizedTest
  @CsvSource({
    "0.75,75%",
    "75 %,75%",
    "'75\u00A0%',75%",
    "'75\u202F%',75%",
    "' 75% ',75%",
    "6/8,75%",
    "1,100%",
    "75.0%,75%",
    "0/5,0%",
    "00.750,75%"
  })
  void otherFormsRead(String text, String written) {
    assertThat(Rate.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "-1%",
        "-0.5",
        "+1",
        "1/0",
        "1/-3",
        "-1/3",
        "1/",
        "/3",
        "1/2/3",
        "1/2%",
        "75,5%",
        "1e2",
        "1e1000000000",
        "1e1000000000%",
        "1e-1000000000%",
        "NaN",
        "٧٥%",
        ".5",
        "5.",
        "1.2.3",
        "75 %%",
        "12345678901234567890123456789012345678901234567890%",
        "0.00000000000000000000000000000000000000000000000001"
      })
  void strictRefuses(String text) {
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'16,404 %',16.404%",
    "'33,3 %',33.3%",
    "'0,333',33.3%",
    "'16.404%',16.404%",
    "'1 000 %',1000%",
    "'0,75',75%",
    "'1/3',1/3",
    "'\u00A075\u202F%\u00A0',75%",
    "1,100%",
    "0,0%"
  })
  void lenientReads(String text, String rate) {
    assertThat(Rate.tryParse(text)).contains(Rate.parse(rate));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "75", "1,5", "100", "-5 %", "quinze", "1/0", "5 000 0 %"})
  void lenientGuessesNothing(String text) {
    assertThat(Rate.tryParse(text)).isEmpty();
  }

  @Test
  void factoriesRefuseWhatIsNoRate() {
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(-1, 2));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(1, 0));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(1, -2));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.ofPercent(-1));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(new BigDecimal("-0.1")));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(new BigDecimal("1e1000000000")));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(new BigDecimal("1e-1000000000")));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.ofPart(Euros.of(1), Euros.ZERO));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.ofPart(Euros.of(-1), Euros.of(5)));
    Problems.refused(ProblemCode.OVERFLOW, () -> Rate.of(new BigDecimal("1e19")));
    Problems.refused(ProblemCode.OVERFLOW, () -> Rate.parse("99999999999999999999/1"));
    assertThat(Rate.of(new BigDecimal("0e-1000000000"))).isEqualTo(Rate.ZERO);
    assertThat(Rate.ofPart(Euros.parse("12.50"), Euros.of(50))).hasToString("25%");
  }

  /** The length alone refuses a number, even one that would be a short fraction. */
  @Test
  void numbersHaveLimitsOfLength() {
    BigDecimal half = new BigDecimal("0.5");
    assertThat(Rate.of(half.setScale(40))).hasToString("50%");
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(half.setScale(41)));
    BigDecimal one = BigDecimal.ONE;
    assertThat(Rate.of(one.setScale(39))).isEqualTo(Rate.ONE);
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(one.setScale(40)));
    Problems.refused(ProblemCode.OVERFLOW, () -> Rate.of(new BigDecimal("1e40")));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.of(new BigDecimal("1e41")));
    String fraction = "0".repeat(61) + "1/3";
    assertThat(Rate.parse(fraction)).isEqualTo(Rate.of(1, 3));
    assertThat(Rate.tryParse(fraction)).contains(Rate.of(1, 3));
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> Rate.parse("0" + fraction));
  }

  @Test
  void algebra() {
    Rate third = Rate.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Rate.ONE);
    assertThat(Rate.ONE.minus(third)).isEqualTo(third.complement()).hasToString("2/3");
    assertThat(Rate.ofPercent(80).times(Rate.ofPercent(80))).hasToString("64%");
    assertThat(third.min(Rate.ofPercent(33))).hasToString("33%");
    assertThat(third.max(Rate.ofPercent(33))).isEqualTo(third);
    assertThat(Rate.ONE.isAboveOne()).isFalse();
    assertThat(Rate.ofPercent(101).isAboveOne()).isTrue();
    assertThat(Rate.ZERO.isZero()).isTrue();
    assertThat(third.isZero()).isFalse();
    Problems.refused(ProblemCode.MALFORMED_RATE, () -> third.minus(Rate.ONE));
    Problems.refused(ProblemCode.RATE_ABOVE_ONE, () -> Rate.ofPercent(101).complement());
    Rate fine = Rate.of(1, Long.MAX_VALUE);
    Problems.refused(ProblemCode.OVERFLOW, () -> fine.times(fine));
    Problems.refused(ProblemCode.OVERFLOW, () -> fine.plus(third.times(Rate.of(1, 2))));
    Problems.refused(ProblemCode.OVERFLOW, () -> Rate.of(Long.MAX_VALUE, 1).times(Rate.of(2, 1)));
  }

  @Test
  void orderIsExactWhereDecimalsWouldNotTell() {
    Rate a = Rate.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    Rate b = Rate.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
    assertThat(a).isGreaterThan(b);
    assertThat(b).isLessThan(a);
    assertThat(Rate.of(Long.MAX_VALUE, 1)).isGreaterThan(Rate.of(Long.MAX_VALUE, 2));
    assertThat(a).isEqualByComparingTo(Rate.of(Long.MAX_VALUE - 1, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "1/3,2,DOWN,33.33",
    "1/3,2,UP,33.34",
    "2/3,0,HALF_UP,67",
    "1/8,0,HALF_EVEN,12",
    "1/8,0,HALF_UP,13",
    "1/3,0,DOWN,33",
    "100%,3,EXACT,100.000",
    "1/3,18,DOWN,33.333333333333333333"
  })
  void percentages(Rate rate, int decimals, Rounding rounding, BigDecimal percent) {
    assertThat(rate.toPercent(decimals, rounding)).isEqualTo(percent);
    if (decimals < 16) {
      assertThat(rate.rounded(decimals, rounding)).isEqualTo(Rate.of(percent.movePointLeft(2)));
    }
  }

  @Test
  void percentagesAreRefusedBeyondTheirLimits() {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Rate.ONE.toPercent(-1, Rounding.DOWN));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Rate.ONE.toPercent(19, Rounding.DOWN));
    Problems.refused(ProblemCode.TOO_PRECISE, () -> Rate.of(1, 3).toPercent(9, Rounding.EXACT));
    assertThat(Rate.of(1, 3).rounded(2, Rounding.HALF_UP)).hasToString("33.33%");
  }

  @Test
  void jsonNumbersAreRefused() {
    for (String json : List.of("0.75", "75", "1e1000000000", "null", "[]")) {
      Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(json, Rate.class));
    }
  }

  @Test
  void hostileStreams() throws IOException {
    byte[] stream = JavaSerial.write(Rate.of(3, 4));
    assertThat(JavaSerial.read(stream)).isEqualTo(Rate.of(3, 4));
    String four = "\0\0\0\0\0\0\0\4";
    assertThatThrownBy(() -> JavaSerial.read(JavaSerial.forge(stream, four, "\0\0\0\0\0\0\0\0")))
        .isInstanceOf(InvalidObjectException.class);
    assertThatThrownBy(
            () -> JavaSerial.read(JavaSerial.forge(stream, four, "\u00FF\0\0\0\0\0\0\4")))
        .isInstanceOf(InvalidObjectException.class);
    // A stream may hold a fraction that is not in lowest terms: it is read as the same rate.
    assertThat(JavaSerial.read(JavaSerial.forge(stream, four, "\0\0\0\0\0\0\0\6")))
        .isEqualTo(Rate.of(1, 2));
    // The class itself in the place of its form.
    assertThatThrownBy(() -> JavaSerial.read(
            JavaSerial.forged(Rate.class, ImmutableMap.of("denominator", 0L, "numerator", 1L))))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("serialised form");
  }
}
