package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DensityLevel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommuneRuraleTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "grands-centres-urbains,         NOT_ELIGIBLE",
    "centres-urbains-intermediaires, NOT_ELIGIBLE",
    "petites-villes,                 NOT_ELIGIBLE",
    "ceintures-urbaines,             NOT_ELIGIBLE",
    "bourgs-ruraux,                  ELIGIBLE",
    "rural-habitat-disperse,         ELIGIBLE",
    "rural-habitat-tres-disperse,    ELIGIBLE",
  })
  void theLastThreeLevelsAreRural(String level, Verdict expected) {
    FactSet.Builder facts = commune().put(Facts.DENSITE, level);
    assertThat(verdict("commune-rurale", facts, "2026-11-01")).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aLevelOfTheGridOfFourSettlesIt(DensityLevel.Four level) {
    FactSet.Builder facts = commune().put(Facts.DENSITE, level.toFactValue());
    boolean rural =
        level == DensityLevel.Four.PEU_DENSE || level == DensityLevel.Four.TRES_PEU_DENSE;
    assertThat(verdict("commune-rurale", facts, "2021-01-01"))
        .isEqualTo(rural ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest
  @EnumSource
  void aLevelOfTheGridOfThreeSettlesIt(DensityLevel.Three level) {
    FactSet.Builder facts = commune().put(Facts.DENSITE, level.toFactValue());
    assertThat(verdict("commune-rurale", facts, "2026-11-01"))
        .isEqualTo(level == DensityLevel.Three.RURAL ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "on {0}, in an unité urbaine {1}, {2}: {3}")
  @CsvSource({
    "2009-12-31, false, bourgs-ruraux,  NOT_IN_FORCE",
    "2010-01-01, false, petites-villes, ELIGIBLE",
    "2020-11-13, false, petites-villes, ELIGIBLE",
    "2020-11-13, true,  bourgs-ruraux,  NOT_ELIGIBLE",
    "2020-11-14, false, petites-villes, NOT_ELIGIBLE",
    "2020-11-14, true,  bourgs-ruraux,  ELIGIBLE",
    "2020-11-15, true,  bourgs-ruraux,  ELIGIBLE",
  })
  void theDefinitionChangedWithTheCommitteeOf2020(
      String date, boolean urbanUnit, String level, Verdict expected) {
    FactSet.Builder facts =
        commune().put(ZoningFacts.DANS_UNITE_URBAINE, urbanUnit).put(Facts.DENSITE, level);
    assertThat(verdict("commune-rurale", facts, date)).isEqualTo(expected);
  }

  @Test
  void theLevelIsNotDerivedFromThePopulation() {
    RuleResult result =
        ask("commune-rurale", commune().put(Facts.POPULATION_MUNICIPALE, 100), "2026-11-01");
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("densite");
  }

  @Test
  void anEpciIsNotACommune() {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "epci");
    assertThat(verdict("commune-rurale", facts, "2026-11-01")).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void theGridOf2025Has30596RuralCommunes() throws IOException {
    int rural = 0;
    int all = 0;
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(SharedData.file("grids/densite.csv"))) {
      String label = line.substring(line.lastIndexOf(',') + 1).strip();
      if (label.equals("niveau_densite")) {
        continue;
      }
      String word = switch (label) {
        case "Grands centres urbains" -> "grands-centres-urbains";
        case "Centres urbains intermédiaires" -> "centres-urbains-intermediaires";
        case "Petites villes" -> "petites-villes";
        case "Ceintures urbaines" -> "ceintures-urbaines";
        case "Bourgs ruraux" -> "bourgs-ruraux";
        case "Rural à habitat dispersé" -> "rural-habitat-disperse";
        case "Rural à habitat très dispersé" -> "rural-habitat-tres-disperse";
        default -> throw new AssertionError(line);
      };
      counts.merge(word, 1, Integer::sum);
      all++;
    }
    for (Map.Entry<String, Integer> level : counts.entrySet()) {
      FactSet.Builder facts = commune().put(Facts.DENSITE, level.getKey());
      if (verdict("commune-rurale", facts, "2025-06-01") == Verdict.ELIGIBLE) {
        rural += level.getValue();
      }
    }
    assertThat(all).isEqualTo(34_875);
    assertThat(rural).isEqualTo(30_596);
  }
}
