package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Communes that keep the benefit of the ZRR without being classed: a status of its own, neither ZRR nor FRR.
 *
 * <p>From 2017-07-01 mountain communes that left the list kept its effects (law of 2016-12-28, art. 7), which was later
 * extended to all that left. From 2024-07-01 about 2 200 former ZRR communes that are not FRR keep the benefit, until
 * 2027-12-31. Both are lists.
 */
public final class ZrrBeneficeMaintenu {
  private static final Citation MONTAGNE_II =
      Citation.of("Loi n° 2016-1888 (montagne II), art. 7, et prolongations", Confidence.SECONDARY);
  private static final Citation FORMER_ZRR =
      Citation.of("Arrêté du 19 juin 2024 ; arrêté du 14 avril 2025", Confidence.SECONDARY);
  private static final RuleVersion LIST = RuleVersion.of(
          RuleNature.DESIGNATION, designated(RevitalisationFacts.DESIGNATED_ZRR_BENEFICE))
      .withNote("rule.zrr-benefice-maintenu.note");

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "zrr-benefice-maintenu",
      ProgrammeId.of("zrr-benefice-maintenu"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2017, 7, 1),
              Optional.of(LocalDate.of(2024, 7, 1)),
              LIST,
              MONTAGNE_II,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2024, 7, 1),
              Optional.of(LocalDate.of(2028, 1, 1)),
              LIST,
              FORMER_ZRR,
              LocalDate.of(2026, 11, 22)))));

  private ZrrBeneficeMaintenu() {}
}
