package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import java.util.List;
import java.util.Optional;

/** An expense or all expenses of a plan brought to another amount, in proportion and to the cent. */
final class Rescaled {
  private Rescaled() {}

  static ExpenseLine of(ExpenseLine line, Euros amount) {
    ExpenseLine.Builder rescaled = line.toBuilder().amount(amount);
    if (!line.amount().isPositive()) {
      // Nothing to be in proportion with: what was known of zero says nothing of the new amount.
      return rescaled.vat(Optional.empty()).years(ImmutableSortedMap.of()).build();
    }
    line.vat()
        .ifPresent(
            tax -> rescaled.vat(amount.times(Rate.ofPart(tax, line.amount()), Rounding.HALF_UP)));
    if (!line.years().isEmpty()) {
      List<Euros> parts = Allocation.byAmounts(line.years().values().asList()).split(amount);
      List<Integer> years = line.years().keySet().asList();
      rescaled.years(Maps.toMap(years, year -> parts.get(years.indexOf(year))));
    }
    return rescaled.build();
  }
}
