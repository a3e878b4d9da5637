package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Objects;
import java.util.Optional;

/**
 * How amounts come from rates and rates from amounts. No statute rounds grants: two policies stand side by side, ours and
 * that of the State's own tool for the dotations of the CGCT (<i>Turgot</i>, of the <i>direction générale des
 * collectivités locales</i>). This class is immutable and thread-safe.
 *
 * <table>
 * <caption>The two policies</caption>
 * <tr><th></th><th>{@link #standard()}</th><th>{@link #stateTool()}</th></tr>
 * <tr><td>amount from a rate</td><td>half up</td><td>half even</td></tr>
 * <tr><td>rate from an amount</td><td>half up, 3 decimals</td><td>half even, 4 decimals shown, 3 kept</td></tr>
 * <tr><td>no base, or zero</td><td>no answer</td><td>0</td></tr>
 * <tr><td>entries</td><td>any exact rate to 100 %</td><td>rates of 3 decimals, amounts of 12 digits</td></tr>
 * </table>
 *
 * @param amounts how a fraction of a cent is settled in an amount that comes from a rate, not null
 * @param rates how the rest is settled in a rate that comes from an amount, not null
 * @param rateDecimals how many decimals of a percentage such a rate has, 0 to 16
 * @param keptRateDecimals how many decimals of a percentage the rate kept beside an amount has, 0 to 16
 * @param zeroWithoutBase whether nothing is a rate of no base and zero an amount of it; else there is no answer
 * @param formLimits whether an entry must fit the form of the State's tool: a rate of {@code keptRateDecimals}, an amount
 *     under ten billion euros
 */
public record RoundingPolicy(
    Rounding amounts,
    Rounding rates,
    int rateDecimals,
    int keptRateDecimals,
    boolean zeroWithoutBase,
    boolean formLimits) {
  private static final int MOST_DECIMALS = 16;
  /** Twelve digits, of which two are cents. */
  private static final Euros FORM_LIMIT = Euros.ofCents(999_999_999_999L);

  private static final RoundingPolicy STANDARD =
      new RoundingPolicy(Rounding.HALF_UP, Rounding.HALF_UP, 3, 3, false, false);
  private static final RoundingPolicy STATE_TOOL =
      new RoundingPolicy(Rounding.HALF_EVEN, Rounding.HALF_EVEN, 4, 3, true, true);

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if a number of decimals is out of its range
   */
  public RoundingPolicy {
    Objects.requireNonNull(amounts, "amounts");
    Objects.requireNonNull(rates, "rates");
    checkDecimals("rateDecimals", rateDecimals);
    checkDecimals("keptRateDecimals", keptRateDecimals);
  }

  /**
   * Returns the policy of this library: a decision of ours, by analogy with taxes (CGI, art. 1657).
   *
   * @return the policy, never null
   */
  public static RoundingPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns the policy of the State's tool, as its source code was read on 2026-08-21, to find its figures again.
   *
   * @return the policy, never null
   */
  public static RoundingPolicy stateTool() {
    return STATE_TOOL;
  }

  /**
   * Returns this policy with another number of decimals for the rates that come from amounts.
   *
   * @param decimals how many decimals of a percentage, 0 to 16
   * @return the policy, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for another number
   */
  public RoundingPolicy withRateDecimals(int decimals) {
    return new RoundingPolicy(
        amounts, rates, decimals, keptRateDecimals, zeroWithoutBase, formLimits);
  }

  /**
   * Returns what a rate of a base is, never more than the base.
   *
   * @param base the base, zero or more, not null
   * @param rate the rate; above 100 % it gives the base, not null
   * @return the amount, from zero to the base, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the base is below zero, {@code TOO_PRECISE}
   *     if amounts are to be exact and this one is not
   */
  public Euros amountOf(Euros base, Rate rate) {
    Doors.notNegative("base", base);
    return rate.isAboveOne() ? base : base.times(rate, amounts).min(base);
  }

  /**
   * Returns what a rate of a base is, if there is a base.
   *
   * @param base the base that the decision states, else that of the plan, zero or more, or empty if there is none
   * @param rate the rate; above 100 % it gives the base, not null
   * @return the amount; without a base empty, or zero if this policy says so
   * @throws fr.anct.sdk.core.problem.AnctException as {@link #amountOf(Euros, Rate)}
   */
  public Optional<Euros> amountOf(Optional<Euros> base, Rate rate) {
    return base.map(known -> amountOf(known, rate)).or(() -> withoutBase(Euros.ZERO));
  }

  /**
   * Returns what rate an amount is of a base, rounded; more than 100 % is an answer.
   *
   * @param amount the amount, zero or more, not null
   * @param base the base; there is no rate of one that is not above zero; not null
   * @return the rate; for such a base empty, or zero if this policy says so
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the amount is below zero, {@code
   *     TOO_PRECISE} if rates are to be exact and this one is not
   */
  public Optional<Rate> rateOf(Euros amount, Euros base) {
    return rateOf(amount, base, rateDecimals);
  }

  /**
   * Makes one entry of an amount and a rate that may both have been edited: the amount wins and the rate is computed
   * again; a rate alone gives the amount.
   *
   * @param base the base, zero or more, not null
   * @param amount the amount entered, from zero to the base, or empty
   * @param rate the rate entered, at most 100 %, or empty
   * @return both; neither if neither was entered, or zeros if this policy says so; never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the base or the amount is below zero, {@code
   *     OUT_OF_RANGE} if the amount is above the base or does not fit the form, {@code RATE_ABOVE_ONE} if the rate is above
   *     100 %, {@code TOO_PRECISE} if it has more decimals than the form takes
   */
  public RatedAmount settle(Euros base, Optional<Euros> amount, Optional<Rate> rate) {
    Doors.notNegative("base", base);
    rate.ifPresent(this::checkRate);
    if (amount.isPresent()) {
      checkAmount(amount.get(), base);
      return new RatedAmount(amount, rateOf(amount.get(), base, keptRateDecimals));
    }
    return rate.isPresent()
        ? new RatedAmount(Optional.of(amountOf(base, rate.get())), rate)
        : new RatedAmount(withoutBase(Euros.ZERO), withoutBase(Rate.ZERO));
  }

  private Optional<Rate> rateOf(Euros amount, Euros base, int decimals) {
    Doors.notNegative("amount", amount);
    return base.isPositive()
        ? Optional.of(Rate.ofPart(amount, base).rounded(decimals, rates))
        : withoutBase(Rate.ZERO);
  }

  private <T> Optional<T> withoutBase(T zero) {
    return zeroWithoutBase ? Optional.of(zero) : Optional.empty();
  }

  private void checkAmount(Euros amount, Euros base) {
    Doors.notNegative("amount", amount);
    Euros most = formLimits ? base.min(FORM_LIMIT) : base;
    if (amount.isGreaterThan(most)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "amount", "value", amount, "rule", "≤ " + most)
          .toException();
    }
  }

  private void checkRate(Rate rate) {
    if (rate.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", "rate", "value", rate)
          .toException();
    }
    if (formLimits) {
      rate.rounded(keptRateDecimals, Rounding.EXACT);
    }
  }

  private static void checkDecimals(String name, int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              name,
              "value",
              decimals,
              "rule",
              "0–" + MOST_DECIMALS)
          .toException();
    }
  }
}
