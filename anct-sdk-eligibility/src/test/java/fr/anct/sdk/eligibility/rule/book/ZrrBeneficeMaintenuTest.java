package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZrrBeneficeMaintenuTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2017-06-30, NOT_IN_FORCE",
    "2017-07-01, ELIGIBLE",
    "2024-06-30, ELIGIBLE",
    "2024-07-01, ELIGIBLE",
    "2027-12-31, ELIGIBLE",
    "2028-01-01, NOT_IN_FORCE",
  })
  void theBenefitEndsWith2027(String date, Verdict expected) {
    FactSet.Builder facts =
        commune().put(RevitalisationFacts.DESIGNATED_ZRR_BENEFICE, "designated");
    assertThat(verdict("zrr-benefice-maintenu", facts, date)).isEqualTo(expected);
  }

  @Test
  void itIsNotAnFrr() {
    FactSet.Builder facts = commune()
        .put(RevitalisationFacts.DESIGNATED_ZRR_BENEFICE, "designated")
        .put(RevitalisationFacts.DESIGNATED_FRR, "absent");
    assertThat(verdict("frr", facts, "2025-06-01")).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(verdict("zrr", facts, "2025-06-01")).isEqualTo(Verdict.NOT_IN_FORCE);
  }

  @Test
  void theTextsOfBothVersionsDiffer() {
    FactSet.Builder facts = commune().put(RevitalisationFacts.DESIGNATED_ZRR_BENEFICE, "absent");
    assertThat(ask("zrr-benefice-maintenu", facts, "2024-06-30").explanation().citation())
        .isNotEqualTo(
            ask("zrr-benefice-maintenu", facts, "2024-07-01").explanation().citation());
  }
}
