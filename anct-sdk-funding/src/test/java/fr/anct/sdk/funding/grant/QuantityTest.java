package fr.anct.sdk.funding.grant;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1800, 1800", "12.5, 12.5", "12.500, 12.5", "0.000001, 0.000001", "100, 100"})
  void isReadAndWritten(String text, String written) {
    assertThat(Quantity.parse(text)).hasToString(written).isEqualTo(Quantity.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.", ".5", "1,5", "1e3", " 1", "1.0000001", "١"})
  void whatIsNoQuantityIsRefused(String text) {
    refused(ProblemCode.OUT_OF_RANGE, () -> Quantity.parse(text));
  }

  @Test
  void nothingOverflowsOrIsRoundedSilently() {
    refused(ProblemCode.OUT_OF_RANGE, () -> Quantity.of(-1));
    refused(ProblemCode.TOO_PRECISE, () -> Quantity.of(new BigDecimal("0.0000001")));
    refused(ProblemCode.OVERFLOW, () -> Quantity.of(9_223_372_036_855L));
    refused(ProblemCode.OVERFLOW, () -> Quantity.of(new BigDecimal("1e999999999")));
    assertThat(Quantity.of(9_223_372_036_854L)).hasToString("9223372036854");
  }

  @Test
  void quantitiesCompareByTheirNumber() {
    assertThat(Quantity.of(3)).isLessThan(Quantity.parse("3.1"));
    assertThat(Quantity.of(0).isZero()).isTrue();
    assertThat(Quantity.parse("0.000001").isZero()).isFalse();
  }
}
