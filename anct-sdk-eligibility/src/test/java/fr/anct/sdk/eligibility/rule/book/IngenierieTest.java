package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngenierieTest {
  @ParameterizedTest(name = "{0}: {1} of {2} / {3} inhabitants is {4}")
  @CsvSource({
    "38061 La Buisse,        commune,  3500,  3582, ELIGIBLE_ON_PROPOSAL",
    "64100 Bassussarry,      commune,  3414,  3499, NOT_ELIGIBLE",
    "43112 Langeac,          commune,  3499,  3585, AMBIGUOUS",
    "the last below,         commune,  3499,  3499, NOT_ELIGIBLE",
    "the first,              commune,  3500,  3500, ELIGIBLE_ON_PROPOSAL",
    "the second,             commune,  3501,  3501, ELIGIBLE_ON_PROPOSAL",
    "200067080 CC Chablis,   epci,    14638, 14993, NOT_ELIGIBLE",
    "240900464 Pays d'Olmes, epci,    14774, 15044, AMBIGUOUS",
    "the last EPCI below,    epci,    14999, 14999, NOT_ELIGIBLE",
    "the first EPCI,         epci,    15000, 15000, ELIGIBLE_ON_PROPOSAL",
    "a région,               region,  15000, 15000, NOT_APPLICABLE",
  })
  void aboveTheThresholdsTheAgencyMayPayAPart(
      String name, String kind, long municipale, long totale, Verdict expected) {
    assertThat(ask("ingenierie-partielle", "2021-03-10", kind)
            .put(Facts.POPULATION_MUNICIPALE, municipale)
            .put(Facts.POPULATION_TOTALE, totale)
            .verdict())
        .as(name)
        .isEqualTo(expected);
  }

  @Test
  void aCommuneIsPaidInFullBySizeOrInPartNeverBoth() {
    for (long inhabitants : new long[] {0, 3_499, 3_500, 100_000}) {
      Verdict free = ask("ingenierie-gratuite", "2022-01-01", "commune")
          .put(Facts.POPULATION_MUNICIPALE, inhabitants)
          .put(Facts.POPULATION_TOTALE, inhabitants)
          .verdict();
      Verdict partly = ask("ingenierie-partielle", "2022-01-01", "commune")
          .put(Facts.POPULATION_MUNICIPALE, inhabitants)
          .put(Facts.POPULATION_TOTALE, inhabitants)
          .verdict();
      assertThat(free == Verdict.ELIGIBLE)
          .as("at " + inhabitants)
          .isEqualTo(partly == Verdict.NOT_ELIGIBLE);
    }
  }

  @Test
  void beforeTheDecisionThereIsNoScale() {
    assertThat(ask("ingenierie-partielle", "2021-03-09", "commune").verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
  }

  @ParameterizedTest(name = "{0} of {1}, exceptional {2}: {3}")
  @CsvSource({
    "2020-09-30, departement, true,  NOT_IN_FORCE",
    "2020-10-01, departement, true,  ELIGIBLE_ON_PROPOSAL",
    "2021-03-09, commune,     false, NOT_ELIGIBLE",
    "2021-03-10, commune,     true,  ELIGIBLE_ON_PROPOSAL",
    "2021-03-10, person,      true,  NOT_APPLICABLE",
  })
  void anExceptionalSituationMayBePaidInFull(
      String date, String kind, String exceptional, Verdict expected) {
    assertThat(ask("ingenierie-situation-exceptionnelle", date, kind)
            .put(ReportFacts.SITUATION_EXCEPTIONNELLE, exceptional)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} as {1}, under the ANCT {2}: {3}")
  @CsvSource({
    "2019-12-31, commune, true,  NOT_IN_FORCE",
    "2020-01-01, commune, true,  ELIGIBLE",
    "2020-01-01, region,  false, NOT_ELIGIBLE",
    "2020-01-01, company, true,  NOT_APPLICABLE",
  })
  void theCeremaHelpsWithActionsOfTheAgency(
      String date, String kind, String action, Verdict expected) {
    assertThat(ask("cerema-freemium", date, kind)
            .put(ReportFacts.ACTION_ANCT, action)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} territories, volunteers {2}: {3}")
  @CsvSource({
    "one too few,         3, true,  NOT_ELIGIBLE",
    "Nature,              4, true,  ELIGIBLE",
    "one more,            5, true,  ELIGIBLE",
    "one less,            7, true,  ELIGIBLE",
    "Sites industriels,   8, true,  ELIGIBLE",
    "one too many,        9, true,  NOT_ELIGIBLE",
    "unwilling,           4, false, NOT_ELIGIBLE",
  })
  void aFabriqueHasFourToEightTerritories(
      String name, long territories, String volunteers, Verdict expected) {
    assertThat(ask("fabriques-prospectives-composition", "2020-01-01", "groupement")
            .put(ReportFacts.TERRITOIRES_DE_LA_FABRIQUE, territories)
            .put(ReportFacts.TERRITOIRES_VOLONTAIRES, volunteers)
            .verdict())
        .as(name)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} as {1}, list says {2}: {3}")
  @CsvSource({
    "2019-12-31, commune, designated, NOT_IN_FORCE",
    "2020-01-01, commune, designated, ELIGIBLE",
    "2020-01-01, epci,    absent,     NOT_ELIGIBLE",
    "2020-01-01, region,  absent,     NOT_APPLICABLE",
  })
  void whoTookPartIsAList(String date, String kind, String word, Verdict expected) {
    assertThat(ask("fabriques-prospectives", date, kind)
            .put(Facts.DESIGNATED_FABRIQUES_PROSPECTIVES, word)
            .verdict())
        .isEqualTo(expected);
  }
}
