package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetrCommunesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);

  private static FactSet.Builder commune(String zone) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, zone)
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false);
  }

  private static RuleResult ask(FactSet facts) {
    return EligibilityCalculator.standard().evaluate("detr-communes", facts, DATE);
  }

  private static String french(RuleResult result) {
    return ExplanationRenderer.of(Language.FR).text(result.explanation());
  }

  @ParameterizedTest(name = "{0}, DGF {1}, potentiel {2} against a mean of {3}: {4}")
  @CsvSource({
    "metropole,      0, 9999.99, 1000.00, ELIGIBLE",
    "metropole,   2000, 9999.99, 1000.00, ELIGIBLE",
    "metropole,   2001, 1299.99, 1000.00, ELIGIBLE",
    "metropole,   2001, 1300.00, 1000.00, NOT_ELIGIBLE",
    "metropole,   2001, 1300.01, 1000.00, NOT_ELIGIBLE",
    "metropole,  20000, 1299.99, 1000.00, ELIGIBLE",
    "metropole,  20001,    1.00, 1000.00, NOT_ELIGIBLE",
    "drom,        3500, 9999.99, 1000.00, ELIGIBLE",
    "drom,        3501, 1300.00, 1000.00, NOT_ELIGIBLE",
    "drom,        3501, 1299.99, 1000.00, ELIGIBLE",
    "drom,       35000, 1299.99, 1000.00, ELIGIBLE",
    "drom,       35001,    1.00, 1000.00, NOT_ELIGIBLE",
    "saint-pierre-et-miquelon, 99999, 9999.99, 1.00, ELIGIBLE",
  })
  void thresholdsAreThoseOfTheArticle(
      String zone, long dgf, BigDecimal potentiel, BigDecimal mean, Verdict expected) {
    FactSet facts = commune(zone)
        .put(Facts.POPULATION_DGF, dgf)
        .put(Facts.POTENTIEL_FINANCIER, potentiel)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, mean)
        .build();
    assertThat(ask(facts).verdict()).isEqualTo(expected);
  }

  @Test
  void bothBranchesAgreeSoThePopulationNeedNotBeKnown() {
    FactSet facts = commune("metropole")
        .put(Facts.POPULATION_DGF, FactValue.between(1_500, 3_000))
        .put(Facts.POTENTIEL_FINANCIER, 900)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000)
        .build();
    RuleResult result = ask(facts);
    assertThat(result.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(french(result))
        .contains("la réponse est la même quelle que soit la valeur exacte de")
        .contains("population DGF")
        .contains("de 1\u202f500 à 3\u202f000");
  }

  @Test
  void cahorsIsTooLargeWhateverItsSecondaryResidences() {
    assertThat(ask(commune("metropole").put(Facts.POPULATION_MUNICIPALE, 20_050).build())
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void saintDenisOfReunionIsTooLargeToo() {
    assertThat(ask(commune("drom").put(Facts.POPULATION_MUNICIPALE, 155_634).build())
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void castagnedeIsEligibleUnlessItHasMoreThan1823SecondaryResidences() {
    FactSet facts = commune("metropole")
        .put(Facts.POPULATION_MUNICIPALE, 172)
        .put(Facts.POPULATION_TOTALE, 177)
        .put(Facts.PLACES_DE_CARAVANE, 0)
        .build();
    RuleResult result = ask(facts);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).contains("residences-secondaires");
    assertThat(ExplanationRenderer.of(Language.EN).text(result.explanation()))
        .contains("yes, unless “secondary residences” exceeds 1,823");
  }

  @Test
  void lanvollonNeedsItsSecondaryResidencesThenItsMeans() {
    FactSet.Builder facts = commune("metropole").put(Facts.POPULATION_TOTALE, 2_000);
    assertThat(ask(facts.build()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    facts.put(Facts.PLACES_DE_CARAVANE, 0);
    assertThat(ask(facts.put(Facts.RESIDENCES_SECONDAIRES, 0).build()).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    RuleResult one = ask(facts.put(Facts.RESIDENCES_SECONDAIRES, 1).build());
    assertThat(one.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(one.missing())
        .containsExactlyInAnyOrder(
            "potentiel-financier-par-habitant", "potentiel-financier-moyen-2001-20000");
  }

  @Test
  void aCaravanPlaceCountsTwiceAfterTheDsuOrTheDsr() {
    FactSet.Builder facts = commune("metropole")
        .put(Facts.POPULATION_TOTALE, 1_990)
        .put(Facts.RESIDENCES_SECONDAIRES, 0)
        .put(Facts.PLACES_DE_CARAVANE, 6)
        .put(Facts.POTENTIEL_FINANCIER, 2_000)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000);
    assertThat(ask(facts.build()).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(ask(facts.put(Facts.PLACES_DE_CARAVANE_DOUBLEES, false).build()).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(ask(facts.put(Facts.PLACES_DE_CARAVANE_DOUBLEES, true).build()).verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void chamalieresIsEligibleByItsModestMeans() {
    FactSet facts = commune("metropole")
        .put(Facts.POPULATION_TOTALE, 18_059)
        .put(Facts.POPULATION_DGF, 18_500)
        .put(Facts.POTENTIEL_FINANCIER, 1_000)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000)
        .build();
    assertThat(ask(facts).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void communesEligibleIn2010StayedSoFor2011And2012() {
    FactSet facts = commune("metropole")
        .put(Facts.POPULATION_DGF, 50_000)
        .put(Facts.ELIGIBLE_DGE_DDR_2010, true)
        .build();
    EligibilityCalculator calculator = EligibilityCalculator.standard();
    assertThat(calculator
            .evaluate("detr-communes", facts, LocalDate.of(2010, 12, 31))
            .verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(calculator
            .evaluate("detr-communes", facts, LocalDate.of(2011, 1, 1))
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(calculator
            .evaluate("detr-communes", facts, LocalDate.of(2012, 12, 31))
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(calculator
            .evaluate("detr-communes", facts, LocalDate.of(2013, 1, 1))
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void anAnswerAfterTheLastReadingOfTheTextSaysSo() {
    FactSet facts = commune("metropole").put(Facts.POPULATION_DGF, 100).build();
    assertThat(EligibilityCalculator.standard().evaluate(facts, DATE).basis().caveats())
        .anyMatch(caveat -> caveat.kind() == Caveat.Kind.LAW_NOT_REVIEWED_SINCE
            && "detr-communes".equals(caveat.values().get("rule"))
            && "2018-12-31".equals(caveat.values().get("reviewedOn")));
  }

  @Test
  void anEpciIsNotSpokenOf() {
    RuleResult result = ask(FactSet.builder().put(Facts.TERRITORY, "epci").build());
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(french(result)).contains("les EPCI relèvent du 1°");
  }
}
