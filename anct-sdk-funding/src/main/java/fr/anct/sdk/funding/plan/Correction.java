package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * A plan brought back within its limits, and what that took from whom. It is immutable and thread-safe.
 *
 * <p>The owner pays what is cut. A correction never raises a contribution, and never leaves one below its floor: it is
 * then cut to nothing, and the others are cut that much less.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableCorrection.class)
@JsonDeserialize(builder = Correction.Builder.class)
@JsonPropertyOrder({"plan", "cuts", "unresolved"})
@JsonDocument("correction")
public interface Correction {
  /**
   * Returns the corrected plan: the very one that was to be corrected if it kept to its limits.
   *
   * @return the plan, never null
   */
  FinancingPlan plan();

  /**
   * Returns what was cut, in the order of the plan.
   *
   * @return the cuts, empty if none was needed, never null
   */
  ImmutableList<Cut> cuts();

  /**
   * Returns the limits that the strategy could not reach.
   *
   * @return the limits, empty if the plan is within all of them, never null
   */
  ImmutableList<AidLimit> unresolved();

  /**
   * Returns all that was cut.
   *
   * @return the sum, zero if nothing was, never null
   */
  default Euros total() {
    return cuts().stream().map(Cut::amount).reduce(Euros.ZERO, Euros::plus);
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
   * A cut of one contribution.
   *
   * @param contribution its identifier, not null
   * @param amount what was cut, above zero, not null
   * @param rules the rules that asked for it, in the order in which they did, not null
   */
  record Cut(String contribution, Euros amount, ImmutableList<String> rules) {
    /** Replaces absent parts by empty ones. */
    public Cut {
      Objects.requireNonNull(contribution, "contribution");
      Objects.requireNonNull(amount, "amount");
      rules = rules == null ? ImmutableList.of() : rules;
    }
  }

  /** Builds a correction; {@code plan} must be set. It is not thread-safe. */
  final class Builder extends ImmutableCorrection.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
