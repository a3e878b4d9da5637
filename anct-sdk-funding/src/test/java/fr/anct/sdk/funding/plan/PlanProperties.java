package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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

  @Property(tries = 300)
  void moreCostNeverLowersTheOwnShare(
      @ForAll("amounts") Euros cost, @ForAll("amounts") Euros more, @ForAll("rates") Rate rate) {
    Assume.that(cost.isPositive());
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", cost))
        .addContribution(Contribution.requested(Scheme.DETR, cost.times(rate, Rounding.HALF_UP))
            .withRate(rate))
        .build()
        .balancedByOwnFunds();
    FinancingPlan dearer = plan.costing(cost.plus(more));
    assertThat(dearer.ownShare()).isGreaterThanOrEqualTo(plan.ownShare());
    assertThat(OwnShareFloor.minOwn(cost.plus(more), rate))
        .isGreaterThanOrEqualTo(OwnShareFloor.minOwn(cost, rate));
  }

  @Property(tries = 300)
  void addingAGrantNeverLowersThePublicRate(
      @ForAll("plans") FinancingPlan plan, @ForAll("amounts") Euros grant) {
    Assume.that(plan.publicFinancing().isPositive());
    FinancingPlan more = plan.toBuilder()
        .addContribution(
            Contribution.granted(Funder.of(FunderKind.REGION), grant).withId("one-more"))
        .build();
    assertThat(Rate.ofPart(more.publicSubsidies(), more.publicFinancing()))
        .isGreaterThanOrEqualTo(Rate.ofPart(plan.publicSubsidies(), plan.publicFinancing()));
    assertThat(more.assess().ownShare().rate().orElseThrow())
        .isLessThanOrEqualTo(plan.assess().ownShare().rate().orElseThrow());
  }

  @Property(tries = 300)
  void aPlanWithTaxBalancesAsItDidAndKeepsItsBases(@ForAll("plans") FinancingPlan plan) {
    boolean known = plan.expenses().stream().allMatch(line -> line.vat().isPresent());
    Assume.that(known || plan.taxBasis() == TaxBasis.TTC);
    FinancingPlan taxed = plan.withTax();
    assertThat(taxed.totalExpenses().minus(taxed.totalResources()))
        .isEqualTo(plan.totalExpenses().minus(plan.totalResources()));
    for (Contribution line : plan.contributions()) {
      assertThat(taxed.eligibleBase(line)).isEqualTo(plan.eligibleBase(line));
    }
  }

  @Provide
  Arbitrary<Euros> amounts() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<Rate> rates() {
    return Plans.rates();
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
