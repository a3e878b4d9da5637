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
 * <i>France ruralités revitalisation</i>: the list of the communes classed by order, wholly or in part, from 2024-07-01;
 * CGI, art. 44 quindecies A. {@link FrrCriteres} computes the routes to it.
 *
 * <p>Two versions: the list of 2024-06-19, and from 2025-02-16 that list completed by the order of 2025-04-14. A former
 * ZRR commune that only keeps its benefit is not FRR: {@link ZrrBeneficeMaintenu}.
 */
public final class FranceRuralitesRevitalisation {
  private static final Citation ORDER_2024 = Citation.of(
          "Arrêté du 19 juin 2024", Confidence.SECONDARY)
      .withLegalId("JORFTEXT000049746820");
  private static final Citation ORDER_2025 = Citation.of(
      "Arrêté du 19 juin 2024, complété par l’arrêté du 14 avril 2025", Confidence.SECONDARY);
  private static final RuleVersion LIST = RuleVersion.of(
          RuleNature.DESIGNATION, designated(RevitalisationFacts.DESIGNATED_FRR))
      .withNote("rule.frr.note");

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "frr",
      ProgrammeId.FRR,
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2024, 7, 1),
              Optional.of(LocalDate.of(2025, 2, 16)),
              LIST,
              ORDER_2024,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2025, 2, 16),
              Optional.empty(),
              LIST,
              ORDER_2025,
              LocalDate.of(2026, 11, 22)))));

  private FranceRuralitesRevitalisation() {}
}
