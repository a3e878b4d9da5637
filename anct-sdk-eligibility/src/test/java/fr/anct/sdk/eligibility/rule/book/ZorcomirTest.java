package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuralRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZorcomirTest {
  private static FactSet.Builder small(long population, boolean area, long shops) {
    return commune()
        .put(RevitalisationFacts.POPULATION_AU_2020_01_01, population)
        .put(ZoningFacts.AIRE_PLUS_10000_EMPLOIS, area)
        .put(ZoningFacts.ETABLISSEMENTS_COMMERCIAUX, shops);
  }

  @ParameterizedTest(name = "{0} hab., large area {1}, {2} shops, {3}: {4}")
  @CsvSource({
    "3499, false, 10, 2020-01-01, ELIGIBLE",
    "3500, false, 10, 2020-01-01, NOT_ELIGIBLE",
    "3501, false, 10, 2020-01-01, NOT_ELIGIBLE",
    "3499, true,  10, 2020-01-01, NOT_ELIGIBLE",
    "3499, false, 9,  2020-01-01, ELIGIBLE",
    "3499, false, 11, 2020-01-01, NOT_ELIGIBLE",
    "3499, false, 10, 2019-12-31, NOT_IN_FORCE",
    "3499, false, 10, 2024-06-30, ELIGIBLE",
    "3499, false, 10, 2024-07-01, NOT_IN_FORCE",
  })
  void theThreeConditions(
      long population, boolean area, long shops, String date, Verdict expected) {
    assertThat(verdict("zorcomir", small(population, area, shops), date)).isEqualTo(expected);
  }

  @Test
  void thePopulationIsThatOf2020() {
    FactSet.Builder facts = commune()
        .put(Facts.POPULATION_MUNICIPALE, 100)
        .put(ZoningFacts.AIRE_PLUS_10000_EMPLOIS, false)
        .put(ZoningFacts.ETABLISSEMENTS_COMMERCIAUX, 3);
    assertThat(ask("zorcomir", facts, "2023-01-01").missing())
        .containsExactly("population-municipale-au-2020-01-01");
  }

  @Test
  void theNumberOfShopsIsNotVerifiedAndCanBeReplaced() {
    assertThat(saysUnverified("zorcomir", small(100, false, 12), "2023-01-01")).isTrue();
    RuleBook own = RuleBook.of("own", List.of(RuralRules.zorcomir(12)));
    assertThat(EligibilityCalculator.of(own)
            .evaluate("zorcomir", small(100, false, 12).build(), LocalDate.of(2023, 1, 1))
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }
}
