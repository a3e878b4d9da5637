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

class InclusionNumeriqueTest {
  @ParameterizedTest(name = "{0}, third place {1}, in QPV {2}, outside centres {3}, 144 {4}: {5}")
  @CsvSource({
    "2019-07-10, true,  true,  true,  true,  NOT_IN_FORCE",
    "2019-07-11, true,  true,  false, false, ELIGIBLE_ON_PROPOSAL",
    "2019-07-11, true,  false, true,  false, ELIGIBLE_ON_PROPOSAL",
    "2019-07-11, true,  false, false, true,  NOT_ELIGIBLE",
    "2019-07-11, false, true,  true,  true,  NOT_ELIGIBLE",
    "2021-09-30, true,  true,  false, false, ELIGIBLE_ON_PROPOSAL",
    "2021-10-01, true,  true,  true,  true,  NOT_IN_FORCE",
    "2022-12-31, true,  true,  true,  true,  NOT_IN_FORCE",
    "2023-01-01, true,  true,  true,  false, NOT_ELIGIBLE",
    "2023-12-31, true,  false, false, true,  ELIGIBLE_ON_PROPOSAL",
    "2024-01-01, true,  true,  true,  true,  NOT_IN_FORCE",
  })
  void fabriquesAreLabelledThirdPlaces(
      String date, String third, String qpv, String outside, String listed, Verdict expected) {
    assertThat(ask("fabriques-de-territoire", date, "structure")
            .put(ReportFacts.TIERS_LIEU, third)
            .put(ReportFacts.IMPLANTATION_QPV, qpv)
            .put(ReportFacts.HORS_GRANDS_CENTRES, outside)
            .put(ReportFacts.ARRONDISSEMENT_SANS_FABRIQUE, listed)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void aThirdPlaceWhosePlaceIsUnknownIsNotRefused() {
    assertThat(ask("fabriques-de-territoire", "2020-01-01", "structure")
            .yes(ReportFacts.TIERS_LIEU)
            .no(ReportFacts.IMPLANTATION_QPV)
            .result()
            .missing())
        .containsExactly("implantation-hors-grands-centres-urbains");
    assertThat(ask("fabriques-de-territoire", "2020-01-01", "commune").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest(name = "{0}, {1} in a group {2}, {3} €, {4} %: {5}")
  @CsvSource({
    "2018-12-31, epci,        false, 20000,      50,    NOT_IN_FORCE",
    "2019-01-01, epci,        false, 1,          0,     ELIGIBLE_ON_PROPOSAL",
    "2019-12-31, commune,     false, 20000,      50,    NOT_ELIGIBLE",
    "2020-01-01, commune,     true,  20000,      50,    ELIGIBLE_ON_PROPOSAL",
    "2020-01-01, commune,     false, 20000,      50,    NOT_ELIGIBLE",
    "2020-01-01, epci,        false, 19999.99,   50,    NOT_ELIGIBLE",
    "2020-01-01, epci,        false, 20000,      50,    ELIGIBLE_ON_PROPOSAL",
    "2020-01-01, departement, false, 20000.01,   50,    ELIGIBLE_ON_PROPOSAL",
    "2020-01-01, region,      false, 2999999.99, 50,    ELIGIBLE_ON_PROPOSAL",
    "2020-01-01, groupement,  false, 3000000,    50,    ELIGIBLE_ON_PROPOSAL",
    "2020-01-01, groupement,  false, 3000000.01, 50,    NOT_ELIGIBLE",
    "2020-01-01, groupement,  false, 50000,      49.99, NOT_ELIGIBLE",
    "2020-01-01, groupement,  false, 50000,      50.01, ELIGIBLE_ON_PROPOSAL",
    "2020-10-15, epci,        false, 20000,      50,    ELIGIBLE_ON_PROPOSAL",
    "2020-10-16, epci,        false, 20000,      50,    NOT_IN_FORCE",
    "2020-06-01, structure,   false, 20000,      50,    NOT_APPLICABLE",
  })
  void passesAreForAuthoritiesAndACommuneAloneIsNotOne(
      String date, String kind, String group, String worth, String share, Verdict expected) {
    assertThat(ask("pass-numerique", date, kind)
            .put(ReportFacts.CANDIDATURE_GROUPEE, group)
            .put(ReportFacts.PASS_ACHAT, worth)
            .put(ReportFacts.PASS_PART_PIC, share)
            .verdict())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}, admitted {2}: {3}")
  @CsvSource({
    "2020-12-31, collectivite,    false, NOT_IN_FORCE",
    "2021-01-01, collectivite,    false, ELIGIBLE_ON_PROPOSAL",
    "2021-01-01, association,     false, ELIGIBLE_ON_PROPOSAL",
    "2022-12-31, france-services, false, ELIGIBLE_ON_PROPOSAL",
    "2022-12-31, other-private,   false, NOT_ELIGIBLE",
    "2022-12-31, other-private,   true,  ELIGIBLE_ON_PROPOSAL",
    "2023-01-01, other-private,   false, ELIGIBLE_ON_PROPOSAL",
    "2026-12-31, other-public,    false, ELIGIBLE_ON_PROPOSAL",
    "2027-01-01, collectivite,    false, NOT_IN_FORCE",
  })
  void advisersHaveAnEmployer(String date, String employer, String admitted, Verdict expected) {
    assertThat(ask("conseillers-numeriques", date, "structure")
            .put(ReportFacts.EMPLOYEUR, employer)
            .put(ReportFacts.EMPLOYEUR_ADMIS, admitted)
            .verdict())
        .isEqualTo(expected);
  }

  @Test
  void whetherTheCallAdmittedAnotherEmployerIsAsked() {
    assertThat(ask("conseillers-numeriques", "2021-06-01", "company")
            .put(ReportFacts.EMPLOYEUR, "other-private")
            .result()
            .missing())
        .containsExactly("employeur-admis");
    assertThat(ask("conseillers-numeriques", "2021-06-01", "person").verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest(name = "{0}, public {1}, in QPV {2}, in ZRR {3}: {4}")
  @CsvSource({
    "2022-12-31, true,  true,  true,  NOT_IN_FORCE",
    "2023-01-01, true,  true,  false, ELIGIBLE",
    "2023-01-01, true,  false, true,  ELIGIBLE",
    "2023-01-01, true,  false, false, NOT_ELIGIBLE",
    "2026-12-31, false, true,  true,  NOT_ELIGIBLE",
    "2027-01-01, true,  true,  true,  NOT_IN_FORCE",
  })
  void theBonusIsForFragilePlaces(
      String date, String isPublic, String qpv, String zrr, Verdict expected) {
    assertThat(ask("conseillers-numeriques-bonification", date, "commune")
            .put(ReportFacts.EMPLOYEUR_PUBLIC, isPublic)
            .put(ReportFacts.IMPLANTATION_QPV, qpv)
            .put(ReportFacts.IMPLANTATION_ZRR, zrr)
            .verdict())
        .isEqualTo(expected);
  }

  static Stream<Fact> missions() {
    return Stream.of(
        ReportFacts.MISSION_ACCOMPAGNEMENT,
        ReportFacts.RESEAU_MEDIATION,
        ReportFacts.ANIMATION_VIE_SOCIALE,
        ReportFacts.CONTRAT_ACCOMPAGNEMENT,
        ReportFacts.PRATIQUES_D142_1_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("missions")
  void oneMissionIsEnoughForAStructure(Fact mission) {
    Ask structure = ask("aidants-connect-structure", "2021-01-01", "structure")
        .yes(ReportFacts.PERSONNE_MORALE);
    missions().forEach(structure::no);
    assertThat(structure.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    assertThat(structure.yes(mission).verdict()).isEqualTo(Verdict.ELIGIBLE_ON_PROPOSAL);
    assertThat(structure.no(ReportFacts.PERSONNE_MORALE).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "salarie,         2019-12-31, NOT_IN_FORCE",
    "salarie,         2020-01-01, ELIGIBLE",
    "aidant-familial, 2020-01-01, NOT_ELIGIBLE",
    "benevole,        2020-01-01, NOT_ELIGIBLE",
    "service-civique, 2020-01-01, NOT_ELIGIBLE",
    "elu,             2020-01-01, NOT_ELIGIBLE",
    "stagiaire,       2020-01-01, NOT_ELIGIBLE",
  })
  void onlySalariedProfessionalsHelp(String status, String date, Verdict expected) {
    assertThat(ask("aidants-connect-personne", date, "person")
            .put(ReportFacts.STATUT_AIDANT, status)
            .verdict())
        .isEqualTo(expected);
  }
}
