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
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Zone de montagne</i>: law 85-30, art. 3. Communes are classed by order, wholly or in part; a <i>commune
 * nouvelle</i> keeps the classification of its former territory only, so that it is classed in part.
 *
 * <p>The answer is the classification. The pre-filter is the numeric practice told by the association of mountain
 * representatives: altitude {@code >= 700} m ({@code >= 600} in the Vosges, {@code >= 800} in the Southern Alps), or a
 * slope of more than 20 % on {@code >= 80 %} of the territory, or a combined mark {@code > 2}. Coherence classing, which
 * takes no figure, comes on top.
 *
 * <p>The law is of 1985: the version starts on 1 January of that year.
 */
public final class ZoneDeMontagne {
  private static final Citation ARTICLE_3 =
      Citation.of("Loi n° 85-30, art. 3, et arrêtés de classement", Confidence.VERIFIED);
  private static final Citation PRACTICE =
      Citation.of("Critères chiffrés de classement (ANEM)", Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "zone-de-montagne",
      ProgrammeId.of("zone-de-montagne"),
      in(Facts.TERRITORY, "commune"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(1985, 1, 1),
          Optional.empty(),
          new RuleVersion(
              RuleNature.DESIGNATION,
              ImmutableList.of(
                  Reading.of("eligibility.reading", designated(ZoningFacts.DESIGNATED_MONTAGNE))),
              ImmutableList.of(
                  Reading.of("reading.zone-de-montagne.pratique", PRACTICE, practice())),
              Optional.of("rule.zone-de-montagne.note")),
          ARTICLE_3,
          LocalDate.of(2026, 11, 22)))));

  private ZoneDeMontagne() {}

  private static Criterion practice() {
    Criterion vosges = in(Facts.MASSIF, "vosges");
    Criterion southernAlps = checked(ZoningFacts.ALPES_DU_SUD);
    return any(
        clause(
            "rule.zone-de-montagne.altitude",
            any(
                all(vosges, compare(ZoningFacts.ALTITUDE, AT_LEAST, 600)),
                all(southernAlps, compare(ZoningFacts.ALTITUDE, AT_LEAST, 800)),
                all(not(vosges), not(southernAlps), compare(ZoningFacts.ALTITUDE, AT_LEAST, 700)))),
        clause("rule.zone-de-montagne.pente", compare(ZoningFacts.PART_FORTE_PENTE, AT_LEAST, 80)),
        clause("rule.zone-de-montagne.handicap", compare(ZoningFacts.NOTE_DE_HANDICAP, GT, 2)));
  }
}
