package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.internal.Steps;

/**
 * What the allowance on the property tax saves. All but the caveats is read from the explanation. This class is immutable
 * and thread-safe.
 *
 * @param base the base of the tax without the allowance, in whole euros, not null
 * @param allowance what is taken off the base, in whole euros, not null
 * @param taxedBase what is left to tax, not null
 * @param taxBefore the tax without the allowance, in whole euros, not null
 * @param taxAfter the tax with it, in whole euros, not null
 * @param saving the difference, zero or more, not null
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
public record TfpbSaving(
    Euros base,
    Euros allowance,
    Euros taxedBase,
    Euros taxBefore,
    Euros taxAfter,
    Euros saving,
    Explanation.Amount explanation,
    ImmutableList<Caveat> caveats) {
  /**
   * Checks that the amounts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public TfpbSaving {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (!base.equals(Steps.amountOf(explanation, 0))
        || !allowance.equals(Steps.amountOf(explanation, 1))
        || !taxedBase.equals(Steps.amountOf(explanation, 2))
        || !taxBefore.equals(Steps.amountOf(explanation, 3))
        || !taxAfter.equals(Steps.amountOf(explanation, 4))
        || !saving.equals(explanation.amount())
        || !base.minus(allowance).equals(taxedBase)
        || !taxBefore.minus(taxAfter).equals(saving)) {
      throw new IllegalArgumentException(
          "the amounts are not those of the explanation " + explanation.id());
    }
  }

  static TfpbSaving of(Explanation.Amount explanation, ImmutableList<Caveat> caveats) {
    return new TfpbSaving(
        Steps.amountOf(explanation, 0),
        Steps.amountOf(explanation, 1),
        Steps.amountOf(explanation, 2),
        Steps.amountOf(explanation, 3),
        Steps.amountOf(explanation, 4),
        explanation.amount(),
        explanation,
        caveats);
  }
}
