package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;

/**
 * One payment of a grant. This class is immutable and thread-safe.
 *
 * @param kind what it is, not null
 * @param amount how much, zero or more, not null
 */
public record Payment(PaymentKind kind, Euros amount) {
  /**
   * Checks the amount.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public Payment {
    Objects.requireNonNull(kind, "kind");
    Doors.notNegative("amount", amount);
  }

  /**
   * Returns an advance.
   *
   * @param amount how much, zero or more, not null
   * @return the payment, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static Payment advance(Euros amount) {
    return new Payment(PaymentKind.ADVANCE, amount);
  }

  /**
   * Returns an instalment.
   *
   * @param amount how much, zero or more, not null
   * @return the payment, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static Payment instalment(Euros amount) {
    return new Payment(PaymentKind.INSTALMENT, amount);
  }

  /**
   * Returns a balance.
   *
   * @param amount how much, zero or more, not null
   * @return the payment, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static Payment balance(Euros amount) {
    return new Payment(PaymentKind.BALANCE, amount);
  }
}
