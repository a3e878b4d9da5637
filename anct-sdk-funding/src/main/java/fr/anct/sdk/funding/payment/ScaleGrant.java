package fr.anct.sdk.funding.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;

/**
 * A grant on a scale (<i>barème</i>): so much a unit, for the units really done within those planned. This class is
 * immutable and thread-safe.
 *
 * @param unitAmount what one unit gives, zero or more, not null
 * @param plannedQuantity how many units the decision plans, zero or more
 * @param amount the amount of the decision, zero or more, not null
 */
public record ScaleGrant(
    Euros unitAmount, @JsonProperty(required = true) long plannedQuantity, Euros amount) {
  private static final NodeId ROOT = NodeId.root("R-PRORATA-BAREME", "funding-1");

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     OUT_OF_RANGE} if the quantity is
   */
  public ScaleGrant {
    Doors.notNegative("unitAmount", unitAmount);
    Doors.atLeast("plannedQuantity", plannedQuantity, 0);
    Doors.notNegative("amount", amount);
  }

  /**
   * Returns the grant of a decision whose amount is its scale times the planned quantity.
   *
   * @param unitAmount what one unit gives, zero or more, not null
   * @param plannedQuantity how many units are planned, zero or more
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     OUT_OF_RANGE} if the quantity is, {@code OVERFLOW} if the product does not fit
   */
  public static ScaleGrant of(Euros unitAmount, long plannedQuantity) {
    return new ScaleGrant(unitAmount, plannedQuantity, unitAmount.times(plannedQuantity));
  }

  /**
   * Settles this grant on the units really done: at most those planned, and at most the amount of the decision.
   *
   * @param realQuantity how many units were really done, zero or more
   * @param paid what was paid already, zero or more, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if what was paid is below zero, {@code
   *     OUT_OF_RANGE} if the quantity is
   */
  public Settlement settle(long realQuantity, Euros paid) {
    return Settlement.of(ROOT, due(realQuantity, ROOT.child(1)), paid, LumpSumGrant.CITATION);
  }

  /**
   * Settles this grant when its decision forbids a profit.
   *
   * @param realQuantity how many units were really done, zero or more
   * @param paid what was paid already, zero or more, not null
   * @param limit the real expenses and the other receipts, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if what was paid is below zero, {@code
   *     OUT_OF_RANGE} if the quantity is
   */
  public Settlement settle(long realQuantity, Euros paid, NoProfit limit) {
    NodeId id = ROOT.child(1);
    return Settlement.of(
        ROOT, limit.applyTo(due(realQuantity, id.child(1)), id), paid, LumpSumGrant.CITATION);
  }

  private Explanation.Amount due(long realQuantity, NodeId id) {
    Doors.atLeast("realQuantity", realQuantity, 0);
    long retained = Math.min(realQuantity, plannedQuantity);
    Euros product = unitAmount.times(retained);
    return new Explanation.Amount(
        id,
        product.isGreaterThan(amount)
            ? "funding.settlement.grant-capped"
            : "funding.settlement.grant",
        product.min(amount),
        Optional.empty(),
        ImmutableList.of(Operand.of("funding.decision-amount", Value.of(amount))),
        Optional.empty(),
        ImmutableList.of(new Explanation.Amount(
            id.child(1),
            "funding.settlement.scale",
            product,
            Optional.empty(),
            ImmutableList.of(
                Operand.of("funding.settlement.unit-amount", Value.of(unitAmount)),
                Operand.of("funding.settlement.quantity", Value.of(retained, Unit.NONE)),
                Operand.of("funding.settlement.real-quantity", Value.of(realQuantity, Unit.NONE)),
                Operand.of(
                    "funding.settlement.planned-quantity", Value.of(plannedQuantity, Unit.NONE))),
            Optional.empty(),
            ImmutableList.of())));
  }
}
