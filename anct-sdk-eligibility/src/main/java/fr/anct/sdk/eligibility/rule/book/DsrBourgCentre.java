package fr.anct.sdk.eligibility.rule.book;

import static fr.anct.sdk.eligibility.criterion.Criterion.any;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.programme.ProgrammeId;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.Reading;
import fr.anct.sdk.eligibility.rule.RuleNature;
import fr.anct.sdk.eligibility.rule.RuleVersion;
import java.util.Optional;

/**
 * First fraction of the <i>dotation de solidarité rurale</i>, for market towns: CGCT art. L2334-20, L2334-21 and L2334-22-2,
 * communes of <i>métropole</i>, DGF population.
 *
 * <p>Type 1: {@code < 10 000} inhabitants, and either {@code >= 15 %} of the canton of 2014 (since 2017 the commune's
 * population is capped there, the canton's is not), or the seat of the central polling office, or chief town of the canton on
 * 2014-01-01. Type 2: chief town of its arrondissement on 2014-12-31, {@code >= 10 000} and up to 20 000: L2334-21 says
 * “between 10 000 and 20 000”, L2334-20 “fewer than 20 000”, so that 20 000 itself is read both ways.
 *
 * <p>Left out: 1° an urban unit of {@code >= 10 %} of the <i>département</i>'s population or of {@code > 250 000}, or that has
 * a commune of {@code > 100 000} or the chief town of the <i>département</i>; 2° (type 1 only) a canton whose chief town has
 * {@code > 10 000}, except seats of the central polling office; 4° a <i>potentiel financier</i> per inhabitant {@code > 2 ×}
 * the mean of the communes of fewer than 10 000.
 *
 * <p>From 2023 <i>communes nouvelles</i> of {@code >= 10 000} made after law 2010-1563 of communes all {@code < 10 000}, and
 * rural on the density grid, may take part. Read from its text of 2015 (applied here from 2015-01-01; only years are known)
 * and its text of about 2023.
 */
public final class DsrBourgCentre {
  private static final Citation L2334_21 =
      Citation.of("CGCT, art. L2334-20 et L2334-21", Confidence.VERIFIED);
  private static final Citation BETWEEN =
      Citation.of("CGCT, art. L2334-21 : « comprise entre 10 000 et 20 000 »", Confidence.VERIFIED);
  private static final Citation FEWER =
      Citation.of("CGCT, art. L2334-20 : « moins de 20 000 »", Confidence.VERIFIED);

  /** The rule. */
  public static final EligibilityRule RULE = new EligibilityRule(
      "dsr-bourg-centre",
      ProgrammeId.of("dsr"),
      DsrCriteria.SCOPE,
      DsrCriteria.schedule(
          L2334_21,
          era -> new RuleVersion(
              RuleNature.COMPUTED,
              ImmutableList.of(
                  Reading.of(
                      "reading.dsr-bourg-centre.at-most-20000",
                      BETWEEN,
                      any(
                          DsrCriteria.centreOfCanton(era),
                          DsrCriteria.chiefTown(Operator.AT_MOST))),
                  Reading.of(
                      "reading.dsr-bourg-centre.below-20000",
                      FEWER,
                      any(DsrCriteria.centreOfCanton(era), DsrCriteria.chiefTown(Operator.LT)))),
              ImmutableList.of(),
              Optional.of("rule.dsr.note"))));

  private DsrBourgCentre() {}
}
