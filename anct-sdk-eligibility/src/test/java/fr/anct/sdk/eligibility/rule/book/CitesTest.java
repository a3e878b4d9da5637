package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitesTest {
  @ParameterizedTest(name = "{0} on {1} as {2}, list says {3}: {4}")
  @CsvSource({
    "cites-emploi,     2019-12-31, commune, designated, NOT_IN_FORCE",
    "cites-emploi,     2020-01-01, commune, designated, ELIGIBLE",
    "cites-emploi,     2021-05-11, epci,    absent,     NOT_ELIGIBLE",
    "cites-emploi,     2021-05-12, epci,    designated, ELIGIBLE",
    "cites-emploi,     2021-05-12, person,  designated, NOT_APPLICABLE",
    "cites-educatives, 2018-12-31, commune, designated, NOT_IN_FORCE",
    "cites-educatives, 2019-01-01, commune, designated, ELIGIBLE",
    "cites-educatives, 2024-03-31, commune, partial,    PARTIALLY",
    "cites-educatives, 2024-04-01, commune, absent,     NOT_ELIGIBLE",
    "cites-educatives, 2024-04-01, person,  designated, NOT_APPLICABLE",
  })
  void theListDecides(String rule, String date, String kind, String word, Verdict expected) {
    assertThat(ask(rule, date, kind).put(Facts.designation(rule), word).verdict())
        .isEqualTo(expected);
  }

  @Test
  void onePriorityIsEnough() {
    Ask none = ask("cites-emploi", "2021-05-12", "commune")
        .no(ReportFacts.QUARTIER_NPNRU, ReportFacts.QUARTIER_QRR, ReportFacts.AGENCE_RENFORCEE);
    assertThat(PreFilters.truths(none.result())).containsExactly("FALSE");
    assertThat(PreFilters.truths(none.yes(ReportFacts.AGENCE_RENFORCEE).result()))
        .containsExactly("TRUE");
    assertThat(PreFilters.truths(ask("cites-emploi", "2021-05-11", "commune").result()))
        .isEmpty();
  }

  @ParameterizedTest(name = "neighbourhood of {0}: above 5 000 {1}, above 4 000 {2}")
  @CsvSource({
    "4000, FALSE, FALSE",
    "4001, FALSE, TRUE",
    "5000, FALSE, TRUE",
    "5001, TRUE,  TRUE",
  })
  void bothFiguresOfTheFirstSpecificationsAreShown(
      long inhabitants, String above5000, String above4000) {
    RuleResult result = ask("cites-educatives", "2024-03-31", "commune")
        .put(ReportFacts.QUARTIER_POPULATION, inhabitants)
        .yes(ReportFacts.QUARTIER_ZSP, ReportFacts.QUARTIER_NPNRU, ReportFacts.ETABLISSEMENT_REP)
        .no(ReportFacts.QUARTIER_QRR)
        .result();
    assertThat(PreFilters.truths(result)).containsExactly(above5000, above4000);
    assertThat(result.missing()).containsExactly("designated-cites-educatives");
  }

  @Test
  void theFirstSpecificationWantsASchoolOfTheNetworkAndASecurityStake() {
    Ask ask = ask("cites-educatives", "2020-01-01", "commune")
        .put(ReportFacts.QUARTIER_POPULATION, 9_000)
        .yes(ReportFacts.QUARTIER_QRR, ReportFacts.QUARTIER_NPNRU)
        .no(ReportFacts.ETABLISSEMENT_REP);
    assertThat(PreFilters.truths(ask.result())).containsExactly("FALSE", "FALSE");
    ask.yes(ReportFacts.ETABLISSEMENT_REP).no(ReportFacts.QUARTIER_QRR, ReportFacts.QUARTIER_ZSP);
    assertThat(PreFilters.truths(ask.result())).containsExactly("FALSE", "FALSE");
  }

  @ParameterizedTest(name = "{0} priority neighbourhoods, lead collège {1}: {2}")
  @CsvSource({"0, true, FALSE", "1, true, TRUE", "2, true, TRUE", "1, false, FALSE"})
  void theSecondSpecificationWantsOneNeighbourhoodAndALeadCollege(
      long neighbourhoods, String lead, String could) {
    assertThat(PreFilters.truths(ask("cites-educatives", "2024-04-01", "commune")
            .put(ReportFacts.QPV_DU_PERIMETRE, neighbourhoods)
            .put(ReportFacts.COLLEGE_CHEF_DE_FILE, lead)
            .no(ReportFacts.ETABLISSEMENT_REP)
            .result()))
        .containsExactly(could);
  }
}
