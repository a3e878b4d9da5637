package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;

/**
 * What is left to pay of a grant once the real expense is known, or to pay back. All of it is read from the explanation.
 * This class is immutable and thread-safe.
 *
 * @param grant the grant that is finally due, zero or more, not null
 * @param paid what was paid already, zero or more, not null
 * @param balance what is left to pay, zero or more, not null
 * @param repayment what is to be paid back, zero or more, not null
 * @param explanation the steps, not null
 */
@JsonDocument("settlement")
public record Settlement(
    Euros grant, Euros paid, Euros balance, Euros repayment, Explanation.Amount explanation) {
  static final String BALANCE = "funding.settlement.balance";
  static final String REPAYMENT = "funding.settlement.repayment";
  static final String PAID = "funding.paid";

  /**
   * Checks that the amounts are those of the explanation.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Settlement {
    boolean back = explanation.key().equals(REPAYMENT);
    if (!grant.equals(grantOf(explanation))
        || !paid.equals(paidOf(explanation))
        || !balance.equals(back ? Euros.ZERO : explanation.amount())
        || !repayment.equals(back ? explanation.amount() : Euros.ZERO)
        || !grant.minus(paid).equals(balance.minus(repayment))) {
      throw new IllegalArgumentException(
          "the amounts are not those of the explanation " + explanation.id());
    }
  }

  /** Settles a grant whose steps stand at the first child of a root. */
  static Settlement of(NodeId root, Explanation.Amount due, Euros paid, Citation citation) {
    Doors.notNegative("paid", paid);
    Euros balance = due.amount().minus(paid);
    return of(new Explanation.Amount(
        root,
        balance.isNegative() ? REPAYMENT : BALANCE,
        balance.abs(),
        Optional.empty(),
        ImmutableList.of(Operand.of(PAID, Value.of(paid))),
        Optional.of(citation),
        ImmutableList.of(due)));
  }

  private static Settlement of(Explanation.Amount explanation) {
    boolean back = explanation.key().equals(REPAYMENT);
    return new Settlement(
        grantOf(explanation),
        paidOf(explanation),
        back ? Euros.ZERO : explanation.amount(),
        back ? explanation.amount() : Euros.ZERO,
        explanation);
  }

  private static Euros grantOf(Explanation.Amount explanation) {
    if (explanation.children().size() == 1
        && explanation.children().get(0) instanceof Explanation.Amount due) {
      return due.amount();
    }
    throw new IllegalArgumentException("not a settlement: " + explanation.id());
  }

  private static Euros paidOf(Explanation.Amount explanation) {
    if (explanation.operands().size() == 1
        && explanation.operands().get(0).value() instanceof Value.Money money) {
      return money.amount();
    }
    throw new IllegalArgumentException("not a settlement: " + explanation.id());
  }
}
