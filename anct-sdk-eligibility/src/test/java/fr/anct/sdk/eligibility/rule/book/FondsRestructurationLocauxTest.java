package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FondsRestructurationLocauxTest {
  private static Ask project(String date) {
    return ask("fonds-restructuration-locaux", date, "project")
        .put(ReportFacts.OPERATEUR_FRLA, "sem")
        .yes(
            ReportFacts.SAISINE_COLLECTIVITE,
            ReportFacts.PROJET_GLOBAL,
            ReportFacts.DERNIER_FINANCEUR)
        .put(Facts.DESIGNATED_ACV, "absent")
        .put(Facts.DESIGNATED_PVD, "absent")
        .no(
            ReportFacts.IMPLANTATION_QPV,
            ReportFacts.IMPLANTATION_ZRR,
            ReportFacts.IMPLANTATION_ZAFR,
            ReportFacts.IMPLANTATION_ORT)
        .put(ReportFacts.DEFICIT_OPERATION, 300_000)
        .put(ReportFacts.APPORT_OPERATEUR, 600_000)
        .put(ReportFacts.PRIX_DE_REVIENT, 1_000_000);
  }

  private static Ask inPriorityNeighbourhood(String date) {
    return project(date).yes(ReportFacts.IMPLANTATION_QPV);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-01-24, NOT_IN_FORCE",
    "2021-01-25, ELIGIBLE_ON_PROPOSAL",
    "2022-12-31, ELIGIBLE_ON_PROPOSAL",
    "2023-01-01, ELIGIBLE_ON_PROPOSAL",
  })
  void theFundStartsWithItsEndorsement(String date, Verdict expected) {
    assertThat(inPriorityNeighbourhood(date).verdict()).isEqualTo(expected);
  }

  @Test
  void whatFollowedTheRenewalOf2024IsNotKnownAndSaid() {
    FactSet facts = FactSet.builder().put(Facts.TERRITORY, "project").build();
    for (int year : new int[] {2024, 2025}) {
      boolean said =
          EligibilityCalculator.standard()
              .evaluate(facts, LocalDate.of(year, 6, 1))
              .basis()
              .caveats()
              .stream()
              .anyMatch(caveat -> caveat.kind() == Caveat.Kind.LAW_NOT_REVIEWED_SINCE
                  && "fonds-restructuration-locaux".equals(caveat.values().get("rule")));
      assertThat(said).as("in " + year).isEqualTo(year > 2024);
    }
  }

  @ParameterizedTest(name = "contribution {0} of a cost of {1}: {2}")
  @CsvSource({
    "399999.99, 1000000, NOT_ELIGIBLE",
    "400000.00, 1000000, ELIGIBLE_ON_PROPOSAL",
    "400000.01, 1000000, ELIGIBLE_ON_PROPOSAL",
    "      0.40,       1, ELIGIBLE_ON_PROPOSAL",
    "      0.39,       1, NOT_ELIGIBLE",
  })
  void theOperatorContributesFortyPercent(String own, String cost, Verdict expected) {
    assertThat(inPriorityNeighbourhood("2022-01-01")
            .put(ReportFacts.APPORT_OPERATEUR, own)
            .put(ReportFacts.PRIX_DE_REVIENT, cost)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "deficit {0}: {1}")
  @CsvSource({"0.00, NOT_ELIGIBLE", "0.01, ELIGIBLE_ON_PROPOSAL"})
  void theOperationHasADeficit(String deficit, Verdict expected) {
    assertThat(inPriorityNeighbourhood("2022-01-01")
            .put(ReportFacts.DEFICIT_OPERATION, deficit)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "sem, ELIGIBLE_ON_PROPOSAL",
    "spl, ELIGIBLE_ON_PROPOSAL",
    "fonciere, ELIGIBLE_ON_PROPOSAL",
    "anct, ELIGIBLE_ON_PROPOSAL",
    "collectivite, ELIGIBLE_ON_PROPOSAL",
    "other, NOT_ELIGIBLE",
  })
  void operatorsAreListed(String operator, Verdict expected) {
    assertThat(inPriorityNeighbourhood("2022-01-01")
            .put(ReportFacts.OPERATEUR_FRLA, operator)
            .verdict())
        .isEqualTo(expected);
  }

  static Stream<Fact> places() {
    return Stream.of(
        ReportFacts.IMPLANTATION_QPV,
        ReportFacts.IMPLANTATION_ZRR,
        ReportFacts.IMPLANTATION_ZAFR,
        ReportFacts.IMPLANTATION_ORT,
        Facts.DESIGNATED_ACV,
        Facts.DESIGNATED_PVD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void onePlaceIsEnough(Fact place) {
    assertThat(project("2022-01-01").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(project("2022-01-01")
            .put(place, Facts.isDesignation(place) ? "designated" : "true")
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
  }

  static Stream<Fact> conditions() {
    return Stream.of(
        ReportFacts.SAISINE_COLLECTIVITE, ReportFacts.PROJET_GLOBAL, ReportFacts.DERNIER_FINANCEUR);
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("conditions")
  void conditionsAreCumulative(Fact condition) {
    assertThat(inPriorityNeighbourhood("2022-01-01").no(condition).verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void itIsAskedForAProject() {
    assertThat(ask("fonds-restructuration-locaux", "2022-01-01", "commune").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
