package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.JavaSerial;
import fr.anct.sdk.core.testkit.Problems;
import java.io.InvalidObjectException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MillesimeTest {
  @Test
  void isTheGeographyOfTheFirstOfJanuary() {
    assertThat(Millesime.of(2026).date()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(Millesime.of(2026)).hasToString("2026").isGreaterThan(Millesime.of(2025));
  }

  @Test
  void isANumberInJsonAndReadFromATextToo() {
    assertThat(AnctJson.write(Millesime.of(2026))).isEqualTo("2026");
    assertThat(AnctJson.read("2026", Millesime.class)).isEqualTo(Millesime.of(2026));
    assertThat(AnctJson.read("\"2026\"", Millesime.class)).isEqualTo(Millesime.of(2026));
    assertThatThrownBy(() -> AnctJson.read("2026.5", Millesime.class))
        .isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> AnctJson.read("true", Millesime.class))
        .isInstanceOf(AnctException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 1899, 3000, Integer.MAX_VALUE})
  void otherYearsAreRefused(int year) {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Millesime.of(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "02026", "2O26", " 2026", "1899", "-026"})
  void otherTextsAreRefused(String text) {
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> Millesime.parse(text));
  }

  @Test
  void aForgedStreamIsRefused() {
    byte[] forged = JavaSerial.forge(
        JavaSerial.write(Millesime.of(2026)),
        "\u0000\u0000\u0007\u00EA",
        "\u0000\u0000\u0000\u0001");
    assertThatThrownBy(() -> JavaSerial.read(forged)).isInstanceOf(InvalidObjectException.class);
  }
}
