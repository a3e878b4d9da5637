package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.EQ;
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
 * <i>Territoires d'industrie</i>: EPCI and groups of EPCI on a list of the State.
 *
 * <p>First phase from 2018 to 2022, second from 2023 to 2027: only the years are known, so each begins on 1 January. The
 * pre-filter is that of the applications of 2023 (from the end of June to 2023-09-22): groups of at most 4 EPCI that form
 * an employment basin, or one EPCI whose critical size is justified; led by an elected official and an industrialist,
 * with a roadmap. A commune takes part through its EPCI; lists by commune say so too.
 */
public final class TerritoiresIndustrie {
  private static final Citation PHASE_1 =
      Citation.of("Territoires d’industrie, première phase 2018-2022", Confidence.REPORT);
  private static final Citation PHASE_2 =
      Citation.of("Territoires d’industrie, seconde phase 2023-2027", Confidence.SECONDARY);

  private static final Criterion CANDIDATE = clause(
      "rule.territoires-industrie.filter",
      all(
          any(
              clause(
                  "rule.territoires-industrie.group",
                  all(
                      compare(Facts.PERIMETRE_EPCI, AT_LEAST, 2),
                      compare(Facts.PERIMETRE_EPCI, AT_MOST, 4),
                      checked(ReportFacts.BASSIN_D_EMPLOI))),
              clause(
                  "rule.territoires-industrie.alone",
                  all(compare(Facts.PERIMETRE_EPCI, EQ, 1), checked(ReportFacts.TAILLE_CRITIQUE)))),
          checked(ReportFacts.BINOME_ELU_INDUSTRIEL),
          checked(ReportFacts.FEUILLE_DE_ROUTE)));

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "territoires-industrie",
      ProgrammeId.TERRITOIRES_INDUSTRIE,
      in(Facts.TERRITORY, "commune", "epci", "groupement"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2018, 1, 1),
              Versions.day(2023, 1, 1),
              RuleVersion.of(
                  RuleNature.DESIGNATION, designated(Facts.DESIGNATED_TERRITOIRES_INDUSTRIE)),
              PHASE_1),
          Versions.between(
              Versions.day(2023, 1, 1),
              Versions.day(2028, 1, 1),
              Versions.designation(
                  Facts.DESIGNATED_TERRITOIRES_INDUSTRIE,
                  "rule.territoires-industrie.note",
                  Reading.of("eligibility.reading", CANDIDATE)),
              PHASE_2))));

  private TerritoiresIndustrie() {}
}
