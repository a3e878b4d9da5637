package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_LEAST;
import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.core.explain.Operator.LT;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.checked;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;
import static fr.anct.sdk.eligibility.criterion.Criterion.designated;
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
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.fact.RevitalisationFacts;
import fr.anct.sdk.eligibility.fact.ZoningFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.FrrThresholds;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The routes to <i>France ruralités revitalisation</i>: CGI, art. 44 quindecies A. The list is {@link
 * FranceRuralitesRevitalisation}; in <i>métropole</i> A or C true was always listed in 2024, and all routes false never.
 *
 * <p>In <i>métropole</i>, for a commune of {@code < 30 000} inhabitants (<i>population municipale</i> of census 2020):
 *
 * <ul>
 *   <li>A: density of the EPCI {@code <=} the median of EPCI and median income of the EPCI {@code <=} the median of EPCI;
 *   <li>A-isolated: the same medians, applied to the commune itself, where it is in no EPCI;
 *   <li>B: density and income of the <i>bassin de vie</i> {@code <=} the medians of <i>bassins de vie</i>, on the
 *       proposal of the <i>préfet</i> of région and by order: never by right;
 *   <li>B bis, from 2025-02-16: a rural commune (density grid) of an EPCI that meets one of the two conditions of A, on
 *       proposal, within 0.5 % of the communes of the région rounded up, which is the <i>préfet</i>'s to count;
 *   <li>C: density of the <i>département</i> {@code < 35}, strictly, and its income {@code <=} the median of
 *       <i>départements</i>;
 *   <li>D: an EPCI {@code >= 50 %} of whose inhabitants are in mountain zone: density {@code <=} the median of EPCI,
 *       income {@code <=} the third quartile.
 * </ul>
 *
 * <p>E, overseas: all communes of Guyane, without the limit of 30 000; those of La Réunion in its special zone, wholly or
 * in part.
 *
 * <p>A density is the sum of the populations over the sum of the areas; an income is the one that INSEE publishes for the
 * territory. The thresholds are those of the classification of 2024; {@link #rule} takes others.
 */
public final class FrrCriteres {
  private static final Citation TEXT_2024 = Citation.of(
      "CGI, art. 44 quindecies A (loi de finances pour 2024, art. 73)", Confidence.SECONDARY);
  private static final Citation TEXT_2025 = Citation.of(
      "CGI, art. 44 quindecies A (loi de finances pour 2025, art. 99)", Confidence.SECONDARY);
  private static final Citation B_BIS = Citation.of(
      "CGI, art. 44 quindecies A, proposition complémentaire (loi de finances pour 2025)",
      Confidence.VERIFIED);

  /** The rule, with the thresholds of the classification of 2024. */
  public static final EligibilityRule RULE = rule(FrrThresholds.CLASSIFICATION_2024);

  private FrrCriteres() {}

  /**
   * Returns the rule with other thresholds.
   *
   * @param thresholds the thresholds, not null
   * @return the rule, never null
   */
  public static EligibilityRule rule(FrrThresholds thresholds) {
    Criterion routeB = routeB(thresholds);
    return new EligibilityRule(
        "frr-criteres",
        ProgrammeId.FRR,
        all(in(Facts.TERRITORY, "commune"), in(Facts.ZONE, "metropole", "drom")),
        Schedule.of(ImmutableList.of(
            new Dated<>(
                LocalDate.of(2024, 7, 1),
                Optional.of(LocalDate.of(2025, 2, 16)),
                version(thresholds, routeB),
                TEXT_2024,
                LocalDate.of(2026, 11, 22)),
            new Dated<>(
                LocalDate.of(2025, 2, 16),
                Optional.empty(),
                version(thresholds, any(routeB, routeBBis(thresholds))),
                TEXT_2025,
                LocalDate.of(2026, 11, 22)))));
  }

  private static RuleVersion version(FrrThresholds thresholds, Criterion onProposal) {
    Criterion byRight = any(
        inMetropole(any(
            routeA(thresholds),
            routeAIsolated(thresholds),
            routeC(thresholds),
            routeD(thresholds))),
        routeE());
    return new RuleVersion(
        RuleNature.COMPUTED,
        ImmutableList.of(
            Reading.of("eligibility.reading", byRight).orOnProposal(inMetropole(onProposal))),
        ImmutableList.of(),
        Optional.of("rule.frr-criteres.note"));
  }

  private static Criterion inMetropole(Criterion routes) {
    return all(
        in(Facts.ZONE, "metropole"),
        clause(
            "rule.frr-criteres.moins-de-30000",
            compare(RevitalisationFacts.POPULATION_2020, LT, 30_000)),
        routes);
  }

  private static Criterion routeA(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.a",
        thresholds.citation(),
        all(
            memberOfAnEpci(),
            epciDensity(thresholds),
            income(
                "rule.frr-criteres.revenu-epci",
                RevitalisationFacts.EPCI_REVENU,
                thresholds.epciIncome())));
  }

  private static Criterion routeAIsolated(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.a-isolee",
        thresholds.citation(),
        all(
            checked(ZoningFacts.SANS_EPCI),
            clause(
                "rule.frr-criteres.densite-commune",
                Density.compared(Density.COMMUNE, AT_MOST, thresholds.epciDensity())),
            income(
                "rule.frr-criteres.revenu-commune",
                RevitalisationFacts.COMMUNE_REVENU,
                thresholds.epciIncome())));
  }

  private static Criterion routeB(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.b",
        thresholds.citation(),
        all(
            clause(
                "rule.frr-criteres.densite-bassin",
                Density.compared(Density.BASSIN_DE_VIE, AT_MOST, thresholds.bassinDensity())),
            income(
                "rule.frr-criteres.revenu-bassin",
                RevitalisationFacts.BASSIN_REVENU,
                thresholds.bassinIncome())));
  }

  private static Criterion routeBBis(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.b-bis",
        B_BIS,
        all(
            memberOfAnEpci(),
            CommuneRurale.RURAL,
            any(
                epciDensity(thresholds),
                income(
                    "rule.frr-criteres.revenu-epci",
                    RevitalisationFacts.EPCI_REVENU,
                    thresholds.epciIncome()))));
  }

  private static Criterion routeC(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.c",
        thresholds.citation(),
        all(
            clause(
                "rule.frr-criteres.densite-departement",
                Density.compared(Density.DEPARTEMENT, LT, thresholds.departementDensity())),
            income(
                "rule.frr-criteres.revenu-departement",
                RevitalisationFacts.DEPARTEMENT_REVENU,
                thresholds.departementIncome())));
  }

  private static Criterion routeD(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.d",
        thresholds.citation(),
        all(
            memberOfAnEpci(),
            clause(
                "rule.frr-criteres.montagne",
                compare(
                    Term.of(RevitalisationFacts.EPCI_PART_MONTAGNE),
                    AT_LEAST,
                    new Term.Constant(new BigDecimal("0.5"), Unit.NONE))),
            epciDensity(thresholds),
            income(
                "rule.frr-criteres.revenu-epci-quartile",
                RevitalisationFacts.EPCI_REVENU,
                thresholds.epciUpperIncome())));
  }

  private static Criterion routeE() {
    return clause(
        "rule.frr-criteres.e",
        all(
            in(Facts.ZONE, "drom"),
            any(
                clause("rule.frr-criteres.guyane", in(ZoningFacts.OUTRE_MER, "guyane")),
                clause(
                    "rule.frr-criteres.reunion",
                    all(
                        in(ZoningFacts.OUTRE_MER, "la-reunion"),
                        designated(RevitalisationFacts.DESIGNATED_HAUTS))))));
  }

  private static Criterion memberOfAnEpci() {
    return clause("rule.frr-criteres.epci", not(checked(ZoningFacts.SANS_EPCI)));
  }

  private static Criterion epciDensity(FrrThresholds thresholds) {
    return clause(
        "rule.frr-criteres.densite-epci",
        Density.compared(Density.EPCI, AT_MOST, thresholds.epciDensity()));
  }

  private static Criterion income(String key, Fact income, BigDecimal limit) {
    return clause(key, compare(Term.of(income), AT_MOST, new Term.Constant(limit, Unit.EUROS)));
  }
}
