package fr.anct.sdk.funding.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Plans;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanProblemProperties {
  @Property(tries = 1000)
  void theBestPlanIsLawfulAndBalanced(@ForAll("plans") FinancingPlan plan) {
    Assume.that(!FundingProblem.of(plan).toFinance().isNegative());
    Optimum best = Optimiser.standard().optimise(plan);
    FinancingPlan written = best.plan().orElseThrow();
    assertThat(best.proof()).isEqualTo(Proof.PROVED);
    assertThat(written.breaches()).isEmpty();
    assertThat(written.assess().with(RuleVerdict.VIOLATED)).isEmpty();
    assertThat(written.totalResources()).isEqualTo(plan.totalExpenses());
    assertThat(written.ownShare()).isEqualTo(best.ownShare());
    for (Contribution line : plan.contributions()) {
      assertThat(written.getContribution(line.id()).amount()).isLessThanOrEqualTo(line.amount());
    }
  }

  /** So that no better plan is lost: what the ceilings refuse is refused by the rules, and what they let pass passes. */
  @Property(tries = 2000)
  void amountsKeepToTheCeilingsIfAndOnlyIfTheirPlanBreaksNoLimit(
      @ForAll("dated") FinancingPlan plan, @ForAll Random random) {
    FundingProblem problem = FundingProblem.of(plan);
    ImmutableMap<String, Euros> amounts = ImmutableMap.copyOf(Maps.toMap(
        problem.grants().stream().map(GrantOption::id).toList(),
        id -> part(problem.getOption(id).most(), random)));
    long[] cents =
        problem.grants().stream().mapToLong(grant -> cents(amounts, grant)).toArray();
    Euros own = problem.toFinance().minus(Euros.sum(amounts.values()));
    Assume.that(!own.isNegative());
    boolean floors = problem.grants().stream()
        .allMatch(grant ->
            cents(amounts, grant) == 0 || cents(amounts, grant) >= grant.least().cents());
    List<AidLimit> breaches = PlanProblem.write(plan, amounts, own).breaches();
    assertThat(floors && Enumeration.isLawful(problem, cents))
        .as("%s", breaches)
        .isEqualTo(breaches.isEmpty());
  }

  @Property(tries = 500)
  void aLawfulPlanIsNeverMadeDearer(@ForAll("dated") FinancingPlan plan) {
    Assume.that(!FundingProblem.of(plan).toFinance().isNegative());
    Euros own = plan.totalExpenses().minus(plan.totalResources()).plus(plan.ownShare());
    Assume.that(!own.isNegative() && plan.breaches().isEmpty());
    FinancingPlan balanced = PlanProblem.write(plan, ImmutableMap.of(), own);
    Assume.that(balanced.breaches().isEmpty());
    assertThat(Optimiser.standard().solve(FundingProblem.of(plan)).ownShare()).isEqualTo(own);
  }

  private static long cents(ImmutableMap<String, Euros> amounts, GrantOption grant) {
    return amounts.getOrDefault(grant.id(), Euros.ZERO).cents();
  }

  private static Euros part(Euros most, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Euros.ZERO;
      case 1 -> most;
      default -> Euros.ofCents((long) (random.nextDouble() * most.cents()));
    };
  }

  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Arbitraries.oneOf(Plans.plans(), Plans.ordinaryPlans());
  }

  @Provide
  Arbitrary<FinancingPlan> dated() {
    return Plans.ordinaryPlans();
  }
}
