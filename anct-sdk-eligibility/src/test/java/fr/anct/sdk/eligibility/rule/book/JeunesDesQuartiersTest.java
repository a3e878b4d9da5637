package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JeunesDesQuartiersTest {
  @ParameterizedTest(name = "{0}, in 3e {1}, collège {2}: {3}")
  @CsvSource({
    "2017-12-31, true,  rep-plus, NOT_IN_FORCE",
    "2018-01-01, true,  rep-plus, ELIGIBLE",
    "2018-12-31, true,  rep,      NOT_ELIGIBLE",
    "2019-01-01, true,  rep,      ELIGIBLE",
    "2019-01-01, true,  rep-plus, ELIGIBLE",
    "2019-01-01, true,  hors-rep, NOT_ELIGIBLE",
    "2019-01-01, false, rep-plus, NOT_ELIGIBLE",
  })
  void theCollegeDecides(String date, String inThird, String network, Verdict expected) {
    assertThat(ask("mon-stage-de-3e", date, "person")
            .put(ReportFacts.ELEVE_DE_3E, inThird)
            .put(ReportFacts.COLLEGE_RESEAU, network)
            .no(ReportFacts.RESIDENCE_EN_QPV)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void theHomeDoesNotHelp() {
    assertThat(ask("mon-stage-de-3e", "2020-01-01", "person")
            .yes(ReportFacts.ELEVE_DE_3E, ReportFacts.RESIDENCE_EN_QPV)
            .result()
            .missing())
        .containsExactly("college-reseau");
    assertThat(ask("mon-stage-de-3e", "2020-01-01", "commune").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest(name = "{0} as {1}, living in one {2}: {3}")
  @CsvSource({
    "2020-06-30, household, true,  NOT_IN_FORCE",
    "2020-07-01, household, true,  ELIGIBLE",
    "2020-08-31, person,    true,  ELIGIBLE",
    "2020-08-31, person,    false, NOT_ELIGIBLE",
    "2020-09-01, person,    true,  NOT_IN_FORCE",
    "2020-08-01, commune,   true,  NOT_APPLICABLE",
  })
  void summerActivitiesAreForResidents(
      String date, String kind, String resident, Verdict expected) {
    assertThat(ask("quartiers-ete", date, kind)
            .put(ReportFacts.RESIDENCE_EN_QPV, resident)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void anUnknownHomeIsNotANo() {
    assertThat(ask("quartiers-ete", "2020-08-01", "person").verdict())
        .isEqualTo(Verdict.UNDETERMINED);
  }
}
