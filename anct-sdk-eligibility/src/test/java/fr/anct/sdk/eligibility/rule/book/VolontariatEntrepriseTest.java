package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolontariatEntrepriseTest {
  private static Ask post(String rule, String date) {
    return ask(rule, date, "company")
        .put(ReportFacts.TAILLE_ENTREPRISE, "pme")
        .put(ReportFacts.ANNEES_APRES_LE_BAC, 2)
        .yes(ReportFacts.ETUDIANT)
        .no(ReportFacts.ALTERNANCE)
        .put(ReportFacts.DUREE_CONTRAT, 12);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"tpe, ELIGIBLE", "pme, ELIGIBLE", "eti, ELIGIBLE", "grande, NOT_ELIGIBLE"})
  void largeCompaniesAreOut(String size, Verdict expected) {
    assertThat(
            post("vte", "2021-01-01").put(ReportFacts.TAILLE_ENTREPRISE, size).verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "bac + {0}, student {1}, diploma {2} months ago: {3}")
  @CsvSource({
    "1, true,   0, NOT_ELIGIBLE",
    "2, true,  99, ELIGIBLE",
    "3, true,  99, ELIGIBLE",
    "5, false, 23, ELIGIBLE",
    "5, false, 24, NOT_ELIGIBLE",
    "5, false, 25, NOT_ELIGIBLE",
  })
  void theYoungPersonStudiesOrGraduatedLately(
      long level, String student, long months, Verdict expected) {
    assertThat(post("vte", "2021-01-01")
            .put(ReportFacts.ANNEES_APRES_LE_BAC, level)
            .put(ReportFacts.ETUDIANT, student)
            .put(ReportFacts.MOIS_DEPUIS_LE_DIPLOME, months)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} months, work-study {1}: {2}")
  @CsvSource({
    "11, false, NOT_ELIGIBLE",
    "12, false, ELIGIBLE",
    "13, false, ELIGIBLE",
    " 9, true,  NOT_ELIGIBLE",
    "10, true,  ELIGIBLE",
    "11, true,  ELIGIBLE",
  })
  void theContractLastsAYearOrTenMonthsInWorkStudy(
      long months, String workStudy, Verdict expected) {
    assertThat(post("vte", "2021-01-01")
            .put(ReportFacts.DUREE_CONTRAT, months)
            .put(ReportFacts.ALTERNANCE, workStudy)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "vte,                       2017-12-31, NOT_IN_FORCE",
    "vte,                       2018-01-01, ELIGIBLE",
    "vte-territoires-industrie, 2017-12-31, NOT_IN_FORCE",
    "vte-territoires-industrie, 2018-01-01, ELIGIBLE",
    "vte-vert,                  2020-08-31, NOT_IN_FORCE",
    "vte-vert,                  2020-09-01, ELIGIBLE",
  })
  void eachStartsInItsTime(String rule, String date, Verdict expected) {
    assertThat(post(rule, date)
            .put(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE, "designated")
            .yes(ReportFacts.MISSION_TRANSITION)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void thePlaceCountsForOneAndTheMissionForTheOther() {
    Ask elsewhere = post("vte-territoires-industrie", "2021-01-01")
        .put(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE, "absent")
        .yes(ReportFacts.MISSION_TRANSITION);
    assertThat(elsewhere.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    Ask ordinary = post("vte-vert", "2021-01-01")
        .put(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE, "designated")
        .no(ReportFacts.MISSION_TRANSITION);
    assertThat(ordinary.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(ordinary.yes(ReportFacts.MISSION_TRANSITION).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void itIsAskedForACompany() {
    assertThat(ask("vte", "2021-01-01", "commune").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(post("vte-vert", "2021-01-01").result().missing())
        .containsExactly("mission-transition-ecologique");
  }
}
