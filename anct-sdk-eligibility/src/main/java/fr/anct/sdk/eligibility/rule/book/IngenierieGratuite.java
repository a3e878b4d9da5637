package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
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
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Free engineering of the agency: board decision of 2021-03-10.
 *
 * <p>Communes of fewer than 3 500 inhabitants and EPCI of fewer than 15 000, both strictly. No text names the kind of
 * population: the rule is read with the <i>population municipale</i> and with the <i>population totale</i>, and answers
 * what both agree on.
 */
public final class IngenierieGratuite {
  private static final Citation DECISION = Citation.of(
      "Conseil d’administration de l’ANCT, décision du 10 mars 2021", Confidence.SECONDARY);
  private static final Citation DEFAULT_KIND = Citation.of(
      "CGCT, art. R2151-2 (population totale par défaut : déduction)", Confidence.DECISION);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "ingenierie-gratuite",
      ProgrammeId.INGENIERIE_GRATUITE,
      in(Facts.TERRITORY, "commune", "epci"),
      Schedule.of(ImmutableList.of(new Dated<>(
          LocalDate.of(2021, 3, 10),
          Optional.empty(),
          new RuleVersion(
              RuleNature.COMPUTED,
              ImmutableList.of(
                  Reading.of(
                      "reading.population-municipale",
                      smallerThanTheThresholds(Facts.POPULATION_MUNICIPALE)),
                  Reading.of(
                      "reading.population-totale",
                      DEFAULT_KIND,
                      smallerThanTheThresholds(Facts.POPULATION_TOTALE))),
              ImmutableList.of(),
              Optional.of("rule.ingenierie-gratuite.note")),
          DECISION,
          LocalDate.of(2026, 11, 22)))));

  private IngenierieGratuite() {}

  private static Criterion smallerThanTheThresholds(Fact population) {
    return any(
        clause(
            "rule.ingenierie-gratuite.commune",
            all(in(Facts.TERRITORY, "commune"), compare(population, LT, 3_500))),
        clause(
            "rule.ingenierie-gratuite.epci",
            all(in(Facts.TERRITORY, "epci"), compare(population, LT, 15_000))));
  }
}
