package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Plans;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OwnShareFloorProperties {
  private static final OwnShareFloor RULE = OwnShareFloor.standard();

  @Property
  void minimumAndMaximumAddUp(@ForAll("amounts") Euros total, @ForAll("rates") Rate rate) {
    assertThat(
            OwnShareFloor.minOwn(total, rate).plus(OwnShareFloor.maxPublicSubsidies(total, rate)))
        .isEqualTo(total);
  }

  @Property
  void theMinimumIsEnoughAndACentLessIsNot(
      @ForAll("amounts") Euros total, @ForAll("rates") Rate rate) {
    Euros least = OwnShareFloor.minOwn(total, rate);
    assertThat(OwnShareFloor.isEnough(least, total.minus(least), rate)).isTrue();
    if (least.isPositive()) {
      Euros less = least.minus(Euros.ofCents(1));
      assertThat(OwnShareFloor.isEnough(less, total.minus(less), rate)).isFalse();
    }
  }

  @Property(tries = 300)
  void compliantIfAndOnlyIfOwnIsAtLeastTheMinimum(@ForAll("ordinary") FinancingPlan plan) {
    boolean compliant = RULE.assess(plan).verdict() == RuleVerdict.COMPLIANT;
    Rate rate = Rate.ofPercent(20);
    assertThat(compliant)
        .isEqualTo(OwnShareFloor.isEnough(plan.ownShare(), plan.publicSubsidies(), rate))
        .isEqualTo(!plan.ownShare().isLessThan(OwnShareFloor.minOwn(plan.publicFinancing(), rate)));
  }

  @Property(tries = 300)
  void privateMoneyIsOutsideTheBase(
      @ForAll("ordinary") FinancingPlan plan, @ForAll("amounts") Euros gift) {
    FinancingPlan more = plan.toBuilder()
        .addContribution(
            Contribution.granted(Funder.of(FunderKind.PATRONAGE), gift).withId("gift"))
        .build();
    assertThat(RULE.assess(more).limit()).isEqualTo(RULE.assess(plan).limit());
  }

  /** At a given cost, private money in place of own money lowers the minimum. */
  @Property(tries = 300)
  void privateMoneyLowersTheBaseOfAGivenCost(
      @ForAll("ordinary") FinancingPlan plan, @ForAll("rates") Rate part) {
    Euros gift = plan.ownFunds().times(part, Rounding.DOWN);
    FinancingPlan shifted = plan.toBuilder()
        .ownFunds(plan.ownFunds().minus(gift))
        .addContribution(
            Contribution.granted(Funder.of(FunderKind.PATRONAGE), gift).withId("gift"))
        .build();
    assertThat(shifted.totalResources()).isEqualTo(plan.totalResources());
    assertThat(RULE.assess(shifted).limit().orElseThrow())
        .isLessThanOrEqualTo(RULE.assess(plan).limit().orElseThrow());
  }

  @Property(tries = 300)
  void theRemedyIsACure(@ForAll("ordinary") FinancingPlan plan) {
    RuleResult result = RULE.assess(plan);
    Euros missing = result.excess().orElseThrow();
    Euros left = plan.publicSubsidies().minus(missing);
    FinancingPlan cured = plan.toBuilder()
        .expenses(ImmutableList.of())
        .contributions(ImmutableList.of(
            Contribution.granted(Funder.of(FunderKind.STATE), left.max(Euros.ZERO))))
        .ownFunds(plan.ownFunds().plus(missing))
        .build();
    assertThat(left.isNegative()).isFalse();
    assertThat(RULE.assess(cured).verdict()).isEqualTo(RuleVerdict.COMPLIANT);
    assertThat(RULE.assess(cured).limit()).isEqualTo(result.limit());
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
  Arbitrary<FinancingPlan> ordinary() {
    return Plans.ordinaryPlans();
  }
}
