package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a grant is computed on. What is absent is not known, which is neither zero nor no: a formula that needs it says so.
 *
 * <p>Quantities, amounts, rates and flags go by name: lower-case words joined by hyphens, such as {@code passes-used}.
 * No two of them share a name, and {@code cost}, {@code revenue} and {@code other-subsidies} are taken. It is immutable
 * and thread-safe.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableGrantInput.class)
@JsonDeserialize(builder = GrantInput.Builder.class)
@JsonDocument(value = "grant-input", read = true)
public interface GrantInput {
  /**
   * Returns the eligible cost, over the period and on the tax basis that the scheme states.
   *
   * @return the cost, zero or more, or empty if it is not known
   */
  Optional<Euros> cost();

  /**
   * Returns what the operation will earn, or what it leaves its owner, where the scheme pays a part of a deficit.
   *
   * @return the revenue, zero or more, or empty if it is not known
   */
  Optional<Euros> revenue();

  /**
   * Returns the sum of the other subsidies, those that come before this one.
   *
   * @return the sum, zero or more, or empty if it is not known
   */
  Optional<Euros> otherSubsidies();

  /**
   * Returns which year of the grant is asked, counted from its start and not from January.
   *
   * @return the year, from 1, or empty for all years of the grant together
   */
  Optional<Integer> grantYear();

  /**
   * Returns the quantities.
   *
   * @return the quantities by name, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Quantity> quantities();

  /**
   * Returns the amounts beside the cost, such as what a decision has fixed.
   *
   * @return the amounts by name, zero or more, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Euros> amounts();

  /**
   * Returns the rates that others have set, such as the intensity that an aid regime allows.
   *
   * @return the rates by name, 0 % to 100 %, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Rate> rates();

  /**
   * Returns which conditions hold and which do not; one that is absent is not known.
   *
   * @return the conditions by name, never null
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Boolean> flags();

  /**
   * Returns an input of which only the cost is known.
   *
   * @param cost the eligible cost, zero or more, not null
   * @return the input, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  static GrantInput ofCost(Euros cost) {
    return builder().cost(cost).build();
  }

  /**
   * Returns an input of which nothing is known: enough for a lump sum.
   *
   * @return the input, never null
   */
  static GrantInput empty() {
    return builder().build();
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder that starts from this input.
   *
   * @return a new builder, never null
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Checks the values and their names.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if an amount is below zero, {@code
   *     RATE_ABOVE_ONE} if a rate is above 100 %, {@code OUT_OF_RANGE} if the year is below 1 or a name is not of its
   *     form, {@code DUPLICATE_ID} if two values share a name
   */
  @Value.Check
  default void check() {
    cost().ifPresent(cost -> Inputs.checkAmount(Inputs.COST, cost));
    revenue().ifPresent(revenue -> Inputs.checkAmount(Inputs.REVENUE, revenue));
    otherSubsidies().ifPresent(sum -> Inputs.checkAmount(Inputs.OTHER_SUBSIDIES, sum));
    amounts().forEach(Inputs::checkAmount);
    rates().forEach(Inputs::checkRate);
    grantYear().filter(year -> year < 1).ifPresent(year -> {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "grantYear", "value", year, "rule", "≥ 1")
          .toException();
    });
    Inputs.checkNames(
        quantities().keySet(), amounts().keySet(), rates().keySet(), flags().keySet());
  }

  /** Builds an input of what is known. It is not thread-safe. */
  final class Builder extends ImmutableGrantInput.Builder {
    /** Creates an empty builder. */
    public Builder() {}

    /**
     * States a whole quantity.
     *
     * @param name its name, not null
     * @param number how many, zero or more
     * @return this builder, never null
     * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is negative, {@code OVERFLOW} if it does
     *     not fit
     */
    public Builder quantity(String name, long number) {
      return putQuantities(name, Quantity.of(number));
    }

    /**
     * States an amount.
     *
     * @param name its name, not null
     * @param amount the amount, zero or more, not null
     * @return this builder, never null
     */
    public Builder amount(String name, Euros amount) {
      return putAmounts(name, amount);
    }

    /**
     * States a rate.
     *
     * @param name its name, not null
     * @param rate the rate, 0 % to 100 %, not null
     * @return this builder, never null
     */
    public Builder rate(String name, Rate rate) {
      return putRates(name, rate);
    }

    /**
     * States whether a condition holds.
     *
     * @param name its name, not null
     * @param holds whether it holds
     * @return this builder, never null
     */
    public Builder flag(String name, boolean holds) {
      return putFlags(name, holds);
    }
  }
}
