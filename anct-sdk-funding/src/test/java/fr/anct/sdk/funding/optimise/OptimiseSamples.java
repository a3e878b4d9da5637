package fr.anct.sdk.funding.optimise;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.plan.GroupCeiling;
import fr.anct.sdk.funding.testkit.Plans;

/** Samples of funding problems and of their answers. */
final class OptimiseSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    FundingProblem problem = FundingProblem.builder()
        .cost(Euros.of(1_000))
        .privateMoney(Euros.of(100))
        .addGrant(GrantOption.upTo("DETR", Euros.of(500)).withLeast(Euros.of(200)))
        .addGrant(GrantOption.allOrNothing("REGION", Euros.of(300)).withRank(-1))
        .addGrant(GrantOption.upTo("EPCI", Euros.of(300)).withFunder("EPCI"))
        .addCeiling(GroupCeiling.of("R-FDC", ImmutableMap.of("EPCI", 2, "DETR", 1), Euros.of(700))
            .onlyIfAnyOf(ImmutableSet.of("EPCI")))
        .addCeiling(GroupCeiling.of("R-X", ImmutableSet.of("REGION"), Euros.of(310))
            .onlyIfNoneOf(ImmutableSet.of("DETR")))
        .build()
        .excluding("EPCI", "REGION");
    registry.add(FundingProblem.class, problem);
    registry.add(FundingProblem.class, Plans.ordinaryPlans().map(FundingProblem::of));
    registry.add(GrantOption.class, problem.grants().toArray(new GrantOption[0]));
    registry.add(GroupCeiling.class, problem.ceilings().toArray(new GroupCeiling[0]));
    Optimum optimum = Optimiser.standard().optimise(problem);
    registry.add(Optimum.class, optimum);
    registry.add(Allotment.class, optimum.allotment());
    registry.add(GrantCut.class, optimum.cuts().toArray(new GrantCut[0]));
    registry.add(MarginalValue.class, optimum.marginalValues().toArray(new MarginalValue[0]));
  }
}
