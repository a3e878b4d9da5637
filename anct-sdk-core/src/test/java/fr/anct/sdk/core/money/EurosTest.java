package fr.anct.sdk.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EurosTest {
  private static final Euros MAX = Euros.ofCents(Long.MAX_VALUE);
  private static final Euros MIN = Euros.ofCents(Long.MIN_VALUE);
  private static final Euros CENT = Euros.ofCents(1);

  @Test
  void equality() {
    EqualsVerifier.forClass(Euros.class).verify();
    assertThat(Euros.parse("1.5")).isEqualTo(Euros.parse("1.50"));
    assertThat(Euros.parse("-0.00")).isSameAs(Euros.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0.00",
    "1,0.01",
    "-1,-0.01",
    "10,0.10",
    "123450,1234.50",
    "-123450,-1234.50",
    "9223372036854775807,92233720368547758.07",
    "-9223372036854775808,-92233720368547758.08"
  })
  void textForm(long cents, String text) {
    assertThat(Euros.ofCents(cents)).hasToString(text);
    assertThat(Euros.parse(text).cents()).isEqualTo(cents);
    assertThat(AnctJson.write(Euros.ofCents(cents))).isEqualTo("\"" + text + "\"");
    assertThat(AnctJson.read("\"" + text + "\"", Euros.class).cents()).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource({"5,5.00", "5.1,5.10", "-0,0.00", "007,7.00", "-0.5,-0.50"})
  void otherFormsRead(String text, String written) {
    assertThat(Euros.parse(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1.",
        ".5",
        "+1",
        "1.234",
        "1,50",
        "1 000",
        "1e3",
        "1E3",
        "1e1000000000",
        "--1",
        "1.2.3",
        "0x10",
        "NaN",
        "Infinity",
        "1d",
        "1f",
        "٣",
        "１",
        " 1",
        "1 ",
        "1€"
      })
  void strictRefuses(String text) {
    Problems.refused(ProblemCode.MALFORMED_AMOUNT, () -> Euros.parse(text));
  }

  @Test
  void jsonNumbersAreRefusedForTheyMayHaveGoneThroughFloatingPoint() {
    for (String json : List.of("1234.50", "1234", "1e1000000000", "null", "true", "{}")) {
      Problems.refused(ProblemCode.MALFORMED_DOCUMENT, () -> AnctJson.read(json, Euros.class));
    }
    Problems.refused(
        ProblemCode.MALFORMED_AMOUNT, () -> AnctJson.read("\"1e1000000000\"", Euros.class));
  }

  @ParameterizedTest
  @CsvSource({
    "'21 667,00 €',21667.00",
    "'21\u00A0667,00\u00A0€',21667.00",
    "'21\u202F667,00\u00A0€',21667.00",
    "'170\u202F320,55 €',170320.55",
    "'1\u2009234\u2009567,8',1234567.80",
    "'\u20071\u2007234',1234.00",
    "'1234.5',1234.50",
    "'1234,5 EUR',1234.50",
    "'-   1 234,00 €',-1234.00",
    "'\u22125,10 €',-5.10",
    "' 0 €',0.00",
    "'\uFEFF12',12.00",
    "'1450€',1450.00"
  })
  void lenientReads(String text, String amount) {
    assertThat(EurosText.tryParse(text)).contains(Euros.parse(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "€",
        "-",
        "- €",
        "1 2",
        "10 00",
        "1234 567",
        "1 234 56",
        "1 2345",
        "10 000 2",
        "1  234",
        "1,234",
        "1,234.50",
        "1,2,3",
        ",50",
        "5,",
        "1 234, 50",
        "12,34 5",
        "€ 5",
        "5 €€",
        "5 $",
        "1e5",
        "abc",
        "1 a",
        "99999999999999999999"
      })
  void lenientGuessesNothing(String text) {
    assertThat(EurosText.tryParse(text)).isEmpty();
  }

  @Test
  void decimalNumbers() {
    assertThat(Euros.of(new BigDecimal("12.3"))).hasToString("12.30");
    assertThat(Euros.of(new BigDecimal("1E+3"))).hasToString("1000.00");
    assertThat(Euros.of(new BigDecimal("12.30000"))).hasToString("12.30");
    Problems.refused(ProblemCode.TOO_PRECISE, () -> Euros.of(new BigDecimal("12.301")));
    assertThat(Euros.of(-7)).hasToString("-7.00");
    Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(Long.MAX_VALUE));
    Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(new BigDecimal("92233720368547758.08")));
    assertThat(Euros.of(new BigDecimal("-92233720368547758.08"))).isEqualTo(MIN);
  }

  /** Up to nineteen digits before the point, what does not fit is said to the cent; then as it came. */
  @Test
  void aNumberTooLargeIsShown() {
    assertThat(Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(new BigDecimal("1e18")))
            .values())
        .containsEntry("value", "1000000000000000000.00");
    assertThat(Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(new BigDecimal("1e19")))
            .values())
        .containsEntry("value", "1E+19");
  }

  @Test
  void hugeExponentsAreSettledWithoutBeingExpanded() {
    Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(new BigDecimal("1e1000000000")));
    Problems.refused(ProblemCode.OVERFLOW, () -> Euros.of(new BigDecimal("-1e2147483647")));
    Problems.refused(ProblemCode.TOO_PRECISE, () -> Euros.of(new BigDecimal("1e-1000000000")));
    assertThat(Euros.of(new BigDecimal("0e1000000000"))).isEqualTo(Euros.ZERO);
    assertThat(Euros.of(new BigDecimal("0e-1000000000"))).isEqualTo(Euros.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-1000000000,DOWN,0.00",
    "1e-1000000000,UP,0.01",
    "1e-1000000000,HALF_UP,0.00",
    "1e-1000000000,HALF_EVEN,0.00",
    "-1e-1000000000,DOWN,-0.01",
    "-1e-1000000000,UP,0.00",
    "-1e-1000000000,HALF_UP,0.00",
    "0.005,HALF_UP,0.01",
    "0.005,HALF_EVEN,0.00",
    "0.00499,HALF_UP,0.00",
    "0.0009,UP,0.01",
    "0.0009,DOWN,0.00",
    "-0.005,HALF_UP,-0.01"
  })
  void smallNumbersAreRounded(BigDecimal value, Rounding rounding, String amount) {
    assertThat(Euros.of(value, rounding)).hasToString(amount);
  }

  @Test
  void overflowIsRefusedEverywhere() {
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.plus(CENT));
    Problems.refused(ProblemCode.OVERFLOW, () -> MIN.plus(CENT.negated()));
    Problems.refused(ProblemCode.OVERFLOW, () -> MIN.minus(CENT));
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.minus(CENT.negated()));
    Problems.refused(ProblemCode.OVERFLOW, MIN::negated);
    Problems.refused(ProblemCode.OVERFLOW, MIN::abs);
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.times(2));
    Problems.refused(ProblemCode.OVERFLOW, () -> MIN.times(-1));
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.times(Rate.ofPercent(101), Rounding.DOWN));
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.dividedBy(Rate.ofPercent(99), Rounding.DOWN));
    Problems.refused(ProblemCode.OVERFLOW, () -> MAX.roundedTo(Euros.of(1), Rounding.UP));
    assertThat(Problems.refused(ProblemCode.OVERFLOW, () -> Euros.sum(List.of(MAX, MAX, MAX)))
            .values())
        .containsEntry("value", "276701161105643274.21");
    assertThat(Problems.refused(ProblemCode.OVERFLOW, () -> Euros.sum(List.of(MIN, MIN)))
            .values())
        .containsEntry("value", "-184467440737095516.16");
    assertThat(MIN.plus(MAX)).hasToString("-0.01");
    assertThat(MIN.minus(MIN)).isEqualTo(Euros.ZERO);
  }

  @Test
  void aSumIsWithinItsLimitsWhateverTheOrder() {
    assertThat(Euros.sum(List.of(MAX, CENT, MIN))).isEqualTo(Euros.ZERO);
    assertThat(Euros.sum(List.of(MIN, MIN, MAX, MAX, CENT))).hasToString("-0.01");
    assertThat(Euros.sum(List.of())).isEqualTo(Euros.ZERO);
  }

  /** Nobody's text settles a half cent: the rounding does, at each division. */
  @ParameterizedTest
  @CsvSource({
    // amount, rate, down, up, half up, half even
    "100.00,1/3,33.33,33.34,33.33,33.33",
    "-100.00,1/3,-33.34,-33.33,-33.33,-33.33",
    "0.01,50%,0.00,0.01,0.01,0.00",
    "0.03,50%,0.01,0.02,0.02,0.02",
    "-0.01,50%,-0.01,0.00,-0.01,0.00",
    "-0.03,50%,-0.02,-0.01,-0.02,-0.02",
    "1000000.02,20%,200000.00,200000.01,200000.00,200000.00",
    "12345.67,16.404%,2025.18,2025.19,2025.18,2025.18",
    "92233720368547758.07,100%,92233720368547758.07,92233720368547758.07,92233720368547758.07,92233720368547758.07",
    "-92233720368547758.08,100%,-92233720368547758.08,-92233720368547758.08,-92233720368547758.08,-92233720368547758.08",
    "92233720368547758.07,50%,46116860184273879.03,46116860184273879.04,46116860184273879.04,46116860184273879.04"
  })
  void rateOfAnAmount(
      Euros amount, Rate rate, String down, String up, String halfUp, String halfEven) {
    assertThat(amount.times(rate, Rounding.DOWN)).hasToString(down);
    assertThat(amount.times(rate, Rounding.UP)).hasToString(up);
    assertThat(amount.times(rate, Rounding.HALF_UP)).hasToString(halfUp);
    assertThat(amount.times(rate, Rounding.HALF_EVEN)).hasToString(halfEven);
  }

  @Test
  void exactRefusesAFractionOfACent() {
    assertThat(Euros.of(100).times(Rate.ofPercent(20), Rounding.EXACT)).hasToString("20.00");
    assertThat(Problems.refused(
                ProblemCode.TOO_PRECISE, () -> Euros.of(100).dividedBy(3, Rounding.EXACT))
            .values())
        .containsEntry("value", "10000/300");
    Problems.refused(
        ProblemCode.TOO_PRECISE, () -> Euros.of(100).times(Rate.of(1, 3), Rounding.EXACT));
    Problems.refused(
        ProblemCode.TOO_PRECISE,
        () -> MAX.times(Rate.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1), Rounding.EXACT));
  }

  @Test
  void divisionsNameTheirDivisor() {
    assertThat(Euros.of(10).dividedBy(4, Rounding.EXACT)).hasToString("2.50");
    assertThat(Euros.of(80).dividedBy(Rate.ofPercent(80), Rounding.EXACT)).hasToString("100.00");
    assertThat(Euros.of(100).dividedBy(Rate.of(3, 1), Rounding.UP)).hasToString("33.34");
    assertThat(Problems.refused(ProblemCode.OUT_OF_RANGE, () -> CENT.dividedBy(0, Rounding.DOWN))
            .message(Language.FR))
        .isEqualTo("le diviseur vaut 0\u00A0; la valeur attendue est > 0");
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> CENT.dividedBy(-2, Rounding.DOWN));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> CENT.dividedBy(Rate.ZERO, Rounding.DOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "1234.50,1.00,DOWN,1234.00", "1234.50,1.00,UP,1235.00", "1234.50,1.00,HALF_UP,1235.00",
    "1234.50,1.00,HALF_EVEN,1234.00", "1234.49,1.00,HALF_UP,1234.00", "1234.50,100.00,UP,1300.00",
    "-1234.50,1.00,DOWN,-1235.00", "-1234.50,1.00,HALF_UP,-1235.00", "1300.00,100.00,EXACT,1300.00"
  })
  void roundedToAStep(Euros amount, Euros step, Rounding rounding, String rounded) {
    assertThat(amount.roundedTo(step, rounding)).hasToString(rounded);
  }

  @Test
  void stepsAreAboveZero() {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> CENT.roundedTo(Euros.ZERO, Rounding.DOWN));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> CENT.roundedTo(CENT.negated(), Rounding.DOWN));
    Problems.refused(ProblemCode.TOO_PRECISE, () -> CENT.roundedTo(Euros.of(1), Rounding.EXACT));
  }

  /** The owner's least share is rounded up, the most of public grants down: together they are the whole, always. */
  @ParameterizedTest
  @CsvSource({
    "500000.00,20%,100000.00,400000.00",
    "450000.00,20%,90000.00,360000.00",
    "333333.33,20%,66666.67,266666.66",
    "1000000.02,20%,200000.01,800000.01",
    "100.02,20%,20.01,80.01",
    "86419.75,20%,17283.95,69135.80",
    "500000.00,30%,150000.00,350000.00",
    "500000.00,10%,50000.00,450000.00"
  })
  void ownShareAndGrantsMakeTheWhole(Euros publicTotal, Rate rate, Euros minOwn, Euros maxGrants) {
    assertThat(publicTotal.times(rate, Rounding.UP)).isEqualTo(minOwn);
    assertThat(publicTotal.times(rate.complement(), Rounding.DOWN)).isEqualTo(maxGrants);
    assertThat(minOwn.plus(maxGrants)).isEqualTo(publicTotal);
  }

  @Test
  void comparisons() {
    Euros two = Euros.of(2);
    Euros three = Euros.of(3);
    assertThat(two.min(three)).isSameAs(two);
    assertThat(two.max(three)).isSameAs(three);
    assertThat(two.isLessThan(three)).isTrue();
    assertThat(two.isLessThan(two)).isFalse();
    assertThat(three.isGreaterThan(two)).isTrue();
    assertThat(two.isGreaterThan(two)).isFalse();
    assertThat(two).isLessThan(three);
    assertThat(two.isPositive() && !two.isZero() && !two.isNegative()).isTrue();
    assertThat(Euros.ZERO.isZero() && !Euros.ZERO.isPositive() && !Euros.ZERO.isNegative())
        .isTrue();
    assertThat(two.negated().isNegative()).isTrue();
    assertThat(two.negated().abs()).isEqualTo(two);
    assertThat(two.toBigDecimal()).isEqualTo(new BigDecimal("2.00"));
  }

  @ParameterizedTest
  @EnumSource(Rounding.class)
  void roundingsAreNamedInJson(Rounding rounding) {
    assertThat(AnctJson.read(AnctJson.write(rounding), Rounding.class)).isEqualTo(rounding);
    assertThat(rounding.mode()).isNotNull();
  }

  @Test
  void javaSerialisationKeepsTheCents() throws IOException {
    assertThat(JavaSerial.read(JavaSerial.write(MIN))).isEqualTo(MIN);
    assertThat(JavaSerial.read(JavaSerial.write(Euros.ZERO))).isEqualTo(Euros.ZERO);
  }
}
