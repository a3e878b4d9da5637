package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Avenir montagnes ingénierie</i>: laureates chosen by the coordinating <i>préfets</i> of massif, in two waves, from
 * the announcement of 2021-05-27.
 *
 * <p>The answer is the designation. The pre-filter, to be in a <i>massif</i>, only says who could have applied. EPCI,
 * regional nature parks, PETR and <i>syndicats mixtes</i> applied; the lists name communes.
 */
public final class AvenirMontagnesIngenierie {
  private static final Citation PROGRAMME = Citation.of(
      "Avenir montagnes ingénierie, lauréats désignés par les préfets coordonnateurs de massif",
      Confidence.REPORT);
  private static final Citation PLAN =
      Citation.of("Plan Avenir montagnes, 27 mai 2021 (ANEM)", Confidence.SECONDARY);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "avenir-montagnes-ingenierie",
      ProgrammeId.AVENIR_MONTAGNES_INGENIERIE,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "structure"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2021, 5, 27),
          Optional.empty(),
          new RuleVersion(
              RuleNature.DESIGNATION,
              ImmutableList.of(Reading.of(
                  "eligibility.reading", designated(ZoningFacts.DESIGNATED_AVENIR_MONTAGNES))),
              ImmutableList.of(Reading.of(
                  "reading.avenir-montagnes-ingenierie.filtre",
                  PLAN,
                  clause("rule.avenir-montagnes-ingenierie.massif", Massif.IN_A_MASSIF))),
              Optional.of("rule.avenir-montagnes-ingenierie.note")),
          PROGRAMME,
          LocalDate.of(2026, 11, 22)))));

  private AvenirMontagnesIngenierie() {}
}
