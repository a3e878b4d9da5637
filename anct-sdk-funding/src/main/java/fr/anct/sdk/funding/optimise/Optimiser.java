package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.Objects;

/**
 * Finds the best amounts of the grants that could be had: exact in cents, proved, and always the same. This class is
 * immutable and thread-safe.
 *
 * <p>All amounts and limits are whole cents, and so is the answer; a rate was rounded down to a limit before. Why it is the
 * best, by what the problem is like:
 *
 * <ul>
 *   <li>Nested ceilings, any amounts: in one pass. What may be taken is a polymatroid, whose greedy answer is whole, has the
 *       largest sum, and is the first in the order of preference.
 *   <li>Nested ceilings with floors, all-or-nothing grants, exclusions or conditions: branch and bound on what is made, that
 *       answer being the bound.
 *   <li>Overlapping or weighted ceilings: the bound is the linear program with cents divisible, in fractions without
 *       rounding. Its answer need not be whole, so that cuts are added which no whole amounts break (Gomory), and where
 *       they are not enough, an amount is at most its floor or at least a cent more. Nothing whole is lost by either.
 * </ul>
 *
 * <p>With a dozen grants all is looked at or ruled out. With many more, all or nothing, the search may be cut short by its
 * budget of steps, as it may where numbers of trillions of euros do not fit: the answer is then lawful, and says how far
 * from the best it may be.
 *
 * <pre>{@code
 * Optimum best = Optimiser.standard().optimise(plan);
 * best.ownShare();
 * best.cuts().get(0).ceilings();
 * best.plan().orElseThrow().breaches(); // none
 * }</pre>
 */
public final class Optimiser {
  /** The number of steps that a search may take unless stated. */
  public static final int STEP_BUDGET = 10_000;

  private static final Optimiser STANDARD = new Optimiser(Objective.LEAST_OWN_SHARE, STEP_BUDGET);

  private final Objective objective;
  private final long stepBudget;

  private Optimiser(Objective objective, long stepBudget) {
    this.objective = objective;
    this.stepBudget = stepBudget;
  }

  /**
   * Returns the optimiser that seeks the least own share.
   *
   * @return the optimiser, never null
   */
  public static Optimiser standard() {
    return STANDARD;
  }

  /**
   * Returns this optimiser seeking something else.
   *
   * @param other the objective, not null
   * @return the optimiser, never null
   */
  public Optimiser seeking(Objective other) {
    Objects.requireNonNull(other, "other");
    return new Optimiser(other, stepBudget);
  }

  /**
   * Returns this optimiser with another budget: it is counted in steps and not in time, so that answers are the same on
   * all machines.
   *
   * @param steps how many steps a search may take, 1 or more
   * @return the optimiser, never null
   * @throws AnctException {@code OUT_OF_RANGE} if it is below 1
   */
  public Optimiser withStepBudget(long steps) {
    if (steps < 1) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "stepBudget", "value", steps, "rule", "≥ 1")
          .toException();
    }
    return new Optimiser(objective, steps);
  }

  /**
   * Returns what is sought.
   *
   * @return the objective, never null
   */
  public Objective objective() {
    return objective;
  }

  /**
   * Finds the best amounts for a plan under the rules of this library.
   *
   * @param plan the plan, whose public contributions are the most that may be had, not null
   * @return the best amounts and why they are not more, never null
   * @throws AnctException as {@link FundingProblem#of(FinancingPlan)} and {@link #optimise(FundingProblem)}
   */
  public Optimum optimise(FinancingPlan plan) {
    return optimise(FundingProblem.of(plan));
  }

  /**
   * Finds the best amounts, what keeps each grant from bringing more, and what wider ceilings would spare.
   *
   * @param problem the problem, not null
   * @return the best amounts and why they are not more, never null
   * @throws AnctException with an {@code INFEASIBLE} for each ceiling that the compulsory grants at their least and what
   *     is given break, and an {@code EXCLUDED_TOGETHER} for each exclusion among them
   */
  public Optimum optimise(FundingProblem problem) {
    Instance instance = Instance.of(problem);
    Search search = search(instance, problem);
    Optimum.Builder optimum = Optimum.builder()
        .problem(problem)
        .objective(objective)
        .allotment(allotment(instance, problem, search));
    Reasons reasons = new Reasons(instance, problem, search.best.amounts);
    optimum.cuts(reasons.cuts());
    for (int row = 1; row < instance.rows; row++) {
      optimum.addMarginalValues(marginal(instance, problem, row, search));
    }
    return optimum.build();
  }

  /**
   * Finds the best amounts only, in a small part of the time.
   *
   * @param problem the problem, not null
   * @return the best amounts, never null
   * @throws AnctException as {@link #optimise(FundingProblem)}
   */
  public Allotment solve(FundingProblem problem) {
    Instance instance = Instance.of(problem);
    return allotment(instance, problem, search(instance, problem));
  }

  private Search search(Instance instance, FundingProblem problem) {
    if (instance.limit[0] >= 0) {
      Search search = Search.run(instance, objective, stepBudget);
      if (search.best.found) {
        return search;
      }
    }
    throw new AnctException(Reasons.conflicts(instance, problem));
  }

  private static Allotment allotment(Instance instance, FundingProblem problem, Search search) {
    Euros[] amounts = new Euros[instance.grants];
    for (int i = 0; i < amounts.length; i++) {
      amounts[instance.place[i]] = Euros.ofCents(search.best.amounts[i]);
    }
    ImmutableMap.Builder<String, Euros> byId = ImmutableMap.builderWithExpectedSize(amounts.length);
    ImmutableList<GrantOption> grants = problem.grants();
    for (int i = 0; i < amounts.length; i++) {
      byId.put(grants.get(i).id(), amounts[i]);
    }
    return new Allotment(
        byId.buildOrThrow(),
        Euros.ofCents(instance.limit[0] - search.best.sum),
        search.stopped ? Proof.BOUND : Proof.PROVED,
        Euros.ofCents(search.gap()));
  }

  private MarginalValue marginal(
      Instance instance, FundingProblem problem, int row, Search search) {
    String rule = problem.ceilings().get(row - 1).rule();
    if (!instance.canBind(row)) {
      return new MarginalValue(rule, row - 1, Euros.ZERO, Euros.ZERO, Proof.PROVED);
    }
    Search cent = wider(instance, row, 1, search.best.sum);
    Search euro = wider(instance, row, 100, search.best.sum);
    return new MarginalValue(
        rule,
        row - 1,
        Euros.ofCents(cent.best.sum - search.best.sum),
        Euros.ofCents(euro.best.sum - search.best.sum),
        cent.stopped || euro.stopped ? Proof.BOUND : Proof.PROVED);
  }

  /** A wider ceiling takes nothing away, so that only what is above the known sum is looked for. */
  private Search wider(Instance instance, int row, long cents, long bestSum) {
    Instance relaxed = instance.relaxed(row, cents);
    return objective == Objective.PREFERRED_ORDER
        ? Search.run(relaxed, objective, stepBudget)
        : Search.above(relaxed, bestSum, stepBudget);
  }
}
