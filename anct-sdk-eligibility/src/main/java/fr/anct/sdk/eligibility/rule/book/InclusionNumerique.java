package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Places, people and vouchers of digital inclusion.
 *
 * <p><i>Fabriques de territoire</i>: third places in a priority neighbourhood or outside large urban centres, call from
 * 2019-07-11 to September 2021; in 2023, only in 144 listed <i>arrondissements</i> without <i>Fabrique</i>. The State
 * labels. <i>Pass numérique</i>: local authorities and groups, a commune only in a group; from 2020, until 2020-10-15, a
 * purchase from 20 000 to 3 000 000 €, both included, and {@code >= 50 %} of the passes for the public of the skills plan.
 *
 * <p><i>Conseillers numériques</i>, on the employer: local authorities, associations, <i>France services</i> and others
 * that the call of 2021 admitted; from 2023 public and private employers; State financing announced to stop from 2027.
 * From 2023 a public employer has more in a priority neighbourhood or a ZRR. Where only the year is known, versions begin
 * on 1 January.
 *
 * <p><i>Aidants Connect</i>, from 2020: a legal person with one of five missions; in it, salaried professionals only.
 */
public final class InclusionNumerique {
  private static final Citation FABRIQUES_2019 =
      Citation.of("AMI Fabriques de territoire du 11 juillet 2019", Confidence.SECONDARY);
  private static final Citation FABRIQUES_2023 =
      Citation.of("Fabriques de territoire, vague 2023", Confidence.SECONDARY);
  private static final Citation PASS_2019 = Citation.of(
      "Pass numérique, appel à projets 2019 (foire aux questions)", Confidence.SECONDARY);
  private static final Citation PASS_2020 =
      Citation.of("Pass numérique, appel à projets 2020", Confidence.SECONDARY);
  private static final Citation CONSEILLERS_2021 =
      Citation.of("Conseillers numériques, appel de 2021", Confidence.SECONDARY);
  private static final Citation CONSEILLERS_2023 =
      Citation.of("Conseillers numériques, conventions depuis 2023", Confidence.SECONDARY);
  private static final Citation AIDANTS =
      Citation.of("Aidants Connect, foire aux questions de l’ANCT", Confidence.VERIFIED);

  private static final Criterion AUTHORITY = any(
      clause(
          "rule.pass-numerique.collectivite",
          in(Facts.TERRITORY, "epci", "groupement", "departement", "region")),
      clause(
          "rule.pass-numerique.commune",
          all(in(Facts.TERRITORY, "commune"), checked(ReportFacts.CANDIDATURE_GROUPEE))));

  /** <i>Fabriques de territoire</i>. */
  public static final EligibilityRule FABRIQUES = new EligibilityRule(
      "fabriques-de-territoire",
      ProgrammeId.FABRIQUES_DE_TERRITOIRE,
      in(Facts.TERRITORY, "structure", "project"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2019, 7, 11),
              Versions.day(2021, 10, 1),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST,
                      all(
                          checked(ReportFacts.TIERS_LIEU),
                          any(
                              checked(ReportFacts.IMPLANTATION_QPV),
                              checked(ReportFacts.HORS_GRANDS_CENTRES))))
                  .withNote("rule.fabriques-de-territoire.note"),
              FABRIQUES_2019),
          Versions.between(
              Versions.day(2023, 1, 1),
              Versions.day(2024, 1, 1),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST,
                      all(
                          checked(ReportFacts.TIERS_LIEU),
                          checked(ReportFacts.ARRONDISSEMENT_SANS_FABRIQUE)))
                  .withNote("rule.fabriques-de-territoire.note"),
              FABRIQUES_2023))));

  /** <i>Pass numérique</i>. */
  public static final EligibilityRule PASS = new EligibilityRule(
      "pass-numerique",
      ProgrammeId.PASS_NUMERIQUE,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "departement", "region"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2019, 1, 1),
              Versions.day(2020, 1, 1),
              RuleVersion.onProposal(RuleNature.CHECKLIST, AUTHORITY)
                  .withNote("rule.pass-numerique.note"),
              PASS_2019),
          Versions.between(
              Versions.day(2020, 1, 1),
              Versions.day(2020, 10, 16),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST,
                      all(
                          AUTHORITY,
                          compare(ReportFacts.PASS_ACHAT, AT_LEAST, 20_000),
                          compare(ReportFacts.PASS_ACHAT, AT_MOST, 3_000_000),
                          compare(ReportFacts.PASS_PART_PIC, AT_LEAST, 50)))
                  .withNote("rule.pass-numerique.note"),
              PASS_2020))));

  /** <i>Conseillers numériques</i>, the employer. */
  public static final EligibilityRule CONSEILLERS = new EligibilityRule(
      "conseillers-numeriques",
      ProgrammeId.CONSEILLERS_NUMERIQUES,
      in(
          Facts.TERRITORY,
          "commune",
          "epci",
          "groupement",
          "departement",
          "region",
          "structure",
          "company"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2021, 1, 1),
              Versions.day(2023, 1, 1),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST,
                      any(
                          in(
                              ReportFacts.EMPLOYEUR,
                              "collectivite",
                              "association",
                              "france-services"),
                          checked(ReportFacts.EMPLOYEUR_ADMIS)))
                  .withNote("rule.conseillers-numeriques.note"),
              CONSEILLERS_2021),
          Versions.between(
              Versions.day(2023, 1, 1),
              Versions.day(2027, 1, 1),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST,
                      in(
                          ReportFacts.EMPLOYEUR,
                          "collectivite",
                          "association",
                          "france-services",
                          "other-public",
                          "other-private"))
                  .withNote("rule.conseillers-numeriques.note-2023"),
              CONSEILLERS_2023))));

  /** <i>Conseillers numériques</i>, what a public employer has on top of it in fragile places. */
  public static final EligibilityRule CONSEILLERS_BONUS = new EligibilityRule(
      "conseillers-numeriques-bonification",
      ProgrammeId.CONSEILLERS_NUMERIQUES,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "departement", "region", "structure"),
      Schedule.of(ImmutableList.of(Versions.between(
          Versions.day(2023, 1, 1),
          Versions.day(2027, 1, 1),
          RuleVersion.of(
                  RuleNature.CHECKLIST,
                  all(
                      checked(ReportFacts.EMPLOYEUR_PUBLIC),
                      any(
                          checked(ReportFacts.IMPLANTATION_QPV),
                          checked(ReportFacts.IMPLANTATION_ZRR))))
              .withNote("rule.conseillers-numeriques-bonification.note"),
          CONSEILLERS_2023))));

  /** <i>Aidants Connect</i>, the structure. */
  public static final EligibilityRule AIDANTS_STRUCTURE = new EligibilityRule(
      "aidants-connect-structure",
      ProgrammeId.AIDANTS_CONNECT,
      in(
          Facts.TERRITORY,
          "commune",
          "epci",
          "groupement",
          "departement",
          "region",
          "structure",
          "company"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 1, 1),
          RuleVersion.onProposal(
              RuleNature.CHECKLIST,
              all(
                  checked(ReportFacts.PERSONNE_MORALE),
                  any(
                      checked(ReportFacts.MISSION_ACCOMPAGNEMENT),
                      checked(ReportFacts.RESEAU_MEDIATION),
                      checked(ReportFacts.ANIMATION_VIE_SOCIALE),
                      checked(ReportFacts.CONTRAT_ACCOMPAGNEMENT),
                      checked(ReportFacts.PRATIQUES_D142_1_1)))),
          AIDANTS))));

  /** <i>Aidants Connect</i>, the person. */
  public static final EligibilityRule AIDANTS_PERSONNE = new EligibilityRule(
      "aidants-connect-personne",
      ProgrammeId.AIDANTS_CONNECT,
      in(Facts.TERRITORY, "person"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 1, 1),
          RuleVersion.of(RuleNature.PERSON, in(ReportFacts.STATUT_AIDANT, "salarie"))
              .withNote("rule.aidants-connect-personne.note"),
          AIDANTS))));

  private InclusionNumerique() {}
}
