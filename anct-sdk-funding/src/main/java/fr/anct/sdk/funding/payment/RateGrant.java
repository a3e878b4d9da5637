package fr.anct.sdk.funding.payment;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.funding.internal.Doors;
import fr.anct.sdk.funding.plan.Contribution;
import java.util.Optional;

/**
 * A grant at a rate, as its decision states it (CGCT, art. R2334-26). This class is immutable and thread-safe.
 *
 * @param rate the rate of the decision, 0 % to 100 %, not null
 * @param plannedExpense the planned eligible expense of the decision, zero or more, not null
 * @param amount the amount of the decision, zero or more, not null
 */
public record RateGrant(Rate rate, Euros plannedExpense, Euros amount) {
  private static final NodeId ROOT = NodeId.root("R-DOT-PAY", "funding-1");
  private static final Citation CITATION = Citation.of(
      "CGCT, art. R2334-26 ; réponse ministérielle à la question n° 4800, Assemblée nationale,"
          + " 10 juin 2025",
      Confidence.SECONDARY);

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %, {@code
   *     NEGATIVE_AMOUNT} if an amount is below zero
   */
  public RateGrant {
    if (rate.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", "rate", "value", rate)
          .toException();
    }
    Doors.notNegative("plannedExpense", plannedExpense);
    Doors.notNegative("amount", amount);
  }

  /**
   * Returns the grant of a decision whose amount is its rate of the planned expense, to the nearest cent.
   *
   * @param rate the rate, 0 % to 100 %, not null
   * @param plannedExpense the planned eligible expense, zero or more, not null
   * @return the grant, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if the rate is above 100 %, {@code
   *     NEGATIVE_AMOUNT} if the expense is below zero
   */
  public static RateGrant of(Rate rate, Euros plannedExpense) {
    return new RateGrant(rate, plannedExpense, plannedExpense.times(rate, Rounding.HALF_UP));
  }

  /**
   * Returns the grant of a contribution whose decision is complete.
   *
   * @param contribution the contribution, not null
   * @return the grant, or empty if it lacks its rate, its base or its granted amount
   */
  public static Optional<RateGrant> from(Contribution contribution) {
    return contribution
        .rate()
        .flatMap(rate -> contribution
            .eligibleBase()
            .flatMap(base -> contribution
                .granted()
                .map(granted -> new RateGrant(rate, base, granted.amount()))));
  }

  /**
   * Settles this grant on what was really spent: the rate of the decision, never recomputed, of the real expense within
   * the planned one, at most the amount of the decision.
   *
   * @param realExpense the real eligible expense, on the tax basis of the planned one, zero or more, not null
   * @param paid what was paid already, advance included, zero or more, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero
   */
  public Settlement settle(Euros realExpense, Euros paid) {
    return Settlement.of(ROOT, due(realExpense, ROOT.child(1)), paid, CITATION);
  }

  /**
   * Settles this grant when its decision forbids a profit: it is limited to what balances receipts and expenses.
   *
   * @param realExpense the real eligible expense, on the tax basis of the planned one, zero or more, not null
   * @param paid what was paid already, advance included, zero or more, not null
   * @param limit the real expenses and the other receipts, not null
   * @return the settlement, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero
   */
  public Settlement settle(Euros realExpense, Euros paid, NoProfit limit) {
    NodeId id = ROOT.child(1);
    return Settlement.of(ROOT, limit.applyTo(due(realExpense, id.child(1)), id), paid, CITATION);
  }

  private Explanation.Amount due(Euros realExpense, NodeId id) {
    Doors.notNegative("realExpense", realExpense);
    Euros retained = realExpense.min(plannedExpense);
    Euros product = retained.times(rate, Rounding.HALF_UP);
    return new Explanation.Amount(
        id,
        product.isGreaterThan(amount)
            ? "funding.settlement.grant-capped"
            : "funding.settlement.grant",
        product.min(amount),
        Optional.empty(),
        ImmutableList.of(Operand.of("funding.decision-amount", Value.of(amount))),
        Optional.empty(),
        ImmutableList.of(
            new Explanation.Amount(
                id.child(1),
                "funding.settlement.expense",
                retained,
                Optional.empty(),
                ImmutableList.of(
                    Operand.of("funding.real-expense", Value.of(realExpense)),
                    Operand.of("funding.planned-expense", Value.of(plannedExpense))),
                Optional.empty(),
                ImmutableList.of()),
            new Explanation.Amount(
                id.child(2),
                "funding.grant.rate",
                product,
                Optional.of(Rounding.HALF_UP),
                ImmutableList.of(
                    Operand.of("funding.grant-rate", Value.of(rate)),
                    Operand.of("funding.grant-cost", Value.of(retained))),
                Optional.empty(),
                ImmutableList.of())));
  }
}
