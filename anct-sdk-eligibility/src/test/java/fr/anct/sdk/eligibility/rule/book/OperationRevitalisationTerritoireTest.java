package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.preFilter;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationRevitalisationTerritoireTest {
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "2018-11-22, designated, NOT_IN_FORCE",
    "2018-11-23, designated, ELIGIBLE",
    "2018-12-31, absent,     NOT_ELIGIBLE",
    "2019-01-01, designated, ELIGIBLE",
    "2026-11-01, partial,    PARTIALLY",
  })
  void theSignedAgreementIsTheAnswer(String date, String word, Verdict expected) {
    FactSet.Builder facts = commune().put(ZoningFacts.DESIGNATED_ORT, word);
    assertThat(verdict("ort", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: EPCI {1}, main town {2}, State {3}, derogation {4}: {5}")
  @CsvSource({
    "2018-12-31, true,  true,  true,  false, TRUE",
    "2018-12-31, false, true,  true,  false, FALSE",
    "2018-12-31, true,  true,  false, false, FALSE",
    "2018-12-31, true,  false, true,  true,  FALSE",
    "2019-01-01, true,  false, true,  true,  TRUE",
    "2019-01-01, true,  false, true,  false, FALSE",
  })
  void whoSigns(
      String date, boolean epci, boolean town, boolean state, boolean derogation, Truth expected) {
    FactSet.Builder facts = commune()
        .put(ZoningFacts.ORT_SIGNEE_EPCI, epci)
        .put(ZoningFacts.ORT_SIGNEE_VILLE_PRINCIPALE, town)
        .put(ZoningFacts.ORT_SIGNEE_ETAT, state)
        .put(ZoningFacts.ORT_DEROGATION, derogation);
    assertThat(preFilter(ask("ort", facts, date))).isEqualTo(expected);
  }

  @Test
  void theDerogationIsNotVerified() {
    FactSet.Builder facts = commune().put(ZoningFacts.DESIGNATED_ORT, "designated");
    assertThat(saysUnverified("ort", facts, "2018-12-31")).isFalse();
    assertThat(saysUnverified("ort", facts, "2019-01-01")).isTrue();
  }
}
