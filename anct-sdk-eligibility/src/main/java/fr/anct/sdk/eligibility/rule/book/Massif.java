package fr.anct.sdk.eligibility.rule.book;

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
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Communes of a <i>massif</i>: law 85-30, art. 5; decree 2004-69. A lookup of the perimeter, which is wider than the
 * mountain zone of art. 3.
 *
 * <p>The decree is of 2004: the version starts on 1 January of that year.
 */
public final class Massif {
  static final Criterion IN_A_MASSIF = not(in(Facts.MASSIF, "hors-massif"));

  private static final Citation ARTICLE_5 = Citation.of(
      "Loi n° 85-30, art. 5 ; décret n° 2004-69 du 16 janvier 2004", Confidence.VERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "massif",
      ProgrammeId.of("massif"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2004, 1, 1),
          Optional.empty(),
          RuleVersion.of(RuleNature.COMPUTED, clause("rule.massif.perimetre", IN_A_MASSIF))
              .withNote("rule.massif.note"),
          ARTICLE_5,
          LocalDate.of(2026, 11, 22)))));

  private Massif() {}
}
