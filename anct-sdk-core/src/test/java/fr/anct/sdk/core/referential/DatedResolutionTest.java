package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code of a day is in a vintage. */
class DatedResolutionTest {
  private static TerritorialReferential of(int year) {
    return TerritorialReferential.of(Millesime.of(year));
  }

  @ParameterizedTest
  @CsvSource({
    // a day of the history
    "74011, 2015-06-01, 2026, 74010",
    "74011, 2018-06-01, 2026, 74010",
    "20004, 1970-01-01, 2026, 2A004",
    "78173, 1950-01-01, 2026, 91613",
    "01001, 1943-01-01, 2019, 01001",
    "77362, 1949-01-01, 2026, ",
    "74999, 2000-01-01, 2026, ",
    // a part and an arrondissement lead to their commune
    "14507, 1980-01-01, 2026, 50592",
    "69385, 2000-01-01, 2026, 69123",
    // divided again: the whole of it leads to all, what had been kept as a part to itself
    "14712, 2018-01-01, 2026, 14666 14712",
    "14666, 2016-01-01, 2026, 14666",
    "14666, 2018-01-01, 2026, 14666",
    "60054, 2019-01-01, 2026, 60054 60694",
    "85084, 2019-01-01, 2026, 85084 85165 85212",
    "85165, 2010-01-01, 2026, 85165",
    "15141, 2019-01-01, 2026, 15031 15035 15047 15141 15171",
    // codes that change, and change back
    "27058, 2010-01-01, 2021, 27058",
    "27058, 2010-01-01, 2026, 27676",
    "27676, 2018-01-01, 2022, 27058",
    "12076, 2018-01-01, 2026, 12218",
    // a day between vintages
    "27058, 2021-06-01, 2026, 27676",
    "27058, 2022-01-01, 2026, 27676",
    "27676, 2019-06-01, 2022, 27058",
    "01039, 2022-06-01, 2026, 01138",
    "97701, 2019-01-01, 2026, 97701",
    "75101, 2024-06-01, 2026, 75056",
    "52999, 2024-06-01, 2026, ",
    // a later day than the vintage's
    "14666, 2024-01-01, 2019, 14712",
    "14712, 2024-01-01, 2019, 14712",
    "01138, 2025-06-01, 2019, 01039 01138",
    "12218, 2026-06-01, 2019, 12076",
    "27676, 2026-06-01, 2022, 27058",
    "60694, 2025-01-01, 2019, 60054",
    "74011, 2026-01-01, 2019, 74010",
  })
  void leadsTo(String code, LocalDate day, int year, String expected) {
    DatedResolution resolution = of(year).resolve(code, day);
    List<String> codes = expected == null ? List.of() : Arrays.asList(expected.split(" "));
    assertThat(resolution.communes())
        .extracting(commune -> commune.code().toString())
        .containsExactlyElementsOf(codes);
    assertThat(resolution.code()).isEqualTo(code);
    assertThat(resolution.day()).isEqualTo(day);
    assertThat(resolution.isDivided()).isEqualTo(codes.size() > 1);
    assertThat(resolution.commune().isPresent()).isEqualTo(codes.size() == 1);
    if (!codes.isEmpty()) {
      assertThat(resolution.designated()).map(HistoricalCommune::code).hasValue(code);
    }
    for (Commune commune : resolution.communes()) {
      assertThat(commune.millesime()).isEqualTo(Millesime.of(year));
    }
  }

  @Test
  void saysWhatTheCodeDesignated() {
    DatedResolution delegated = of(2026).resolve("74011", LocalDate.of(2018, 1, 1));
    assertThat(delegated.designated())
        .map(HistoricalCommune::type)
        .hasValue(TerritoryType.DELEGATED_COMMUNE);
    DatedResolution ofAVintage = of(2026).resolve("75101", LocalDate.of(2024, 6, 1));
    assertThat(ofAVintage.designated()).hasValueSatisfying(part -> {
      assertThat(part.name()).isEqualTo("Paris 1er Arrondissement");
      assertThat(part.parent()).hasValue("75056");
      assertThat(part.from()).isEmpty();
    });
  }

  @Test
  void aDayBeforeWhatIsKnownIsRefused() {
    Problems.refused(
        ProblemCode.DATE_OUTSIDE_HISTORY,
        () -> of(2026).resolve("74011", LocalDate.of(1942, 12, 31)));
    Problems.refused(
        ProblemCode.DATE_OUTSIDE_HISTORY,
        () -> of(2026).resolve("97701", LocalDate.of(2010, 1, 1)));
    Problems.refused(
        ProblemCode.MALFORMED_CODE, () -> of(2026).resolve("7401", LocalDate.of(2010, 1, 1)));
    Problems.refused(
        ProblemCode.MALFORMED_CODE, () -> of(2026).resolve("7401", LocalDate.of(2024, 1, 1)));
    Problems.refused(
        ProblemCode.MALFORMED_CODE, () -> of(2026).resolve("20004", LocalDate.of(2024, 1, 1)));
  }

  /** No commune of any year is lost on the way to the latest vintage, but the six that were suppressed. */
  @Test
  void everyCommuneOfEveryYearLeadsSomewhere() {
    TerritorialReferential latest = TerritorialReferential.latest();
    CommuneHistory history = CommuneHistory.embedded();
    int lost = 0;
    for (int year : new int[] {1943, 1968, 1975, 2010, 2019}) {
      LocalDate day = LocalDate.of(year, 1, 1);
      for (HistoricalCommune commune : history.communesAt(day)) {
        lost += latest.resolve(commune.code(), day).communes().isEmpty() ? 1 : 0;
      }
    }
    assertThat(lost).isEqualTo(6 + 1);
    for (int year : new int[] {2019, 2023}) {
      LocalDate day = LocalDate.of(year, 6, 1);
      for (Commune commune : of(year).communes()) {
        String code = commune.code().toString();
        assertThat(latest.resolve(code, day).communes())
            .as(code + " of " + year)
            .isNotEmpty();
        // and back
        for (Commune now : latest.resolve(code, day).communes()) {
          assertThat(of(year)
                  .resolve(now.code().toString(), LocalDate.of(2026, 6, 1))
                  .communes())
              .as(now + " in " + year)
              .contains(commune);
        }
      }
    }
  }
}
