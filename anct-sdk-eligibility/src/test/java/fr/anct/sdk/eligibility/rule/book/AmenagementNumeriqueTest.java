package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.rule.book.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmenagementNumeriqueTest {
  @ParameterizedTest(name = "{0} as {1}, public initiative {2}, {3} Mbit/s: {4}")
  @CsvSource({
    "2013-12-31, project, true,  30,   NOT_IN_FORCE",
    "2014-01-01, project, true,  30,   ELIGIBLE_ON_PROPOSAL",
    "2020-06-01, project, true,  29.9, NOT_ELIGIBLE",
    "2020-06-01, project, true,  30.1, ELIGIBLE_ON_PROPOSAL",
    "2020-06-01, project, false, 100,  NOT_ELIGIBLE",
    "2020-06-01, commune, true,  100,  NOT_APPLICABLE",
  })
  void veryHighSpeedIsForPublicInitiativeNetworks(
      String date, String kind, String publicInitiative, String speed, Verdict expected) {
    assertThat(ask("france-tres-haut-debit", date, kind)
            .put(ReportFacts.RESEAU_INITIATIVE_PUBLIQUE, publicInitiative)
            .put(ReportFacts.DEBIT_DU_RESEAU, speed)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} as {1}, list says {2}: {3}")
  @CsvSource({
    "2017-12-31, commune, partial,    NOT_IN_FORCE",
    "2018-01-01, commune, partial,    PARTIALLY",
    "2026-12-31, other,   designated, ELIGIBLE",
    "2026-12-31, commune, absent,     NOT_ELIGIBLE",
    "2027-01-01, commune, partial,    NOT_IN_FORCE",
    "2020-01-01, person,  partial,    NOT_APPLICABLE",
  })
  void mobileCoverageIsWhatTheListSays(String date, String kind, String word, Verdict expected) {
    assertThat(ask("couverture-ciblee", date, kind)
            .put(Facts.DESIGNATED_COUVERTURE_CIBLEE, word)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void aProposalIsNotAListing() {
    Ask proposed = ask("couverture-ciblee", "2021-06-01", "other").yes(ReportFacts.ZONE_PROPOSEE);
    assertThat(PreFilters.truths(proposed.result())).containsExactly("TRUE");
    assertThat(proposed.verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @ParameterizedTest(name = "{0}, listed in 2019 {1}, in 2020 {2}, {3} Mbit/s: {4}")
  @CsvSource({
    "2019-06-30, true,  true,  1,   NOT_IN_FORCE",
    "2019-07-01, true,  false, 8,   ELIGIBLE",
    "2019-07-01, true,  false, 7.9, ELIGIBLE",
    "2019-07-01, true,  false, 8.1, NOT_ELIGIBLE",
    "2020-06-30, false, true,  1,   NOT_ELIGIBLE",
    "2020-07-01, false, true,  8,   ELIGIBLE",
    "2020-07-01, false, true,  8.1, NOT_ELIGIBLE",
    "2022-03-31, true,  false, 1,   NOT_ELIGIBLE",
  })
  void until2022TheZoneAndTheWiredSpeedDecide(
      String date, String in2019, String in2020, String speed, Verdict expected) {
    for (String kind : new String[] {"household", "company", "person"}) {
      assertThat(ask("cohesion-numerique", date, kind)
              .put(ReportFacts.COMMUNE_LISTEE_2019, in2019)
              .put(ReportFacts.COMMUNE_LISTEE_2020, in2020)
              .put(ReportFacts.DEBIT_FILAIRE, speed)
              .verdict())
          .as(kind)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}, wired speed insufficient {1}, offer of {2}: {3}")
  @CsvSource({
    "metropole,      true,  30,   ELIGIBLE",
    "metropole,      true,  29.9, NOT_ELIGIBLE",
    "metropole,      true,  30.1, ELIGIBLE",
    "metropole,      false, 100,  NOT_ELIGIBLE",
    "drom,           true,  16,   ELIGIBLE",
    "drom,           true,  15.9, NOT_ELIGIBLE",
    "drom,           true,  16.1, ELIGIBLE",
    "other-overseas, true,  16,   ELIGIBLE",
    "metropole,      true,  16,   NOT_ELIGIBLE",
  })
  void from2022TheSpeedOfTheOfferDecides(
      String zone, String insufficient, String offer, Verdict expected) {
    assertThat(ask("cohesion-numerique", "2022-04-01", "household")
            .put(Facts.ZONE, zone)
            .put(ReportFacts.DEBIT_FILAIRE_INSUFFISANT, insufficient)
            .put(ReportFacts.DEBIT_OFFRE, offer)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "benefit {0}, quotient {1}, proof of {2} months, offer {3}: {4}")
  @CsvSource({
    "true,  5000.00, 0, 30,   ELIGIBLE",
    "true,  5000.00, 1, 30,   ELIGIBLE",
    "true,  5000.00, 2, 30,   NOT_ELIGIBLE",
    "false,  699.99, 1, 30,   ELIGIBLE",
    "false,  700.00, 1, 30,   NOT_ELIGIBLE",
    "false,  700.01, 1, 30,   NOT_ELIGIBLE",
    "true,   699.99, 1, 29.9, NOT_ELIGIBLE",
  })
  void theThirdLevelIsForHouseholdsOfLowIncome(
      String benefit, String quotient, long months, String offer, Verdict expected) {
    assertThat(ask("cohesion-numerique-modeste", "2022-04-01", "household")
            .yes(ReportFacts.DEBIT_FILAIRE_INSUFFISANT)
            .put(ReportFacts.MINIMUM_SOCIAL, benefit)
            .put(ReportFacts.QUOTIENT_FAMILIAL, quotient)
            .put(ReportFacts.JUSTIFICATIF_MOIS, months)
            .put(ReportFacts.DEBIT_OFFRE, offer)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void theThirdLevelStartsInApril2022AndIsNotForCompanies() {
    assertThat(ask("cohesion-numerique-modeste", "2022-03-31", "household").verdict())
        .isEqualTo(Verdict.NOT_IN_FORCE);
    assertThat(ask("cohesion-numerique-modeste", "2022-04-01", "company").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(ask("cohesion-numerique", "2022-04-01", "commune").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void aBenefitMakesTheQuotientNeedless() {
    assertThat(ask("cohesion-numerique-modeste", "2023-01-01", "household")
            .yes(ReportFacts.DEBIT_FILAIRE_INSUFFISANT, ReportFacts.MINIMUM_SOCIAL)
            .put(ReportFacts.DEBIT_OFFRE, 100)
            .put(ReportFacts.JUSTIFICATIF_MOIS, 0)
            .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }
}
