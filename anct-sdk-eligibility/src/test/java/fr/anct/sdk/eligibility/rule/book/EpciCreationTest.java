package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.IntercommunalityFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpciCreationTest {
  private static FactSet.Builder epci(long totale) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "epci")
        .put(Facts.POPULATION_TOTALE, totale)
        .put(IntercommunalityFacts.D_UN_SEUL_TENANT, true);
  }

  private static FactSet.Builder agglomeration(
      long totale, long dgf, long centre, boolean chefLieu, boolean largest) {
    return epci(totale)
        .put(Facts.POPULATION_DGF, dgf)
        .put(IntercommunalityFacts.COMMUNE_CENTRE, centre)
        .put(IntercommunalityFacts.CHEF_LIEU, chefLieu)
        .put(IntercommunalityFacts.PLUS_GRANDE_COMMUNE, largest);
  }

  @ParameterizedTest(name = "{0} ({1} DGF), centre {2}, chef-lieu {3}, largest {4}: {5}")
  @CsvSource({
    "50000, 50000, 15001, false, false, NOT_ELIGIBLE",
    "50001, 50001, 15001, false, false, ELIGIBLE",
    "50001, 50001, 15000, false, false, NOT_ELIGIBLE",
    "50001, 50001, 15000, true,  false, ELIGIBLE",
    "50001, 50001, 15000, false, true,  ELIGIBLE",
    "30000, 30000, 10000, true,  false, NOT_ELIGIBLE",
    "30001, 30001, 10000, true,  false, ELIGIBLE",
    "30001, 30001, 20000, false, true,  NOT_ELIGIBLE",
    // by the DGF population: 20 % above 50 000, and more than 50 % above the totale
    "39999, 60000, 15001, false, false, ELIGIBLE",
    "40000, 60000, 15001, false, false, NOT_ELIGIBLE",
    "39999, 59999, 15001, false, false, NOT_ELIGIBLE",
  })
  void communauteDAgglomeration(
      long totale, long dgf, long centre, boolean chefLieu, boolean largest, Verdict expected) {
    assertThat(verdict(
            "creation-communaute-d-agglomeration",
            agglomeration(totale, dgf, centre, chefLieu, largest),
            "2015-01-01"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"249999, NOT_ELIGIBLE", "250000, NOT_ELIGIBLE", "250001, ELIGIBLE"})
  void communauteUrbaine(long totale, Verdict expected) {
    assertThat(verdict("creation-communaute-urbaine", epci(totale), "2015-01-01"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true, ELIGIBLE", "false, NOT_ELIGIBLE"})
  void communauteDeCommunes(boolean oneBlock, Verdict expected) {
    FactSet.Builder facts = epci(10).put(IntercommunalityFacts.D_UN_SEUL_TENANT, oneBlock);
    assertThat(verdict("creation-communaute-de-communes", facts, "2015-01-01")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} in an area of {2}, région {3}, zone d'emploi {4}: {5}")
  @CsvSource({
    "2014-12-31, 400001, 650001, false, 0,      NOT_IN_FORCE",
    "2015-01-01, 400001, 650001, false, 0,      ELIGIBLE",
    "2015-01-01, 400000, 650001, false, 0,      NOT_ELIGIBLE",
    "2015-01-01, 400001, 650000, false, 0,      NOT_ELIGIBLE",
    "2015-01-01, 400001, 650000, true,  0,      ELIGIBLE_ON_PROPOSAL",
    "2015-01-01, 400000, 650000, true,  0,      NOT_ELIGIBLE",
    "2015-01-01, 200000, 300000, false, 400000, NOT_ELIGIBLE",
    "2015-01-01, 200000, 300000, false, 400001, ELIGIBLE_ON_PROPOSAL",
    "2017-03-01, 400001, 650000, false, 0,      NOT_ELIGIBLE",
    "2017-03-02, 400001, 650000, false, 0,      ELIGIBLE_ON_PROPOSAL",
    "2017-03-02, 400000, 650000, false, 0,      NOT_ELIGIBLE",
  })
  void metropole(String date, long totale, long area, boolean region, long zone, Verdict expected) {
    FactSet.Builder facts = epci(totale)
        .put(IntercommunalityFacts.AIRE_URBAINE, area)
        .put(IntercommunalityFacts.CHEF_LIEU_REGION, region)
        .put(IntercommunalityFacts.CENTRE_ZONE_EMPLOI, zone > 0)
        .put(IntercommunalityFacts.ZONE_EMPLOI, zone)
        .put(IntercommunalityFacts.OUVERTURE_2017, false);
    assertThat(verdict("creation-metropole", facts, date)).isEqualTo(expected);
  }

  @Test
  void whatTheLawOf2017OpenedIsNotVerified() {
    FactSet.Builder facts = epci(300_000)
        .put(IntercommunalityFacts.CENTRE_ZONE_EMPLOI, false)
        .put(IntercommunalityFacts.OUVERTURE_2017, true);
    assertThat(verdict("creation-metropole", facts, "2017-03-02"))
        .isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    assertThat(saysUnverified("creation-metropole", facts, "2017-03-02")).isTrue();
    assertThat(saysUnverified("creation-metropole", facts, "2016-01-01")).isFalse();
  }

  @Test
  void anExistingEpciMayBeBelowWhichTheNoteSays() {
    String text = ExplanationRenderer.of(Language.EN)
        .text(ask(
                "creation-communaute-d-agglomeration",
                agglomeration(29_508, 29_508, 13_000, true, true),
                "2026-11-01")
            .explanation());
    assertThat(text).contains("measured at the date of creation");
  }
}
