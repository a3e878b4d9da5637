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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvenirMontagnesIngenierieTest {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "2021-05-26, designated, NOT_IN_FORCE",
    "2021-05-27, designated, ELIGIBLE",
    "2021-10-08, absent,     NOT_ELIGIBLE",
    "2026-11-01, partial,    PARTIALLY",
  })
  void thePrefetsChose(String date, String word, Verdict expected) {
    FactSet.Builder facts = commune().put(ZoningFacts.DESIGNATED_AVENIR_MONTAGNES, word);
    assertThat(verdict("avenir-montagnes-ingenierie", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"jura, TRUE", "hors-massif, FALSE", ", UNKNOWN"})
  void onlyAMassifCouldApply(String massif, Truth expected) {
    FactSet.Builder facts = commune();
    if (massif != null) {
      facts.put(Facts.MASSIF, massif);
    }
    RuleResult result = ask("avenir-montagnes-ingenierie", facts, "2021-06-01");
    assertThat(preFilter(result)).isEqualTo(expected);
    assertThat(result.missing()).containsExactly("designated-avenir-montagnes-ingenierie");
  }
}
