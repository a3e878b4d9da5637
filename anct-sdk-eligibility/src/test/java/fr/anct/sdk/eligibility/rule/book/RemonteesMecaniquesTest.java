package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemonteesMecaniquesTest {
  private static Ask operator(String date) {
    return ask("remontees-mecaniques", date, "company")
        .yes(
            ReportFacts.EXPLOITANT_REMONTEES,
            ReportFacts.EN_ZONE_DE_MONTAGNE,
            ReportFacts.ACTIVITE_AVANT_NOVEMBRE_2020,
            ReportFacts.OBLIGATIONS_R342_12,
            ReportFacts.REMONTEES_FERMEES)
        .no(
            ReportFacts.EN_LIQUIDATION,
            ReportFacts.EST_ASSOCIATION,
            ReportFacts.SYNDICAT_PROFESSIONNEL,
            ReportFacts.ECOLE_DE_SKI);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-03-23, NOT_IN_FORCE",
    "2021-03-24, ELIGIBLE",
    "2021-06-30, ELIGIBLE",
    "2021-07-01, NOT_IN_FORCE",
  })
  void requestsWereTakenUntilTheEndOfJune(String date, Verdict expected) {
    assertThat(operator(date).verdict()).isEqualTo(expected);
  }

  static Stream<Fact> needed() {
    return Stream.of(
        ReportFacts.EXPLOITANT_REMONTEES,
        ReportFacts.EN_ZONE_DE_MONTAGNE,
        ReportFacts.ACTIVITE_AVANT_NOVEMBRE_2020,
        ReportFacts.OBLIGATIONS_R342_12,
        ReportFacts.REMONTEES_FERMEES);
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("needed")
  void conditionsAreCumulative(Fact condition) {
    assertThat(operator("2021-04-01").no(condition).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  static Stream<Fact> excluded() {
    return Stream.of(
        ReportFacts.EN_LIQUIDATION, ReportFacts.SYNDICAT_PROFESSIONNEL, ReportFacts.ECOLE_DE_SKI);
  }

  @ParameterizedTest(name = "with {0}")
  @MethodSource("excluded")
  void someAreExcluded(Fact exclusion) {
    assertThat(operator("2021-04-01").yes(exclusion).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "association {0}, commercial taxes {1}: {2}")
  @CsvSource({
    "false, false, ELIGIBLE",
    "true,  true,  ELIGIBLE",
    "true,  false, NOT_ELIGIBLE",
  })
  void anAssociationPaysCommercialTaxes(String association, String taxes, Verdict expected) {
    assertThat(operator("2021-04-01")
            .put(ReportFacts.EST_ASSOCIATION, association)
            .put(ReportFacts.IMPOTS_COMMERCIAUX, taxes)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void aPublicOperatorMayAskToo() {
    assertThat(ask("remontees-mecaniques", "2021-04-01", "commune").verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(ask("remontees-mecaniques", "2021-04-01", "person").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
