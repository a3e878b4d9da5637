package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Aid to operators of ski lifts closed in the winter of 2020-2021: décret 2021-311 of 2021-03-24, requests until
 * 2021-06-30 included.
 *
 * <p>Cumulative: operates ski lifts (code du tourisme art. L342-7) in a mountain zone, as a public or private body; activity
 * started before 2020-11-01; not in liquidation on 2020-12-01; subject to the obligations of R342-12; an association must be
 * liable to commercial taxes; no professional syndicate, no ski school; lifts that normally open between 1 December and 30
 * April and were closed by décret 2020-1310 art. 18.
 */
public final class RemonteesMecaniques {
  private static final Citation DECREE =
      Citation.of("Décret n° 2021-311 du 24 mars 2021", Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "remontees-mecaniques",
      ProgrammeId.SOUTIEN_STATIONS_SKI,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "departement", "structure", "company"),
      Schedule.of(ImmutableList.of(Versions.between(
          Versions.day(2021, 3, 24),
          Versions.day(2021, 7, 1),
          RuleVersion.of(
              RuleNature.CHECKLIST,
              all(
                  checked(ReportFacts.EXPLOITANT_REMONTEES),
                  checked(ReportFacts.EN_ZONE_DE_MONTAGNE),
                  checked(ReportFacts.ACTIVITE_AVANT_NOVEMBRE_2020),
                  clause(
                      "rule.remontees-mecaniques.liquidation",
                      not(checked(ReportFacts.EN_LIQUIDATION))),
                  checked(ReportFacts.OBLIGATIONS_R342_12),
                  clause(
                      "rule.remontees-mecaniques.association",
                      any(
                          not(checked(ReportFacts.EST_ASSOCIATION)),
                          checked(ReportFacts.IMPOTS_COMMERCIAUX))),
                  clause(
                      "rule.remontees-mecaniques.syndicat",
                      not(checked(ReportFacts.SYNDICAT_PROFESSIONNEL))),
                  clause("rule.remontees-mecaniques.ecole", not(checked(ReportFacts.ECOLE_DE_SKI))),
                  checked(ReportFacts.REMONTEES_FERMEES))),
          DECREE))));

  private RemonteesMecaniques() {}
}
