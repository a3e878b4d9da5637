package fr.anct.sdk.funding.sharing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Several operations of one programme, each with its own plan: rules bind each operation, sums are of them all. It is
 * immutable and thread-safe.
 */
@Value.Immutable
@JsonSerialize(as = ImmutableOperationProgramme.class)
@JsonDeserialize(builder = OperationProgramme.Builder.class)
@JsonPropertyOrder({"title", "operations"})
@JsonDocument(value = "operation-programme", read = true)
public interface OperationProgramme {
  /**
   * Returns what the programme is called.
   *
   * @return the title, or empty
   */
  Optional<String> title();

  /**
   * Returns the plans by the identifier of their operation.
   *
   * @return the plans in the order given, never null
   */
  ImmutableMap<String, FinancingPlan> operations();

  /**
   * Returns the expenses of all operations.
   *
   * @return the sum, never null
   */
  default Euros totalExpenses() {
    return sum(FinancingPlan::totalExpenses);
  }

  /**
   * Returns the resources of all operations.
   *
   * @return the sum, never null
   */
  default Euros totalResources() {
    return sum(FinancingPlan::totalResources);
  }

  /**
   * Returns what the owners bring to all operations.
   *
   * @return the sum, never null
   */
  default Euros ownShare() {
    return sum(FinancingPlan::ownShare);
  }

  /**
   * Returns what each funder brings to all operations.
   *
   * @return the sums by funder, in the order in which they first occur, never null
   */
  default ImmutableMap<Funder, Euros> byFunder() {
    Map<Funder, Euros> sums = new LinkedHashMap<>();
    for (FinancingPlan plan : operations().values()) {
      for (Contribution line : plan.contributions()) {
        sums.merge(line.funder(), line.amount(), Euros::plus);
      }
    }
    return ImmutableMap.copyOf(sums);
  }

  /**
   * Shares one grant to the programme among its operations, in proportion to their eligible expense.
   *
   * @param grant the grant, zero or more, not null
   * @return the shares by operation, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NEGATIVE_AMOUNT} if the grant is below zero, {@code
   *     BAD_WEIGHTS} if no operation has an eligible expense
   */
  default SharedGrant share(Euros grant) {
    ImmutableMap.Builder<String, Euros> costs = ImmutableMap.builder();
    operations().forEach((id, plan) -> costs.put(id, plan.eligibleExpense()));
    return SharedGrant.of(grant, costs.buildOrThrow());
  }

  private Euros sum(Function<FinancingPlan, Euros> amount) {
    return operations().values().stream().map(amount).reduce(Euros.ZERO, Euros::plus);
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
   * Checks that sums fit.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if a sum does not
   */
  @Value.Check
  default void check() {
    totalExpenses().plus(totalResources()).abs();
  }

  /** Builds a programme. It is not thread-safe. */
  final class Builder extends ImmutableOperationProgramme.Builder {
    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Adds an operation.
     *
     * @param id its identifier, not null, used once
     * @param plan its plan, not null
     * @return this builder, never null
     */
    public Builder addOperation(String id, FinancingPlan plan) {
      return putOperations(id, plan);
    }
  }
}
