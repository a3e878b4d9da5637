package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetrEpciTest {
  private static final LocalDate NOW = LocalDate.of(2026, 11, 1);
  private static final LocalDate BEFORE = LocalDate.of(2014, 6, 1);

  private static RuleResult ask(FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate("detr-epci", facts.build(), date);
  }

  private static FactSet.Builder epci(String zone) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "epci")
        .put(Facts.ZONE, zone)
        .put(Facts.ELIGIBLE_DGE_DDR_2010, false);
  }

  @ParameterizedTest(name = "{0}: {1} inhabitants, largest {2}, density {3} is {4}")
  @CsvSource({
    "metropole,  74999,  20001, 150,        ELIGIBLE",
    "metropole,  75000,  20001, 150,        ELIGIBLE",
    "metropole,  75001,  20001, 150,        NOT_ELIGIBLE",
    "metropole,  75001,  20001, 151,        NOT_ELIGIBLE",
    "metropole,  75001,  20001, 149.999999, ELIGIBLE",
    "metropole,  75001,  20000, 150,        ELIGIBLE",
    "metropole,  75001,  19999, 150,        ELIGIBLE",
    "drom,      150000,  85001, 150,        ELIGIBLE",
    "drom,      150001,  85001, 150,        NOT_ELIGIBLE",
    "drom,      150001,  85000, 150,        ELIGIBLE",
    "drom,      150001,  85001, 149,        ELIGIBLE",
    "drom,       75001,  20001, 150,        ELIGIBLE",
  })
  void threeConditionsAtOnceLeaveOutFrom2017(
      String zone, long population, long largest, BigDecimal density, Verdict expected) {
    FactSet.Builder facts = epci(zone)
        .put(Facts.POPULATION_MUNICIPALE, population)
        .put(Facts.POPULATION_TOTALE, population)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, largest)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, largest)
        .put(DotationFacts.DENSITE_POPULATION, density);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "240100750 CA Pays de Gex,        106924, 106924, 14808, 14808, ELIGIBLE",
    "241700640 CA Royan Atlantique,    87913,  87913, 19852, 19852, ELIGIBLE",
    "243600327 CA Châteauroux,         74000,  74939, 44664, 44664, ELIGIBLE",
    "200040590 CA Villefranche,        73717,  75051, 36640, 36640, UNDETERMINED",
  })
  void realOnesWhateverTheirDensity(
      String name, long municipale, long totale, long largest, long largestT, Verdict expected) {
    FactSet.Builder facts = epci("metropole")
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, largest)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, largestT);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "density {0} is {1}")
  @CsvSource({"149, ELIGIBLE", "150, AMBIGUOUS"})
  void villefrancheDependsOnTheKindOfPopulation(long density, Verdict expected) {
    FactSet.Builder facts = epci("metropole")
        .put(Facts.POPULATION_MUNICIPALE, 73_717)
        .put(Facts.POPULATION_TOTALE, 75_051)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, 36_640)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, 36_640)
        .put(DotationFacts.DENSITE_POPULATION, density);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(expected);
  }

  @Test
  void anEpciEligibleIn2010StaysSo() {
    FactSet.Builder facts = epci("metropole")
        .put(Facts.POPULATION_MUNICIPALE, 200_000)
        .put(Facts.POPULATION_TOTALE, 200_000)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, 100_000)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, 100_000)
        .put(DotationFacts.DENSITE_POPULATION, 1_000);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    facts.put(Facts.ELIGIBLE_DGE_DDR_2010, true);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} of {1} on {2} is {3}")
  @CsvSource({
    "syndicat-de-communes, 59999, 2026-11-01, ELIGIBLE",
    "syndicat-de-communes, 60000, 2026-11-01, ELIGIBLE",
    "syndicat-de-communes, 60001, 2026-11-01, NOT_ELIGIBLE",
    "syndicat-mixte-ferme, 60000, 2026-11-01, ELIGIBLE",
    "syndicat-mixte-ferme, 60001, 2026-11-01, NOT_ELIGIBLE",
    "other,                 1000, 2026-11-01, NOT_ELIGIBLE",
    "syndicat-de-communes, 60000, 2014-06-01, ELIGIBLE",
    "syndicat-de-communes, 60001, 2014-06-01, NOT_ELIGIBLE",
  })
  void syndicatesUpTo60000(String kind, long dgf, LocalDate date, Verdict expected) {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, "groupement")
        .put(Facts.ZONE, "metropole")
        .put(DotationFacts.NATURE_GROUPEMENT, kind)
        .put(Facts.POPULATION_DGF, dgf);
    assertThat(ask(facts, date).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: DGF {1}, largest {2}, all eligible {3}, potentiel {4} is {5}")
  @CsvSource({
    // a)
    "metropole, 20000, 90000, false, 9999,   ELIGIBLE",
    "drom,      35000, 90000, false, 9999,   ELIGIBLE",
    // b) alone: a commune of more than 15 000 and more than 50 000 inhabitants
    "metropole, 60000, 15001, true,  9999,   ELIGIBLE",
    "metropole, 60001, 15001, true,  9999,   NOT_ELIGIBLE",
    "metropole, 60000, 15001, false, 1299,   NOT_ELIGIBLE",
    // c)
    "metropole, 50000, 15001, false, 9999,   ELIGIBLE",
    "metropole, 50001, 15001, false, 9999,   NOT_ELIGIBLE",
    "metropole, 50001, 15000, false, 9999,   ELIGIBLE",
    "metropole, 99999, 14999, false, 9999,   ELIGIBLE",
  })
  void from2012To2016(
      String zone, long dgf, long largest, boolean all, long potentiel, Verdict expected) {
    FactSet.Builder facts = epci(zone)
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.COMMUNE_CENTRE_DGF, largest)
        .put(DotationFacts.COMMUNES_TOUTES_ELIGIBLES, all)
        .put(DotationFacts.POTENTIEL_FISCAL_EPCI, potentiel)
        .put(DotationFacts.POTENTIEL_FISCAL_CATEGORIE, 1_000);
    assertThat(ask(facts, BEFORE).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "DGF {0}, largest {1}, potentiel {2} in 2011 is {3}")
  @CsvSource({
    "20001, 14999, 1299, ELIGIBLE",
    "20001, 14999, 1300, NOT_ELIGIBLE",
    "20001, 15000, 1299, NOT_ELIGIBLE",
    "60000, 14999, 1299, ELIGIBLE",
    "60001, 14999, 1299, NOT_ELIGIBLE",
  })
  void in2011WithoutTheThirdWay(long dgf, long largest, long potentiel, Verdict expected) {
    FactSet.Builder facts = epci("metropole")
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.COMMUNE_CENTRE_DGF, largest)
        .put(DotationFacts.COMMUNES_TOUTES_ELIGIBLES, false)
        .put(DotationFacts.POTENTIEL_FISCAL_EPCI, potentiel)
        .put(DotationFacts.POTENTIEL_FISCAL_CATEGORIE, 1_000);
    assertThat(ask(facts, LocalDate.of(2011, 12, 31)).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2010-12-31, NOT_IN_FORCE",
    "2011-01-01, NOT_ELIGIBLE",
    "2011-12-31, NOT_ELIGIBLE",
    "2012-01-01, ELIGIBLE",
    "2016-12-31, ELIGIBLE",
    "2017-01-01, NOT_ELIGIBLE",
  })
  void versionsChangeOnTheFirstOfJanuary(LocalDate date, Verdict expected) {
    // More than 60 000 without a commune of more than 15 000 (DGF): only c) takes it. The
    // populations of the census are those of another body, to tell the versions apart.
    FactSet.Builder facts = epci("metropole")
        .put(Facts.POPULATION_DGF, 160_000)
        .put(DotationFacts.COMMUNE_CENTRE_DGF, 15_000)
        .put(Facts.POPULATION_MUNICIPALE, 150_000)
        .put(Facts.POPULATION_TOTALE, 150_000)
        .put(DotationFacts.COMMUNE_CENTRE_MUNICIPALE, 30_000)
        .put(DotationFacts.COMMUNE_CENTRE_TOTALE, 30_000)
        .put(DotationFacts.DENSITE_POPULATION, 500);
    assertThat(ask(facts, date).verdict()).isEqualTo(expected);
  }

  @Test
  void aCommuneComesUnderTheOtherParagraph() {
    RuleResult result =
        ask(FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.ZONE, "metropole"), NOW);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(ExplanationRenderer.of(Language.FR).text(result.explanation()))
        .contains("les communes relèvent du 2°");
  }

  @Test
  void theGeographySaysWhichThresholdsAnEpciHas() {
    TerritoryFacts chablis =
        TerritoryFacts.of(TerritorialReferential.latest().getEpci("200067080"), NOW);
    FactSet.Builder facts = chablis.facts().toBuilder().put(Facts.POPULATION_TOTALE, 14_993);
    assertThat(ask(facts, NOW).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }
}
