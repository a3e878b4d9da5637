package fr.anct.sdk.eligibility.rule.book;

import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;

/**
 * Second fraction of the <i>dotation de solidarité rurale</i>, <i>péréquation</i>: CGCT art. L2334-22, communes of
 * <i>métropole</i> of {@code < 10 000} inhabitants (DGF) whose <i>potentiel financier</i> per inhabitant is {@code < 2 ×} the
 * mean of their demographic group. The <i>communes nouvelles</i> of L2334-22-2, from 2023, are held against the communes of
 * 7 500 to 9 999. Versions as those of {@link DsrBourgCentre}.
 */
public final class DsrPerequation {
  private static final Citation L2334_22 = Citation.of("CGCT, art. L2334-22", Confidence.VERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dsr-perequation",
      ProgrammeId.of("dsr"),
      DsrCriteria.SCOPE,
      DsrCriteria.schedule(
          L2334_22,
          era -> RuleVersion.of(RuleNature.COMPUTED, DsrCriteria.modestMeans(era))
              .withNote("rule.dsr.note")));

  private DsrPerequation() {}
}
