package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneRevitalisationRuraleTest {
  @ParameterizedTest(name = "the list says {0}: {1}")
  @CsvSource({
    "designated, ELIGIBLE, TRUE, TRUE",
    "partial,    PARTIALLY, FALSE, TRUE",
    "absent,     NOT_ELIGIBLE, FALSE, FALSE",
  })
  void theListIsTheAnswer(String word, Verdict expected, Truth wholly, Truth atLeastPartly) {
    FactSet.Builder facts = commune().put(RevitalisationFacts.DESIGNATED_ZRR, word);
    Verdict verdict = verdict("zrr", facts, "2022-11-01");
    assertThat(verdict).isEqualTo(expected);
    assertThat(verdict.wholly()).isEqualTo(wholly);
    assertThat(verdict.atLeastPartly()).isEqualTo(atLeastPartly);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2004-12-31, NOT_IN_FORCE, ",
    "2005-01-01, ELIGIBLE, décret n° 2005-1435",
    "2013-06-25, ELIGIBLE, décret n° 2005-1435",
    "2013-06-26, ELIGIBLE, décret du 26 juin 2013",
    "2017-06-30, ELIGIBLE, décret du 26 juin 2013",
    "2017-07-01, ELIGIBLE, loi de finances rectificative pour 2015",
    "2024-06-30, ELIGIBLE, loi de finances rectificative pour 2015",
    "2024-07-01, NOT_IN_FORCE, ",
  })
  void aZoneIsDatedAndNotEternal(String date, Verdict expected, String reference) {
    RuleResult result =
        ask("zrr", commune().put(RevitalisationFacts.DESIGNATED_ZRR, "designated"), date);
    assertThat(result.verdict()).isEqualTo(expected);
    if (reference != null) {
      assertThat(result.explanation().citation().orElseThrow().reference()).contains(reference);
    }
  }

  @Test
  void meetingTheCriteriaIsNotBeingListed() {
    FactSet.Builder facts = commune()
        .put(ZoningFacts.SANS_EPCI, false)
        .put(RevitalisationFacts.EPCI_DENSITE, 10)
        .put(RevitalisationFacts.EPCI_REVENU, 15_000);
    assertThat(verdict("zrr-criteres", facts, "2022-11-01")).isEqualTo(Verdict.ELIGIBLE);
    RuleResult result = ask("zrr", facts, "2022-11-01");
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactly("designated-zrr");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "29155, Ouessant, designated, ELIGIBLE",
    "22016, Île-de-Bréhat, absent, NOT_ELIGIBLE",
    "29083, Île-de-Sein, absent, NOT_ELIGIBLE",
    "85113, L'Île-d'Yeu, absent, NOT_ELIGIBLE",
    "97302, Cayenne, designated, ELIGIBLE",
    "97411, Saint-Denis, partial, PARTIALLY",
    "02153, commune nouvelle, partial, PARTIALLY",
  })
  void specialRegimesAreOnTheList(String code, String name, String listed, Verdict expected) {
    FactSet facts = TerritoryFacts.of(
            TerritorialReferential.latest().getCommune(code), LocalDate.of(2022, 11, 1))
        .with(FactSet.builder().put(RevitalisationFacts.DESIGNATED_ZRR, listed).build())
        .facts();
    assertThat(verdict("zrr", facts.toBuilder(), "2022-11-01")).as(name).isEqualTo(expected);
    assertThat(verdict("zrr-criteres", facts.toBuilder(), "2022-11-01"))
        .as("neither islands without EPCI nor overseas are computed")
        .isEqualTo(code.startsWith("02") ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE);
  }

  @Test
  void aSpellOutsideTheListKeepsTheBenefitAsAnotherStatus() {
    FactSet.Builder facts = commune()
        .put(RevitalisationFacts.DESIGNATED_ZRR, "absent")
        .put(RevitalisationFacts.DESIGNATED_ZRR_BENEFICE, "designated");
    assertThat(verdict("zrr", facts, "2018-01-01")).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(verdict("zrr-benefice-maintenu", facts, "2018-01-01")).isEqualTo(Verdict.ELIGIBLE);
  }
}
