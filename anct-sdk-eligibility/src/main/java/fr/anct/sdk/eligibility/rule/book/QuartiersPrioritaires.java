package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.GT;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.ReportFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * <i>Quartiers prioritaires de la politique de la ville</i> (QPV): the list, and the methods that made it.
 *
 * <p>A neighbourhood is on the list or not; a commune has such neighbourhoods on a part of its territory, so the list says
 * {@code partial} of it. First list from 2015-01-01; second from 2024-01-01 in <i>métropole</i> and 2025-01-01 overseas.
 *
 * <p>Method of <i>métropole</i> (décret 2014-767 art. 2 and 4), on a neighbourhood: <i>population totale</i> of the
 * <i>unité urbaine</i>, rounded up to the next 100, {@code >= 10 000}; {@code >= 1 000} inhabitants; one contiguous urban
 * space; median income {@code < S}, where S, rounded up to the next 100 €, is 60 % of 0.7 times the national median and
 * 0.3 times that of the <i>unité urbaine</i>, or of 0.3 and 0.7 where the <i>unité urbaine</i> has {@code >= 5 000 000}
 * inhabitants. From 2024 the <i>unités urbaines</i> are those of 2020 with the population of 2019, the income is the
 * declared one, and a neighbourhood on the list already is deemed, for six years, to meet the first condition.
 *
 * <p>Method overseas (décret 2014-1575), until the end of 2024: urban commune {@code >= 5 000} in an <i>aire urbaine</i>
 * {@code >= 15 000}, and a synthetic index that is positive, or {@code >= 80} with a density {@code > 150} where that
 * chapter speaks of the territory. The criteria of décret 2024-1211, each for its territory, were not read: whether they
 * are met is a fact to be given. Meeting a method does not make a priority neighbourhood: the decree that lists them does.
 */
public final class QuartiersPrioritaires {
  private static final Citation LIST_2014 = Citation.of(
      "Liste des QPV de 2014 (décrets n° 2014-1750 et 2014-1751)", Confidence.SECONDARY);
  private static final Citation LIST_2024 = Citation.of(
      "Liste des QPV de 2024 (décret n° 2023-1314, rectifié par le décret n° 2024-806)",
      Confidence.SECONDARY);
  private static final Citation LIST_2025 = Citation.of(
      "Liste des QPV de 2024, outre-mer compris (Sénat, novembre 2025)", Confidence.SECONDARY);
  private static final Citation METHOD_2014 =
      Citation.of("Décret n° 2014-767, art. 2 et 4", Confidence.VERIFIED);
  private static final Citation METHOD_2024 = Citation.of(
      "Décret n° 2014-767, art. 2 et 4, modifié par le décret n° 2023-1312", Confidence.VERIFIED);
  private static final Citation OVERSEAS_2014 =
      Citation.of("Décret n° 2014-1575", Confidence.VERIFIED);
  private static final Citation OVERSEAS_2024 =
      Citation.of("Décret n° 2024-1211 (critères non lus)", Confidence.UNVERIFIED);

  private static final Criterion URBAN = clause(
      "rule.qpv-methode.urbain",
      compare(
          Term.roundedUp(100, Term.of(ReportFacts.POPULATION_UNITE_URBAINE)),
          AT_LEAST,
          Term.of(10_000, Unit.INHABITANTS)));

  private static final Criterion OWN = all(
      compare(ReportFacts.QUARTIER_POPULATION, AT_LEAST, 1_000),
      any(
          clause(
              "rule.qpv-methode.revenu",
              all(compare(ReportFacts.POPULATION_UNITE_URBAINE, LT, 5_000_000), below(70, 30))),
          clause(
              "rule.qpv-methode.revenu-paris",
              all(
                  compare(ReportFacts.POPULATION_UNITE_URBAINE, AT_LEAST, 5_000_000),
                  below(30, 70)))),
      checked(ReportFacts.ESPACE_URBAIN_CONTINU));

  private static final Criterion OVERSEAS = all(
      compare(ReportFacts.POPULATION_COMMUNE_DU_QUARTIER, AT_LEAST, 5_000),
      compare(ReportFacts.POPULATION_AIRE_URBAINE, AT_LEAST, 15_000),
      any(
          clause(
              "rule.qpv-methode-outre-mer.positif",
              all(
                  in(ReportFacts.QUARTIER_CHAPITRE, "index-positif"),
                  compare(ReportFacts.QUARTIER_INDEX, GT, 0))),
          clause(
              "rule.qpv-methode-outre-mer.80",
              all(
                  in(ReportFacts.QUARTIER_CHAPITRE, "index-80"),
                  compare(ReportFacts.QUARTIER_INDEX, AT_LEAST, 80),
                  compare(ReportFacts.QUARTIER_DENSITE, GT, 150)))));

  /** The list. */
  public static final EligibilityRule LIST = new EligibilityRule(
      "qpv",
      ProgrammeId.QPV,
      in(Facts.TERRITORY, "commune", "quartier"),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2015, 1, 1),
              Versions.day(2024, 1, 1),
              Versions.designation(Facts.DESIGNATED_QPV, "rule.qpv.note"),
              LIST_2014),
          Versions.between(
              Versions.day(2024, 1, 1),
              Versions.day(2025, 1, 1),
              Versions.designation(Facts.DESIGNATED_QPV, "rule.qpv.note-2024"),
              LIST_2024),
          Versions.from(
              Versions.day(2025, 1, 1),
              Versions.designation(Facts.DESIGNATED_QPV, "rule.qpv.note"),
              LIST_2025))));

  /** The method in <i>métropole</i>. */
  public static final EligibilityRule METHOD = new EligibilityRule(
      "qpv-methode",
      ProgrammeId.QPV,
      all(in(Facts.TERRITORY, "quartier"), in(Facts.ZONE, "metropole")),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2014, 7, 6),
              Versions.day(2024, 1, 1),
              RuleVersion.onProposal(RuleNature.COMPUTED, all(URBAN, OWN))
                  .withNote("rule.qpv-methode.note"),
              METHOD_2014),
          Versions.from(
              Versions.day(2024, 1, 1),
              RuleVersion.onProposal(
                      RuleNature.COMPUTED,
                      all(any(URBAN, checked(ReportFacts.QUARTIER_DEJA_LISTE)), OWN))
                  .withNote("rule.qpv-methode.note"),
              METHOD_2024))));

  /** The method overseas. */
  public static final EligibilityRule METHOD_OVERSEAS = new EligibilityRule(
      "qpv-methode-outre-mer",
      ProgrammeId.QPV,
      all(
          in(Facts.TERRITORY, "quartier"),
          in(Facts.ZONE, "drom", "saint-pierre-et-miquelon", "other-overseas")),
      Schedule.of(ImmutableList.of(
          Versions.between(
              Versions.day(2015, 1, 1),
              Versions.day(2025, 1, 1),
              RuleVersion.onProposal(RuleNature.COMPUTED, OVERSEAS)
                  .withNote("rule.qpv-methode.note"),
              OVERSEAS_2014),
          Versions.from(
              Versions.day(2025, 1, 1),
              RuleVersion.onProposal(
                      RuleNature.COMPUTED, checked(ReportFacts.QUARTIER_METHODE_2025))
                  .withNote("rule.qpv-methode.note"),
              OVERSEAS_2024))));

  private QuartiersPrioritaires() {}

  private static Criterion below(long national, long own) {
    return compare(
        Term.of(ReportFacts.QUARTIER_REVENU),
        LT,
        Term.roundedUp(
            100,
            Term.scaled(
                Rate.ofPercent(60),
                Term.sum(
                    Term.scaled(Rate.ofPercent(national), Term.of(ReportFacts.REVENU_NATIONAL)),
                    Term.scaled(Rate.ofPercent(own), Term.of(ReportFacts.REVENU_UNITE_URBAINE))))));
  }
}
