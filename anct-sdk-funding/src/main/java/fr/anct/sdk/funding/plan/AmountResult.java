package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import java.util.List;

/**
 * An amount that a rule gives, with the steps it is read from and the reservations about its texts. This class is
 * immutable and thread-safe.
 *
 * @param amount the amount, not null
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
public record AmountResult(
    Euros amount, Explanation.Amount explanation, ImmutableList<Caveat> caveats) {
  /**
   * Checks that the amount is that of the explanation.
   *
   * @throws IllegalArgumentException if it is not
   */
  public AmountResult {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (!amount.equals(explanation.amount())) {
      throw new IllegalArgumentException(
          "the amount is not that of the explanation " + explanation.id());
    }
  }

  /**
   * Returns the result that an explanation holds.
   *
   * @param explanation the steps, not null
   * @param caveats the reservations, each kept once, not null
   * @return the result, never null
   */
  public static AmountResult of(Explanation.Amount explanation, List<Caveat> caveats) {
    return new AmountResult(
        explanation.amount(),
        explanation,
        caveats.stream().distinct().collect(ImmutableList.toImmutableList()));
  }
}
