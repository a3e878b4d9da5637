package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
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
 * <i>Cités de l'emploi</i> and <i>cités éducatives</i>: labels on lists of the State.
 *
 * <p><i>Cités de l'emploi</i>: 24 territories in 2020, 84 from 2021; the instruction of 2021-05-12 gives priority to
 * neighbourhoods of urban renewal (NPNRU), <i>quartiers de reconquête républicaine</i> and strengthened employment
 * agencies.
 *
 * <p><i>Cités éducatives</i>: until March 2024 the pre-filter is a neighbourhood of {@code > 5 000} inhabitants (2019) or
 * {@code > 4 000} (a later specification), with a security stake, urban renewal and a school in REP or REP+; both figures
 * are shown. The specification of April 2024, whose day is not known and is taken to be the first, asks only for at least
 * one priority neighbourhood and a lead <i>collège</i>.
 */
public final class Cites {
  private static final Citation EMPLOI_2020 =
      Citation.of("Cités de l’emploi, 24 territoires en 2020", Confidence.REPORT);
  private static final Citation EMPLOI_2021 = Citation.of(
      "Instruction du 12 mai 2021 relative aux cités de l’emploi", Confidence.SECONDARY);
  private static final Citation EDUCATIVES_2019 =
      Citation.of("Label Cités éducatives, 2019-2023", Confidence.SECONDARY);
  private static final Citation FROM_5000 =
      Citation.of("Cités éducatives, presse de 2019", Confidence.SECONDARY);
  private static final Citation FROM_4000 =
      Citation.of("Cités éducatives, cahier des charges ultérieur", Confidence.SECONDARY);
  private static final Citation EDUCATIVES_2024 =
      Citation.of("Cités éducatives, cahier des charges d’avril 2024", Confidence.SECONDARY);

  /** <i>Cités de l'emploi</i>. */
  public static final EligibilityRule EMPLOI = new EligibilityRule(
      "cites-emploi",
      ProgrammeId.CITES_EMPLOI,
      in(Facts.TERRITORY, "commune", "epci", "groupement"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2020, 1, 1),
              Versions.day(2021, 5, 12),
              RuleVersion.of(RuleNature.DESIGNATION, designated(Facts.DESIGNATED_CITES_EMPLOI)),
              EMPLOI_2020),
          Versions.from(
              Versions.day(2021, 5, 12),
              Versions.designation(
                  Facts.DESIGNATED_CITES_EMPLOI,
                  "rule.cites-emploi.note",
                  Reading.of(
                      "rule.cites-emploi.priority",
                      any(
                          checked(ReportFacts.QUARTIER_NPNRU),
                          checked(ReportFacts.QUARTIER_QRR),
                          checked(ReportFacts.AGENCE_RENFORCEE)))),
              EMPLOI_2021))));

  /** <i>Cités éducatives</i>. */
  public static final EligibilityRule EDUCATIVES = new EligibilityRule(
      "cites-educatives",
      ProgrammeId.CITES_EDUCATIVES,
      in(Facts.TERRITORY, "commune", "epci", "groupement"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2019, 1, 1),
              Versions.day(2024, 4, 1),
              Versions.designation(
                  Facts.DESIGNATED_CITES_EDUCATIVES,
                  "rule.cites-educatives.note",
                  Reading.of("reading.cites-educatives.5000", FROM_5000, large(5_000)),
                  Reading.of("reading.cites-educatives.4000", FROM_4000, large(4_000))),
              EDUCATIVES_2019),
          Versions.from(
              Versions.day(2024, 4, 1),
              Versions.designation(
                  Facts.DESIGNATED_CITES_EDUCATIVES,
                  "rule.cites-educatives.note",
                  Reading.of(
                      "rule.cites-educatives.filter",
                      all(
                          compare(ReportFacts.QPV_DU_PERIMETRE, AT_LEAST, 1),
                          checked(ReportFacts.COLLEGE_CHEF_DE_FILE)))),
              EDUCATIVES_2024))));

  private Cites() {}

  private static Criterion large(long inhabitants) {
    return all(
        compare(ReportFacts.QUARTIER_POPULATION, GT, inhabitants),
        clause(
            "rule.cites-educatives.security",
            any(checked(ReportFacts.QUARTIER_QRR), checked(ReportFacts.QUARTIER_ZSP))),
        checked(ReportFacts.QUARTIER_NPNRU),
        checked(ReportFacts.ETABLISSEMENT_REP));
  }
}
