package fr.anct.sdk.eligibility.rule.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.DotationRules;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.eligibility.universe.DsuClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DsuTest {
  private static RuleResult ask(FactSet.Builder facts, LocalDate date) {
    return EligibilityCalculator.standard().evaluate("dsu", facts.build(), date);
  }

  private static FactSet.Builder commune(long dgf) {
    return FactSet.builder()
        .put(Facts.TERRITORY, "commune")
        .put(Facts.ZONE, "metropole")
        .put(Facts.POPULATION_DGF, dgf)
        .put(Facts.POTENTIEL_FINANCIER, 1_000)
        .put(DotationFacts.POTENTIEL_FINANCIER_CLASSE_DSU, 1_000);
  }

  @ParameterizedTest(name = "{0} inhabitants, rank {1} of {2} on {3}: {4}")
  @CsvSource({
    // two thirds, rounded up: 667 of 1 000
    "10000, 666, 1000, 2024-06-01, ELIGIBLE",
    "10000, 667, 1000, 2024-06-01, ELIGIBLE",
    "10000, 668, 1000, 2024-06-01, NOT_ELIGIBLE",
    "10000, 668, 1001, 2024-06-01, ELIGIBLE",
    "10000, 668, 1002, 2024-06-01, ELIGIBLE",
    "10000, 669, 1002, 2024-06-01, NOT_ELIGIBLE",
    "10000, 669, 1003, 2024-06-01, ELIGIBLE",
    // three quarters until 2016: 750 or 751 of 1 001, since no text read says how it is rounded
    "10000, 750, 1001, 2016-12-31, ELIGIBLE",
    "10000, 751, 1001, 2016-12-31, AMBIGUOUS",
    "10000, 752, 1001, 2016-12-31, NOT_ELIGIBLE",
    "10000, 750, 1000, 2016-12-31, ELIGIBLE",
    "10000, 751, 1000, 2016-12-31, NOT_ELIGIBLE",
    "10000, 750, 1000, 2017-01-01, NOT_ELIGIBLE",
    "10000, 750, 1000, 2015-01-01, ELIGIBLE",
    "10000, 750, 1000, 2014-12-31, NOT_IN_FORCE",
    // a tenth, rounded up: 105 of 1 041
    " 9999, 104, 1041, 2024-06-01, ELIGIBLE",
    " 9999, 105, 1041, 2024-06-01, ELIGIBLE",
    " 9999, 106, 1041, 2024-06-01, NOT_ELIGIBLE",
    " 9999, 104, 1041, 2016-12-31, ELIGIBLE",
    " 9999, 105, 1041, 2016-12-31, AMBIGUOUS",
    " 9999, 106, 1041, 2016-12-31, NOT_ELIGIBLE",
    " 9999, 105, 1041, 2017-01-01, ELIGIBLE",
    " 5000, 104, 1040, 2024-06-01, ELIGIBLE",
    " 5000, 105, 1040, 2024-06-01, NOT_ELIGIBLE",
    " 4999,   1, 1040, 2024-06-01, NOT_ELIGIBLE",
  })
  void theFirstOfEachClass(long dgf, long rank, long communes, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune(dgf)
        .put(DotationFacts.RANG_DSU, rank)
        .put(DotationFacts.COMMUNES_CLASSE_DSU, communes);
    assertThat(ask(facts, date).verdict()).isEqualTo(expected);
  }

  /** The count of 2002, 692 of 923, is that of a number rounded down, or to the nearest. */
  @ParameterizedTest(name = "{0}: rank {1} of 923 is {2}")
  @CsvSource({
    "DOWN,    692, ELIGIBLE",
    "DOWN,    693, NOT_ELIGIBLE",
    "HALF_UP, 692, ELIGIBLE",
    "HALF_UP, 693, NOT_ELIGIBLE",
    "UP,      693, ELIGIBLE",
    "UP,      694, NOT_ELIGIBLE",
  })
  void theRoundingUntil2016IsAParameter(Rounding rounding, long rank, Verdict expected) {
    FactSet facts = commune(10_000)
        .put(DotationFacts.RANG_DSU, rank)
        .put(DotationFacts.COMMUNES_CLASSE_DSU, 923)
        .build();
    LocalDate date = LocalDate.of(2016, 12, 31);
    EligibilityCalculator calculator =
        EligibilityCalculator.of(RuleBook.of("own", ImmutableList.of(DotationRules.dsu(rounding))));
    assertThat(calculator.evaluate("dsu", facts, date).verdict()).isEqualTo(expected);
    assertThat(DsuClass.LARGE.served(923, date, rounding) >= rank)
        .isEqualTo(expected == Verdict.ELIGIBLE);
    // From 2017 the rule is the same: 616 of 923.
    assertThat(calculator
            .evaluate(
                "dsu",
                facts.toBuilder().put(DotationFacts.RANG_DSU, 616).build(),
                LocalDate.of(2017, 1, 1))
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Rounding.class,
      names = {"HALF_EVEN", "EXACT"})
  void otherRoundingsAreRefused(Rounding rounding) {
    assertThatThrownBy(() -> DotationRules.dsu(rounding))
        .isInstanceOfSatisfying(
            AnctException.class,
            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OUT_OF_RANGE));
  }

  /** What was not read is said beside the answer, not left out in silence. */
  @Test
  void whatWasNotReadIsSaid() {
    FactSet.Builder facts = commune(10_000)
        .put(DotationFacts.RANG_DSU, 693)
        .put(DotationFacts.COMMUNES_CLASSE_DSU, 923);
    assertThat(Asked.saysUnverified("dsu", facts, "2016-12-31")).isTrue();
    assertThat(Asked.saysUnverified("dsu", facts, "2017-01-01")).isFalse();
    RuleResult both = ask(facts, LocalDate.of(2016, 12, 31));
    assertThat(both.verdict()).isEqualTo(Verdict.AMBIGUOUS);
    assertThat(ExplanationRenderer.of(Language.FR).text(both.explanation()))
        .contains("arrondi à l’entier inférieur", "arrondi à l’entier supérieur");
    for (String rule :
        ImmutableList.of("dsu", "dsr-bourg-centre", "dsr-perequation", "dsr-cible")) {
      assertThat(ExplanationRenderer.of(Language.EN)
              .text(Asked.ask(rule, facts, "2024-06-01").explanation()))
          .contains("L2334-22-2, III, was not read");
    }
  }

  @ParameterizedTest(name = "potentiel {0} on {1}: {2}")
  @CsvSource({
    "2499.999999, 2017-01-01, ELIGIBLE",
    "2500,        2017-01-01, NOT_ELIGIBLE",
    "2500.000001, 2017-01-01, NOT_ELIGIBLE",
    "2500,        2016-12-31, ELIGIBLE",
  })
  void meansThatLeaveOut(BigDecimal potentiel, LocalDate date, Verdict expected) {
    FactSet.Builder facts = commune(20_000)
        .put(Facts.POTENTIEL_FINANCIER, potentiel)
        .put(DotationFacts.RANG_DSU, 1)
        .put(DotationFacts.COMMUNES_CLASSE_DSU, 1_000);
    assertThat(ask(facts, date).verdict()).isEqualTo(expected);
  }

  @Test
  void withoutRankItCannotBeTold() {
    RuleResult result = ask(commune(20_000), LocalDate.of(2024, 6, 1));
    assertThat(result.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(result.missing()).containsExactlyInAnyOrder("rang-dsu", "communes-classe-dsu");
    FactSet.Builder large =
        commune(20_000).put(DotationFacts.RANG_DSU, 1).put(DotationFacts.COMMUNES_CLASSE_DSU, 1);
    assertThat(ask(large, LocalDate.of(2024, 6, 1)).verdict()).isEqualTo(Verdict.ELIGIBLE);
  }
}
