package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoiresIndustrieTest {
  private static final String RULE = "territoires-industrie";

  @ParameterizedTest(name = "{0} asked as {1}, list says {2}: {3}")
  @CsvSource({
    "2017-12-31, epci,        designated, NOT_IN_FORCE",
    "2018-01-01, epci,        designated, ELIGIBLE",
    "2022-12-31, epci,        absent,     NOT_ELIGIBLE",
    "2023-01-01, epci,        designated, ELIGIBLE",
    "2023-01-01, commune,     designated, ELIGIBLE",
    "2023-01-01, groupement,  partial,    PARTIALLY",
    "2027-12-31, epci,        designated, ELIGIBLE",
    "2028-01-01, epci,        designated, NOT_IN_FORCE",
    "2024-06-01, departement, designated, NOT_APPLICABLE",
  })
  void theListDecides(String date, String kind, String word, Verdict expected) {
    assertThat(ask(RULE, date, kind)
            .put(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE, word)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} EPCI, one basin {1}, critical size {2}: {3}")
  @CsvSource({
    "0, true,  true,  false",
    "1, true,  false, false",
    "1, false, true,  true",
    "2, true,  false, true",
    "2, false, true,  false",
    "4, true,  false, true",
    "5, true,  false, false",
  })
  void thePreFilterOf2023IsToldApartAndNeverDecides(
      long epcis, String basin, String critical, boolean could) {
    RuleResult result = ask(RULE, "2023-09-01", "groupement")
        .put(Facts.PERIMETRE_EPCI, epcis)
        .put(ReportFacts.BASSIN_D_EMPLOI, basin)
        .put(ReportFacts.TAILLE_CRITIQUE, critical)
        .yes(ReportFacts.BINOME_ELU_INDUSTRIEL, ReportFacts.FEUILLE_DE_ROUTE)
        .result();
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("designated-territoires-industrie");
    assertThat(PreFilters.truths(result)).containsExactly(could ? "TRUE" : "FALSE");
    assertThat(ExplanationRenderer.of(Language.FR).text(result.explanation()))
        .contains("pouvait candidater en 2023");
  }

  @Test
  void aCandidateNeedsItsPairAndItsRoadmap() {
    RuleResult result = ask(RULE, "2023-09-01", "groupement")
        .put(Facts.PERIMETRE_EPCI, 3)
        .yes(ReportFacts.BASSIN_D_EMPLOI, ReportFacts.BINOME_ELU_INDUSTRIEL)
        .no(ReportFacts.FEUILLE_DE_ROUTE)
        .result();
    assertThat(PreFilters.truths(result)).containsExactly("FALSE");
  }
}
