package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.LT;
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
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * <i>Volontariat territorial en entreprise</i> (VTE), from 2018: the post that a company offers to a young person.
 *
 * <p>A very small, small, medium or intermediate company; a student or graduate at {@code >= } two years after the
 * <i>baccalauréat</i>, the graduate's diploma of {@code < 24} months; a contract of {@code >= 12} months, {@code >= 10} in
 * work-study. VTE <i>Territoires d'industrie</i>: the establishment is in one. VTE <i>vert</i>, from September 2020: the
 * mission is about the ecological transition, anywhere; its end, about 2022, is not known. Only the year 2018 is known: 1
 * January.
 */
public final class VolontariatEntreprise {
  private static final Citation VTE =
      Citation.of("Volontariat territorial en entreprise (VTE)", Confidence.SECONDARY);
  private static final Citation VERT = Citation.of("VTE vert", Confidence.SECONDARY);

  private static final Criterion YOUNG_PERSON = clause(
      "rule.vte.young",
      all(
          compare(ReportFacts.ANNEES_APRES_LE_BAC, AT_LEAST, 2),
          any(checked(ReportFacts.ETUDIANT), compare(ReportFacts.MOIS_DEPUIS_LE_DIPLOME, LT, 24))));

  private static final Criterion CONTRACT = clause(
      "rule.vte.contract",
      any(
          compare(ReportFacts.DUREE_CONTRAT, AT_LEAST, 12),
          all(checked(ReportFacts.ALTERNANCE), compare(ReportFacts.DUREE_CONTRAT, AT_LEAST, 10))));

  private static final Criterion POST =
      all(in(ReportFacts.TAILLE_ENTREPRISE, "tpe", "pme", "eti"), YOUNG_PERSON, CONTRACT);

  /** The VTE itself. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "vte",
      ProgrammeId.VTE,
      in(Facts.TERRITORY, "company"),
      Schedule.of(ImmutableList.of(
          Versions.from(Versions.day(2018, 1, 1), RuleVersion.of(RuleNature.PERSON, POST), VTE))));

  /** The VTE <i>Territoires d'industrie</i>. */
  public static final EligibilityRule TERRITOIRES_INDUSTRIE = new EligibilityRule(
      "vte-territoires-industrie",
      ProgrammeId.VTE,
      in(Facts.TERRITORY, "company"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2018, 1, 1),
          RuleVersion.of(
                  RuleNature.PERSON, all(POST, designated(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE)))
              .withNote("rule.vte-territoires-industrie.note"),
          VTE))));

  /** The VTE <i>vert</i>. */
  public static final EligibilityRule VERTE = new EligibilityRule(
      "vte-vert",
      ProgrammeId.VTE,
      in(Facts.TERRITORY, "company"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 9, 1),
          RuleVersion.of(RuleNature.PERSON, all(POST, checked(ReportFacts.MISSION_TRANSITION)))
              .withNote("rule.vte-vert.note"),
          VERT,
          Versions.day(2022, 12, 31)))));

  private VolontariatEntreprise() {}
}
