package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The <i>France services</i> label: the countable part of its checklist.
 *
 * <p>At least two trained agents and 24 hours a week over five days, and the operators of the bundle: 9 from 2020, 11
 * from 2024; whether the two that joined in 2025 belong to it is not verified, so that version is read both ways. The
 * reference document of 2025-06-16 was not read: its thresholds may differ.
 */
public final class FranceServices {
  private static final Citation LABEL_2020 = Citation.of(
      "Label France services, critères 2020 (rapport d’activité 2020 de l’ANCT)",
      Confidence.REPORT);
  private static final Citation BUNDLE_2024 = Citation.of(
      "Socle de onze opérateurs au 1er janvier 2024 (Sénat, PLF 2026)", Confidence.SECONDARY);
  private static final Citation BUNDLE_2025 = Citation.of(
      "Deux opérateurs de plus au 1er janvier 2025 (Sénat, PLF 2026)", Confidence.SECONDARY);
  private static final Citation THIRTEEN =
      Citation.of("Appartenance des deux nouveaux opérateurs au socle", Confidence.UNVERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "france-services",
      ProgrammeId.FRANCE_SERVICES,
      all(),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2020, 1, 1),
              Optional.of(LocalDate.of(2024, 1, 1)),
              RuleVersion.of(RuleNature.CHECKLIST, checklist(9))
                  .withNote("rule.france-services.note"),
              LABEL_2020,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2024, 1, 1),
              Optional.of(LocalDate.of(2025, 1, 1)),
              RuleVersion.of(RuleNature.CHECKLIST, checklist(11))
                  .withNote("rule.france-services.note"),
              BUNDLE_2024,
              LocalDate.of(2026, 11, 22)),
          new Dated<>(
              LocalDate.of(2025, 1, 1),
              Optional.empty(),
              new RuleVersion(
                  RuleNature.CHECKLIST,
                  ImmutableList.of(
                      Reading.of("reading.france-services.eleven", checklist(11)),
                      Reading.of("reading.france-services.thirteen", THIRTEEN, checklist(13))),
                  ImmutableList.of(),
                  Optional.of("rule.france-services.note")),
              BUNDLE_2025,
              LocalDate.of(2025, 6, 15)))));

  private FranceServices() {}

  private static Criterion checklist(long operators) {
    return all(
        compare(Facts.FS_OPERATEURS, AT_LEAST, operators),
        compare(Facts.FS_AGENTS, AT_LEAST, 2),
        compare(Facts.FS_HEURES, AT_LEAST, 24),
        compare(Facts.FS_JOURS, AT_LEAST, 5));
  }
}
