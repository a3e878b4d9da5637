package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.in;
import static fr.anct.sdk.eligibility.criterion.Criterion.not;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Criteria of the <i>zones de revitalisation rurale</i>: CGI, art. 1465 A, in <i>métropole</i>, for a commune of an EPCI
 * with its own taxation. The list is {@link ZoneRevitalisationRurale}.
 *
 * <ul>
 *   <li>2005 (decree 2005-1435): a very low density, {@code <= 5} inhabitants per km² in the arrondissement, the canton
 *       or the EPCI; or a low one, {@code <= 33} (arrondissement) or {@code <= 31} (canton, EPCI), and one of: population
 *       decline, decline of the active population, high share of farm jobs;
 *   <li>from 2013-06-26: 6, 37, 35 and 35;
 *   <li>from 2017-07-01 to 2024-06-30: density of the EPCI {@code <=} the national median of EPCI, <i>or</i> a fall of
 *       its population of {@code >= 30 %} over four decades in an arrondissement made up mostly of ZRR communes (read in
 *       part only: not verified); and median fiscal income per consumption unit {@code <=} the median.
 * </ul>
 *
 * <p>The medians of 2017 are those of the published layer, 63 inhabitants per km² and 19 111 euros: the first is a
 * rounded display, so that a density between 62.5 and 63.5 is not settled by it with certainty. {@link #rule} takes
 * others. The first version is of 2005: it starts on 1 January.
 */
public final class ZrrCriteres {
  static final Citation CGI_2005 =
      Citation.of("CGI, art. 1465 A (version de 2005) ; décret n° 2005-1435", Confidence.VERIFIED);
  static final Citation DECREE_2013 =
      Citation.of("CGI, art. 1465 A ; décret du 26 juin 2013", Confidence.SECONDARY);
  static final Citation CGI_2017 = Citation.of(
      "CGI, art. 1465 A (loi de finances rectificative pour 2015)", Confidence.VERIFIED);

  private static final Citation DECLINE = Citation.of(
      "CGI, art. 1465 A, déclin de 30 % sur quatre décennies (lu en partie)",
      Confidence.UNVERIFIED);

  /** The rule, with the published medians. */
  public static final EligibilityRule RULE =
      rule(BigDecimal.valueOf(63), BigDecimal.valueOf(19_111));

  private ZrrCriteres() {}

  /**
   * Returns the rule with other medians for its last version.
   *
   * @param density median density of EPCI, inhabitants per km², not null
   * @param income median fiscal income per consumption unit, euros, not null
   * @return the rule, never null
   */
  public static EligibilityRule rule(BigDecimal density, BigDecimal income) {
    return new EligibilityRule(
        "zrr-criteres",
        ProgrammeId.ZRR,
        all(
            in(Facts.TERRITORY, "commune"),
            in(Facts.ZONE, "metropole"),
            clause("rule.zrr-criteres.epci", not(checked(ZoningFacts.SANS_EPCI)))),
        Schedule.of(ImmutableList.of(
            new Dated<>(
                LocalDate.of(2005, 1, 1),
                Optional.of(LocalDate.of(2013, 6, 26)),
                version(before2017(5, 33, 31)),
                CGI_2005,
                LocalDate.of(2026, 11, 22)),
            new Dated<>(
                LocalDate.of(2013, 6, 26),
                Optional.of(LocalDate.of(2017, 7, 1)),
                version(before2017(6, 37, 35)),
                DECREE_2013,
                LocalDate.of(2026, 11, 22)),
            new Dated<>(
                LocalDate.of(2017, 7, 1),
                Optional.of(LocalDate.of(2024, 7, 1)),
                version(since2017(density, income)),
                CGI_2017,
                LocalDate.of(2026, 11, 22)))));
  }

  private static RuleVersion version(Criterion criterion) {
    return RuleVersion.of(RuleNature.COMPUTED, criterion).withNote("rule.zrr-criteres.note");
  }

  private static Criterion before2017(long veryLow, long arrondissement, long cantonOrEpci) {
    return any(
        clause("rule.zrr-criteres.tres-faible-densite", densities(veryLow, veryLow)),
        clause(
            "rule.zrr-criteres.faible-densite",
            all(
                densities(arrondissement, cantonOrEpci),
                any(
                    checked(RevitalisationFacts.DECLIN_POPULATION),
                    checked(RevitalisationFacts.DECLIN_POPULATION_ACTIVE),
                    checked(RevitalisationFacts.FORTE_PART_AGRICOLE)))));
  }

  private static Criterion densities(long arrondissement, long cantonOrEpci) {
    return any(
        clause(
            "rule.zrr-criteres.densite-arrondissement",
            Density.compared(Density.ARRONDISSEMENT, AT_MOST, arrondissement)),
        clause(
            "rule.zrr-criteres.densite-canton",
            Density.compared(Density.CANTON, AT_MOST, cantonOrEpci)),
        clause(
            "rule.zrr-criteres.densite-epci",
            Density.compared(Density.EPCI, AT_MOST, cantonOrEpci)));
  }

  private static Criterion since2017(BigDecimal density, BigDecimal income) {
    return all(
        any(
            clause(
                "rule.zrr-criteres.densite-epci", Density.compared(Density.EPCI, AT_MOST, density)),
            clause(
                "rule.zrr-criteres.declin",
                DECLINE,
                all(
                    compare(RevitalisationFacts.EPCI_DECLIN, AT_LEAST, 30),
                    checked(RevitalisationFacts.ARRONDISSEMENT_ZRR)))),
        clause(
            "rule.zrr-criteres.revenu",
            compare(
                Term.of(RevitalisationFacts.EPCI_REVENU),
                AT_MOST,
                new Term.Constant(income, Unit.EUROS))));
  }
}
