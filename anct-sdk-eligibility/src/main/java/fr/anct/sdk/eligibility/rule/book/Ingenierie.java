package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.util.Optional;

/**
 * Engineering beside that which is free by size: above the thresholds, in exceptional situations, with the Cerema, in
 * <i>Fabriques prospectives</i>.
 *
 * <p>Above the thresholds of free engineering ({@code >= 3 500} inhabitants for a commune, {@code >= 15 000} for an EPCI)
 * the agency may pay a part according to fragility. In an exceptional situation such as a natural disaster it may pay
 * everything: the storm Alex of October 2020 in the Alpes-Maritimes is the case that models it. Cerema: actions that come
 * under the ANCT. <i>Fabriques prospectives</i>: {@code >= 4} and {@code <= 8} volunteer territories, for one year.
 */
public final class Ingenierie {
  private static final Citation DECISION = Citation.of(
      "Conseil d’administration de l’ANCT, décision du 10 mars 2021", Confidence.SECONDARY);
  private static final Citation ALEX =
      Citation.of("Appui de l’ANCT après la tempête Alex (octobre 2020)", Confidence.REPORT);
  private static final Citation REPORT =
      Citation.of("Rapport d’activité 2020 de l’ANCT", Confidence.REPORT);
  private static final Citation DEFAULT_KIND = Citation.of(
      "CGCT, art. R2151-2 (population totale par défaut : déduction)", Confidence.DECISION);

  /** A part paid according to fragility. */
  public static final EligibilityRule PARTIELLE = new EligibilityRule(
      "ingenierie-partielle",
      ProgrammeId.INGENIERIE_SUR_MESURE,
      in(Facts.TERRITORY, "commune", "epci"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2021, 3, 10),
          new RuleVersion(
              RuleNature.COMPUTED,
              ImmutableList.of(
                  Reading.of("reading.population-municipale", any())
                      .orOnProposal(above(Facts.POPULATION_MUNICIPALE)),
                  Reading.of("reading.population-totale", DEFAULT_KIND, any())
                      .orOnProposal(above(Facts.POPULATION_TOTALE))),
              ImmutableList.of(),
              Optional.of("rule.ingenierie-partielle.note")),
          DECISION))));

  /** Everything paid in an exceptional situation. */
  public static final EligibilityRule EXCEPTIONNELLE = new EligibilityRule(
      "ingenierie-situation-exceptionnelle",
      ProgrammeId.INGENIERIE_SUR_MESURE,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "departement"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2020, 10, 1),
              Versions.day(2021, 3, 10),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST, checked(ReportFacts.SITUATION_EXCEPTIONNELLE))
                  .withNote("rule.ingenierie-situation-exceptionnelle.note"),
              ALEX),
          Versions.from(
              Versions.day(2021, 3, 10),
              RuleVersion.onProposal(
                      RuleNature.CHECKLIST, checked(ReportFacts.SITUATION_EXCEPTIONNELLE))
                  .withNote("rule.ingenierie-situation-exceptionnelle.note"),
              DECISION))));

  /** Experts of the Cerema. */
  public static final EligibilityRule CEREMA = new EligibilityRule(
      "cerema-freemium",
      ProgrammeId.CEREMA_FREEMIUM,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "departement", "region"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 1, 1),
          RuleVersion.of(RuleNature.CHECKLIST, checked(ReportFacts.ACTION_ANCT))
              .withNote("rule.cerema-freemium.note"),
          REPORT,
          Versions.day(2021, 12, 31)))));

  /** The territories that took part in a <i>Fabrique prospective</i>. */
  public static final EligibilityRule FABRIQUES_PROSPECTIVES = new EligibilityRule(
      "fabriques-prospectives",
      ProgrammeId.FABRIQUES_PROSPECTIVES,
      in(Facts.TERRITORY, "commune", "epci"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 1, 1),
          RuleVersion.of(
              RuleNature.DESIGNATION, designated(Facts.DESIGNATED_FABRIQUES_PROSPECTIVES)),
          REPORT,
          Versions.day(2021, 12, 31)))));

  /** How a <i>Fabrique prospective</i> is made up. */
  public static final EligibilityRule FABRIQUE_COMPOSITION = new EligibilityRule(
      "fabriques-prospectives-composition",
      ProgrammeId.FABRIQUES_PROSPECTIVES,
      in(Facts.TERRITORY, "groupement", "project"),
      Schedule.of(ImmutableList.of(Versions.from(
          Versions.day(2020, 1, 1),
          RuleVersion.of(
                  RuleNature.CHECKLIST,
                  all(
                      compare(ReportFacts.TERRITOIRES_DE_LA_FABRIQUE, AT_LEAST, 4),
                      compare(ReportFacts.TERRITOIRES_DE_LA_FABRIQUE, AT_MOST, 8),
                      checked(ReportFacts.TERRITOIRES_VOLONTAIRES)))
              .withNote("rule.fabriques-prospectives-composition.note"),
          REPORT,
          Versions.day(2021, 12, 31)))));

  private Ingenierie() {}

  private static Criterion above(Fact population) {
    return any(
        clause(
            "rule.ingenierie-partielle.commune",
            all(in(Facts.TERRITORY, "commune"), compare(population, AT_LEAST, 3_500))),
        clause(
            "rule.ingenierie-partielle.epci",
            all(in(Facts.TERRITORY, "epci"), compare(population, AT_LEAST, 15_000))));
  }
}
