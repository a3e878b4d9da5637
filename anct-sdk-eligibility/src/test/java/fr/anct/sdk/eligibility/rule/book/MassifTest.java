package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassifTest {
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "massif-central, 2003-12-31, NOT_IN_FORCE",
    "massif-central, 2004-01-01, ELIGIBLE",
    "massif-central, 2026-11-01, ELIGIBLE",
    "corse,          2026-11-01, ELIGIBLE",
    "hauts-de-la-reunion, 2026-11-01, ELIGIBLE",
    "hors-massif,    2026-11-01, NOT_ELIGIBLE",
  })
  void theMassifIsLookedUp(String massif, String date, Verdict expected) {
    FactSet.Builder facts = commune().put(Facts.MASSIF, massif);
    assertThat(verdict("massif", facts, date)).isEqualTo(expected);
  }

  @Test
  void aMassifIsNotAMountainZone() {
    FactSet.Builder limoges = commune()
        .put(Facts.MASSIF, "massif-central")
        .put(ZoningFacts.DESIGNATED_MONTAGNE, "absent");
    assertThat(verdict("massif", limoges, "2026-11-01")).isEqualTo(Verdict.ELIGIBLE);
    assertThat(verdict("zone-de-montagne", limoges, "2026-11-01")).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void aMassifNotStatedIsNotNone() {
    assertThat(ask("massif", commune(), "2026-11-01").missing()).containsExactly("massif");
  }
}
