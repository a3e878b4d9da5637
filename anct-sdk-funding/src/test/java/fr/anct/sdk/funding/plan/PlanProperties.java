package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class PlanProperties {
  @Property(tries = 200)
  void aPlanIsWrittenAndRead(@ForAll("plans") FinancingPlan plan) {
    assertThat(AnctJson.read(AnctJson.write(plan), FinancingPlan.class)).isEqualTo(plan);
  }

  @Property(tries = 200)
  void anAssessmentIsWrittenAndRead(@ForAll("plans") FinancingPlan plan) {
    PlanAssessment assessment = plan.assess();
    assertThat(AnctJson.read(AnctJson.write(assessment), PlanAssessment.class))
        .isEqualTo(assessment);
  }

  @Property(tries = 300)
  void percentagesAddUpToTheWhole(@ForAll("plans") FinancingPlan plan) {
    Rate sum = plan.assess().shares().stream()
        .map(ResourceShare::percentage)
        .reduce(Rate.ZERO, Rate::plus);
    assertThat(sum).isEqualTo(plan.totalResources().isZero() ? Rate.ZERO : Rate.ONE);
  }

  @Property(tries = 300)
  void eachPercentageIsLessThanAHundredthAway(@ForAll("plans") FinancingPlan plan) {
    for (ResourceShare share : plan.assess().shares()) {
      Rate exact = Rate.ofPart(share.amount(), plan.totalResources());
      assertThat(share.percentage()).isLessThan(exact.plus(Rate.of(1, 10_000)));
      assertThat(share.percentage().plus(Rate.of(1, 10_000))).isGreaterThan(exact);
    }
  }

  @Property(tries = 300)
  void everyRuleAnswersAndExcessIsBeyondTheLimit(@ForAll("plans") FinancingPlan plan) {
    for (RuleResult result : plan.assess().results()) {
      assertThat(result.limit().isPresent()).isEqualTo(result.excess().isPresent());
      if (result.excess().isPresent()) {
        boolean kept = result.verdict() == RuleVerdict.COMPLIANT;
        assertThat(result.excess().get().isZero()).isEqualTo(kept);
        assertThat(result.remedies().isEmpty()).isEqualTo(kept);
      }
      assertThat(result.citation()).isPresent();
    }
  }

  @Property(tries = 300)
  void aPlanManyTimesAsLargeHasTheSameVerdicts(
      @ForAll("ordinary") FinancingPlan plan, @ForAll @LongRange(min = 1, max = 1000) long times) {
    assertThat(Lists.transform(scaled(plan, times).assess().results(), RuleResult::verdict))
        .isEqualTo(Lists.transform(plan.assess().results(), RuleResult::verdict));
  }

  @Property(tries = 300)
  void aDraftBalancedByTheOwnerIsBalanced(@ForAll("plans") FinancingPlan plan) {
    FinancingPlan affordable = plan.toBuilder()
        .addExpense(ExpenseLine.ineligible("rest", "Reste", plan.totalResources()))
        .build();
    assertThat(affordable.balancedByOwnFunds().assess().problems())
        .noneMatch(problem -> problem.code() == ProblemCode.UNBALANCED_PLAN);
  }

  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Plans.plans();
  }

  @Provide
  Arbitrary<FinancingPlan> ordinary() {
    return Plans.ordinaryPlans();
  }

  private static FinancingPlan scaled(FinancingPlan plan, long times) {
    return plan.toBuilder()
        .ownFunds(plan.ownFunds().times(times))
        .loans(plan.loans().times(times))
        .expenses(ImmutableList.copyOf(
            Lists.transform(plan.expenses(), line -> line.costing(line.amount().times(times)))))
        .contributions(ImmutableList.copyOf(
            Lists.transform(plan.contributions(), line -> scaled(line, times))))
        .build();
  }

  private static Contribution scaled(Contribution line, long times) {
    return line.toBuilder()
        .granted(DatedAmount.of(line.amount().times(times)))
        .eligibleBase(line.eligibleBase().map((Euros base) -> base.times(times)))
        .build();
  }
}
