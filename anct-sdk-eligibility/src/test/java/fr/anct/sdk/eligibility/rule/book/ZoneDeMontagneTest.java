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
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneDeMontagneTest {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "1984-12-31, designated, NOT_IN_FORCE",
    "1985-01-01, designated, ELIGIBLE",
    "2026-11-01, partial,    PARTIALLY",
    "2026-11-01, absent,     NOT_ELIGIBLE",
  })
  void theClassificationIsTheAnswer(String date, String word, Verdict expected) {
    FactSet.Builder facts = commune().put(ZoningFacts.DESIGNATED_MONTAGNE, word);
    assertThat(verdict("zone-de-montagne", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} (southern Alps {1}) at {2} m, {3} % steep, mark {4}: {5}")
  @CsvSource({
    "massif-central, false, 699, 0,     0,    FALSE",
    "massif-central, false, 700, 0,     0,    TRUE",
    "massif-central, false, 701, 0,     0,    TRUE",
    "vosges,         false, 599, 0,     0,    FALSE",
    "vosges,         false, 600, 0,     0,    TRUE",
    "alpes,          false, 700, 0,     0,    TRUE",
    "alpes,          true,  799, 0,     0,    FALSE",
    "alpes,          true,  800, 0,     0,    TRUE",
    "massif-central, false, 300, 79.99, 0,    FALSE",
    "massif-central, false, 300, 80,    0,    TRUE",
    "massif-central, false, 300, 0,     2,    FALSE",
    "massif-central, false, 300, 0,     2.01, TRUE",
  })
  void theUsualFigures(
      String massif, boolean south, long altitude, BigDecimal steep, BigDecimal mark, Truth met) {
    FactSet.Builder facts = commune()
        .put(Facts.MASSIF, massif)
        .put(ZoningFacts.ALPES_DU_SUD, south)
        .put(ZoningFacts.ALTITUDE, altitude)
        .put(ZoningFacts.PART_FORTE_PENTE, steep)
        .put(ZoningFacts.NOTE_DE_HANDICAP, mark);
    RuleResult result = ask("zone-de-montagne", facts, "2026-11-01");
    assertThat(preFilter(result)).isEqualTo(met);
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }
}
