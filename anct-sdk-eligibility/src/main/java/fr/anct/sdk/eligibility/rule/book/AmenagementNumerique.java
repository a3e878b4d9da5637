package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.LT;
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
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Networks: <i>France Très Haut Débit</i>, targeted mobile coverage and <i>Cohésion numérique des territoires</i>.
 *
 * <p><i>France Très Haut Débit</i>: a project of a public-initiative network of {@code >= 30} Mbit/s; the State chooses.
 * Its end is not known. Targeted coverage (<i>New Deal mobile</i>): zones of a ministerial list since 2018, proposed by
 * the local project teams; operators cover them within 24 months. A commune has such a zone on a part of its territory.
 *
 * <p><i>Cohésion numérique</i>, for households and companies without good wired broadband ({@code <= 8} Mbit/s): in the
 * zone listed from 2019-07; from 2020-07-01 in the communes of the public-initiative zone; from April 2022 everywhere, in
 * three levels: an offer {@code >= 16} Mbit/s overseas, an offer {@code >= 30}, and, for more, a recipient of a minimum
 * social benefit or a family quotient {@code < 700} € a month, with a proof of less than 2 months. From 2022 the texts read
 * do not say what wired speed is enough: it is a fact to be given. Where only a month is known the version begins on its
 * first day. The closing date is not known.
 */
public final class AmenagementNumerique {
  private static final Citation THD =
      Citation.of("Plan France Très Haut Débit, réseaux d’initiative publique", Confidence.REPORT);
  private static final Citation THD_SPEED =
      Citation.of("Très haut débit : au moins 30 Mbit/s", Confidence.SECONDARY);
  private static final Citation NEW_DEAL =
      Citation.of("New Deal mobile, dispositif de couverture ciblée", Confidence.SECONDARY);
  private static final Citation COHESION_2019 =
      Citation.of("Cohésion numérique des territoires (juillet 2019)", Confidence.SECONDARY);
  private static final Citation COHESION_2020 =
      Citation.of("Cohésion numérique des territoires (1er juillet 2020)", Confidence.REPORT);
  private static final Citation COHESION_2022 =
      Citation.of("Cohésion numérique des territoires (avril 2022)", Confidence.SECONDARY);

  private static final Criterion NO_GOOD_BROADBAND =
      clause("rule.cohesion-numerique.debit", compare(ReportFacts.DEBIT_FILAIRE, AT_MOST, 8));
  private static final Criterion VERY_HIGH_SPEED =
      clause("rule.cohesion-numerique.thd", compare(ReportFacts.DEBIT_OFFRE, AT_LEAST, 30));
  private static final Criterion LOW_INCOME = clause(
      "rule.cohesion-numerique.modeste",
      all(
          any(checked(ReportFacts.MINIMUM_SOCIAL), compare(ReportFacts.QUOTIENT_FAMILIAL, LT, 700)),
          compare(ReportFacts.JUSTIFICATIF_MOIS, LT, 2)));

  /** <i>France Très Haut Débit</i>. */
  public static final EligibilityRule FRANCE_THD = new EligibilityRule(
      "france-tres-haut-debit",
      ProgrammeId.of("france-tres-haut-debit"),
      in(Facts.TERRITORY, "project"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2014, 1, 1),
          RuleVersion.onProposal(
                  RuleNature.CHECKLIST,
                  all(
                      checked(ReportFacts.RESEAU_INITIATIVE_PUBLIQUE),
                      clause(
                          "rule.france-tres-haut-debit.debit",
                          THD_SPEED,
                          compare(ReportFacts.DEBIT_DU_RESEAU, AT_LEAST, 30))))
              .withNote("rule.france-tres-haut-debit.note"),
          THD,
          Versions.day(2021, 12, 31)))));

  /** Targeted mobile coverage. */
  public static final EligibilityRule COUVERTURE_CIBLEE = new EligibilityRule(
      "couverture-ciblee",
      ProgrammeId.COUVERTURE_CIBLEE,
      in(Facts.TERRITORY, "commune", "other"),
      Schedule.of(ImmutableList.of(Versions.between(
          Versions.day(2018, 1, 1),
          Versions.day(2027, 1, 1),
          Versions.designation(
              Facts.DESIGNATED_COUVERTURE_CIBLEE,
              "rule.couverture-ciblee.note",
              Reading.of("rule.couverture-ciblee.filter", checked(ReportFacts.ZONE_PROPOSEE))),
          NEW_DEAL))));

  /** <i>Cohésion numérique</i>, the common aid. */
  public static final EligibilityRule COHESION = new EligibilityRule(
      "cohesion-numerique",
      ProgrammeId.COHESION_NUMERIQUE,
      in(Facts.TERRITORY, "person", "household", "company"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2019, 7, 1),
              Versions.day(2020, 7, 1),
              RuleVersion.of(
                  RuleNature.PERSON,
                  all(checked(ReportFacts.COMMUNE_LISTEE_2019), NO_GOOD_BROADBAND)),
              COHESION_2019),
          Versions.between(
              Versions.day(2020, 7, 1),
              Versions.day(2022, 4, 1),
              RuleVersion.of(
                  RuleNature.PERSON,
                  all(checked(ReportFacts.COMMUNE_LISTEE_2020), NO_GOOD_BROADBAND)),
              COHESION_2020),
          Versions.from(
              Versions.day(2022, 4, 1),
              RuleVersion.of(
                      RuleNature.PERSON,
                      all(
                          checked(ReportFacts.DEBIT_FILAIRE_INSUFFISANT),
                          any(
                              clause(
                                  "rule.cohesion-numerique.outre-mer",
                                  all(
                                      in(
                                          Facts.ZONE,
                                          "drom",
                                          "saint-pierre-et-miquelon",
                                          "other-overseas"),
                                      compare(ReportFacts.DEBIT_OFFRE, AT_LEAST, 16))),
                              VERY_HIGH_SPEED)))
                  .withNote("rule.cohesion-numerique.note"),
              COHESION_2022))));

  /** <i>Cohésion numérique</i>, the aid of the third level, for households of low income. */
  public static final EligibilityRule COHESION_MODESTE = new EligibilityRule(
      "cohesion-numerique-modeste",
      ProgrammeId.COHESION_NUMERIQUE,
      in(Facts.TERRITORY, "person", "household"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2022, 4, 1),
          RuleVersion.of(
                  RuleNature.PERSON,
                  all(checked(ReportFacts.DEBIT_FILAIRE_INSUFFISANT), VERY_HIGH_SPEED, LOW_INCOME))
              .withNote("rule.cohesion-numerique.note"),
          COHESION_2022))));

  private AmenagementNumerique() {}
}
