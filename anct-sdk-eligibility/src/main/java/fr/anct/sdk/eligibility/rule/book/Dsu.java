package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Dotation de solidarité urbaine</i>: CGCT art. L2334-15 to L2334-18-4, communes of <i>métropole</i>, DGF population.
 *
 * <p>Two classes, each ranked by its own index: {@code >= 10 000} inhabitants, and 5 000 to 9 999. Served are the first three
 * quarters (from 2017 two thirds) of the former and the first tenth of the latter. From 2017 the number is rounded up: {@code
 * rank <= ceil(n × 2/3)}, where n counts all communes of the class. Until 2016 no text read says how it is rounded: the count
 * of 2002, 692 of 923, is rounded down, so that the rank between the two is read both ways. From 2017 a commune takes part only
 * if its <i>potentiel financier</i> per inhabitant is {@code < 2.5 ×} the mean of its class.
 *
 * <p>The rank and n are given, or computed over all communes. Read from its text of 2015 (applied here from 2015-01-01) and
 * that of 2017 and after; only years are known. The limit of 2.5 is that of a published simulator: the words of the law for
 * exactly 2.5 were not read. Nor was L2334-22-2 III: <i>communes nouvelles</i> that stay with the DSR are not told apart, and
 * the note of the answer says so.
 */
public final class Dsu {
  private static final Citation L2334_16 = Citation.of("CGCT, art. L2334-16", Confidence.VERIFIED);
  private static final Citation EXCLUSION = Citation.of(
      "Exclusion à partir de 2,5 fois la moyenne de la classe (paramètres publiés d’un simulateur)",
      Confidence.SECONDARY);
  private static final LocalDate REFORM = LocalDate.of(2017, 1, 1);
  private static final LocalDate READ = LocalDate.of(2023, 12, 31);

  private static final Criterion NOT_WEALTHY = clause(
      "rule.dsu.potentiel",
      EXCLUSION,
      compare(
          Term.of(Facts.POTENTIEL_FINANCIER),
          LT,
          Term.scaled(Rate.ofPercent(250), Term.of(DotationFacts.POTENTIEL_FINANCIER_CLASSE_DSU))));

  private static final Citation COUNT_OF_2002 = Citation.of(
      "Nombres de communes éligibles en 2002 : 692 sur 923 (arrondi à l’entier inférieur)",
      Confidence.SECONDARY);
  private static final Citation ROUNDED_AS_LATER = Citation.of(
      "CGCT, art. L2334-16, arrondi à l’entier supérieur avant 2017 (non confirmé)",
      Confidence.UNVERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = rule(new RuleVersion(
      RuleNature.COMPUTED,
      ImmutableList.of(
          Reading.of("reading.dsu.rounded-down", COUNT_OF_2002, until2016(Rounding.DOWN)),
          Reading.of("reading.dsu.rounded-up", ROUNDED_AS_LATER, until2016(Rounding.UP))),
      ImmutableList.of(),
      Optional.empty()));

  private Dsu() {}

  /**
   * Returns the rule with a rounding of one's own for the number of communes served until 2016.
   *
   * @param roundingUntil2016 down, up, or half up, not null
   * @return the rule, never null
   * @throws AnctException {@code OUT_OF_RANGE} if it is another rounding
   */
  public static EligibilityRule rule(Rounding roundingUntil2016) {
    return rule(RuleVersion.of(RuleNature.COMPUTED, until2016(roundingUntil2016)));
  }

  private static EligibilityRule rule(RuleVersion until2016) {
    return new EligibilityRule(
        "dsu",
        ProgrammeId.DSU,
        all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole")),
        Schedule.of(ImmutableList.of(
            new Dated<>(
                LocalDate.of(2015, 1, 1),
                Optional.of(REFORM),
                until2016.withNote("rule.dsu.note"),
                L2334_16,
                READ),
            new Dated<>(
                REFORM,
                Optional.empty(),
                RuleVersion.of(
                        RuleNature.COMPUTED, all(NOT_WEALTHY, classes(Rate.of(2, 3), Rounding.UP)))
                    .withNote("rule.dsu.note"),
                L2334_16,
                READ))));
  }

  private static Criterion until2016(Rounding rounding) {
    return classes(Rate.of(3, 4), rounding);
  }

  private static Criterion classes(Rate large, Rounding rounding) {
    return any(
        clause(
            "rule.dsu.large",
            all(compare(Facts.POPULATION_DGF, AT_LEAST, 10_000), first(large, rounding))),
        clause(
            "rule.dsu.medium",
            all(
                compare(Facts.POPULATION_DGF, AT_LEAST, 5_000),
                compare(Facts.POPULATION_DGF, LT, 10_000),
                first(Rate.of(1, 10), rounding))));
  }

  private static Criterion first(Rate share, Rounding rounding) {
    return clause(
        "rule.dsu.rank",
        compare(
            Term.of(DotationFacts.RANG_DSU),
            AT_MOST,
            last(Term.scaled(share, Term.of(DotationFacts.COMMUNES_CLASSE_DSU)), rounding)));
  }

  /** What a whole rank is held against: it is at most x rounded down where it is at most x. */
  private static Term last(Term served, Rounding rounding) {
    return switch (rounding) {
      case DOWN -> served;
      case UP -> Term.roundedUp(1, served);
      case HALF_UP -> Term.sum(served, new Term.Constant(new BigDecimal("0.5"), Unit.TERRITORIES));
      default ->
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "rounding",
                "value",
                rounding,
                "rule",
                "down | up | halfUp")
            .toException();
    };
  }
}
