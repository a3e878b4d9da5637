package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.FrrThresholds;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuralRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrrCriteresTest {
  private static final String V2024 = "2024-07-01";
  private static final String V2025 = "2025-02-16";

  /** A commune of a rich, dense EPCI, bassin de vie and département: no route. */
  private static FactSet.Builder noRoute() {
    return commune()
        .put(ZoningFacts.SANS_EPCI, false)
        .put(Facts.DENSITE, "bourgs-ruraux")
        .put(RevitalisationFacts.POPULATION_2020, 1_000)
        .put(RevitalisationFacts.EPCI_POPULATION, 20_000)
        .put(RevitalisationFacts.EPCI_SUPERFICIE, 100)
        .put(RevitalisationFacts.EPCI_REVENU, 30_000)
        .put(RevitalisationFacts.EPCI_PART_MONTAGNE, 0)
        .put(RevitalisationFacts.BASSIN_DENSITE, 200)
        .put(RevitalisationFacts.BASSIN_REVENU, 30_000)
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, 200)
        .put(RevitalisationFacts.DEPARTEMENT_REVENU, 30_000);
  }

  private static FactSet.Builder routeA(long population, String area, String income) {
    return noRoute()
        .put(RevitalisationFacts.EPCI_POPULATION, population)
        .put(RevitalisationFacts.EPCI_SUPERFICIE, new BigDecimal(area))
        .put(RevitalisationFacts.EPCI_REVENU, new BigDecimal(income));
  }

  @ParameterizedTest(name = "{0}: no route is {1}")
  @CsvSource({
    "2024-06-30, NOT_IN_FORCE",
    "2024-07-01, NOT_ELIGIBLE",
    "2025-02-15, NOT_ELIGIBLE",
    "2025-02-16, NOT_ELIGIBLE",
    "2026-11-01, NOT_ELIGIBLE",
  })
  void noRouteIsNotListed(String date, Verdict expected) {
    assertThat(verdict("frr-criteres", noRoute(), date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "A: {0} hab. / {1} km², {2} €: {3}")
  @CsvSource({
    "63569, 1000,     21570,    ELIGIBLE",
    "63570, 1000,     21570,    NOT_ELIGIBLE", // 63.57 is the rounded display, above the median
    "38830, 610.8242, 21570,    ELIGIBLE", // 1.3e-11 below the median
    "28361, 446.1392, 21570,    NOT_ELIGIBLE", // 7.2e-10 above it
    "38830, 610.8242, 21569,    ELIGIBLE",
    "38830, 610.8242, 21570.01, NOT_ELIGIBLE",
    "38830, 610.8242, 21571,    NOT_ELIGIBLE",
  })
  void routeAIsAtTheFullPrecisionOfTheMedian(
      long population, String area, String income, Verdict expected) {
    assertThat(verdict("frr-criteres", routeA(population, area, income), V2024))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "published {0} … {1}: {2}")
  @CsvSource({
    "63.569845464, 63.569845464, ELIGIBLE",
    "63.569845465, 63.569845465, NOT_ELIGIBLE",
    "63.565,       63.575,       UNDETERMINED",
    "63.555,       63.565,       ELIGIBLE",
    "63.575,       63.585,       NOT_ELIGIBLE",
  })
  void aPublishedDensityIsUsedWhereOnlyItIsKnown(
      BigDecimal low, BigDecimal high, Verdict expected) {
    Fact published = RevitalisationFacts.EPCI_DENSITE;
    FactSet.Builder facts = without(
            routeA(1, "1", "21570"),
            RevitalisationFacts.EPCI_POPULATION,
            RevitalisationFacts.EPCI_SUPERFICIE)
        .put(published, FactValue.between(published.stored(low), published.stored(high)));
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
  }

  @Test
  void populationAndAreaWinOverARoundedPublication() {
    FactSet.Builder facts = routeA(63_569, "1000", "21570")
        .put(RevitalisationFacts.EPCI_DENSITE, new BigDecimal("63.57"));
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} inhabitants in 2020: {1}")
  @CsvSource({"29999, ELIGIBLE", "30000, NOT_ELIGIBLE", "30001, NOT_ELIGIBLE"})
  void theCommuneHasFewerThan30000(long population, Verdict expected) {
    FactSet.Builder facts =
        routeA(1_000, "1000", "20000").put(RevitalisationFacts.POPULATION_2020, population);
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
  }

  @Test
  void thePopulationOfAnotherCensusIsNotTaken() {
    FactSet.Builder facts = without(
            routeA(1_000, "1000", "20000"), RevitalisationFacts.POPULATION_2020)
        .put(Facts.POPULATION_MUNICIPALE, 1_000);
    RuleResult result = ask("frr-criteres", facts, V2024);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("population-municipale-2020");
  }

  @ParameterizedTest(name = "A-isolated: {0} hab. / {1} km², {2} €: {3}")
  @CsvSource({
    "600, 10,     21570, ELIGIBLE",
    "636, 10,     21570, NOT_ELIGIBLE",
    "600, 10,     21571, NOT_ELIGIBLE",
  })
  void aCommuneWithoutEpciIsHeldAgainstTheMediansOfEpci(
      long population, String area, String income, Verdict expected) {
    FactSet.Builder facts = noRoute()
        .put(ZoningFacts.SANS_EPCI, true)
        .put(RevitalisationFacts.POPULATION_2020, population)
        .put(RevitalisationFacts.COMMUNE_SUPERFICIE, new BigDecimal(area))
        .put(RevitalisationFacts.COMMUNE_REVENU, new BigDecimal(income));
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
  }

  @Test
  void theSecretIncomeOfSeinDoesNotMatter() {
    FactSet own = FactSet.builder()
        .put(RevitalisationFacts.POPULATION_2020, 263)
        .put(RevitalisationFacts.COMMUNE_DENSITE, new BigDecimal("443.3"))
        .put(RevitalisationFacts.BASSIN_DENSITE, 200)
        .put(RevitalisationFacts.DEPARTEMENT_DENSITE, 137)
        .build();
    FactSet.Builder sein = TerritoryFacts.of(
        TerritorialReferential.latest().getCommune("29083"), LocalDate.of(2024, 7, 1))
        .with(own)
        .facts()
        .toBuilder();
    for (String date : List.of(V2024, V2025)) {
      RuleResult result = ask("frr-criteres", sein, date);
      assertThat(result.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
      assertThat(result.missing()).isEmpty();
    }
    // With a low density it would.
    sein.put(RevitalisationFacts.COMMUNE_DENSITE, 40);
    RuleResult sparse = ask("frr-criteres", sein, V2024);
    assertThat(sparse.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(sparse.missing()).containsExactly("commune-revenu-median");
  }

  @ParameterizedTest(name = "B: {0} hab. / {1} km², {2} €: {3}")
  @CsvSource({
    "20624, 291.12,   21600,    ELIGIBLE_ON_PROPOSAL", // 5.9e-15 below the median
    "38965, 550.0141, 21600,    NOT_ELIGIBLE",
    "70840, 1000,     21600,    ELIGIBLE_ON_PROPOSAL",
    "70850, 1000,     21600,    NOT_ELIGIBLE",
    "70840, 1000,     21600.01, NOT_ELIGIBLE",
    "70840, 1000,     21599.99, ELIGIBLE_ON_PROPOSAL",
  })
  void theBassinDeVieIsOnProposalOnly(
      long population, String area, String income, Verdict expected) {
    FactSet.Builder facts = noRoute()
        .put(RevitalisationFacts.BASSIN_POPULATION, population)
        .put(RevitalisationFacts.BASSIN_SUPERFICIE, new BigDecimal(area))
        .put(RevitalisationFacts.BASSIN_REVENU, new BigDecimal(income));
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
    assertThat(verdict("frr-criteres", facts, V2025)).isEqualTo(expected);
    assertThat(
            verdict("frr-criteres", facts.put(RevitalisationFacts.POPULATION_2020, 30_000), V2024))
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void aRightIsMoreThanAProposal() {
    FactSet.Builder facts = routeA(1_000, "1000", "20000")
        .put(RevitalisationFacts.BASSIN_DENSITE, 10)
        .put(RevitalisationFacts.BASSIN_REVENU, 20_000);
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "B bis on {0}: {1}, density met {2}, income met {3}: {4}")
  @CsvSource({
    "2025-02-15, bourgs-ruraux,  true,  false, NOT_ELIGIBLE",
    "2025-02-16, bourgs-ruraux,  true,  false, ELIGIBLE_ON_PROPOSAL",
    "2025-02-17, bourgs-ruraux,  false, true,  ELIGIBLE_ON_PROPOSAL",
    "2025-02-16, bourgs-ruraux,  false, false, NOT_ELIGIBLE",
    "2025-02-16, bourgs-ruraux,  true,  true,  ELIGIBLE",
    "2025-02-16, petites-villes, true,  false, NOT_ELIGIBLE",
    "2025-02-16, petites-villes, true,  true,  ELIGIBLE",
  })
  void theTextOf2025AsksForOneConditionAndIsNotProjectedBack(
      String date, String grid, boolean density, boolean income, Verdict expected) {
    FactSet.Builder facts = routeA(density ? 1_000 : 100_000, "1000", income ? "21570" : "21571")
        .put(Facts.DENSITE, grid);
    assertThat(verdict("frr-criteres", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "C: {0} hab. / {1} km², {2} €: {3}")
  @CsvSource({
    "34999, 1000, 21665,    ELIGIBLE",
    "35000, 1000, 21665,    NOT_ELIGIBLE", // strict
    "35001, 1000, 21665,    NOT_ELIGIBLE",
    "34999, 1000, 21664.99, ELIGIBLE",
    "34999, 1000, 21665.01, NOT_ELIGIBLE",
    "34999, 1000, 21620,    ELIGIBLE",
  })
  void theDepartementIsStrictlyBelow35(
      long population, String area, String income, Verdict expected) {
    FactSet.Builder facts = noRoute()
        .put(RevitalisationFacts.DEPARTEMENT_POPULATION, population)
        .put(RevitalisationFacts.DEPARTEMENT_SUPERFICIE, new BigDecimal(area))
        .put(RevitalisationFacts.DEPARTEMENT_REVENU, new BigDecimal(income));
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
    assertThat(
            verdict("frr-criteres", facts.put(RevitalisationFacts.POPULATION_2020, 30_000), V2024))
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "D: a share of {0} in the mountains, {1} €: {2}")
  @CsvSource({
    "0.499999999, 22822.5,  NOT_ELIGIBLE",
    "0.5,         22822.5,  ELIGIBLE",
    "0.500000001, 22822.49, ELIGIBLE",
    "0.5,         22822.51, NOT_ELIGIBLE",
  })
  void aMountainEpciHasTheThirdQuartile(BigDecimal share, String income, Verdict expected) {
    FactSet.Builder facts =
        routeA(60_000, "1000", income).put(RevitalisationFacts.EPCI_PART_MONTAGNE, share);
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(expected);
  }

  @Test
  void aMountainEpciIsSparseToo() {
    FactSet.Builder facts =
        routeA(70_000, "1000", "22000").put(RevitalisationFacts.EPCI_PART_MONTAGNE, 1);
    assertThat(verdict("frr-criteres", facts, V2024)).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void theShareOfMountainPeopleIsNotPublic() {
    FactSet.Builder facts =
        without(routeA(60_000, "1000", "22000"), RevitalisationFacts.EPCI_PART_MONTAGNE);
    assertThat(ask("frr-criteres", facts, V2024).missing()).containsExactly("epci-part-montagne");
  }

  @Test
  void undeterminedAnswersAreExactWithoutAnyFactOfTheEpci() {
    FactSet facts = commune()
        .put(ZoningFacts.SANS_EPCI, false)
        .put(RevitalisationFacts.POPULATION_2020, 1_000)
        .build();
    assertThat(EligibilityCalculator.standard()
            .evaluate(facts, LocalDate.parse(V2025))
            .basis()
            .caveats())
        .noneMatch(caveat -> caveat.kind() == Caveat.Kind.INCOMPLETE_REASONING
            && "frr-criteres".equals(caveat.values().get("rule")));
  }

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource({
    "97302, Cayenne,        absent,     ELIGIBLE", // the limit of 30 000 is not applied
    "97361, Awala-Yalimapo, absent,     ELIGIBLE",
    "97411, Saint-Denis,    partial,    PARTIALLY",
    "97406, La Plaine-des-Palmistes, designated, ELIGIBLE",
    "97421, Salazie,        designated, ELIGIBLE",
    "97424, Cilaos,         designated, ELIGIBLE",
    "97407, Le Port,        absent,     NOT_ELIGIBLE",
    "97101, Les Abymes,     absent,     NOT_ELIGIBLE",
    "97209, Fort-de-France, absent,     NOT_ELIGIBLE",
    "97608, Mamoudzou,      absent,     NOT_ELIGIBLE",
  })
  void overseas(String code, String name, String hauts, Verdict expected) {
    FactSet.Builder facts = TerritoryFacts.of(
        TerritorialReferential.latest().getCommune(code), LocalDate.of(2024, 7, 1))
        .with(FactSet.builder().put(RevitalisationFacts.DESIGNATED_HAUTS, hauts).build())
        .facts()
        .toBuilder();
    assertThat(verdict("frr-criteres", facts, V2024)).as(name).isEqualTo(expected);
    assertThat(verdict("frr-criteres", facts, V2025)).as(name).isEqualTo(expected);
  }

  @Test
  void thresholdsOfAnotherClassification() {
    FrrThresholds one = new FrrThresholds(
        new BigDecimal("63.50"),
        new BigDecimal("20000"),
        new BigDecimal("21000"),
        new BigDecimal("70"),
        new BigDecimal("20000"),
        new BigDecimal("35"),
        new BigDecimal("20000"),
        Citation.of("classement suivant", Confidence.DECISION));
    EligibilityCalculator own =
        EligibilityCalculator.of(RuleBook.of("own", List.of(RuralRules.frrCriteres(one))));
    LocalDate day = LocalDate.of(2026, 1, 1);
    // Exactly at the median.
    assertThat(
            own.evaluate("frr-criteres", routeA(127, "2", "20000").build(), day).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(
            own.evaluate("frr-criteres", routeA(128, "2", "20001").build(), day).verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThatThrownBy(() -> new FrrThresholds(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            one.citation()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theGeographyOf2023KnowsThePopulationOf2020() {
    LocalDate day = LocalDate.of(2024, 7, 1);
    FactSet joinville = TerritoryFacts.of(
            TerritorialReferential.of(Millesime.of(2023)).getCommune("52250"), day)
        .facts();
    assertThat(joinville.low(RevitalisationFacts.POPULATION_2020)).isEqualTo(3_001);
    assertThat(joinville.isKnown(RevitalisationFacts.POPULATION_2020)).isTrue();
    FactSet later = TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), day)
        .facts();
    assertThat(later.isKnown(RevitalisationFacts.POPULATION_2020)).isFalse();
  }

  @Test
  void anUnknownDensityIsShownAsUnknown() {
    String text = ExplanationRenderer.of(Language.EN)
        .text(ask("frr-criteres", commune(), V2024).explanation());
    assertThat(text).contains("unknown ≤ 63.569845464551264").doesNotContain("1,000,000");
  }

  @Test
  void theExplanationNamesTheRoute() {
    String text = ExplanationRenderer.of(Language.FR)
        .text(ask("frr-criteres", routeA(1_000, "1000", "20000"), V2024).explanation());
    assertThat(text)
        .contains("A) par l’EPCI\u00a0: densité et revenu")
        .contains("habitants par km²")
        .contains("63,569845");
  }

  private static FactSet.Builder without(FactSet.Builder facts, Fact... removed) {
    FactSet.Builder kept = FactSet.builder();
    facts.build().stated().forEach((fact, value) -> {
      if (!List.of(removed).contains(fact)) {
        kept.put(fact, value);
      }
    });
    return kept;
  }
}
