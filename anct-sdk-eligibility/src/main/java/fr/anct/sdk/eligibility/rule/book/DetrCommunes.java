package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Communes eligible to the DETR: CGCT art. L2334-33 2°. The population is the DGF population (L2334-2).
 *
 * <ul>
 *   <li>a) {@code DGF <= 2 000} in <i>métropole</i>, {@code <= 3 500} in the overseas <i>départements</i>;
 *   <li>b) {@code 2 000 < DGF <= 20 000} ({@code 3 500 < DGF <= 35 000} overseas) and <i>potentiel financier</i> per
 *       inhabitant {@code < 1.3 ×} the mean of the communes of 2 001 to 20 000 inhabitants;
 *   <li>c) the communes of Saint-Pierre-et-Miquelon;
 *   <li>d) <i>communes nouvelles</i> deemed to meet the population conditions for three financial years: a fact to be
 *       given.
 * </ul>
 *
 * <p>In 2011 and 2012 the communes eligible in 2010 to the DGE or the DDR stayed eligible. The text was last read in its
 * version in force at the end of 2018.
 */
public final class DetrCommunes {
  private static final Citation L2334_33 =
      Citation.of("CGCT, art. L2334-33, 2°", Confidence.VERIFIED);
  private static final Citation A = Citation.of("CGCT, art. L2334-33, 2° a", Confidence.VERIFIED);
  private static final Citation B = Citation.of("CGCT, art. L2334-33, 2° b", Confidence.VERIFIED);
  private static final Citation C = Citation.of("CGCT, art. L2334-33, 2° c", Confidence.VERIFIED);
  private static final Citation D = Citation.of("CGCT, art. L2334-33, 2° d", Confidence.VERIFIED);
  private static final Citation FIRST_YEARS = Citation.of(
      "CGCT, art. L2334-33, maintien des communes éligibles en 2010 à la DGE ou à la DDR",
      Confidence.UNVERIFIED);

  /** Below 1.3 times the mean, strictly. */
  private static final Criterion MODEST_MEANS = clause(
      "rule.detr-communes.potentiel",
      compare(
          Term.of(Facts.POTENTIEL_FINANCIER),
          LT,
          Term.scaled(Rate.ofPercent(130), Term.of(Facts.POTENTIEL_FINANCIER_MOYEN))));

  private static final Criterion LASTING = any(
      inZone("metropole", 2_000, 20_000),
      inZone("drom", 3_500, 35_000),
      clause("rule.detr-communes.c", C, in(Facts.ZONE, "saint-pierre-et-miquelon")),
      clause("rule.detr-communes.d", D, checked(Facts.COMMUNE_NOUVELLE_REPUTEE)));

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "detr-communes",
      ProgrammeId.DETR,
      all(
          in(Facts.TERRITORY, "commune"),
          in(Facts.ZONE, "metropole", "drom", "saint-pierre-et-miquelon")),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2011, 1, 1),
              Optional.of(LocalDate.of(2013, 1, 1)),
              RuleVersion.of(
                      RuleNature.COMPUTED,
                      any(
                          LASTING,
                          clause("rule.detr-communes.2010", checked(Facts.ELIGIBLE_DGE_DDR_2010))))
                  .withNote("rule.detr-communes.note"),
              FIRST_YEARS,
              LocalDate.of(2018, 12, 31)),
          new Dated<>(
              LocalDate.of(2013, 1, 1),
              Optional.empty(),
              RuleVersion.of(RuleNature.COMPUTED, LASTING).withNote("rule.detr-communes.note"),
              L2334_33,
              LocalDate.of(2018, 12, 31)))));

  private DetrCommunes() {}

  private static Criterion inZone(String zone, long small, long large) {
    return all(
        in(Facts.ZONE, zone),
        any(
            clause("rule.detr-communes.a", A, compare(Facts.POPULATION_DGF, AT_MOST, small)),
            clause(
                "rule.detr-communes.b",
                B,
                all(
                    compare(Facts.POPULATION_DGF, GT, small),
                    compare(Facts.POPULATION_DGF, AT_MOST, large),
                    MODEST_MEANS))));
  }
}
