package fr.anct.sdk.funding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;
import fr.anct.sdk.funding.ceiling.AidCap;
import fr.anct.sdk.funding.ceiling.DetrFloor;
import fr.anct.sdk.funding.ceiling.DetrMinimum;
import fr.anct.sdk.funding.ceiling.DotationsCeiling;
import fr.anct.sdk.funding.compare.PlanComparison;
import fr.anct.sdk.funding.payment.CashFlow;
import fr.anct.sdk.funding.payment.RateGrant;
import fr.anct.sdk.funding.payment.Settlement;
import fr.anct.sdk.funding.plan.AidLimit;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.Correction;
import fr.anct.sdk.funding.plan.CutStrategy;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.Operation;
import fr.anct.sdk.funding.plan.OwnShare;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.PlanRuleBook;
import fr.anct.sdk.funding.plan.PrefectDerogation;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Proposal;
import fr.anct.sdk.funding.plan.ResourceShare;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.Scheme;
import fr.anct.sdk.funding.plan.VatTreatment;
import fr.anct.sdk.funding.sharing.OperationProgramme;
import fr.anct.sdk.funding.sharing.SharedGrant;
import fr.anct.sdk.funding.tax.FctvaBeneficiary;
import fr.anct.sdk.funding.tax.PlanNetCost;
import fr.anct.sdk.funding.testkit.Plans;
import java.time.LocalDate;

/** Samples of plans, assessments, grants and settlements. */
final class FundingSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(Scheme.class, Plans.schemes());
    registry.add(Funder.class, Plans.funders());
    registry.add(DatedAmount.class, Plans.datedAmounts());
    registry.add(ProjectOwner.class, Plans.owners());
    registry.add(Operation.class, Plans.operations());
    registry.add(
        PrefectDerogation.class,
        PrefectDerogation.of("2025-118", LocalDate.of(2025, 3, 1), Rate.of(1, 3)));
    registry.add(
        ExpenseLine.class,
        ExpenseLine.eligible("works", "Travaux", Euros.of(1)),
        ExpenseLine.ineligible("land", "Terrain", Euros.ofCents(1)));
    registry.add(Contribution.class, Plans.contributions());
    registry.add(FinancingPlan.class, Plans.plans());

    registry.add(PlanAssessment.class, Plans.plans().map(FinancingPlan::assess));
    registry.add(
        RuleResult.class, Plans.plans().map(plan -> plan.assess().results().get(0)));
    registry.add(
        ResourceShare.class,
        Plans.plans()
            .map(plan ->
                plan.toBuilder().ownFunds(Euros.of(1)).build().assess().shares().get(0)));
    registry.add(
        OwnShare.class, OwnShare.of(Euros.of(1), Euros.of(3)), OwnShare.of(Euros.ZERO, Euros.ZERO));
    registry.add(Proposal.class, PlanRuleBook.standard().proposals().toArray(new Proposal[0]));

    PlanComparison comparison = PlanComparison.between(
        FinancingPlan.builder().owner(ProjectOwner.commune("52250")).build(),
        FinancingPlan.builder()
            .owner(ProjectOwner.commune("52250"))
            .ownFunds(Euros.of(1))
            .build()
            .assumingAllOn(LocalDate.of(2026, 1, 1)));
    registry.add(PlanComparison.class, comparison);
    registry.add(PlanComparison.RuleChange.class, comparison.ruleChanges().get(0));
    registry.add(
        SharedGrant.class,
        SharedGrant.of(Euros.of(1), ImmutableMap.of("a", Euros.of(1), "b", Euros.of(2))));
    registry.add(
        OperationProgramme.class,
        Plans.plans()
            .map(plan ->
                OperationProgramme.builder().addOperation("school", plan).build()));
    CashFlow flow = CashFlow.of(FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(9)).inYear(2026))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(3))
            .withPayment(Euros.of(1), LocalDate.of(2025, 1, 1)))
        .build());
    registry.add(
        PlanNetCost.class,
        PlanNetCost.of(
            FinancingPlan.builder()
                .owner(ProjectOwner.commune("52250"))
                .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(9))
                    .withVat(Rate.ofPercent(20), VatTreatment.FCTVA)
                    .inYear(2025))
                .build(),
            FctvaBeneficiary.OTHER));
    registry.add(CashFlow.class, flow);
    registry.add(CashFlow.Year.class, flow.years().toArray(new CashFlow.Year[0]));
    registry.add(
        AidLimit.class,
        AidLimit.floor("R", Contribution.granted(Scheme.DETR, Euros.of(1)), Euros.of(2)),
        AidLimit.ceiling("R", ImmutableList.of(), Euros.ZERO));
    registry.add(
        CutStrategy.class,
        CutStrategy.proRata(),
        CutStrategy.lastInFirstCut("DETR"),
        CutStrategy.onlyFrom("DETR"));
    registry.add(
        Correction.Cut.class,
        new Correction.Cut("DETR", Euros.of(1), ImmutableList.of("R-MOA-20")));
    registry.add(
        Correction.class, Plans.plans().map(plan -> plan.correct(CutStrategy.onlyFrom("c0"))));

    registry.add(
        AidCap.class,
        DotationsCeiling.standard().caps().values().stream()
            .map(dated -> dated.value())
            .toArray(AidCap[]::new));
    registry.add(
        DetrMinimum.class,
        DetrFloor.standard().minimums().values().stream()
            .map(dated -> dated.value())
            .toArray(DetrMinimum[]::new));

    RateGrant grant = RateGrant.of(Rate.ofPercent(40), Euros.of(400_000));
    registry.add(RateGrant.class, grant);
    for (Euros real : ImmutableList.of(Euros.ZERO, Euros.of(300_000), Euros.of(500_000))) {
      registry.add(Settlement.class, grant.settle(real, Euros.of(128_000)));
    }
  }
}
