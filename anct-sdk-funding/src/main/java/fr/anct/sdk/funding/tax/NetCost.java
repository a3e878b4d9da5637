package fr.anct.sdk.funding.tax;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.internal.Steps;
import java.util.Optional;

/**
 * What an operation costs its owner in the end (<i>reste à charge</i>), tax and FCTVA counted. This class is immutable
 * and thread-safe.
 *
 * <p>Whatever the amounts, {@code afterFctva = withoutTax + uncompensatedTax}.
 *
 * @param cost the cost without tax (<i>HT</i>), zero or more, not null
 * @param tax the value-added tax on it, zero or more, not null
 * @param subsidies all that others bring, zero or more, not null
 * @param fctva the FCTVA, zero or more, not null
 */
@JsonDocument("net-cost")
public record NetCost(Euros cost, Euros tax, Euros subsidies, Euros fctva) {
  private static final NodeId ROOT = NodeId.root("R-FCTVA-NET", "funding-1");
  private static final Citation CITATION =
      Citation.of("Reste à charge après FCTVA", Confidence.DECISION);

  /**
   * Checks the amounts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if one is below zero, {@code OVERFLOW} if the
   *     cost with tax does not fit
   */
  public NetCost {
    Doors.notNegative("cost", cost);
    Doors.notNegative("tax", tax);
    Doors.notNegative("subsidies", subsidies);
    Doors.notNegative("fctva", fctva);
    cost.plus(tax).abs();
  }

  /**
   * Returns the net cost of an operation whose FCTVA is known.
   *
   * @param cost the cost without tax, zero or more, not null
   * @param tax the value-added tax on it, zero or more, not null
   * @param subsidies all that others bring, zero or more, not null
   * @param award the FCTVA, not null
   * @return the net cost, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code OVERFLOW} if
   *     the cost with tax does not fit
   */
  public static NetCost of(Euros cost, Euros tax, Euros subsidies, FctvaAward award) {
    return new NetCost(cost, tax, subsidies, award.amount());
  }

  /**
   * Returns the cost with tax (<i>TTC</i>).
   *
   * @return cost + tax, never null
   */
  public Euros withTax() {
    return cost.plus(tax);
  }

  /**
   * Returns what is left to the owner, tax left aside.
   *
   * @return cost − subsidies, below zero if others bring more than the cost, never null
   */
  public Euros withoutTax() {
    return cost.minus(subsidies);
  }

  /**
   * Returns what the owner pays until the FCTVA comes.
   *
   * @return cost + tax − subsidies, below zero if others bring more than that, never null
   */
  public Euros beforeFctva() {
    return withTax().minus(subsidies);
  }

  /**
   * Returns what is left to the owner in the end.
   *
   * @return cost + tax − subsidies − FCTVA, below zero if others bring more than that, never null
   */
  public Euros afterFctva() {
    return beforeFctva().minus(fctva);
  }

  /**
   * Returns the tax that the FCTVA does not give back.
   *
   * @return tax − FCTVA, below zero where the tax was at a lower rate than that of the fund, never null
   */
  public Euros uncompensatedTax() {
    return tax.minus(fctva);
  }

  /**
   * Writes down the calculation.
   *
   * @return the amount after the FCTVA with its steps, never null
   */
  public Explanation.Amount explanation() {
    return new Explanation.Amount(
        ROOT,
        "funding.net-cost.after-fctva",
        afterFctva(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.of(CITATION),
        ImmutableList.of(
            Steps.exact(
                ROOT.child(1),
                "funding.net-cost.before-fctva",
                beforeFctva(),
                Steps.money("funding.expense-ttc", withTax()),
                Steps.money("funding.net-cost-subsidies", subsidies)),
            Steps.exact(
                ROOT.child(2),
                "funding.net-cost.without-tax",
                withoutTax(),
                Steps.money("funding.expense-ht", cost),
                Steps.money("funding.net-cost-subsidies", subsidies)),
            Steps.exact(
                ROOT.child(3),
                "funding.net-cost.uncompensated-tax",
                uncompensatedTax(),
                Steps.money("funding.net-cost-tax", tax),
                Steps.money("funding.net-cost-fctva", fctva))));
  }
}
