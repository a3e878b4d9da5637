package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartiersPrioritairesTest {
  private static Ask quartier(String date) {
    return ask("qpv-methode", date, "quartier").put(Facts.ZONE, "metropole");
  }

  private static Ask urban(String date) {
    return quartier(date)
        .put(ReportFacts.POPULATION_UNITE_URBAINE, 50_000)
        .put(ReportFacts.QUARTIER_POPULATION, 1_000)
        .yes(ReportFacts.ESPACE_URBAIN_CONTINU);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} is {3}")
  @CsvSource({
    "commune,  2014-12-31, partial,    NOT_IN_FORCE",
    "commune,  2015-01-01, partial,    PARTIALLY",
    "commune,  2023-12-31, absent,     NOT_ELIGIBLE",
    "commune,  2024-01-01, partial,    PARTIALLY",
    "commune,  2024-12-31, partial,    PARTIALLY",
    "commune,  2025-01-01, partial,    PARTIALLY",
    "quartier, 2025-01-01, designated, ELIGIBLE",
    "quartier, 2025-01-01, absent,     NOT_ELIGIBLE",
    "epci,     2025-01-01, partial,    NOT_APPLICABLE",
  })
  void aCommuneHasPriorityNeighbourhoodsOnAPartOfItsTerritory(
      String kind, String date, String word, Verdict expected) {
    assertThat(ask("qpv", date, kind).put(Facts.DESIGNATED_QPV, word).verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "nation {0}, unité urbaine {1} of {2} inhabitants, own {3}: {4}")
  @CsvSource({
    // 0.6 × (0.7 × 20 000 + 0.3 × 18 000) = 11 640, rounded up to 11 700
    "20000, 18000,   50000, 11640.00, ELIGIBLE_ON_PROPOSAL",
    "20000, 18000,   50000, 11699.99, ELIGIBLE_ON_PROPOSAL",
    "20000, 18000,   50000, 11700.00, NOT_ELIGIBLE",
    "20000, 18000,   50000, 11700.01, NOT_ELIGIBLE",
    // 0.6 × (0.3 × 20 000 + 0.7 × 24 000) = 13 680, rounded up to 13 700
    "20000, 24000, 5000000, 13699.99, ELIGIBLE_ON_PROPOSAL",
    "20000, 24000, 5000000, 13700.00, NOT_ELIGIBLE",
    // the same below 5 000 000: 0.6 × (14 000 + 7 200) = 12 720, rounded up to 12 800
    "20000, 24000, 4999999, 12799.99, ELIGIBLE_ON_PROPOSAL",
    "20000, 24000, 4999999, 12800.00, NOT_ELIGIBLE",
    "20000, 24000, 5000001, 13699.99, ELIGIBLE_ON_PROPOSAL",
    // an exact multiple stays as it is
    "20000, 20000,   50000, 11999.99, ELIGIBLE_ON_PROPOSAL",
    "20000, 20000,   50000, 12000.00, NOT_ELIGIBLE",
    // one cent above the multiple reaches the next one
    "20000, 20000.10, 50000, 12000.00, ELIGIBLE_ON_PROPOSAL",
    "20000, 20000.10, 50000, 12100.00, NOT_ELIGIBLE",
  })
  void theIncomeThresholdIsRoundedUp(
      String national, String own, long population, String income, Verdict expected) {
    for (String date : new String[] {"2014-07-06", "2023-12-31", "2024-01-01"}) {
      assertThat(urban(date)
              .put(ReportFacts.POPULATION_UNITE_URBAINE, population)
              .put(ReportFacts.REVENU_NATIONAL, national)
              .put(ReportFacts.REVENU_UNITE_URBAINE, own)
              .put(ReportFacts.QUARTIER_REVENU, income)
              .verdict())
          .as(date)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "unité urbaine of {0}, neighbourhood of {1}: {2}")
  @CsvSource({
    " 9900, 1000, NOT_ELIGIBLE",
    " 9901, 1000, ELIGIBLE_ON_PROPOSAL",
    " 9950, 1000, ELIGIBLE_ON_PROPOSAL",
    "10000, 1000, ELIGIBLE_ON_PROPOSAL",
    "10001, 1000, ELIGIBLE_ON_PROPOSAL",
    "10000,  999, NOT_ELIGIBLE",
    "10000, 1001, ELIGIBLE_ON_PROPOSAL",
  })
  void thePopulationIsRoundedUpToo(long unite, long inhabitants, Verdict expected) {
    assertThat(poor(quartier("2020-01-01"))
            .put(ReportFacts.POPULATION_UNITE_URBAINE, unite)
            .put(ReportFacts.QUARTIER_POPULATION, inhabitants)
            .yes(ReportFacts.ESPACE_URBAIN_CONTINU)
            .verdict())
        .isEqualTo(expected);
  }

  private static Ask poor(Ask ask) {
    return ask.put(ReportFacts.REVENU_NATIONAL, 20_000)
        .put(ReportFacts.REVENU_UNITE_URBAINE, 18_000)
        .put(ReportFacts.QUARTIER_REVENU, 9_000);
  }

  @Test
  void from2024ANeighbourhoodOfTheListIsDeemedUrban() {
    for (String date : new String[] {"2023-12-31", "2024-01-01"}) {
      Verdict verdict = poor(quartier(date))
          .put(ReportFacts.POPULATION_UNITE_URBAINE, 9_000)
          .put(ReportFacts.QUARTIER_POPULATION, 1_000)
          .yes(ReportFacts.ESPACE_URBAIN_CONTINU, ReportFacts.QUARTIER_DEJA_LISTE)
          .verdict();
      assertThat(verdict)
          .isEqualTo(date.startsWith("2023") ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE_ON_PROPOSAL);
    }
  }

  @Test
  void theMethodIsInForceFromJuly2014InMetropoleOnly() {
    assertThat(poor(urban("2014-07-05")).verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(poor(urban("2014-07-06")).verdict()).isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    assertThat(poor(urban("2020-01-01")).put(Facts.ZONE, "drom").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(ask("qpv-methode", "2020-01-01", "commune")
            .put(Facts.ZONE, "metropole")
            .verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void anUnknownIncomeIsNotANo() {
    RuleResult result = urban("2024-06-01")
        .put(ReportFacts.REVENU_NATIONAL, 20_000)
        .put(ReportFacts.REVENU_UNITE_URBAINE, 18_000)
        .result();
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).contains("quartier-revenu-median");
  }

  private static Ask overseas(String date) {
    return ask("qpv-methode-outre-mer", date, "quartier").put(Facts.ZONE, "drom");
  }

  @ParameterizedTest(name = "{0}: commune {1}, aire {2}, index {3}, density {4}: {5}")
  @CsvSource({
    "index-positif, 5000, 15000,  0.01,   0.00, ELIGIBLE_ON_PROPOSAL",
    "index-positif, 5000, 15000,  0.00,   0.00, NOT_ELIGIBLE",
    "index-positif, 5000, 15000, -0.01, 999.00, NOT_ELIGIBLE",
    "index-positif, 4999, 15000, 10.00,   0.00, NOT_ELIGIBLE",
    "index-positif, 5001, 14999, 10.00,   0.00, NOT_ELIGIBLE",
    "index-positif, 5001, 15001, 10.00,   0.00, ELIGIBLE_ON_PROPOSAL",
    "index-80,      5000, 15000, 80.00, 150.01, ELIGIBLE_ON_PROPOSAL",
    "index-80,      5000, 15000, 80.01, 150.01, ELIGIBLE_ON_PROPOSAL",
    "index-80,      5000, 15000, 80.00, 150.00, NOT_ELIGIBLE",
    "index-80,      5000, 15000, 80.00, 149.99, NOT_ELIGIBLE",
    "index-80,      5000, 15000, 79.99, 999.00, NOT_ELIGIBLE",
  })
  void overseasASyntheticIndexStandsForIncome(
      String chapter, long commune, long aire, String index, String density, Verdict expected) {
    assertThat(overseas("2024-12-31")
            .put(ReportFacts.QUARTIER_CHAPITRE, chapter)
            .put(ReportFacts.POPULATION_COMMUNE_DU_QUARTIER, commune)
            .put(ReportFacts.POPULATION_AIRE_URBAINE, aire)
            .put(ReportFacts.QUARTIER_INDEX, index)
            .put(ReportFacts.QUARTIER_DENSITE, density)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void theOverseasCriteriaOf2025WereNotReadSoTheyAreAFactAndTheAnswerSaysSo() {
    assertThat(overseas("2014-12-31").verdict()).isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(overseas("2025-01-01").verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(overseas("2025-01-01").yes(ReportFacts.QUARTIER_METHODE_2025).verdict())
        .isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    FactSet facts = FactSet.builder()
        .put(Facts.TERRITORY, "quartier")
        .put(Facts.ZONE, "drom")
        .build();
    assertThat(EligibilityCalculator.standard()
            .evaluate(facts, LocalDate.of(2025, 1, 1))
            .basis()
            .caveats())
        .anyMatch(caveat -> caveat.kind() == Caveat.Kind.UNVERIFIED_LAW
            && "qpv-methode-outre-mer".equals(caveat.values().get("rule")));
  }

  @Test
  void theTwoMethodsShareTheWorld() {
    assertThat(overseas("2020-01-01").put(Facts.ZONE, "metropole").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
