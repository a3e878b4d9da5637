package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * EPCI and syndicates eligible to the DETR: CGCT art. L2334-33 1° and 1° bis.
 *
 * <p>From 2017: an EPCI with its own tax is left out only if three conditions are met at once: {@code > 75 000} inhabitants,
 * a commune of {@code > 20 000} and a density {@code >= 150} a square kilometre ({@code > 150 000}, {@code > 85 000} and
 * {@code >= 150} in the overseas <i>départements</i> and Mayotte). The text takes “the population of the last census” without
 * its kind: it is read both with the <i>population municipale</i> and with the <i>population totale</i>; the density is the
 * one given. The condition “in one piece without enclave” is not tested: these bodies are in one piece by their own articles.
 *
 * <p>2012 to 2016, with the DGF population: a) {@code <= 20 000} ({@code <= 35 000} overseas); b) {@code <= 60 000} and either
 * all communes eligible, or all communes {@code < 15 000} and a <i>potentiel fiscal</i> per inhabitant {@code < 1.3 ×} the mean
 * of the category; c) from 2012, not both {@code > 50 000} and a commune of {@code > 15 000}. 2011 has a) and b) only, by
 * deduction: unverified.
 *
 * <p>1° bis, at any date: EPCI eligible in 2010 to the DGE or the DDR; syndicates of communes and closed mixed syndicates of
 * {@code <= 60 000} inhabitants (DGF). Only years are known: versions start on 1 January. No version after the end of 2018 was
 * read.
 */
public final class DetrEpci {
  private static final Citation L2334_33 =
      Citation.of("CGCT, art. L2334-33, 1° et 1° bis", Confidence.VERIFIED);
  private static final Citation BEFORE_2012 = Citation.of(
      "CGCT, art. L2334-33, 1°, rédaction de 2011 (déduite de celle de 2012)",
      Confidence.UNVERIFIED);
  private static final Citation BIS =
      Citation.of("CGCT, art. L2334-33, 1° bis", Confidence.VERIFIED);
  private static final Citation DEFAULT_KIND = Citation.of(
      "CGCT, art. R2151-2 (population totale par défaut : déduction)", Confidence.DECISION);
  private static final Citation DEBATES = Citation.of(
      "Débats parlementaires : les trois conditions d’exclusion sont cumulatives",
      Confidence.SECONDARY);

  private static final Criterion EPCI = in(Facts.TERRITORY, "epci");

  private static final Criterion BIS_2010 =
      clause("rule.detr-epci.2010", BIS, checked(Facts.ELIGIBLE_DGE_DDR_2010));
  private static final Criterion SYNDICATE = clause(
      "rule.detr-epci.syndicat",
      BIS,
      all(
          in(Facts.TERRITORY, "groupement", "other"),
          in(DotationFacts.NATURE_GROUPEMENT, "syndicat-de-communes", "syndicat-mixte-ferme"),
          compare(Facts.POPULATION_DGF, AT_MOST, 60_000)));

  private static final Criterion B = clause(
      "rule.detr-epci.b",
      all(
          compare(Facts.POPULATION_DGF, AT_MOST, 60_000),
          any(
              checked(DotationFacts.COMMUNES_TOUTES_ELIGIBLES),
              all(
                  compare(DotationFacts.COMMUNE_CENTRE_DGF, LT, 15_000),
                  clause(
                      "rule.detr-epci.potentiel",
                      compare(
                          Term.of(DotationFacts.POTENTIEL_FISCAL_EPCI),
                          LT,
                          Term.scaled(
                              Rate.ofPercent(130),
                              Term.of(DotationFacts.POTENTIEL_FISCAL_CATEGORIE))))))));

  private static final Criterion C = clause(
      "rule.detr-epci.c",
      not(all(
          compare(Facts.POPULATION_DGF, GT, 50_000),
          compare(DotationFacts.COMMUNE_CENTRE_DGF, GT, 15_000))));

  private static final Criterion A = clause(
      "rule.detr-epci.a",
      any(
          all(in(Facts.ZONE, "metropole"), compare(Facts.POPULATION_DGF, AT_MOST, 20_000)),
          all(in(Facts.ZONE, "drom"), compare(Facts.POPULATION_DGF, AT_MOST, 35_000))));

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "detr-epci",
      ProgrammeId.DETR,
      all(in(Facts.TERRITORY, "epci", "groupement", "other"), in(Facts.ZONE, "metropole", "drom")),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2011, 1, 1),
              Optional.of(LocalDate.of(2012, 1, 1)),
              before2017(any(A, B)),
              BEFORE_2012,
              LocalDate.of(2018, 12, 31)),
          new Dated<>(
              LocalDate.of(2012, 1, 1),
              Optional.of(LocalDate.of(2017, 1, 1)),
              before2017(any(A, B, C)),
              L2334_33,
              LocalDate.of(2018, 12, 31)),
          new Dated<>(
              LocalDate.of(2017, 1, 1),
              Optional.empty(),
              new RuleVersion(
                  RuleNature.COMPUTED,
                  ImmutableList.of(
                      Reading.of(
                          "reading.population-municipale",
                          from2017(
                              Facts.POPULATION_MUNICIPALE,
                              DotationFacts.COMMUNE_CENTRE_MUNICIPALE)),
                      Reading.of(
                          "reading.population-totale",
                          DEFAULT_KIND,
                          from2017(Facts.POPULATION_TOTALE, DotationFacts.COMMUNE_CENTRE_TOTALE))),
                  ImmutableList.of(),
                  Optional.of("rule.detr-epci.note")),
              L2334_33,
              LocalDate.of(2018, 12, 31)))));

  private DetrEpci() {}

  private static RuleVersion before2017(Criterion epci) {
    return RuleVersion.of(RuleNature.COMPUTED, any(all(EPCI, any(epci, BIS_2010)), SYNDICATE))
        .withNote("rule.detr-epci.note");
  }

  private static Criterion from2017(Fact population, Fact largest) {
    return any(
        all(
            EPCI,
            any(
                clause(
                    "rule.detr-epci.not-urban",
                    DEBATES,
                    any(
                        outside("metropole", population, 75_000, largest, 20_000),
                        outside("drom", population, 150_000, largest, 85_000))),
                BIS_2010)),
        SYNDICATE);
  }

  private static Criterion outside(
      String zone, Fact population, long total, Fact largest, long centre) {
    return all(
        in(Facts.ZONE, zone),
        not(all(
            compare(population, GT, total),
            compare(largest, GT, centre),
            compare(DotationFacts.DENSITE_POPULATION, AT_LEAST, 150))));
  }
}
