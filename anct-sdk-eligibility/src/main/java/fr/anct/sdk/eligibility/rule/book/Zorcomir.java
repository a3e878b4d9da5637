package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.time.LocalDate;
import java.util.Optional;

/**
 * <i>Zones de revitalisation des commerces en milieu rural</i>: CGI, art. 1464 G, from 2020-01-01 to 2024-06-30, when
 * they were merged into the FRR.
 *
 * <p>A commune of {@code < 3 500} inhabitants on 2020-01-01 (<i>population municipale</i>, which this text names), not in
 * an <i>aire urbaine</i> of more than 10 000 jobs, with {@code <= 10} commercial establishments. That last number is not
 * verified: {@link #rule} takes another.
 */
public final class Zorcomir {
  private static final Citation CGI_1464_G = Citation.of("CGI, art. 1464 G", Confidence.VERIFIED);
  private static final Citation ESTABLISHMENTS =
      Citation.of("CGI, art. 1464 G, nombre d’établissements commerciaux", Confidence.UNVERIFIED);

  /** The rule, with ten establishments at most. */
  public static final EligibilityRule RULE = rule(10);

  private Zorcomir() {}

  /**
   * Returns the rule with another number of establishments.
   *
   * @param establishments the greatest number of commercial establishments, 0 or more
   * @return the rule, never null
   */
  public static EligibilityRule rule(long establishments) {
    return new EligibilityRule(
        "zorcomir",
        ProgrammeId.of("zorcomir"),
        in(Facts.TERRITORY, "commune"),
        Schedule.of(ImmutableList.of(new Dated<>(
            LocalDate.of(2020, 1, 1),
            Optional.of(LocalDate.of(2024, 7, 1)),
            RuleVersion.of(
                    RuleNature.COMPUTED,
                    all(
                        compare(RevitalisationFacts.POPULATION_AU_2020_01_01, LT, 3_500),
                        clause(
                            "rule.zorcomir.hors-aire",
                            not(checked(ZoningFacts.AIRE_PLUS_10000_EMPLOIS))),
                        clause(
                            "rule.zorcomir.etablissements",
                            ESTABLISHMENTS,
                            compare(
                                ZoningFacts.ETABLISSEMENTS_COMMERCIAUX, AT_MOST, establishments))))
                .withNote("rule.zorcomir.note"),
            CGI_1464_G,
            LocalDate.of(2026, 11, 22)))));
  }
}
