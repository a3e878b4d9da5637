package fr.anct.sdk.funding.europe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.internal.Steps;

/**
 * Eligible costs, some real and some by flat rates. All but the caveats is read from the explanation. This class is
 * immutable and thread-safe.
 *
 * @param declared the real costs that are declared, zero or more, not null
 * @param flat what the flat rates add, zero or more, not null
 * @param total the eligible costs, not null
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
public record FlatRateCosts(
    Euros declared,
    Euros flat,
    Euros total,
    Explanation.Amount explanation,
    ImmutableList<Caveat> caveats) {
  /**
   * Checks that the amounts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public FlatRateCosts {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (!declared.equals(Steps.amountOf(explanation, 0))
        || !flat.equals(flatOf(explanation))
        || !total.equals(explanation.amount())
        || !declared.plus(flat).equals(total)) {
      throw new IllegalArgumentException(
          "the amounts are not those of the explanation " + explanation.id());
    }
  }

  static FlatRateCosts of(Explanation.Amount explanation, ImmutableList<Caveat> caveats) {
    return new FlatRateCosts(
        Steps.amountOf(explanation, 0),
        flatOf(explanation),
        explanation.amount(),
        explanation,
        caveats);
  }

  private static Euros flatOf(Explanation.Amount explanation) {
    return explanation.children().stream()
        .skip(1)
        .filter(Explanation.Amount.class::isInstance)
        .map(step -> ((Explanation.Amount) step).amount())
        .reduce(Euros.ZERO, Euros::plus);
  }
}
