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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three fractions of the DSR. */
class DsrTest {
  private static final LocalDate NOW = LocalDate.of(2024, 6, 1);

  private static Verdict ask(String rule, FactSet.Builder facts, LocalDate date) {
    return answer(rule, facts, date).verdict();
  }

  private static RuleResult answer(String rule, FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate(rule, facts.build(), date);
  }

  /** A commune of 5 000 that its canton of 2014 makes eligible, and that nothing leaves out. */
  private static FactSet.Builder marketTown() {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_TOTALE, 4_500)
        .put(Facts.POPULATION_DGF, 5_000)
        .put(DotationFacts.POPULATION_CANTON, 12_000)
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, true)
        .put(DotationFacts.BUREAU_CENTRALISATEUR, false)
        .put(DotationFacts.CHEF_LIEU_ARRONDISSEMENT_2014, false)
        .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, 5_000)
        .put(DotationFacts.DANS_UNITE_URBAINE, true)
        .put(DotationFacts.POPULATION_UNITE_URBAINE, 20_000)
        .put(DotationFacts.POPULATION_DEPARTEMENT, 500_000)
        .put(DotationFacts.PLUS_GRANDE_COMMUNE_UNITE_URBAINE, 15_000)
        .put(DotationFacts.CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE, false)
        .put(DotationFacts.COMMUNE_NOUVELLE_DEPUIS_2010, false)
        .put(Facts.POTENTIEL_FINANCIER, 900)
        .put(DotationFacts.POTENTIEL_FINANCIER_MOINS_DE_10000, 800)
        .put(Facts.POTENTIEL_FINANCIER_STRATE, 850);
  }

  @ParameterizedTest(name = "an urban unit of {0} in {1}, largest {2}, chief town {3}: {4}")
  @CsvSource({
    " 49999,  500000,  15000, false, ELIGIBLE",
    " 50000,  500000,  15000, false, NOT_ELIGIBLE",
    " 50001,  500000,  15000, false, NOT_ELIGIBLE",
    "249999, 9999999,  15000, false, ELIGIBLE",
    "250000, 9999999,  15000, false, ELIGIBLE", // a published simulator leaves this one out
    "250001, 9999999,  15000, false, NOT_ELIGIBLE",
    "200000, 9999999,  99999, false, ELIGIBLE",
    "200000, 9999999, 100000, false, ELIGIBLE", // and this one
    "200000, 9999999, 100001, false, NOT_ELIGIBLE",
    " 20000,  500000,  15000, true,  NOT_ELIGIBLE",
  })
  void urbanUnitsThatLeaveOut(
      long unit, long departement, long largest, boolean chiefTown, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(DotationFacts.POPULATION_UNITE_URBAINE, unit)
        .put(DotationFacts.POPULATION_DEPARTEMENT, departement)
        .put(DotationFacts.PLUS_GRANDE_COMMUNE_UNITE_URBAINE, largest)
        .put(DotationFacts.CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE, chiefTown);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(expected);
    facts.put(DotationFacts.DANS_UNITE_URBAINE, false);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "a canton whose chief town has {0}, seat {1}: {2}")
  @CsvSource({
    " 9999, false, ELIGIBLE",
    "10000, false, ELIGIBLE", // a published simulator leaves this one out
    "10001, false, NOT_ELIGIBLE",
    "10001, true,  ELIGIBLE",
  })
  void cantonsThatLeaveOut(long chiefTown, boolean seat, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, chiefTown)
        .put(DotationFacts.BUREAU_CENTRALISATEUR, seat);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "potentiel {0} against twice 800: {1}")
  @CsvSource({
    "1599.999999, ELIGIBLE",
    "1600,        ELIGIBLE", // a published simulator leaves this one out
    "1600.000001, NOT_ELIGIBLE",
  })
  void meansThatLeaveOut(BigDecimal potentiel, Verdict expected) {
    FactSet.Builder facts = marketTown().put(Facts.POTENTIEL_FINANCIER, potentiel);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "DGF {0}, totale {1} of a canton of {2}, on {3}: {4}")
  @CsvSource({
    // 15 % of the canton
    "1499, 1500, 10000, 2024-06-01, NOT_ELIGIBLE",
    "1500, 1500, 10000, 2024-06-01, ELIGIBLE",
    "1501, 1500, 10000, 2024-06-01, ELIGIBLE",
    // capped at 2 250, 1 000, 500 according to the population totale
    "9000, 1500, 15001, 2024-06-01, ELIGIBLE",
    "9000, 1499, 15000, 2024-06-01, ELIGIBLE",
    "9000, 1499, 15001, 2024-06-01, NOT_ELIGIBLE",
    "9000,  500, 15000, 2024-06-01, ELIGIBLE",
    "9000,  499, 15000, 2024-06-01, NOT_ELIGIBLE",
    "9000,  499,  6666, 2024-06-01, ELIGIBLE",
    "9000,  499,  6667, 2024-06-01, NOT_ELIGIBLE",
    "9000,  100,  6666, 2024-06-01, ELIGIBLE",
    "9000,   99,  6666, 2024-06-01, NOT_ELIGIBLE",
    "9000,   99,  3333, 2024-06-01, ELIGIBLE",
    "9000,   99,  3334, 2024-06-01, NOT_ELIGIBLE",
    // without cap until 2016
    "9000,   99, 50000, 2016-12-31, ELIGIBLE",
    "9000,   99, 50000, 2017-01-01, NOT_ELIGIBLE",
  })
  void aShareOfTheCanton(long dgf, long totale, long canton, LocalDate date, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(Facts.POPULATION_TOTALE, Math.min(totale, dgf))
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.POPULATION_CANTON, canton)
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, false);
    assertThat(ask("dsr-bourg-centre", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "({0}, {1}) gives {2}")
  @CsvSource({
    "1000000,   99,    500",
    " 100000,  100,   1000",
    " 100000,  499,   1000",
    " 100000,  500,   2250",
    " 100000, 1499,   2250",
    " 100000, 1500, 100000",
    "    120,   99,    120",
  })
  void theCappedPopulation(long dgf, long insee, long expected) {
    assertThat(DotationFacts.populationDgfPlafonnee(dgf, insee)).isEqualTo(expected);
  }

  @Property(tries = 300)
  void theRuleCapsAsTheFunctionDoes(
      @ForAll @LongRange(min = 0, max = 3_000) long totale,
      @ForAll @LongRange(min = 0, max = 20_000) long additions,
      @ForAll @LongRange(min = 1, max = 20_000) long canton) {
    long dgf = totale + additions;
    FactSet.Builder facts = marketTown()
        .put(Facts.POPULATION_TOTALE, totale)
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.POPULATION_CANTON, canton)
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, false);
    long counted = DotationFacts.populationDgfPlafonnee(dgf, totale);
    boolean expected = counted < 10_000 && counted * 100 >= canton * 15;
    assertThat(ask("dsr-bourg-centre", facts, NOW))
        .isEqualTo(expected ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "a chief town of a canton of {0} (totale {1}) on {2}: {3}")
  @CsvSource({
    " 9999, 9000, 2024-06-01, ELIGIBLE",
    "10000, 9000, 2024-06-01, NOT_ELIGIBLE",
    // a resort of few inhabitants has a cap, and so is small
    "10000, 1499, 2017-01-01, ELIGIBLE",
    "10000, 1500, 2017-01-01, NOT_ELIGIBLE",
    "10000, 1499, 2016-12-31, NOT_ELIGIBLE",
    "10000, 1499, 2014-12-31, NOT_IN_FORCE",
    " 9999, 1499, 2015-01-01, ELIGIBLE",
  })
  void fewerThan10000(long dgf, long totale, LocalDate date, Verdict expected) {
    FactSet.Builder facts =
        marketTown().put(Facts.POPULATION_TOTALE, totale).put(Facts.POPULATION_DGF, dgf);
    assertThat(ask("dsr-bourg-centre", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "a chief town of an arrondissement of {0}: {1}")
  @CsvSource({
    " 9999, NOT_ELIGIBLE",
    "10000, ELIGIBLE",
    "19999, ELIGIBLE",
    "20000, AMBIGUOUS",
    "20001, NOT_ELIGIBLE",
  })
  void chiefTownsOfAnArrondissement(long dgf, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(Facts.POPULATION_TOTALE, 9_000)
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, false)
        .put(DotationFacts.POPULATION_CANTON, 1_000_000)
        // The canton leaves out type 1 only.
        .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, 20_000)
        .put(DotationFacts.CHEF_LIEU_ARRONDISSEMENT_2014, true);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(expected);
    facts.put(DotationFacts.CHEF_LIEU_DEPARTEMENT_UNITE_URBAINE, true);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "DGF {0}, potentiel {1} against twice 850: {2}")
  @CsvSource({
    " 9999, 1699.999999, ELIGIBLE",
    " 9999, 1700,        NOT_ELIGIBLE", // a published simulator takes this one
    " 9999, 1700.000001, NOT_ELIGIBLE",
    "10000,    1,        NOT_ELIGIBLE",
    "    1, 1699.999999, ELIGIBLE",
  })
  void perequation(long dgf, BigDecimal potentiel, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(Facts.POPULATION_TOTALE, 1)
        .put(Facts.POPULATION_DGF, dgf)
        .put(Facts.POTENTIEL_FINANCIER, potentiel);
    assertThat(ask("dsr-perequation", facts, NOW)).isEqualTo(expected);
  }

  @Test
  void missingIsNotZero() {
    // The same published simulator takes a commune of which only the population is known.
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_DGF, 9_999);
    RuleResult result = answer("dsr-perequation", facts, NOW);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing())
        .containsExactlyInAnyOrder(
            "potentiel-financier-par-habitant", "potentiel-financier-moyen-strate");
    assertThat(ExplanationRenderer.of(Language.FR).text(result.explanation()))
        .contains("publiées chaque année par la DGCL");
    RuleResult cible = answer("dsr-cible", facts, NOW);
    assertThat(cible.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(cible.missing()).contains("rang-dsr-cible");
    assertThat(ExplanationRenderer.of(Language.EN).text(cible.explanation()))
        .contains("published each year by the DGCL");
  }

  @ParameterizedTest(name = "{0}, largest former commune {1}, new {2}, on {3}: {4}")
  @CsvSource({
    "bourgs-ruraux,              9999, true,  2023-01-01, ELIGIBLE",
    "bourgs-ruraux,              9999, true,  2022-12-31, NOT_ELIGIBLE",
    "bourgs-ruraux,             10000, true,  2023-01-01, NOT_ELIGIBLE",
    "bourgs-ruraux,              9999, false, 2023-01-01, NOT_ELIGIBLE",
    "rural-habitat-disperse,     9999, true,  2023-01-01, ELIGIBLE",
    "rural-habitat-tres-disperse, 9999, true, 2023-01-01, ELIGIBLE",
    "ceintures-urbaines,         9999, true,  2023-01-01, NOT_ELIGIBLE",
    "petites-villes,             9999, true,  2023-01-01, NOT_ELIGIBLE",
  })
  void ruralNewCommunesStayFrom2023(
      String density, long largest, boolean isNew, LocalDate date, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(Facts.POPULATION_TOTALE, 9_800)
        .put(Facts.POPULATION_DGF, 10_000)
        .put(DotationFacts.COMMUNE_NOUVELLE_DEPUIS_2010, isNew)
        .put(DotationFacts.PLUS_GRANDE_ANCIENNE_COMMUNE, largest)
        .put(Facts.DENSITE, density)
        .put(Facts.POTENTIEL_FINANCIER_STRATE, 1)
        .put(DotationFacts.POTENTIEL_FINANCIER_7500_9999, 850)
        // They keep the first fraction in a canton whose chief town is large: they are that town.
        .put(DotationFacts.POPULATION_CHEF_LIEU_CANTON, 10_001)
        .put(DotationFacts.RANG_DSR_CIBLE, 10_000);
    assertThat(ask("dsr-perequation", facts, date)).isEqualTo(expected);
    assertThat(ask("dsr-bourg-centre", facts, date)).isEqualTo(expected);
    assertThat(ask("dsr-cible", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "rank {0}, potentiel {1}: {2}")
  @CsvSource({
    " 9999,  900, ELIGIBLE",
    "10000,  900, ELIGIBLE",
    "10001,  900, NOT_ELIGIBLE",
    "10000, 1700, NOT_ELIGIBLE", // in neither of the two first fractions
    "     , 1700, NOT_ELIGIBLE",
    "     ,  900, UNDETERMINED",
  })
  void cible(Long rank, long potentiel, Verdict expected) {
    FactSet.Builder facts = marketTown()
        .put(DotationFacts.CHEF_LIEU_CANTON_2014, false)
        .put(DotationFacts.POPULATION_CANTON, 1_000_000)
        .put(Facts.POTENTIEL_FINANCIER, potentiel);
    if (rank != null) {
      facts.put(DotationFacts.RANG_DSR_CIBLE, rank);
    }
    assertThat(ask("dsr-cible", facts, NOW)).isEqualTo(expected);
  }

  @Test
  void theFirstFractionOpensTheThirdToo() {
    FactSet.Builder facts = marketTown()
        .put(Facts.POTENTIEL_FINANCIER, 1_500)
        .put(Facts.POTENTIEL_FINANCIER_STRATE, 750)
        .put(DotationFacts.RANG_DSR_CIBLE, 10_000);
    assertThat(ask("dsr-perequation", facts, NOW)).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(ask("dsr-bourg-centre", facts, NOW)).isEqualTo(Verdict.ELIGIBLE);
    assertThat(ask("dsr-cible", facts, NOW)).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest
  @CsvSource({"dsr-bourg-centre", "dsr-perequation", "dsr-cible", "dsu", "dpv"})
  void overseasHaveAShareOfTheirOwn(String rule) {
    FactSet.Builder facts =
        FactSet.builder().put(Facts.TERRITORY, "commune").put(Facts.ZONE, "drom");
    RuleResult result = answer(rule, facts, NOW);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(ExplanationRenderer.of(Language.FR).text(result.explanation()))
        .contains("outre-mer");
  }

  @ParameterizedTest
  @CsvSource({"dsr-bourg-centre", "dsr-perequation", "dsr-cible"})
  void cahorsIsTooLargeWhateverTheRest(String rule) {
    FactSet cahors = TerritoryFacts.of(TerritorialReferential.latest().getCommune("46042"), NOW)
        .facts();
    assertThat(ask(rule, cahors.toBuilder(), NOW)).isEqualTo(Verdict.NOT_ELIGIBLE);
  }
}
