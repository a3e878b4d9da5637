package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.IntercommunalityFacts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuralRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpciMinimumSizeTest {
  private static final String NOW = "2026-11-01";

  private static FactSet.Builder epci(long population) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "epci")
        .put(Facts.POPULATION_MUNICIPALE, population)
        .put(Facts.POPULATION_TOTALE, population)
        .put(IntercommunalityFacts.GRANDE_COURONNE, false)
        .put(IntercommunalityFacts.MOITIE_MONTAGNE, false)
        .put(IntercommunalityFacts.INSULAIRE, false)
        .put(IntercommunalityFacts.INCLUT_EPCI_RECENT, false)
        .put(RevitalisationFacts.EPCI_DENSITE, 100)
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, 100);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "5000,  2010-12-17, NOT_IN_FORCE",
    "4999,  2010-12-18, NOT_ELIGIBLE",
    "5000,  2010-12-18, ELIGIBLE",
    "5001,  2015-08-08, ELIGIBLE",
    "5001,  2015-08-09, NOT_ELIGIBLE",
    "14999, 2015-08-09, NOT_ELIGIBLE",
    "15000, 2015-08-09, ELIGIBLE",
    "15001, 2026-11-01, ELIGIBLE",
  })
  void thresholds(long population, String date, Verdict expected) {
    assertThat(verdict("epci-taille-minimale", epci(population), date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "a) EPCI {0}/km², département {1}/km², {2} inhabitants: {3}")
  @CsvSource({
    // half of 102.6 is 51.3; 15 000 × 51.3 / 102.6 = 7 500
    "51.29, 51.3,  7499, NOT_ELIGIBLE",
    "51.29, 51.3,  7500, ELIGIBLE",
    "51.29, 51.3,  7501, ELIGIBLE",
    "51.3,  51.3,  7500, NOT_ELIGIBLE",
    "51.29, 102.6, 14999, NOT_ELIGIBLE",
    "51.29, 102.59, 14999, ELIGIBLE",
    // 15 000 × 20.52 / 102.6 = 3 000, never below 5 000
    "40,    20.52, 4999, NOT_ELIGIBLE",
    "40,    20.52, 5000, ELIGIBLE",
  })
  void aSparseTerritoryOfASparseDepartement(
      BigDecimal epci, BigDecimal departement, long population, Verdict expected) {
    FactSet.Builder facts = epci(population)
        .put(RevitalisationFacts.EPCI_DENSITE, epci)
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, departement);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "b) {0}/km², {1} inhabitants: {2}")
  @CsvSource({
    "30.77, 5000, ELIGIBLE",
    "30.78, 5000, NOT_ELIGIBLE",
    "30.77, 4999, NOT_ELIGIBLE",
  })
  void aVerySparseTerritory(BigDecimal density, long population, Verdict expected) {
    FactSet.Builder facts = epci(population)
        .put(RevitalisationFacts.EPCI_DENSITE, density)
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, 200);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "epci-moitie-communes-montagne",
    "epci-toutes-communes-d-une-ile",
    "epci-inclut-epci-12000-recent"
  })
  void otherDerogationsGoDownTo5000(String ground) {
    Fact flag = FactModel.standard().get(ground);
    assertThat(verdict("epci-taille-minimale", epci(5_000).put(flag, true), NOW))
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict("epci-taille-minimale", epci(4_999).put(flag, true), NOW))
        .isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(saysUnverified("epci-taille-minimale", epci(5_000), NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"199999, NOT_ELIGIBLE", "200000, ELIGIBLE", "200001, ELIGIBLE"})
  void theGrandeCouronne(long population, Verdict expected) {
    FactSet.Builder facts = epci(population)
        .put(IntercommunalityFacts.GRANDE_COURONNE, true)
        .put(IntercommunalityFacts.MOITIE_MONTAGNE, true);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(expected);
  }

  @Test
  void thePopulationsDisagree() {
    FactSet.Builder facts = epci(14_774).put(Facts.POPULATION_TOTALE, 15_044);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(Verdict.AMBIGUOUS);
  }

  @Test
  void anotherNationalDensity() {
    FactSet facts = epci(5_000)
        .put(RevitalisationFacts.EPCI_DENSITE, new BigDecimal("30.78"))
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, 200)
        .build();
    RuleBook own = RuleBook.of("own", List.of(RuralRules.epciMinimumSize(new BigDecimal("118"))));
    assertThat(EligibilityCalculator.of(own)
            .evaluate("epci-taille-minimale", facts, LocalDate.parse(NOW))
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void densitiesAreNotNeededAboveTheThreshold() {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, "epci")
        .put(Facts.POPULATION_MUNICIPALE, 14_999)
        .put(Facts.POPULATION_TOTALE, 14_999)
        .put(IntercommunalityFacts.GRANDE_COURONNE, false);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(Verdict.UNDETERMINED);
    facts.put(Facts.POPULATION_MUNICIPALE, 15_000).put(Facts.POPULATION_TOTALE, 15_000);
    assertThat(verdict("epci-taille-minimale", facts, NOW)).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void aCommuneHasNoMinimumSize() {
    assertThat(verdict("epci-taille-minimale", commune(), NOW)).isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
