package fr.anct.sdk.funding.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.testkit.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OptimiserProperties {
  private static long[] cents(Allotment allotment) {
    return allotment.amounts().values().stream().mapToLong(Euros::cents).toArray();
  }

  private static void sameAsEnumeration(FundingProblem problem, Objective objective) {
    Optimiser optimiser = Optimiser.standard().seeking(objective);
    Optional<long[]> best = Enumeration.best(problem, objective);
    if (best.isEmpty()) {
      assertThatThrownBy(() -> optimiser.solve(problem)).isInstanceOf(AnctException.class);
      return;
    }
    Optimum optimum = optimiser.optimise(problem);
    assertThat(optimum.proof()).isEqualTo(Proof.PROVED);
    assertThat(cents(optimum.allotment())).as("%s", problem).isEqualTo(best.get());
    assertThat(optimiser.solve(problem)).isEqualTo(optimum.allotment());
    assertThat(optimum.ownShare().plus(Euros.sum(optimum.amounts().values())))
        .isEqualTo(problem.toFinance());
  }

  @Property(tries = 3000)
  void theLeastOwnShareIsThatOfTryingAll(@ForAll long seed) {
    sameAsEnumeration(Problems.small(seed), Objective.LEAST_OWN_SHARE);
  }

  @Property(tries = 2000)
  void theFewestFundersAreThoseOfTryingAll(@ForAll long seed) {
    sameAsEnumeration(Problems.small(seed), Objective.FEWEST_FUNDERS);
  }

  @Property(tries = 2000)
  void thePreferredOrderIsThatOfTryingAll(@ForAll long seed) {
    sameAsEnumeration(Problems.small(seed), Objective.PREFERRED_ORDER);
  }

  @Property(tries = 1500)
  void twelveGrantsUnderNestedCeilingsAreThoseOfAllSets(@ForAll long seed) {
    sameAsSets(Problems.nested(seed, 12, (int) Math.floorMod(seed, 101L)));
  }

  @Property(tries = 1500)
  void twelveWholeGrantsUnderAnyCeilingsAreThoseOfAllSets(@ForAll long seed) {
    sameAsSets(Problems.overlapping(seed, 12, /* wholePercent= */ 100));
  }

  private static void sameAsSets(FundingProblem problem) {
    Optional<long[]> best = SubsetEnumeration.best(problem);
    if (best.isEmpty()) {
      assertThatThrownBy(() -> Optimiser.standard().solve(problem))
          .isInstanceOf(AnctException.class);
      return;
    }
    Allotment allotment = Optimiser.standard().solve(problem);
    assertThat(allotment.proof()).isEqualTo(Proof.PROVED);
    assertThat(cents(allotment)).as("%s", problem).isEqualTo(best.get());
  }

  /** What a ceiling one cent wider spares is what the wider problem spares, by trying all. */
  @Property(tries = 500)
  void aMarginalValueIsThatOfTryingAll(@ForAll long seed) {
    FundingProblem problem = Problems.small(seed);
    Assume.that(Enumeration.best(problem, Objective.LEAST_OWN_SHARE).isPresent());
    Optimum optimum = Optimiser.standard().optimise(problem);
    assertThat(optimum.marginalValues()).hasSameSizeAs(problem.ceilings());
    for (MarginalValue value : optimum.marginalValues()) {
      List<GroupCeiling> ceilings = new ArrayList<>(problem.ceilings());
      GroupCeiling ceiling = ceilings.get(value.ceiling());
      ceilings.set(value.ceiling(), ceiling.withLimit(ceiling.limit().plus(Euros.ofCents(1))));
      long[] wider = Enumeration.best(
              problem.toBuilder().ceilings(ceilings).build(), Objective.LEAST_OWN_SHARE)
          .orElseThrow();
      assertThat(value.rule()).isEqualTo(ceiling.rule());
      assertThat(value.perCent())
          .isEqualTo(optimum
              .ownShare()
              .minus(
                  problem.toFinance().minus(Euros.ofCents(Arrays.stream(wider).sum()))));
      assertThat(value.perEuro()).isGreaterThanOrEqualTo(value.perCent());
    }
  }

  /** More of a grant that is cut breaks what is named, and nothing is cut without a name. */
  @Property(tries = 1000)
  void aCutNamesWhatStandsAgainstMore(@ForAll long seed) {
    FundingProblem problem = Problems.small(seed);
    Assume.that(Enumeration.best(problem, Objective.LEAST_OWN_SHARE).isPresent());
    Optimum optimum = Optimiser.standard().optimise(problem);
    for (GrantOption grant : problem.grants()) {
      Euros amount = optimum.amounts().getOrDefault(grant.id(), Euros.ZERO);
      List<GrantCut> cuts =
          optimum.cuts().stream().filter(cut -> cut.grant().equals(grant.id())).toList();
      assertThat(cuts).hasSize(amount.equals(grant.most()) ? 0 : 1);
      for (GrantCut cut : cuts) {
        assertThat(cut.amount().plus(cut.cut())).isEqualTo(grant.most());
        assertThat(cut.ceilings().size() + cut.excludedBy().size()).isPositive();
      }
    }
  }

  /** Where the search is cut short, the true best is within the gap, and what is found is lawful. */
  @Property(tries = 500)
  void aSearchCutShortSaysHowFarItMayBe(@ForAll long seed) {
    FundingProblem problem = Problems.overlapping(seed, 12, /* wholePercent= */ 100);
    Optional<long[]> best = SubsetEnumeration.best(problem);
    Assume.that(best.isPresent());
    Allotment found =
        Optimiser.standard().withStepBudget(1 + Math.floorMod(seed, 40L)).solve(problem);
    assertThat(Enumeration.isLawful(problem, cents(found))).isTrue();
    long bestSum = Arrays.stream(best.get()).sum();
    long sum = Arrays.stream(cents(found)).sum();
    assertThat(bestSum).isBetween(sum, sum + found.gap().cents());
    if (found.proof() == Proof.PROVED) {
      assertThat(found.gap()).isEqualTo(Euros.ZERO);
      assertThat(cents(found)).isEqualTo(best.get());
    }
  }
}
