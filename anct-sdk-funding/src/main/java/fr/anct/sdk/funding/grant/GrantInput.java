package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import org.immutables.value.Value;

/** What a grant is computed on. It is immutable and thread-safe. */
@Value.Immutable
@JsonSerialize(as = ImmutableGrantInput.class)
@JsonDeserialize(builder = GrantInput.Builder.class)
public interface GrantInput {
  /**
   * Returns the eligible cost, over the period and on the tax basis that the scheme states.
   *
   * @return the cost, zero or more, never null
   */
  Euros cost();

  /**
   * Returns an input of which only the cost matters.
   *
   * @param cost the eligible cost, zero or more, not null
   * @return the input, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  static GrantInput ofCost(Euros cost) {
    return builder().cost(cost).build();
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
   * Checks the cost.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  @Value.Check
  default void check() {
    if (cost().isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", "cost", "value", cost())
          .toException();
    }
  }

  /** Builds an input; {@code cost} must be set. It is not thread-safe. */
  final class Builder extends ImmutableGrantInput.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
