package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.DensityLevel;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.VtaFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may host a volunteer of the <i>volontariat territorial en administration</i>, from 2021-04-14; renewed in 2023
 * and 2026.
 *
 * <ul>
 *   <li>1. a rural commune (density grid) or a rural EPCI;
 *   <li>2. a commune {@code < 20 000} of intermediate density in a rural <i>département</i> or a rural EPCI; the kind of
 *       population is not stated, so it is read both ways;
 *   <li>3. a <i>syndicat mixte</i> seated in a rural <i>département</i>, or in a commune of a rural EPCI, that works for
 *       rural territories only;
 *   <li>4. an association with pooled posts;
 *   <li>5. a <i>pays</i> or a PETR.
 * </ul>
 *
 * <p>Whether an EPCI or a <i>département</i> is rural is a fact to be given: INSEE's aggregation was not read.
 */
public final class VtaHost {
  private static final Citation CONDITIONS = Citation.of(
      "Volontariat territorial en administration, conditions d’accueil (préfecture de l’Allier,"
          + " 2023)",
      Confidence.SECONDARY);
  private static final Citation RURAL_AGGREGATION = Citation.of(
      "Insee, caractère rural d’un EPCI ou d’un département (agrégation de la grille)",
      Confidence.UNVERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "vta-accueil",
      ProgrammeId.VTA,
      in(Facts.TERRITORY, "commune", "epci", "groupement", "structure"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2021, 4, 14),
          Optional.empty(),
          new RuleVersion(
              RuleNature.COMPUTED,
              ImmutableList.of(
                  Reading.of("reading.population-municipale", host(Facts.POPULATION_MUNICIPALE)),
                  Reading.of("reading.population-totale", host(Facts.POPULATION_TOTALE))),
              ImmutableList.of(),
              Optional.of("rule.vta-accueil.note")),
          CONDITIONS,
          LocalDate.of(2026, 11, 22)))));

  private VtaHost() {}

  private static Criterion host(Fact population) {
    Criterion ruralSurroundings = clause(
        "rule.vta-accueil.territoire-rural",
        RURAL_AGGREGATION,
        any(checked(VtaFacts.EPCI_RURAL), checked(VtaFacts.DEPARTEMENT_RURAL)));
    Criterion body = in(Facts.TERRITORY, "groupement", "structure");
    return any(
        clause(
            "rule.vta-accueil.1",
            any(
                all(in(Facts.TERRITORY, "commune"), CommuneRurale.RURAL),
                all(
                    in(Facts.TERRITORY, "epci"),
                    clause(
                        "rule.vta-accueil.epci-rural",
                        RURAL_AGGREGATION,
                        checked(VtaFacts.EPCI_RURAL))))),
        clause(
            "rule.vta-accueil.2",
            all(
                in(Facts.TERRITORY, "commune"),
                compare(population, LT, 20_000),
                in(
                    Facts.DENSITE,
                    DensityLevel.CENTRES_URBAINS_INTERMEDIAIRES.word(),
                    DensityLevel.PETITES_VILLES.word(),
                    DensityLevel.CEINTURES_URBAINES.word()),
                ruralSurroundings)),
        clause(
            "rule.vta-accueil.3",
            all(
                body,
                in(VtaFacts.STRUCTURE, "syndicat-mixte"),
                ruralSurroundings,
                checked(VtaFacts.INTERVENTION_RURALE))),
        clause(
            "rule.vta-accueil.4",
            all(body, in(VtaFacts.STRUCTURE, "association"), checked(VtaFacts.POSTES_MUTUALISES))),
        clause("rule.vta-accueil.5", all(body, in(VtaFacts.STRUCTURE, "pays", "petr"))));
  }
}
