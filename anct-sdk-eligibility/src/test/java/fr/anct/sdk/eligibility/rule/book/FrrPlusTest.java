package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.preFilter;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrrPlusTest {
  private static FactSet.Builder rural(String epci, String bassin) {
    return commune()
        .put(Facts.DENSITE, "bourgs-ruraux")
        .put(RevitalisationFacts.DESIGNATED_FRR, "designated")
        .put(RevitalisationFacts.FRR_PLUS_SEUIL, new BigDecimal("0.95"))
        .put(RevitalisationFacts.FRR_PLUS_INDICE_EPCI, new BigDecimal(epci))
        .put(RevitalisationFacts.FRR_PLUS_INDICE_BASSIN, new BigDecimal(bassin));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "2024-12-31, designated, NOT_IN_FORCE",
    "2025-01-01, designated, ELIGIBLE",
    "2025-01-02, designated, ELIGIBLE",
    "2025-07-09, absent,     NOT_ELIGIBLE",
  })
  void theListIsRetroactive(String date, String word, Verdict expected) {
    FactSet.Builder facts = commune().put(RevitalisationFacts.DESIGNATED_FRR_PLUS, word);
    assertThat(verdict("frr-plus", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "EPCI {0}, bassin {1}: {2}")
  @CsvSource({
    "0.95,        1.2,  TRUE",
    "0.950000001, 1.2,  FALSE",
    "1.2,         0.95, TRUE",
    "0.9,         0.9,  TRUE",
  })
  void theLowerOfTwoIndicesCountsTiesIncluded(String epci, String bassin, Truth expected) {
    assertThat(preFilter(ask("frr-plus", rural(epci, bassin), "2025-06-01"))).isEqualTo(expected);
  }

  @Test
  void onlyARuralCommuneClassedFrr() {
    FactSet.Builder town = rural("0.9", "0.9").put(Facts.DENSITE, "petites-villes");
    assertThat(preFilter(ask("frr-plus", town, "2025-06-01"))).isEqualTo(Truth.FALSE);
    FactSet.Builder kept = rural("0.9", "0.9").put(RevitalisationFacts.DESIGNATED_FRR, "absent");
    assertThat(preFilter(ask("frr-plus", kept, "2025-06-01"))).isEqualTo(Truth.FALSE);
  }

  @Test
  void thePreFilterIsNotTheAnswer() {
    RuleResult result = ask("frr-plus", rural("0.9", "0.9"), "2025-06-01");
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("designated-frr-plus");
  }
}
