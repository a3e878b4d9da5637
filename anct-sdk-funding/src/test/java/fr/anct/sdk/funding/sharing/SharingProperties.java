package fr.anct.sdk.funding.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.testkit.Plans;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharingProperties {
  @Property(tries = 500)
  void everyLineIsPaidAndEveryContributionSpent(@ForAll("plans") FinancingPlan plan) {
    CostSharing sharing;
    try {
      sharing = CostSharing.of(plan);
    } catch (AnctException e) {
      assertThat(e.problem().code()).isEqualTo(ProblemCode.NO_ROOM_ON_LINES);
      return;
    }
    for (Contribution line : plan.contributions()) {
      assertThat(Euros.sum(sharing.cells().column(line.id()).values())).isEqualTo(line.amount());
    }
    Euros owner = Euros.ZERO;
    for (ExpenseLine line : plan.expenses()) {
      Euros rest = sharing.paidByOwner(line.id());
      assertThat(rest.isNegative()).isFalse();
      owner = owner.plus(rest);
    }
    assertThat(owner).isEqualTo(plan.ownShare().plus(plan.ownInKind()));
  }

  @Property(tries = 300)
  void sharesAddUp(@ForAll("amount") Euros grant, @ForAll("costs") List<Euros> costs) {
    ImmutableMap.Builder<String, Euros> byPartner = ImmutableMap.builder();
    for (int i = 0; i < costs.size(); i++) {
      byPartner.put("p" + i, costs.get(i).plus(Euros.ofCents(1)));
    }
    assertThat(
            Euros.sum(SharedGrant.of(grant, byPartner.buildOrThrow()).shares().values()))
        .isEqualTo(grant);
  }

  @Provide
  Arbitrary<Euros> amount() {
    return Plans.amounts();
  }

  @Provide
  Arbitrary<List<Euros>> costs() {
    return Plans.amounts().list().ofMinSize(1).ofMaxSize(8);
  }

  /** Balanced, and mostly with enough eligible expense. */
  @Provide
  Arbitrary<FinancingPlan> plans() {
    return Plans.plans()
        .map(plan -> plan.toBuilder()
            .addExpense(ExpenseLine.eligible("rest", "Reste", plan.totalResources()))
            .build()
            .balancedByOwnFunds());
  }
}
