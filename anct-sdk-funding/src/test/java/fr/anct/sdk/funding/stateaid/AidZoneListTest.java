package fr.anct.sdk.funding.stateaid;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AidZoneListTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  @ParameterizedTest(name = "{0}: {1} by the whole list, {2} by a part of it")
  @CsvSource({
    "52250, METROPOLITAN_C, METROPOLITAN_C",
    "2A004, METROPOLITAN_C, METROPOLITAN_C",
    "52251, OUTSIDE,",
    "75056, OUTSIDE,",
    "97209, MARTINIQUE,     MARTINIQUE",
    "97801, SAINT_MARTIN,   SAINT_MARTIN",
    "97502, ,"
  })
  void theListSaysWhichMetropolitanCommunesAreInAZone(String code, AidZone whole, AidZone part) {
    CommuneCode commune = CommuneCode.of(code);
    assertThat(list(true).find(commune).orElse(null)).isEqualTo(whole);
    assertThat(list(false).find(commune).orElse(null)).isEqualTo(part);
    if (part == null) {
      refused(ProblemCode.OUT_OF_RANGE, () -> list(false).get(commune));
    } else {
      assertThat(list(false).get(commune)).isEqualTo(part);
    }
  }

  @Test
  void theZoneGivesTheRate() {
    AidZone zone = list(false).get(CommuneCode.of("52250"));
    assertThat(RegionalAid.standard().intensity(zone, SmeCategory.SMALL, DAY))
        .isEqualTo(Rate.ofPercent(35));
    assertThat(RegionalAid.standard().intensity(zone, SmeCategory.LARGE, DAY))
        .isEqualTo(Rate.ofPercent(15));
  }

  @Test
  void everyCommuneOverseasIsRefusedAtOnce() {
    AnctException thrown =
        catchThrowableOfType(AnctException.class, () -> list("97209", "52250", "97302"));
    assertThat(thrown.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.OUT_OF_RANGE, ProblemCode.OUT_OF_RANGE);
  }

  private static AidZoneList list(boolean exhaustive) {
    return AidZoneList.of(
        Citation.of("Liste du département", Confidence.DECISION),
        List.of(CommuneCode.of("52250"), CommuneCode.of("2A004")),
        exhaustive);
  }

  private static AidZoneList list(String... codes) {
    return AidZoneList.of(
        Citation.of("Liste du département", Confidence.DECISION),
        Lists.transform(ImmutableList.copyOf(codes), CommuneCode::of),
        true);
  }
}
