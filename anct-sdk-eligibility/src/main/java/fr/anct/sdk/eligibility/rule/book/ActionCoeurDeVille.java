package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * <i>Action cœur de ville</i>: towns on a list of the State, 222 from 2018, 234 in the second phase of 2023 to 2026.
 *
 * <p>Only the years are known, so each phase begins on 1 January. One town of the list may be a pair of communes. The
 * <i>entrées de ville</i> of the second phase are a list of their own.
 */
public final class ActionCoeurDeVille {
  private static final Citation PHASE_1 =
      Citation.of("Action cœur de ville, 222 villes, 2018-2022", Confidence.REPORT);
  private static final Citation PHASE_2 =
      Citation.of("Action cœur de ville, seconde phase 2023-2026", Confidence.SECONDARY);

  /** The towns. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "action-coeur-de-ville",
      ProgrammeId.ACTION_COEUR_DE_VILLE,
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2018, 1, 1),
              Versions.day(2023, 1, 1),
              Versions.designation(Facts.DESIGNATED_ACV, "rule.action-coeur-de-ville.note"),
              PHASE_1),
          Versions.between(
              Versions.day(2023, 1, 1),
              Versions.day(2027, 1, 1),
              Versions.designation(Facts.DESIGNATED_ACV, "rule.action-coeur-de-ville.note"),
              PHASE_2))));

  /** The <i>entrées de ville</i>. */
  public static final EligibilityRule ENTREES_DE_VILLE = new EligibilityRule(
      "acv-entrees-de-ville",
      ProgrammeId.of("acv-entrees-de-ville"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(Versions.between(
          Versions.day(2023, 1, 1),
          Versions.day(2027, 1, 1),
          RuleVersion.of(RuleNature.DESIGNATION, designated(Facts.DESIGNATED_ACV_ENTREES)),
          PHASE_2))));

  private ActionCoeurDeVille() {}
}
