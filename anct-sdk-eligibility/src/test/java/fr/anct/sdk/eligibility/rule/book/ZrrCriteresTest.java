package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Asked.ask;
import static fr.anct.sdk.eligibility.rule.book.Asked.commune;
import static fr.anct.sdk.eligibility.rule.book.Asked.saysUnverified;
import static fr.anct.sdk.eligibility.rule.book.Asked.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.rule.RuralRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZrrCriteresTest {
  private static FactSet.Builder member() {
    return commune().put(ZoningFacts.SANS_EPCI, false);
  }

  private static FactSet.Builder dense() {
    return member()
        .put(RevitalisationFacts.ARRONDISSEMENT_DENSITE, 500)
        .put(RevitalisationFacts.CANTON_DENSITE, 500)
        .put(RevitalisationFacts.EPCI_DENSITE, 500)
        .put(RevitalisationFacts.DECLIN_POPULATION, false)
        .put(RevitalisationFacts.DECLIN_POPULATION_ACTIVE, false)
        .put(RevitalisationFacts.FORTE_PART_AGRICOLE, false);
  }

  private static Fact density(String of) {
    return FactModel.standard().get(of + "-densite");
  }

  @ParameterizedTest(name = "{0}: {1} of {2}/km², decline {3}: {4}")
  @CsvSource({
    "2013-06-25, arrondissement,  5,    false, ELIGIBLE",
    "2013-06-25, arrondissement,  5.01, false, NOT_ELIGIBLE",
    "2013-06-25, canton,          5,    false, ELIGIBLE",
    "2013-06-25, epci,            5.01, false, NOT_ELIGIBLE",
    "2013-06-25, arrondissement, 33,    true,  ELIGIBLE",
    "2013-06-25, arrondissement, 33.01, true,  NOT_ELIGIBLE",
    "2013-06-25, canton,         31,    true,  ELIGIBLE",
    "2013-06-25, canton,         31.01, true,  NOT_ELIGIBLE",
    "2013-06-25, epci,           31,    true,  ELIGIBLE",
    "2013-06-25, epci,           32,    true,  NOT_ELIGIBLE",
    "2013-06-25, epci,           31,    false, NOT_ELIGIBLE",
    "2013-06-26, epci,            6,    false, ELIGIBLE",
    "2013-06-26, epci,            6.01, false, NOT_ELIGIBLE",
    "2013-06-26, arrondissement, 37,    true,  ELIGIBLE",
    "2013-06-26, arrondissement, 37.01, true,  NOT_ELIGIBLE",
    "2013-06-26, canton,         35,    true,  ELIGIBLE",
    "2013-06-26, canton,         35.01, true,  NOT_ELIGIBLE",
    "2013-06-26, epci,           35,    true,  ELIGIBLE",
    "2013-06-26, epci,           36,    true,  NOT_ELIGIBLE",
    "2005-01-01, epci,           31,    true,  ELIGIBLE",
    "2004-12-31, epci,            1,    true,  NOT_IN_FORCE",
    "2017-06-30, epci,           35,    true,  ELIGIBLE",
  })
  void densitiesOf2005And2013(
      String date, String of, BigDecimal value, boolean decline, Verdict expected) {
    FactSet.Builder facts =
        dense().put(density(of), value).put(RevitalisationFacts.DECLIN_POPULATION, decline);
    assertThat(verdict("zrr-criteres", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"declin-population", "declin-population-active", "forte-part-emplois-agricoles"})
  void oneOfThreeSignsIsEnough(String sign) {
    FactSet.Builder facts = dense()
        .put(RevitalisationFacts.CANTON_DENSITE, 20)
        .put(FactModel.standard().get(sign), true);
    assertThat(verdict("zrr-criteres", facts, "2010-01-01")).isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} hab. / {1} km², {2} €, on {3}: {4}")
  @CsvSource({
    "6299, 100, 19111,    2017-07-01, ELIGIBLE",
    "6300, 100, 19111,    2017-07-01, ELIGIBLE",
    "6301, 100, 19111,    2017-07-01, NOT_ELIGIBLE",
    "6300, 100, 19111.01, 2017-07-01, NOT_ELIGIBLE",
    "6300, 100, 19110.99, 2017-07-01, ELIGIBLE",
    "6300, 100, 19111,    2024-06-30, ELIGIBLE",
    "6300, 100, 19111,    2024-07-01, NOT_IN_FORCE",
  })
  void mediansOf2017(
      long population, BigDecimal area, BigDecimal income, String date, Verdict expected) {
    FactSet.Builder facts = member()
        .put(RevitalisationFacts.EPCI_POPULATION, population)
        .put(RevitalisationFacts.EPCI_SUPERFICIE, area)
        .put(RevitalisationFacts.EPCI_REVENU, income)
        .put(RevitalisationFacts.EPCI_DECLIN, 0)
        .put(RevitalisationFacts.ARRONDISSEMENT_ZRR, false);
    assertThat(verdict("zrr-criteres", facts, date)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "fall of {0} %, mostly ZRR {1}: {2}")
  @CsvSource({
    "29.99, true,  NOT_ELIGIBLE",
    "30,    true,  ELIGIBLE",
    "30.01, true,  ELIGIBLE",
    "30,    false, NOT_ELIGIBLE",
  })
  void aLongDeclineReplacesTheDensity(BigDecimal fall, boolean mostly, Verdict expected) {
    FactSet.Builder facts = member()
        .put(RevitalisationFacts.EPCI_DENSITE, 200)
        .put(RevitalisationFacts.EPCI_REVENU, 15_000)
        .put(RevitalisationFacts.EPCI_DECLIN, fall)
        .put(RevitalisationFacts.ARRONDISSEMENT_ZRR, mostly);
    assertThat(verdict("zrr-criteres", facts, "2020-01-01")).isEqualTo(expected);
    assertThat(saysUnverified("zrr-criteres", facts, "2020-01-01")).isTrue();
    assertThat(saysUnverified("zrr-criteres", facts, "2010-01-01")).isFalse();
  }

  @Test
  void suppliedMediansReplaceTheDisplayedOnes() {
    FactSet facts = member()
        .put(RevitalisationFacts.EPCI_POPULATION, 6_340)
        .put(RevitalisationFacts.EPCI_SUPERFICIE, 100)
        .put(RevitalisationFacts.EPCI_REVENU, 19_200)
        .put(RevitalisationFacts.EPCI_DECLIN, 0)
        .build();
    RuleBook own = RuleBook.of(
        "own", List.of(RuralRules.zrrCriteres(new BigDecimal("63.4"), BigDecimal.valueOf(19_200))));
    LocalDate day = LocalDate.of(2020, 1, 1);
    assertThat(
            EligibilityCalculator.of(own).evaluate("zrr-criteres", facts, day).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(EligibilityCalculator.standard()
            .evaluate("zrr-criteres", facts, day)
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @Test
  void unknownIsNotNo() {
    RuleResult result =
        ask("zrr-criteres", member().put(RevitalisationFacts.EPCI_REVENU, 15_000), "2020-01-01");
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).contains("epci-densite", "epci-population", "epci-superficie");
    // A rich EPCI is out whatever its density.
    assertThat(verdict(
            "zrr-criteres", member().put(RevitalisationFacts.EPCI_REVENU, 30_000), "2020-01-01"))
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }
}
