package fr.anct.sdk.funding.optimise;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.Optional;
import org.immutables.value.Value;

/** The best amounts of a funding problem and why they are not more. It is immutable and thread-safe. */
@Value.Immutable
@JsonSerialize(as = ImmutableOptimum.class)
@JsonDeserialize(builder = Optimum.Builder.class)
@JsonPropertyOrder({"problem", "objective", "allotment", "cuts", "marginalValues"})
@JsonDocument("optimum")
public interface Optimum {
  /**
   * Returns what was to be solved.
   *
   * @return the problem, never null
   */
  FundingProblem problem();

  /**
   * Returns what was sought.
   *
   * @return the objective, never null
   */
  Objective objective();

  /**
   * Returns the amounts and how sure it is that they are the best.
   *
   * @return the allotment, never null
   */
  Allotment allotment();

  /**
   * Returns the grants that bring less than their most, and why.
   *
   * @return the cuts in the order of the problem, never null
   */
  ImmutableList<GrantCut> cuts();

  /**
   * Returns what a wider ceiling would spare the owner.
   *
   * @return one value a ceiling, in the order of the problem, never null
   */
  ImmutableList<MarginalValue> marginalValues();

  /**
   * Returns what each grant brings.
   *
   * @return the amounts, zero included, in the order of the problem, never null
   */
  default ImmutableMap<String, Euros> amounts() {
    return allotment().amounts();
  }

  /**
   * Returns what is left to the owner.
   *
   * @return the own share, zero or more, never null
   */
  default Euros ownShare() {
    return allotment().ownShare();
  }

  /**
   * Tells how sure it is that nothing is better.
   *
   * @return the proof, never null
   */
  default Proof proof() {
    return allotment().proof();
  }

  /**
   * Returns the plan of origin with these amounts, balanced by what the owner pays: its loans up to that, and its own
   * funds.
   *
   * @return the plan, or empty if the problem was not read from a plan
   */
  default Optional<FinancingPlan> plan() {
    return problem().origin().map(plan -> PlanProblem.write(plan, amounts(), ownShare()));
  }

  /**
   * Explains the own share: what is to be financed, what each grant brings, what keeps it from bringing more, and what
   * wider ceilings would spare.
   *
   * @return the steps; the amount is that of {@link #ownShare()}, never null
   */
  default Explanation.Amount explanation() {
    return new OptimumText(this).write();
  }

  /**
   * Returns an empty builder.
   *
   * @return a new builder, never null
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an optimum; problem, objective and allotment must be set. It is not thread-safe. */
  final class Builder extends ImmutableOptimum.Builder {
    /** Creates an empty builder. */
    public Builder() {}
  }
}
