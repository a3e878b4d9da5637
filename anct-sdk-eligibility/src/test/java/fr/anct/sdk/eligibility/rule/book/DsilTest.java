package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DsilTest {
  private static final LocalDate NOW = LocalDate.of(2026, 11, 1);
  private static final ImmutableList<Fact> THEMES = ImmutableList.of(
      DotationFacts.PROJET_ENERGIE,
      DotationFacts.PROJET_NORMES,
      DotationFacts.PROJET_MOBILITE_LOGEMENT,
      DotationFacts.PROJET_NUMERIQUE,
      DotationFacts.PROJET_SCOLAIRE,
      DotationFacts.PROJET_HEBERGEMENT,
      DotationFacts.PROJET_CONTRAT_RURAL);

  private static RuleResult ask(String rule, FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate(rule, facts.build(), date);
  }

  @ParameterizedTest(name = "{0} of {1}, designated {2}: {3}")
  @CsvSource({
    "commune,     metropole,                 ,      ELIGIBLE",
    "epci,        metropole,                 ,      ELIGIBLE",
    "commune,     drom,                      ,      ELIGIBLE",
    "departement, metropole,                 true,  ELIGIBLE",
    "departement, metropole,                 false, NOT_ELIGIBLE",
    "groupement,  metropole,                 ,      UNDETERMINED",
    "commune,     saint-pierre-et-miquelon,  ,      NOT_APPLICABLE",
    "person,      metropole,                 ,      NOT_APPLICABLE",
  })
  void communesAndEpciAlways(String kind, String zone, Boolean designated, Verdict expected) {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, kind).put(Facts.ZONE, zone);
    if (designated != null) {
      facts.put(DotationFacts.MAITRE_OUVRAGE_PAR_CONTRAT, designated);
    }
    assertThat(ask("dsil", facts, NOW).verdict()).isEqualTo(expected);
  }

  @Test
  void itIsReadFrom2018() {
    FactSet.Builder facts =
        FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.ZONE, "metropole");
    assertThat(ask("dsil", facts, LocalDate.of(2017, 12, 31)).verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(ask("dsil", facts, LocalDate.of(2018, 1, 1)).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void anyThemeOpensTheChoiceOfThePrefet() {
    for (Fact theme : THEMES) {
      FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "project");
      THEMES.forEach(other -> facts.put(other, other.equals(theme)));
      assertThat(ask("dsil-projet", facts, NOW).verdict())
          .as(theme.id())
          .isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    }
  }

  @Test
  void noThemeNoGrant() {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "project");
    THEMES.forEach(theme -> facts.put(theme, false));
    assertThat(ask("dsil-projet", facts, NOW).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void anUntickedThemeIsNotANo() {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "project");
    THEMES.subList(1, THEMES.size()).forEach(theme -> facts.put(theme, false));
    RuleResult result = ask("dsil-projet", facts, NOW);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("projet-renovation-thermique-energie");
  }

  @Test
  void aCommuneIsNotAProject() {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "commune");
    assertThat(ask("dsil-projet", facts, NOW).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
