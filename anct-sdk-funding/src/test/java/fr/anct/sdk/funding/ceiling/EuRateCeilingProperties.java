package fr.anct.sdk.funding.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.testkit.Plans;
import fr.anct.sdk.funding.testkit.Said;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EuRateCeilingProperties {
  @Property(tries = 200)
  void neverRefusesAPlanAndAlwaysHasItsWords(@ForAll("plans") FinancingPlan plan) {
    RuleResult result = EuRateCeiling.standard().assess(plan);
    assertThat(result.verdict()).isNotEqualTo(RuleVerdict.VIOLATED);
    Said.assertSaid(result.explanation());
  }

  @Property(tries = 200)
  void warnsIfAndOnlyIfALineIsAboveItsMark(@ForAll("plans") FinancingPlan plan) {
    RuleResult result = EuRateCeiling.standard().assess(plan);
    boolean above = result.excess().filter(excess -> excess.isPositive()).isPresent();
    assertThat(result.verdict() == RuleVerdict.WARNING).isEqualTo(above);
  }

  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Plans.plans();
  }
}
