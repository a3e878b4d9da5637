package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.IntercommunalityFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Minimum size of an EPCI with its own taxation: CGCT, art. L5210-1-1 III 1°. An orientation for the departmental scheme,
 * not a test of validity of an existing EPCI.
 *
 * <p>From 2010-12-18: {@code >= 5 000}. From 2015-08-09 (law of 2015-08-07): {@code >= 15 000}, or, never less than
 * 5 000:
 *
 * <ul>
 *   <li>a) density of the EPCI {@code <} half the national one, in a <i>département</i> of a density {@code <} the
 *       national one: {@code >= 15 000 ×} the density of the <i>département</i> over the national one;
 *   <li>b) density of the EPCI {@code <} 30 % of the national one;
 *   <li>c) half of its communes at least in mountain zone, or all communes of an island territory;
 *   <li>d) it includes the whole of a recent EPCI of 12 000 inhabitants.
 * </ul>
 *
 * <p>In the <i>grande couronne</i>, seated in the <i>unité urbaine</i> of Paris: {@code >= 200 000}, without
 * derogation.
 *
 * <p>b to d were not read in the article itself, and the national density, 102.6 inhabitants per km² in the debate, is a
 * parameter of {@link #rule}. The kind of population was not read either: both are tried.
 */
public final class EpciMinimumSize {
  private static final Citation L5210_1_1 =
      Citation.of("CGCT, art. L5210-1-1, III, 1°", Confidence.VERIFIED);
  private static final Citation A =
      Citation.of("CGCT, art. L5210-1-1, III, 1° a", Confidence.VERIFIED);
  private static final Citation B =
      Citation.of("CGCT, art. L5210-1-1, III, 1° b", Confidence.UNVERIFIED);
  private static final Citation C =
      Citation.of("CGCT, art. L5210-1-1, III, 1° c", Confidence.UNVERIFIED);
  private static final Citation D =
      Citation.of("CGCT, art. L5210-1-1, III, 1° d", Confidence.UNVERIFIED);

  /** The rule, with the national density of the debate. */
  public static final EligibilityRule RULE = rule(new BigDecimal("102.6"));

  private EpciMinimumSize() {}

  /**
   * Returns the rule with another national density.
   *
   * @param nationalDensity inhabitants per km², above zero, not null
   * @return the rule, never null
   */
  public static EligibilityRule rule(BigDecimal nationalDensity) {
    Term national = new Term.Constant(nationalDensity, Unit.INHABITANTS_PER_SQUARE_KILOMETRE);
    return new EligibilityRule(
        "epci-taille-minimale",
        ProgrammeId.of("epci-taille-minimale"),
        in(Facts.TERRITORY, "epci"),
        Schedule.of(ImmutableList.of(
            new Dated<>(
                LocalDate.of(2010, 12, 18),
                Optional.of(LocalDate.of(2015, 8, 9)),
                version(
                    compare(Facts.POPULATION_MUNICIPALE, AT_LEAST, 5_000),
                    compare(Facts.POPULATION_TOTALE, AT_LEAST, 5_000)),
                L5210_1_1,
                LocalDate.of(2026, 11, 22)),
            new Dated<>(
                LocalDate.of(2015, 8, 9),
                Optional.empty(),
                version(
                    since2015(Facts.POPULATION_MUNICIPALE, national),
                    since2015(Facts.POPULATION_TOTALE, national)),
                L5210_1_1,
                LocalDate.of(2026, 11, 22)))));
  }

  private static RuleVersion version(Criterion municipale, Criterion totale) {
    return new RuleVersion(
        RuleNature.COMPUTED,
        ImmutableList.of(
            Reading.of("reading.population-municipale", municipale),
            Reading.of("reading.population-totale", totale)),
        ImmutableList.of(),
        Optional.of("rule.epci-taille-minimale.note"));
  }

  private static Criterion since2015(Fact population, Term national) {
    return any(
        all(
            not(checked(IntercommunalityFacts.GRANDE_COURONNE)),
            any(
                compare(population, AT_LEAST, 15_000),
                all(
                    compare(population, AT_LEAST, 5_000),
                    clause(
                        "rule.epci-taille-minimale.derogation",
                        derogation(population, national))))),
        clause(
            "rule.epci-taille-minimale.grande-couronne",
            all(
                checked(IntercommunalityFacts.GRANDE_COURONNE),
                compare(population, AT_LEAST, 200_000))));
  }

  private static Criterion derogation(Fact population, Term national) {
    Term weighted = Term.scaled(Rate.of(15_000, 1), Term.quotient(Density.DEPARTEMENT, national));
    return any(
        clause(
            "rule.epci-taille-minimale.a",
            A,
            all(
                clause(
                    "rule.epci-taille-minimale.moitie",
                    compare(Density.EPCI, LT, Term.scaled(Rate.ofPercent(50), national))),
                clause(
                    "rule.epci-taille-minimale.departement",
                    compare(Density.DEPARTEMENT, LT, national)),
                clause(
                    "rule.epci-taille-minimale.pondere",
                    compare(Term.of(population), AT_LEAST, weighted)))),
        clause(
            "rule.epci-taille-minimale.b",
            B,
            compare(Density.EPCI, LT, Term.scaled(Rate.ofPercent(30), national))),
        clause(
            "rule.epci-taille-minimale.c",
            C,
            any(
                checked(IntercommunalityFacts.MOITIE_MONTAGNE),
                checked(IntercommunalityFacts.INSULAIRE))),
        clause(
            "rule.epci-taille-minimale.d", D, checked(IntercommunalityFacts.INCLUT_EPCI_RECENT)));
  }
}
