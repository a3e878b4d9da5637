package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AbattementTfpbTest {
  private static Ask dwelling(String date) {
    return ask("abattement-tfpb", date, "structure")
        .put(Facts.ZONE, "metropole")
        .put(ReportFacts.BAILLEUR, "organisme-hlm")
        .yes(
            ReportFacts.LOGEMENT_SOCIAL,
            ReportFacts.LONGUE_EXONERATION,
            ReportFacts.LOGEMENT_EN_QPV,
            ReportFacts.CONTRAT_DE_VILLE_SIGNE)
        .no(ReportFacts.ACQUIS_AVANT_1998);
  }

  private static Ask complete(String date) {
    return dwelling(date).yes(ReportFacts.CONVENTION_TFPB, ReportFacts.DECLARATION_TFPB);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2015-12-31, NOT_IN_FORCE",
    "2016-01-01, ELIGIBLE",
    "2016-12-31, ELIGIBLE",
    "2017-01-01, ELIGIBLE",
    "2023-12-31, ELIGIBLE",
    "2024-01-01, ELIGIBLE",
    "2024-12-31, ELIGIBLE",
    "2025-01-01, ELIGIBLE",
    "2025-12-31, ELIGIBLE",
    "2026-01-01, ELIGIBLE",
    "2030-12-31, ELIGIBLE",
    "2031-01-01, NOT_IN_FORCE",
  })
  void taxYearsRunFrom2016To2030(String date, Verdict expected) {
    assertThat(complete(date).verdict()).isEqualTo(expected);
  }

  static Stream<Fact> conditions() {
    return Stream.of(
        ReportFacts.LOGEMENT_SOCIAL,
        ReportFacts.LONGUE_EXONERATION,
        ReportFacts.LOGEMENT_EN_QPV,
        ReportFacts.CONTRAT_DE_VILLE_SIGNE,
        ReportFacts.CONVENTION_TFPB,
        ReportFacts.DECLARATION_TFPB);
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("conditions")
  void conditionsAreCumulative(Fact condition) {
    assertThat(complete("2022-01-01").no(condition).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "a landlord {0}: {1}")
  @CsvSource({"organisme-hlm, ELIGIBLE", "sem, ELIGIBLE", "other, NOT_ELIGIBLE"})
  void theOwnerIsASocialLandlordOrASemiPublicCompany(String owner, Verdict expected) {
    assertThat(complete("2022-01-01").put(ReportFacts.BAILLEUR, owner).verdict())
        .isEqualTo(expected);
  }

  @Test
  void anAcquisitionBefore1998ReplacesTheLongExemption() {
    assertThat(complete("2022-01-01")
            .no(ReportFacts.LONGUE_EXONERATION)
            .yes(ReportFacts.ACQUIS_AVANT_1998)
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void theConventionIsAConditionOnlyFrom2017() {
    assertThat(dwelling("2016-12-31")
            .yes(ReportFacts.DECLARATION_TFPB)
            .no(ReportFacts.CONVENTION_TFPB)
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(dwelling("2017-01-01")
            .yes(ReportFacts.DECLARATION_TFPB)
            .no(ReportFacts.CONVENTION_TFPB)
            .verdict())
        .isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} in {1}, by March {2}, allowance of 2024 {3}: {4}")
  @CsvSource({
    "2024-12-31, metropole, true,  true,  NOT_ELIGIBLE",
    "2025-01-01, metropole, true,  false, ELIGIBLE",
    "2025-12-31, metropole, true,  false, ELIGIBLE",
    "2025-12-31, metropole, false, true,  NOT_ELIGIBLE",
    "2025-12-31, drom,      true,  false, NOT_ELIGIBLE",
    "2025-12-31, drom,      false, true,  ELIGIBLE",
    "2026-01-01, metropole, true,  true,  NOT_ELIGIBLE",
    "2026-01-01, drom,      true,  true,  NOT_ELIGIBLE",
  })
  void theYear2025HasItsOwnTime(
      String date, String zone, String byMarch, String allowance2024, Verdict expected) {
    assertThat(dwelling(date)
            .put(Facts.ZONE, zone)
            .no(ReportFacts.CONVENTION_TFPB, ReportFacts.DECLARATION_TFPB)
            .put(ReportFacts.PROROGATION_TFPB_2025, byMarch)
            .put(ReportFacts.ABATTEMENT_TFPB_2024, allowance2024)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void whatIsNotKnownIsAskedFor() {
    assertThat(dwelling("2022-01-01").result().missing())
        .containsExactlyInAnyOrder("convention-tfpb", "declaration-tfpb");
    assertThat(ask("abattement-tfpb", "2022-01-01", "commune").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }
}
