package fr.anct.sdk.funding.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.funding.testkit.Problems;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OptimiserProperties {
  private static long[] cents(Optimum optimum) {
    return optimum.amounts().values().stream().mapToLong(Euros::cents).toArray();
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
    assertThat(cents(optimum)).as("%s", problem).isEqualTo(best.get());
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
}
