package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.VtaFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VtaHostTest {
  private static final String DAY = "2026-11-01";

  @ParameterizedTest(name = "{0}, {1} / {2} inhabitants, rural surroundings {3}: {4}")
  @CsvSource({
    "rural-habitat-disperse, 500,   500,   false, ELIGIBLE",
    "bourgs-ruraux,          25000, 25000, false, ELIGIBLE",
    "petites-villes,         19999, 19999, true,  ELIGIBLE",
    "petites-villes,         19999, 20000, true,  AMBIGUOUS",
    "petites-villes,         20000, 20000, true,  NOT_ELIGIBLE",
    "petites-villes,         20001, 20400, true,  NOT_ELIGIBLE",
    "ceintures-urbaines,     5000,  5000,  true,  ELIGIBLE",
    "centres-urbains-intermediaires, 5000, 5000, false, NOT_ELIGIBLE",
    "grands-centres-urbains, 5000,  5000,  true,  NOT_ELIGIBLE",
  })
  void communes(String grid, long municipale, long totale, boolean rural, Verdict expected) {
    FactSet.Builder facts = commune()
        .put(Facts.DENSITE, grid)
        .put(Facts.POPULATION_MUNICIPALE, municipale)
        .put(Facts.POPULATION_TOTALE, totale)
        .put(VtaFacts.EPCI_RURAL, false)
        .put(VtaFacts.DEPARTEMENT_RURAL, rural);
    assertThat(verdict("vta-accueil", facts, DAY)).isEqualTo(expected);
    facts.put(VtaFacts.EPCI_RURAL, rural).put(VtaFacts.DEPARTEMENT_RURAL, false);
    assertThat(verdict("vta-accueil", facts, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "an EPCI, rural {0}: {1}")
  @CsvSource({"true, ELIGIBLE", "false, NOT_ELIGIBLE", ", UNDETERMINED"})
  void epcis(Boolean rural, Verdict expected) {
    FactSet.Builder facts = FactSet.builder().put(Facts.TERRITORY, "epci");
    if (rural != null) {
      facts.put(VtaFacts.EPCI_RURAL, rural);
    }
    assertThat(verdict("vta-accueil", facts, DAY)).isEqualTo(expected);
    assertThat(saysUnverified("vta-accueil", facts, DAY)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}, rural seat {2}, rural work {3}, pooled {4}: {5}")
  @CsvSource({
    "groupement, syndicat-mixte, true,  true,  false, ELIGIBLE",
    "groupement, syndicat-mixte, false, true,  false, NOT_ELIGIBLE",
    "groupement, syndicat-mixte, true,  false, false, NOT_ELIGIBLE",
    "structure,  association,    false, false, true,  ELIGIBLE",
    "structure,  association,    true,  true,  false, NOT_ELIGIBLE",
    "structure,  pays,           false, false, false, ELIGIBLE",
    "groupement, petr,           false, false, false, ELIGIBLE",
    "structure,  autre,          true,  true,  true,  NOT_ELIGIBLE",
    "company,    autre,          true,  true,  true,  NOT_APPLICABLE",
    "person,     autre,          true,  true,  true,  NOT_APPLICABLE",
  })
  void otherBodies(
      String kind, String structure, boolean seat, boolean work, boolean pooled, Verdict expected) {
    FactSet.Builder facts = FactSet.builder()
        .put(Facts.TERRITORY, kind)
        .put(VtaFacts.STRUCTURE, structure)
        .put(VtaFacts.EPCI_RURAL, false)
        .put(VtaFacts.DEPARTEMENT_RURAL, seat)
        .put(VtaFacts.INTERVENTION_RURALE, work)
        .put(VtaFacts.POSTES_MUTUALISES, pooled);
    assertThat(verdict("vta-accueil", facts, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2021-04-13, NOT_IN_FORCE", "2021-04-14, ELIGIBLE", "2021-04-15, ELIGIBLE"})
  void from2021(String date, Verdict expected) {
    FactSet.Builder facts = commune().put(Facts.DENSITE, "bourgs-ruraux");
    assertThat(verdict("vta-accueil", facts, date)).isEqualTo(expected);
  }
}
