package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.preFilter;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittoralTest {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "1985-12-31, designated, NOT_IN_FORCE",
    "1986-01-01, designated, ELIGIBLE",
    "2026-11-01, partial,    PARTIALLY",
    "2026-11-01, absent,     NOT_ELIGIBLE",
  })
  void theListIsTheAnswer(String date, String word, Verdict expected) {
    FactSet.Builder facts = commune().put(ZoningFacts.DESIGNATED_LITTORAL, word);
    assertThat(verdict("littoral", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "sea {0}, lake of {1} km², estuary {2}: {3}")
  @CsvSource({
    "true,  0,       false, TRUE",
    "false, 9.9999,  false, FALSE",
    "false, 10,      false, FALSE",
    "false, 10.0001, false, TRUE",
    "false, 0,       true,  TRUE",
  })
  void theCriteriaOfTheLaw(boolean sea, BigDecimal lake, boolean estuary, Truth expected) {
    FactSet.Builder facts = commune()
        .put(ZoningFacts.RIVERAINE_MER, sea)
        .put(ZoningFacts.PLAN_D_EAU, lake)
        .put(ZoningFacts.RIVERAINE_ESTUAIRE, estuary);
    assertThat(preFilter(ask("littoral", facts, "2026-11-01"))).isEqualTo(expected);
  }
}
