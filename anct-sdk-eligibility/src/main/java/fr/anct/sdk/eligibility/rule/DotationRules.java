package fr.anct.sdk.eligibility.rule;

import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.eligibility.rule.book.Dsu;

/**
 * Rules of the <i>dotations</i> with figures of one's own, for a book of one's own: they keep the names of the standard rules.
 * This class is stateless.
 */
public final class DotationRules {
  private DotationRules() {}

  /**
   * Returns the rule of the <i>dotation de solidarité urbaine</i> with another rounding of the number of communes served until
   * 2016; the standard rule reads it down and up, and is ambiguous between the two.
   *
   * @param roundingUntil2016 down, up, or half up, not null
   * @return the rule {@code dsu}, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is another rounding
   */
  public static EligibilityRule dsu(Rounding roundingUntil2016) {
    return Dsu.rule(roundingUntil2016);
  }
}
