package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRulesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private static RuleResult ask(String rule, FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate(rule, facts.build(), date);
  }

  @ParameterizedTest(name = "{0}: {1} of {2} / {3} inhabitants is {4}")
  @CsvSource({
    "38061 La Buisse,                     commune,  3500,  3582, NOT_ELIGIBLE",
    "64100 Bassussarry,                   commune,  3414,  3499, ELIGIBLE",
    "43112 Langeac,                       commune,  3499,  3585, AMBIGUOUS",
    "33381 Saint-Caprais-de-Bordeaux,     commune,  3450,  3500, AMBIGUOUS",
    "52250 Joinville,                     commune,  2915,  3006, ELIGIBLE",
    "200067080 CC Chablis,                epci,    14638, 14993, ELIGIBLE",
    "240900464 CC du Pays d'Olmes,        epci,    14774, 15044, AMBIGUOUS",
    "the last below,                      epci,    14999, 14999, ELIGIBLE",
    "the first above,                     epci,    15000, 15000, NOT_ELIGIBLE",
    "a département,                       departement, 100, 100, NOT_APPLICABLE",
  })
  void freeEngineeringDependsOnThePopulationThatIsRead(
      String name, String kind, long municipale, long totale, Verdict expected) {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale);
    assertThat(ask("ingenierie-gratuite", facts, DATE).verdict()).as(name).isEqualTo(expected);
  }

  @Test
  void freeEngineeringStartsWithTheDecision() {
    FactSet.Builder facts =
        FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.POPULATION_TOTALE, 100);
    assertThat(ask("ingenierie-gratuite", facts, LocalDate.of(2021, 3, 9)).verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(ask("ingenierie-gratuite", facts, LocalDate.of(2021, 3, 10)).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} operators, {1} agents, {2} hours, {3} days on {4}: {5}")
  @CsvSource({
    " 9, 2, 24,   5, 2021-06-01, ELIGIBLE",
    " 9, 1, 24,   5, 2021-06-01, NOT_ELIGIBLE",
    " 9, 2, 23.5, 5, 2021-06-01, NOT_ELIGIBLE",
    " 9, 2, 24,   4, 2021-06-01, NOT_ELIGIBLE",
    " 8, 2, 24,   5, 2021-06-01, NOT_ELIGIBLE",
    " 9, 2, 24,   5, 2023-12-31, ELIGIBLE",
    " 9, 2, 24,   5, 2024-02-01, NOT_ELIGIBLE",
    "10, 2, 24,   5, 2024-01-01, NOT_ELIGIBLE",
    "11, 2, 24,   5, 2024-01-01, ELIGIBLE",
    "11, 2, 24,   5, 2025-01-01, AMBIGUOUS",
    "12, 2, 24,   5, 2025-01-01, AMBIGUOUS",
    "13, 2, 24,   5, 2025-01-01, ELIGIBLE",
    "10, 2, 24,   5, 2025-01-01, NOT_ELIGIBLE",
    "11, 2, 24,   5, 2019-12-31, NOT_IN_FORCE",
  })
  void franceServicesCountsItsChecklist(
      long operators, long agents, BigDecimal hours, long days, LocalDate date, Verdict expected) {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.FS_OPERATEURS, operators)
        .put(Facts.FS_AGENTS, agents)
        .put(Facts.FS_HEURES, hours)
        .put(Facts.FS_JOURS, days);
    assertThat(ask("france-services", facts, date).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "list says {0}: {1}")
  @CsvSource({"designated, ELIGIBLE", "absent, NOT_ELIGIBLE", "partial, PARTIALLY"})
  void petitesVillesDeDemainIsWhatTheListSays(String word, Verdict expected) {
    FactSet.Builder facts =
        FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.DESIGNATED_PVD, word);
    assertThat(ask("petites-villes-de-demain", facts, DATE).verdict()).isEqualTo(expected);
  }

  @Test
  void aDesignationIsNotARule() {
    FactSet.Builder challans = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_MUNICIPALE, 22_943)
        .put(Facts.DESIGNATED_PVD, "designated");
    assertThat(ask("petites-villes-de-demain", challans, DATE).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    FactSet.Builder perfectCandidate = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.POPULATION_TOTALE, 5_000)
        .put(Facts.DESIGNATED_ACV, "absent")
        .put(Facts.GRAND_POLE_URBAIN, false)
        .put(Facts.CENTRALITE, true)
        .put(Facts.FRAGILITE, true);
    RuleResult result = ask("petites-villes-de-demain", perfectCandidate, DATE);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("designated-petites-villes-de-demain");
  }

  @Test
  void petitesVillesDeDemainEndsWith2026() {
    FactSet.Builder facts =
        FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.DESIGNATED_PVD, "designated");
    assertThat(ask("petites-villes-de-demain", facts, LocalDate.of(2020, 9, 30)).verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(
            ask("petites-villes-de-demain", facts, LocalDate.of(2026, 12, 31)).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(ask("petites-villes-de-demain", facts, LocalDate.of(2027, 1, 1)).verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
  }

  @ParameterizedTest(name = "{0} of {1} EPCI, within a département {2}: {3}")
  @CsvSource({
    "epci,       0, false, ELIGIBLE",
    "groupement, 1, true,  ELIGIBLE",
    "groupement, 0, true,  NOT_ELIGIBLE",
    "groupement, 3, false, NOT_ELIGIBLE",
    "commune,    1, true,  NOT_APPLICABLE",
  })
  void crteIsSignedWithAnEpciOrAGroupOfThem(
      String kind, long epcis, boolean within, Verdict expected) {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(Facts.PERIMETRE_EPCI, epcis)
        .put(Facts.PERIMETRE_DANS_UN_DEPARTEMENT, within);
    assertThat(ask("crte", facts, DATE).verdict()).isEqualTo(expected);
  }

  @Test
  void whoAsksMustBeKnown() {
    RuleResult result = ask("crte", FactSet.builder(), DATE);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("territory");
  }

  @Test
  void everyFactOfTheRulesHasALabel() {
    fr.anct.sdk.core.text.Messages messages = fr.anct.sdk.core.text.Messages.standard();
    for (fr.anct.sdk.core.text.Language language : fr.anct.sdk.core.text.Language.values()) {
      for (Fact fact : fr.anct.sdk.eligibility.fact.FactModel.standard().facts()) {
        assertThat(messages.find(fact.key(), language)).as(fact.key()).isPresent();
        for (String word : fact.words()) {
          assertThat(messages.find("word." + fact.id() + "." + word, language))
              .as(fact.key() + word)
              .isPresent();
        }
      }
    }
  }
}
