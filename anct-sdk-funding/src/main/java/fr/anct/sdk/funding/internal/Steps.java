package fr.anct.sdk.funding.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import java.util.Optional;

/** Amounts as steps of an explanation, and the way back from the steps to the amounts. */
public final class Steps {
  private Steps() {}

  /**
   * Returns an amount that was computed without rounding.
   *
   * @param id the address, not null
   * @param key the message key, not null
   * @param amount the amount, not null
   * @param operands what it was computed from, none null
   * @return the step, never null
   */
  public static Explanation.Amount exact(NodeId id, String key, Euros amount, Operand... operands) {
    return new Explanation.Amount(
        id,
        key,
        amount,
        Optional.empty(),
        ImmutableList.copyOf(operands),
        Optional.empty(),
        ImmutableList.of());
  }

  /**
   * Returns an amount that was rounded, where the text says so.
   *
   * @param id the address, not null
   * @param key the message key, not null
   * @param amount the amount, not null
   * @param rounding how a fraction was settled, not null
   * @param citation where the calculation is written, not null
   * @param operands what it was computed from, none null
   * @return the step, never null
   */
  public static Explanation.Amount rounded(
      NodeId id,
      String key,
      Euros amount,
      Rounding rounding,
      Citation citation,
      Operand... operands) {
    return new Explanation.Amount(
        id,
        key,
        amount,
        Optional.of(rounding),
        ImmutableList.copyOf(operands),
        Optional.of(citation),
        ImmutableList.of());
  }

  /**
   * Names an amount.
   *
   * @param name the message key of what it is, not null
   * @param amount the amount, not null
   * @return the operand, never null
   */
  public static Operand money(String name, Euros amount) {
    return Operand.of(name, Value.of(amount));
  }

  /**
   * Names a rate.
   *
   * @param name the message key of what it is, not null
   * @param rate the rate, not null
   * @return the operand, never null
   */
  public static Operand rate(String name, Rate rate) {
    return Operand.of(name, Value.of(rate));
  }

  /**
   * Reads the amount of a step that rests on another.
   *
   * @param step the step, not null
   * @param child the place of the other, from 0
   * @return its amount, never null
   * @throws IllegalArgumentException if there is no amount at that place
   */
  public static Euros amountOf(Explanation step, int child) {
    if (child < step.children().size()
        && step.children().get(child) instanceof Explanation.Amount amount) {
      return amount.amount();
    }
    throw new IllegalArgumentException("no amount at " + step.id().child(child + 1));
  }

  /**
   * Reads the amount that an operand of a step holds.
   *
   * @param step the step, not null
   * @param name the name of the operand, not null
   * @return the amount, never null
   * @throws IllegalArgumentException if the step has no such operand
   */
  public static Euros moneyOf(Explanation step, String name) {
    return step.operands().stream()
        .filter(operand -> operand.name().equals(name))
        .map(Operand::value)
        .filter(Value.Money.class::isInstance)
        .map(value -> ((Value.Money) value).amount())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " at " + step.id()));
  }

  /**
   * Reads the rate that an operand of a step holds.
   *
   * @param step the step, not null
   * @param name the name of the operand, not null
   * @return the rate, never null
   * @throws IllegalArgumentException if the step has no such operand
   */
  public static Rate rateOf(Explanation step, String name) {
    return step.operands().stream()
        .filter(operand -> operand.name().equals(name))
        .map(Operand::value)
        .filter(Value.Share.class::isInstance)
        .map(value -> ((Value.Share) value).rate())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " at " + step.id()));
  }
}
