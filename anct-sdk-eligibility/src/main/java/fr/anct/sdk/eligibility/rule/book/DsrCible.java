package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.core.explain.Operator.AT_MOST;
import static fr.anct.sdk.eligibility.criterion.Criterion.all;
import static fr.anct.sdk.eligibility.criterion.Criterion.any;
import static fr.anct.sdk.eligibility.criterion.Criterion.clause;
import static fr.anct.sdk.eligibility.criterion.Criterion.compare;

import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.fact.DotationFacts;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Third fraction of the <i>dotation de solidarité rurale</i>, <i>cible</i>: CGCT art. L2334-22-1, the first 10 000 communes of
 * {@code < 10 000} inhabitants (DGF) among those eligible to one of the two first fractions, in descending order of
 * {@code 0.70 × mean potentiel financier of the group / own + 0.30 × mean income of the group / own}.
 *
 * <p>The rank is given, or computed over all communes: one commune's facts do not have it. The law says nothing of ties.
 * Versions as those of {@link DsrBourgCentre}.
 */
public final class DsrCible {
  private static final Citation L2334_22_1 =
      Citation.of("CGCT, art. L2334-22-1", Confidence.VERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dsr-cible",
      ProgrammeId.of("dsr"),
      DsrCriteria.SCOPE,
      DsrCriteria.schedule(
          L2334_22_1,
          era -> RuleVersion.of(
                  RuleNature.COMPUTED,
                  all(
                      era.small(),
                      clause(
                          "rule.dsr-cible.fraction",
                          any(
                              clause("rule.dsr-perequation", DsrCriteria.modestMeans(era)),
                              DsrCriteria.centreOfCanton(era))),
                      clause(
                          "rule.dsr-cible.rank",
                          compare(DotationFacts.RANG_DSR_CIBLE, AT_MOST, 10_000))))
              .withNote("rule.dsr-cible.note")));

  private DsrCible() {}
}
