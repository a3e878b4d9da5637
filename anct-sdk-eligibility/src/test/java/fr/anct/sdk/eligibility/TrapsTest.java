package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the traps of chapter 14 of the funding sheet say of who may ask; the others are in the funding module. */
class TrapsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  @ParameterizedTest(name = "{0} inhabitants: free engineering {1}, DETR by size {2}")
  @CsvSource({
    "1999, ELIGIBLE,     ELIGIBLE",
    "2000, ELIGIBLE,     ELIGIBLE",
    "2001, ELIGIBLE,     NOT_ELIGIBLE",
    "3499, ELIGIBLE,     NOT_ELIGIBLE",
    "3500, NOT_ELIGIBLE, NOT_ELIGIBLE"
  })
  void trap28LessThanIsNotAtMost(long inhabitants, Verdict engineering, Verdict detr) {
    FactSet facts = commune()
        .put(Facts.POPULATION_MUNICIPALE, inhabitants)
        .put(Facts.POPULATION_TOTALE, inhabitants)
        .put(Facts.POPULATION_DGF, inhabitants)
        .build();
    assertThat(ask("ingenierie-gratuite", facts)).isEqualTo(engineering);
    assertThat(ask("detr-communes", facts)).isEqualTo(detr);
  }

  @Test
  void trap29TheDetrCountsTheDgfPopulationNotThatOfTheCensus() {
    FactSet secondHomes = commune()
        .put(Facts.POPULATION_MUNICIPALE, 1_950)
        .put(Facts.POPULATION_TOTALE, 1_980)
        .put(Facts.POPULATION_DGF, 2_400)
        .build();
    FactSet fewer = secondHomes.toBuilder().put(Facts.POPULATION_DGF, 2_000).build();
    assertThat(ask("detr-communes", secondHomes)).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(ask("detr-communes", fewer)).isEqualTo(Verdict.ELIGIBLE);
  }

  private static Verdict ask(String rule, FactSet facts) {
    return EligibilityCalculator.standard().evaluate(rule, facts, DAY).verdict();
  }

  /** Too well off for any DETR but that of small communes. */
  private static FactSet.Builder commune() {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.COMMUNE_NOUVELLE_REPUTEE, false)
        .put(Facts.POTENTIEL_FINANCIER, 2_000)
        .put(Facts.POTENTIEL_FINANCIER_MOYEN, 1_000);
  }
}
