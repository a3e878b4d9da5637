package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DpvTest {
  private static Verdict ask(FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate("dpv", facts.build(), date).verdict();
  }

  /** A commune of 20 000 that meets the conditions of every version from 2017. */
  private static FactSet.Builder commune() {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_DGF, 20_000)
        .put(DotationFacts.ELIGIBLE_DSU_ANNEE_PRECEDENTE, true)
        .put(DotationFacts.RANG_DSU_ANNEE_PRECEDENTE, 250)
        .put(DotationFacts.ELIGIBLE_DSU_TROIS_ANS, true)
        .put(DotationFacts.MEILLEUR_RANG_DSU_TROIS_ANS, 250)
        .put(DotationFacts.POPULATION_QPV_OU_ZFU, 3_800)
        .put(Facts.POPULATION_QPV, 3_800)
        .put(DotationFacts.POPULATION_TOTALE_ANNEE_QPV, 20_000)
        .put(DotationFacts.CONVENTION_ANRU_ANNEE_PRECEDENTE, true)
        .put(DotationFacts.CONVENTION_ANRU_2021, true)
        .put(DotationFacts.QUARTIER_NPNRU, false);
  }

  @ParameterizedTest(name = "{0} of 20 000 in QPV, {1} with ZFU, on {2}: {3}")
  @CsvSource({
    "3799, 3800, 2017-01-01, ELIGIBLE",
    "3799, 3799, 2017-12-31, NOT_ELIGIBLE",
    "3799, 3800, 2018-12-31, ELIGIBLE",
    "3799, 3800, 2019-01-01, NOT_ELIGIBLE",
    "3800, 3800, 2019-01-01, ELIGIBLE",
    "3801, 3801, 2022-12-31, ELIGIBLE",
    "3799, 3799, 2022-12-31, NOT_ELIGIBLE",
    "3200, 3200, 2022-12-31, NOT_ELIGIBLE",
    "3200, 3200, 2023-01-01, ELIGIBLE",
    "3199, 3199, 2023-01-01, NOT_ELIGIBLE",
    "3201, 3201, 2026-11-01, ELIGIBLE",
  })
  void theShareInPriorityNeighbourhoods(long qpv, long withZfu, LocalDate date, Verdict expected) {
    FactSet.Builder facts =
        commune().put(Facts.POPULATION_QPV, qpv).put(DotationFacts.POPULATION_QPV_OU_ZFU, withZfu);
    assertThat(ask(facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} inhabitants, rank {1} last year, best {2}, on {3}: {4}")
  @CsvSource({
    "10000, 250, 999, 2017-06-01, ELIGIBLE",
    "10000, 251,   1, 2017-06-01, NOT_ELIGIBLE",
    " 9999,  30, 999, 2017-12-31, ELIGIBLE",
    " 9999,  31,   1, 2017-12-31, NOT_ELIGIBLE",
    " 9999,  31, 999, 2018-01-01, ELIGIBLE",
    "10000, 251,   1, 2018-12-31, NOT_ELIGIBLE",
    "10000, 251, 250, 2019-01-01, ELIGIBLE",
    "10000,   1, 251, 2019-01-01, NOT_ELIGIBLE",
    " 9999, 999, 999, 2019-01-01, ELIGIBLE",
    " 5000, 999, 999, 2026-11-01, ELIGIBLE",
    " 4999,   1,   1, 2026-11-01, NOT_ELIGIBLE",
    "10000,   1, 251, 2026-11-01, NOT_ELIGIBLE",
  })
  void theRankForTheDsu(long dgf, long rank, long best, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune()
        .put(Facts.POPULATION_DGF, dgf)
        .put(DotationFacts.RANG_DSU_ANNEE_PRECEDENTE, rank)
        .put(DotationFacts.MEILLEUR_RANG_DSU_TROIS_ANS, best);
    assertThat(ask(facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "eligible last year {0}, in three years {1}, on {2}: {3}")
  @CsvSource({
    "false, true,  2018-12-31, NOT_ELIGIBLE",
    "false, true,  2019-01-01, ELIGIBLE",
    "true,  false, 2018-12-31, ELIGIBLE",
    "true,  false, 2019-01-01, NOT_ELIGIBLE",
  })
  void eligibleToTheDsu(boolean last, boolean three, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune()
        .put(DotationFacts.ELIGIBLE_DSU_ANNEE_PRECEDENTE, last)
        .put(DotationFacts.ELIGIBLE_DSU_TROIS_ANS, three);
    assertThat(ask(facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "agreement last year {0}, in 2021 {1}, NPNRU {2}, on {3}: {4}")
  @CsvSource({
    "true,  false, false, 2022-12-31, ELIGIBLE",
    "true,  false, false, 2023-01-01, NOT_ELIGIBLE",
    "false, true,  false, 2022-12-31, NOT_ELIGIBLE",
    "false, true,  false, 2023-01-01, ELIGIBLE",
    "false, false, true,  2017-01-01, ELIGIBLE",
    "false, false, true,  2026-11-01, ELIGIBLE",
    "false, false, false, 2026-11-01, NOT_ELIGIBLE",
  })
  void urbanRenewal(boolean last, boolean in2021, boolean npnru, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune()
        .put(DotationFacts.CONVENTION_ANRU_ANNEE_PRECEDENTE, last)
        .put(DotationFacts.CONVENTION_ANRU_2021, in2021)
        .put(DotationFacts.QUARTIER_NPNRU, npnru);
    assertThat(ask(facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "rank {0} of {1} served, on {2}: {3}")
  @CsvSource({
    "120, , 2015-12-31, ELIGIBLE",
    "121, , 2015-12-31, NOT_ELIGIBLE",
    "120, , 2014-12-31, NOT_IN_FORCE",
    "120, , 2016-01-01, UNDETERMINED",
    "180, 180, 2016-12-31, ELIGIBLE",
    "181, 180, 2016-12-31, NOT_ELIGIBLE",
  })
  void aRankingUntil2016(long rank, Long served, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune().put(DotationFacts.RANG_DPV, rank);
    if (served != null) {
      facts.put(DotationFacts.COMMUNES_DPV, served);
    }
    assertThat(ask(facts, date)).isEqualTo(expected);
  }

  @Test
  void theTextOf2016WasNotRead() {
    EligibilityReport report = EligibilityCalculator.standard()
        .evaluate(commune().put(DotationFacts.RANG_DPV, 1).build(), LocalDate.of(2016, 6, 1));
    assertThat(report.basis().caveats())
        .anyMatch(caveat -> caveat.kind() == Caveat.Kind.UNVERIFIED_LAW
            && "dpv".equals(caveat.values().get("rule")));
  }
}
