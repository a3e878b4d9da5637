package fr.anct.sdk.funding.sharing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One grant shared between partners, or between operations of a programme, in proportion to the cost that each bears, to
 * the cent by largest remainder. This class is immutable and thread-safe.
 *
 * @param amount the grant, zero or more, not null
 * @param costs the cost that counts, by partner, in their order; not all zero, not null
 * @param shares what each gets: zero for a cost of zero; they add up to the grant, not null
 */
public record SharedGrant(
    Euros amount, ImmutableMap<String, Euros> costs, ImmutableMap<String, Euros> shares) {
  /**
   * Checks that the shares are those of the costs.
   *
   * @throws IllegalArgumentException if they are not
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the grant or a cost is below zero, {@code
   *     BAD_WEIGHTS} if no cost is above zero
   */
  public SharedGrant {
    Objects.requireNonNull(costs, "costs");
    if (!split(amount, costs).equals(shares)) {
      throw new IllegalArgumentException(shares + " are not the shares of " + amount);
    }
  }

  /**
   * Shares a grant.
   *
   * @param amount the grant, zero or more, not null
   * @param costs the cost that counts, by partner, in their order, not null
   * @return the shares, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the grant or a cost is below zero, {@code
   *     BAD_WEIGHTS} if no cost is above zero
   */
  public static SharedGrant of(Euros amount, Map<String, Euros> costs) {
    ImmutableMap<String, Euros> copy = ImmutableMap.copyOf(costs);
    return new SharedGrant(amount, copy, split(amount, copy));
  }

  /**
   * Shares again what is finally due, in proportion to what each partner really spent: one that spent less gets less,
   * and the others in its place.
   *
   * @param due what is finally due, at most the grant, not null
   * @param realCosts what each really spent of the cost that counts, by partner, not null
   * @return the final shares, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if more is due than was granted, {@code
   *     UNKNOWN_LINE} if a partner is not one of this grant, {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     BAD_WEIGHTS} if nobody spent anything
   */
  public SharedGrant settle(Euros due, Map<String, Euros> realCosts) {
    if (due.isGreaterThan(amount)) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "due", "value", due, "rule", "≤ " + amount)
          .toException();
    }
    ImmutableMap.Builder<String, Euros> real = ImmutableMap.builder();
    for (String partner : realCosts.keySet()) {
      if (!costs.containsKey(partner)) {
        throw Problem.of(
                ProblemCode.UNKNOWN_LINE, "id", partner, "known", String.join(", ", costs.keySet()))
            .toException();
      }
    }
    costs
        .keySet()
        .forEach(partner -> real.put(partner, realCosts.getOrDefault(partner, Euros.ZERO)));
    return of(due, real.buildOrThrow());
  }

  private static ImmutableMap<String, Euros> split(
      Euros amount, ImmutableMap<String, Euros> costs) {
    notNegative("amount", amount);
    costs.forEach(SharedGrant::notNegative);
    List<Euros> split = Allocation.byAmounts(costs.values().asList()).split(amount);
    ImmutableList<String> partners = costs.keySet().asList();
    ImmutableMap.Builder<String, Euros> shares = ImmutableMap.builder();
    for (int i = 0; i < partners.size(); i++) {
      shares.put(partners.get(i), split.get(i));
    }
    return shares.buildOrThrow();
  }

  private static void notNegative(String name, Euros amount) {
    if (amount.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount)
          .toException();
    }
  }
}
