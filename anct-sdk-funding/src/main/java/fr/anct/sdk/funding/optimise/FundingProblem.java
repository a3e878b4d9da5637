package fr.anct.sdk.funding.optimise;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is to be financed, the grants that could be had, and what they may not be together. It is immutable and
 * thread-safe.
 *
 * <p>The owner pays what is left, which is never below zero. A ceiling names grants, never another ceiling, so that none
 * can depend on itself.
 *
 * <pre>{@code
 * FundingProblem.builder()
 *     .cost(Euros.of(400_000))
 *     .addGrant(GrantOption.upTo("DETR", Euros.of(160_000)).withLeast(Euros.of(80_000)))
 *     .addGrant(GrantOption.allOrNothing("REGION", Euros.of(200_000)))
 *     .addCeiling(GroupCeiling.of("R-MOA-20", ImmutableSet.of("DETR", "REGION"), Euros.of(320_000)))
 *     .build();
 * }</pre>
 */
@Value.Immutable
@JsonSerialize(as = ImmutableFundingProblem.class)
@JsonDeserialize(builder = FundingProblem.Builder.class)
@JsonPropertyOrder({
  "cost",
  "privateMoney",
  "otherResources",
  "grants",
  "exclusions",
  "ceilings",
  "origin"
})
@JsonDocument(value = "funding-problem", read = true)
public interface FundingProblem {
  /** The name of the ceiling that always holds: all resources together are at most the cost. */
  String BALANCE = "R-PLAN";

  /** The largest number of grants of a problem. */
  int MOST_GRANTS = Instance.MOST_GRANTS;

  /**
   * Returns what is to be financed.
   *
   * @return the cost, zero or more, never null
   */
  Euros cost();

  /**
   * Returns the money of private funders, which is given.
   *
   * @return the sum, zero unless stated, never null
   */
  @Value.Default
  default Euros privateMoney() {
    return Euros.ZERO;
  }

  /**
   * Returns the other resources that are given, the owner’s money left out: what is in kind, receipts.
   *
   * @return the sum, zero unless stated, never null
   */
  @Value.Default
  default Euros otherResources() {
    return Euros.ZERO;
  }

  /**
   * Returns the grants that could be had.
   *
   * @return the options, at most {@link #MOST_GRANTS}, never null
   */
  ImmutableList<GrantOption> grants();

  /**
   * Returns the sets of grants of which one at most is made.
   *
   * @return the sets, by the identifiers of the grants, never null
   */
  ImmutableList<ImmutableSet<String>> exclusions();

  /**
   * Returns the ceilings, besides the balance.
   *
   * @return the ceilings, which may overlap, never null
   */
  ImmutableList<GroupCeiling> ceilings();

  /**
   * Returns the plan that this problem was read from.
   *
   * @return the plan, or empty if there is none
   */
  Optional<FinancingPlan> origin();

  /**
   * Returns what grants and the owner are to bring.
   *
   * @return the cost less what is given, below zero if more is given, never null
   */
  default Euros toFinance() {
    return cost().minus(privateMoney()).minus(otherResources());
  }

  /**
   * Reads the problem of a plan under the rules of this library.
   *
   * @param plan the plan, not null
   * @return the problem, never null
   * @throws fr.anct.sdk.core.problem.AnctException as {@link #of(FinancingPlan, PlanRuleBook)}
   */
  static FundingProblem of(FinancingPlan plan) {
    return of(plan, PlanRuleBook.standard());
  }

  /**
   * Reads the problem of a plan: its public contributions may each bring up to what they bring in it, in that order of
   * preference; private money and what is in kind is given; ceilings and leasts are those whose breach the rules call a
   * violation.
   *
   * <p>Where a rule cannot tell, it sets no ceiling: {@link FinancingPlan#assess()} says so. A floor that yields to a
   * ceiling, as that of DETR did before 6 October 2021, is taken whole: the amounts are lawful all the same.
   *
   * @param plan the plan, not null
   * @param rules the rules, not null
   * @return the problem, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the plan has too many contributions,
   *     or a rule a share whose fraction has a denominator above 1000000
   */
  static FundingProblem of(FinancingPlan plan, PlanRuleBook rules) {
    return PlanProblem.read(plan, rules);
  }

  /**
   * Returns this problem with another option in place of the one of its identifier.
   *
   * @param option the option, not null
   * @return the problem, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_LINE} if there is none of that identifier, and as {@link
   *     #check}
   */
  default FundingProblem withOption(GrantOption option) {
    ImmutableList.Builder<GrantOption> changed = ImmutableList.builder();
    boolean known = false;
    for (GrantOption grant : grants()) {
      boolean same = grant.id().equals(option.id());
      known |= same;
      changed.add(same ? option : grant);
    }
    if (!known) {
      throw Problem.of(
              ProblemCode.UNKNOWN_LINE, "id", option.id(), "known", ProblemChecks.names(grants()))
          .toException();
    }
    return toBuilder().grants(changed.build()).build();
  }

  /**
   * Returns an option.
   *
   * @param id its identifier, not null
   * @return the option, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code UNKNOWN_LINE} if there is none of that identifier
   */
  default GrantOption getOption(String id) {
    return grants().stream()
        .filter(grant -> grant.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.of(
                ProblemCode.UNKNOWN_LINE, "id", id, "known", ProblemChecks.names(grants()))
            .toException());
  }

  /**
   * Returns this problem with one more set of grants of which one at most is made.
   *
   * @param ids the identifiers of the grants, none null
   * @return the problem, never null
   * @throws fr.anct.sdk.core.problem.AnctException as {@link #check}
   */
  default FundingProblem excluding(String... ids) {
    return toBuilder().exclude(ids).build();
  }

  /**
   * Returns a builder that starts from this problem.
   *
   * @return a new builder, never null
   */
  default Builder toBuilder() {
    return new Builder().from(this);
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
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException with all that is wrong: {@code NEGATIVE_AMOUNT} if an amount or a limit
   *     is below zero, {@code DUPLICATE_ID} if two grants have the same identifier, {@code UNKNOWN_LINE} if an exclusion
   *     or a ceiling names a grant that is not there, or a grant is not in the plan of origin, {@code OUT_OF_RANGE} if a
   *     least is above the most, a weight is not 1 to 1000000, there are too many grants, an identifier is blank or the plan
   *     of origin has other amounts, {@code OVERFLOW} if a sum does not fit
   */
  @Value.Check
  default void check() {
    ProblemChecks.check(this);
  }

  /** Builds a problem; {@code cost} must be set. It is not thread-safe. */
  final class Builder extends ImmutableFundingProblem.Builder {
    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Adds a grant that could be had.
     *
     * @param option the option, not null
     * @return this builder, never null
     */
    public Builder addGrant(GrantOption option) {
      return addGrants(option);
    }

    /**
     * Adds a set of grants of which one at most is made.
     *
     * @param ids the identifiers of the grants, none null
     * @return this builder, never null
     */
    public Builder exclude(String... ids) {
      return addExclusions(ImmutableSet.copyOf(ids));
    }

    /**
     * Adds a ceiling.
     *
     * @param ceiling the ceiling, not null
     * @return this builder, never null
     */
    public Builder addCeiling(GroupCeiling ceiling) {
      return addCeilings(ceiling);
    }
  }
}
