package fr.anct.sdk.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.AnctException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilSizeTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final CommuneCode JOINVILLE = CommuneCode.of("52250");

  @ParameterizedTest(name = "up to {0}: {1}; from {0} + 1: {2}")
  @CsvSource({
    "99, 7, 11",
    "499, 11, 15",
    "1499, 15, 19",
    "2499, 19, 23",
    "3499, 23, 27",
    "4999, 27, 29",
    "9999, 29, 33",
    "19999, 33, 35",
    "29999, 35, 39",
    "39999, 39, 43",
    "49999, 43, 45",
    "59999, 45, 49",
    "79999, 49, 53",
    "99999, 53, 55",
    "149999, 55, 59",
    "199999, 59, 61",
    "249999, 61, 65",
    "299999, 65, 69",
  })
  void eachBand(long last, int members, int next) {
    assertThat(CouncilSize.find(JOINVILLE, last - 1, DAY)).hasValue(members);
    assertThat(CouncilSize.find(JOINVILLE, last, DAY)).hasValue(members);
    assertThat(CouncilSize.find(JOINVILLE, last + 1, DAY)).hasValue(next);
  }

  @Test
  void theEnds() {
    assertThat(CouncilSize.find(JOINVILLE, 0, DAY)).hasValue(7);
    assertThat(CouncilSize.find(JOINVILLE, 10_000_000, DAY)).hasValue(69);
    assertThatThrownBy(() -> CouncilSize.find(JOINVILLE, -1, DAY))
        .isInstanceOf(AnctException.class);
  }

  @ParameterizedTest
  @CsvSource({"75056", "69123", "13055"})
  void parisLyonAndMarseilleHaveTextsOfTheirOwn(String code) {
    assertThat(CouncilSize.find(CommuneCode.of(code), 500_000, DAY)).isEmpty();
  }

  @Test
  void theTableIsDated() {
    assertThat(CouncilSize.find(JOINVILLE, 100, LocalDate.of(2014, 12, 31))).isEmpty();
    assertThat(CouncilSize.find(JOINVILLE, 100, LocalDate.of(2015, 1, 1))).hasValue(11);
    assertThat(CouncilSize.schedule()
            .get(LocalDate.of(2026, 1, 1))
            .isUnreviewedAt(LocalDate.of(2026, 1, 1)))
        .isTrue();
  }

  @Test
  void bandsAreInOrder() {
    CouncilSize.Band none = new CouncilSize.Band(0, 7);
    CouncilSize.Band other = new CouncilSize.Band(100, 11);
    assertThatThrownBy(() -> new CouncilSize(ImmutableList.of(other)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CouncilSize(ImmutableList.of(none, other, other)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
