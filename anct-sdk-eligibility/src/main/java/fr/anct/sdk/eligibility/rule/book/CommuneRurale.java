package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.DensityLevel;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rural communes. Since the interministerial committee of 2020-11-14: those that INSEE's density grid says sparse or
 * very sparse (levels 3 and 4 of four, the last three of seven). Before: those outside any <i>unité urbaine</i>.
 *
 * <p>The first day of the older definition was not read: 2010-01-01 is taken. A level of the grid of three or four
 * levels is stated as bounds: see {@link DensityLevel}.
 */
public final class CommuneRurale {
  static final Criterion RURAL = in(
      Facts.DENSITE,
      DensityLevel.BOURGS_RURAUX.word(),
      DensityLevel.RURAL_HABITAT_DISPERSE.word(),
      DensityLevel.RURAL_HABITAT_TRES_DISPERSE.word());

  private static final Citation GRID = Citation.of(
      "Comité interministériel aux ruralités du 14 novembre 2020 ; Insee, grille communale de"
          + " densité",
      Confidence.SECONDARY);
  private static final Citation URBAN_UNITS =
      Citation.of("Insee, zonage en unités urbaines", Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "commune-rurale",
      ProgrammeId.of("agenda-rural"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2010, 1, 1),
              Optional.of(LocalDate.of(2020, 11, 14)),
              RuleVersion.of(
                  RuleNature.COMPUTED,
                  clause(
                      "rule.commune-rurale.hors-unite-urbaine",
                      not(checked(ZoningFacts.DANS_UNITE_URBAINE)))),
              URBAN_UNITS,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2020, 11, 14),
              Optional.empty(),
              RuleVersion.of(RuleNature.COMPUTED, clause("rule.commune-rurale.grille", RURAL)),
              GRID,
              LocalDate.of(2026, 11, 22)))));

  private CommuneRurale() {}
}
