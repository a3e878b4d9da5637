package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
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
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Schemes for young people and families of the priority neighbourhoods.
 *
 * <p><i>Mon stage de 3e</i>: a pupil of the class of <i>3e</i> of a <i>collège</i> in REP+ in 2018, in REP or REP+ from
 * 2019; the school counts, not the home. Only the years are known, so each version begins on 1 January. <i>Quartiers
 * d'été</i>: residents of a priority neighbourhood, July and August 2020.
 */
public final class JeunesDesQuartiers {
  private static final Citation STAGE_2018 =
      Citation.of("Mon stage de 3e, collèges REP+ (2018)", Confidence.SECONDARY);
  private static final Citation STAGE_2019 =
      Citation.of("Mon stage de 3e, collèges REP et REP+ (depuis 2019)", Confidence.SECONDARY);
  private static final Citation SUMMER = Citation.of("Quartiers d’été 2020", Confidence.REPORT);

  /** <i>Mon stage de 3e</i>. */
  public static final EligibilityRule STAGE_DE_3E = new EligibilityRule(
      "mon-stage-de-3e",
      ProgrammeId.MON_STAGE_DE_3E,
      in(Facts.TERRITORY, "person"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2018, 1, 1),
              Versions.day(2019, 1, 1),
              RuleVersion.of(RuleNature.PERSON, pupilOf("rep-plus"))
                  .withNote("rule.mon-stage-de-3e.note"),
              STAGE_2018),
          Versions.from(
              Versions.day(2019, 1, 1),
              RuleVersion.of(RuleNature.PERSON, pupilOf("rep", "rep-plus"))
                  .withNote("rule.mon-stage-de-3e.note"),
              STAGE_2019))));

  /** <i>Quartiers d'été</i>. */
  public static final EligibilityRule QUARTIERS_ETE = new EligibilityRule(
      "quartiers-ete",
      ProgrammeId.QUARTIERS_ETE,
      in(Facts.TERRITORY, "person", "household"),
      Schedule.of(ImmutableList.of(Versions.between(
          Versions.day(2020, 7, 1),
          Versions.day(2020, 9, 1),
          RuleVersion.of(RuleNature.PERSON, checked(ReportFacts.RESIDENCE_EN_QPV)),
          SUMMER))));

  private JeunesDesQuartiers() {}

  private static Criterion pupilOf(String... networks) {
    return all(checked(ReportFacts.ELEVE_DE_3E), in(ReportFacts.COLLEGE_RESEAU, networks));
  }
}
