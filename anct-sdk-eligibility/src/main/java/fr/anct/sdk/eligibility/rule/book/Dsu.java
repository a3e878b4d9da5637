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
import fr.anct.sdk.core.money.Rate;
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
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Dotation de solidarité urbaine</i>: CGCT art. L2334-15 to L2334-18-4, communes of <i>métropole</i>, DGF population.
 *
 * <p>Two classes, each ranked by its own index: {@code >= 10 000} inhabitants, and 5 000 to 9 999. Served are the first three
 * quarters (from 2017 two thirds) of the former and the first tenth of the latter, the number rounded up: {@code rank <=
 * ceil(n × 2/3)}, where n counts all communes of the class. From 2017 a commune takes part only if its <i>potentiel
 * financier</i> per inhabitant is {@code < 2.5 ×} the mean of its class.
 *
 * <p>The rank and n are given, or computed over all communes. Read from its text of 2015 (applied here from 2015-01-01) and
 * that of 2017 and after; only years are known. The limit of 2.5 is that of a published simulator: the words of the law for
 * exactly 2.5 were not read. <i>Communes nouvelles</i> that stay with the DSR are not told apart.
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

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dsu",
      ProgrammeId.DSU,
      all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole")),
      Schedule.of(ImmutableList.of(
          new Dated<>(
              LocalDate.of(2015, 1, 1),
              Optional.of(REFORM),
              version(classes(Rate.of(3, 4))),
              L2334_16,
              READ),
          new Dated<>(
              REFORM,
              Optional.empty(),
              version(all(NOT_WEALTHY, classes(Rate.of(2, 3)))),
              L2334_16,
              READ))));

  private Dsu() {}

  private static RuleVersion version(Criterion criterion) {
    return RuleVersion.of(RuleNature.COMPUTED, criterion).withNote("rule.dsu.note");
  }

  private static Criterion classes(Rate large) {
    return any(
        clause(
            "rule.dsu.large", all(compare(Facts.POPULATION_DGF, AT_LEAST, 10_000), first(large))),
        clause(
            "rule.dsu.medium",
            all(
                compare(Facts.POPULATION_DGF, AT_LEAST, 5_000),
                compare(Facts.POPULATION_DGF, LT, 10_000),
                first(Rate.of(1, 10)))));
  }

  private static Criterion first(Rate share) {
    return clause(
        "rule.dsu.rank",
        compare(
            Term.of(DotationFacts.RANG_DSU),
            AT_MOST,
            Term.roundedUp(1, Term.scaled(share, Term.of(DotationFacts.COMMUNES_CLASSE_DSU)))));
  }
}
