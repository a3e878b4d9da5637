package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;

/**
 * A lump sum (<i>forfait</i>): due in full if what it pays for was done, whatever it cost, and not at all if it was not.
 *
 * <p>What a scheme pays back when something ends early is the scheme’s own. This class is immutable and thread-safe.
 *
 * @param amount the amount of the decision, zero or more, not null
 */
public record LumpSumGrant(Euros amount) {
  static final Citation CITATION = Citation.of(
      "Règlement des subventions de la région Auvergne-Rhône-Alpes (taux, forfait, barème)",
      Confidence.SECONDARY);
  private static final NodeId ROOT = NodeId.root("R-PRORATA-FORFAIT", "funding-1");

  /**
   * Checks the amount.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public LumpSumGrant {
    Doors.notNegative("amount", amount);
  }

  /**
   * Settles this grant when its object was met: all of it is due.
   *
   * @param paid what was paid already, zero or more, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if what was paid is below zero
   */
  public Settlement settle(Euros paid) {
    return settled(due("funding.settlement.lump-sum", amount, ROOT.child(1)), paid);
  }

  /**
   * Settles this grant when its object was met and its decision forbids a profit.
   *
   * @param paid what was paid already, zero or more, not null
   * @param limit the real expenses and the other receipts, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if what was paid is below zero
   */
  public Settlement settle(Euros paid, NoProfit limit) {
    NodeId id = ROOT.child(1);
    return settled(
        limit.applyTo(due("funding.settlement.lump-sum", amount, id.child(1)), id), paid);
  }

  /**
   * Settles this grant when its object was not met: nothing is due.
   *
   * @param paid what was paid already, zero or more, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if what was paid is below zero
   */
  public Settlement settleUnmet(Euros paid) {
    return settled(due("funding.settlement.lump-sum-unmet", Euros.ZERO, ROOT.child(1)), paid);
  }

  private static Settlement settled(Explanation.Amount due, Euros paid) {
    return Settlement.of(ROOT, due, paid, CITATION);
  }

  private Explanation.Amount due(String key, Euros due, NodeId id) {
    return new Explanation.Amount(
        id,
        key,
        due,
        Optional.empty(),
        ImmutableList.of(Operand.of("funding.decision-amount", Value.of(amount))),
        Optional.empty(),
        ImmutableList.of());
  }
}
