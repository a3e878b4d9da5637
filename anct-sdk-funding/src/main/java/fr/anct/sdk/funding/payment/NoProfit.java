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
 * The clause that a grant may not yield a profit: it is at most what balances the receipts and the expenses. Only a
 * decision or convention that says so brings it. This class is immutable and thread-safe.
 *
 * @param expenses what was really spent in all, eligible or not, zero or more, not null
 * @param otherReceipts what came in from all others, own funds left out, zero or more, not null
 */
public record NoProfit(Euros expenses, Euros otherReceipts) {
  private static final Citation CITATION = Citation.of(
      "Modèle de convention de subvention du ministère chargé des affaires étrangères (absence de"
          + " profit)",
      Confidence.SECONDARY);

  /**
   * Checks the amounts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if one is below zero
   */
  public NoProfit {
    Doors.notNegative("expenses", expenses);
    Doors.notNegative("otherReceipts", otherReceipts);
  }

  /**
   * Returns the most that the grant may be: the expenses less the other receipts, never below zero.
   *
   * @return the limit, zero or more, never null
   */
  public Euros limit() {
    return expenses.minus(otherReceipts).max(Euros.ZERO);
  }

  /** Limits a grant whose steps stand at the first child of a node. */
  Explanation.Amount applyTo(Explanation.Amount due, NodeId id) {
    Explanation.Amount limit = new Explanation.Amount(
        id.child(2),
        "funding.settlement.deficit",
        limit(),
        Optional.empty(),
        ImmutableList.of(
            Operand.of("funding.settlement.expenses", Value.of(expenses)),
            Operand.of("funding.settlement.other-receipts", Value.of(otherReceipts))),
        Optional.empty(),
        ImmutableList.of());
    return new Explanation.Amount(
        id,
        due.amount().isGreaterThan(limit.amount())
            ? "funding.settlement.limited-to-deficit"
            : "funding.settlement.within-deficit",
        due.amount().min(limit.amount()),
        Optional.empty(),
        ImmutableList.of(),
        Optional.of(CITATION),
        ImmutableList.of(due, limit));
  }
}
