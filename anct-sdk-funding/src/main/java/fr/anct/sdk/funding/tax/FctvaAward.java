package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.funding.internal.Steps;

/**
 * The FCTVA of an expense. All but the caveats is read from the explanation. This class is immutable and thread-safe.
 *
 * @param amount what is paid, zero or more, not null
 * @param rate the rate of the expense with tax, not null
 * @param table the table that the rate comes from, which says what date it goes by, not null
 * @param year the year in which it is paid
 * @param explanation the steps, not null
 * @param caveats the reservations, not null
 */
public record FctvaAward(
    Euros amount,
    Rate rate,
    FctvaRateTable table,
    int year,
    Explanation.Amount explanation,
    ImmutableList<Caveat> caveats) {
  static final String RATE = "funding.fctva-rate";
  static final String TABLE = "funding.fctva-table";
  static final String YEAR = "funding.fctva-year";

  /**
   * Checks that the parts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public FctvaAward {
    caveats = caveats == null ? ImmutableList.of() : caveats;
    if (!amount.equals(explanation.amount())
        || !rate.equals(Steps.rateOf(explanation, RATE))
        || table != tableOf(explanation)
        || year != yearOf(explanation)) {
      throw new IllegalArgumentException(
          "the parts are not those of the explanation " + explanation.id());
    }
  }

  static FctvaAward of(Explanation.Amount explanation, ImmutableList<Caveat> caveats) {
    return new FctvaAward(
        explanation.amount(),
        Steps.rateOf(explanation, RATE),
        tableOf(explanation),
        yearOf(explanation),
        explanation,
        caveats);
  }

  private static FctvaRateTable tableOf(Explanation explanation) {
    Value value = valueOf(explanation, TABLE);
    for (FctvaRateTable table : FctvaRateTable.values()) {
      if (value.equals(new Value.Key(table.messageKey()))) {
        return table;
      }
    }
    throw new IllegalArgumentException("not a table of rates: " + value);
  }

  private static int yearOf(Explanation explanation) {
    if (valueOf(explanation, YEAR) instanceof Value.Text text) {
      return Integer.parseInt(text.text());
    }
    throw new IllegalArgumentException("no year at " + explanation.id());
  }

  private static Value valueOf(Explanation explanation, String name) {
    return explanation.operands().stream()
        .filter(operand -> operand.name().equals(name))
        .map(Operand::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " at " + explanation.id()));
  }
}
