package fr.anct.sdk.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.testkit.JavaSerial;
import java.io.InvalidObjectException;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2020, 2020-01-01, 2020-12-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2021-02, 2021-02-01, 2021-02-28",
    "2021-12, 2021-12-01, 2021-12-31",
    "2020-11-20, 2020-11-20, 2020-11-20"
  })
  void spansItsDaysAndReadsBack(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
    assertThat(date).hasToString(text);
    assertThat(AnctJson.read(AnctJson.write(date), PartialDate.class)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "0999",
        "20200",
        "2020-1",
        "2020-13",
        "2020-00",
        "2021-02-29",
        "2020-T4",
        "+202",
        "2020/11",
        "2020-11-2",
        "2020-11-20T"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(AnctException.class);
  }

  @Test
  void knowsOnlyWhatItIsTold() {
    assertThat(PartialDate.of(2020).month()).isEmpty();
    assertThat(PartialDate.of(2020, 11).month()).hasValue(11);
    assertThat(PartialDate.of(2020, 11).day()).isEmpty();
    assertThat(PartialDate.of(LocalDate.of(2020, 11, 20)).day()).hasValue(20);
    assertThat(PartialDate.of(LocalDate.of(2020, 11, 20)).year()).isEqualTo(2020);
    assertThat(PartialDate.of(2020)).isNotEqualTo(PartialDate.of(2020, 1));
  }

  @Test
  void refusesFieldsOutOfRange() {
    assertThatThrownBy(() -> PartialDate.of(999)).isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> PartialDate.of(10000)).isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> PartialDate.of(2020, 0)).isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> PartialDate.of(2020, 13)).isInstanceOf(AnctException.class);
    assertThatThrownBy(() -> PartialDate.of(LocalDate.of(-1, 1, 1)))
        .isInstanceOf(AnctException.class);
  }

  @Test
  void isAValue() throws Exception {
    EqualsVerifier.forClass(PartialDate.class).verify();
    PartialDate date = PartialDate.of(2020, 11);
    assertThat(JavaSerial.read(JavaSerial.write(date))).isEqualTo(date);
    byte[] forged = JavaSerial.forge(JavaSerial.write(date), "2020-11", "2020-13");
    assertThatThrownBy(() -> JavaSerial.read(forged)).isInstanceOf(InvalidObjectException.class);
  }
}
