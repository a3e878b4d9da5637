package fr.anct.sdk.funding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.testkit.Plans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorrectionProperties {
  @Property(tries = 500)
  void aPlanBreaksALimitIfAndOnlyIfARuleIsViolated(@ForAll("plans") FinancingPlan plan) {
    assertThat(plan.breaches().stream().map(AidLimit::rule).collect(Collectors.toSet()))
        .isEqualTo(plan.assess().with(RuleVerdict.VIOLATED).stream()
            .map(RuleResult::rule)
            .collect(Collectors.toSet()));
  }

  @Property(tries = 500)
  void aCorrectedPlanIsLawful(
      @ForAll("plans") FinancingPlan plan, @ForAll("strategies") CutStrategy strategy) {
    Correction correction = plan.correct(strategy);
    assertThat(correction.unresolved()).isEmpty();
    assertThat(correction.plan().assess().with(RuleVerdict.VIOLATED)).isEmpty();
    assertThat(correction.plan() == plan).isEqualTo(plan.breaches().isEmpty());
  }

  @Property(tries = 500)
  void whatIsCutIsPaidByTheOwnerAndNothingElseChanges(
      @ForAll("plans") FinancingPlan plan, @ForAll("strategies") CutStrategy strategy) {
    Correction correction = plan.correct(strategy);
    assertThat(correction.plan().totalResources()).isEqualTo(plan.totalResources());
    assertThat(correction.plan().ownFunds()).isEqualTo(plan.ownFunds().plus(correction.total()));
    Map<String, Euros> cuts = correction.cuts().stream()
        .collect(Collectors.toMap(Correction.Cut::contribution, Correction.Cut::amount));
    for (Contribution line : plan.contributions()) {
      Euros cut = cuts.getOrDefault(line.id(), Euros.ZERO);
      assertThat(correction.plan().getContribution(line.id()).amount())
          .isEqualTo(line.amount().minus(cut));
    }
  }

  @Property(tries = 300)
  void theVerdictsDoNotDependOnTheOrderOfTheLines(
      @ForAll("plans") FinancingPlan plan, @ForAll Random random) {
    List<Contribution> lines = new ArrayList<>(plan.contributions());
    Collections.shuffle(lines, random);
    List<ExpenseLine> expenses = new ArrayList<>(plan.expenses());
    Collections.shuffle(expenses, random);
    FinancingPlan shuffled =
        plan.toBuilder().contributions(lines).expenses(expenses).build();
    assertThat(verdicts(shuffled)).isEqualTo(verdicts(plan));
    assertThat(shuffled.assess().ownShare()).isEqualTo(plan.assess().ownShare());
  }

  private static ImmutableList<String> verdicts(FinancingPlan plan) {
    return plan.assess().results().stream()
        .map(result -> result.rule() + " " + result.verdict() + " " + result.excess())
        .collect(ImmutableList.toImmutableList());
  }

  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Arbitraries.oneOf(Plans.plans(), Plans.ordinaryPlans());
  }

  /** Strategies that may cut every line. */
  @Provide
  Arbitrary<CutStrategy> strategies() {
    return Arbitraries.of(
        CutStrategy.proRata(),
        CutStrategy.lastInFirstCut(),
        CutStrategy.lastInFirstCut("c3", "c0"));
  }
}
