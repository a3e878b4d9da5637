package fr.anct.sdk.funding.testkit;

import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.grant.GrantFormula;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of grant formulas. */
public final class Formulas {
  private Formulas() {}

  /** Any formula, up to three levels deep; its rounding never refuses. */
  public static Arbitrary<GrantFormula> formulas() {
    return formulas(3).withoutEdgeCases();
  }

  private static Arbitrary<GrantFormula> formulas(int depth) {
    Arbitrary<GrantFormula> rates = Combinators.combine(
            Plans.rates(),
            Arbitraries.of(Rounding.DOWN, Rounding.UP, Rounding.HALF_UP, Rounding.HALF_EVEN))
        .as(GrantFormula::rateOfCost);
    if (depth == 0) {
      return rates;
    }
    Arbitrary<GrantFormula> inner = formulas(depth - 1);
    return Arbitraries.oneOf(
        rates,
        Combinators.combine(inner, Plans.amounts()).as(GrantFormula::cappedAt),
        Combinators.combine(inner, inner).as((whole, part) -> whole.sharedWith("Anah", part)));
  }
}
