package fr.anct.sdk.examples;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;

/**
 * A project of 400 000 € whose dotations keep to their 80 %, and which all the same leaves the commune a share of 5 %
 * only: the two tests are not the same.
 */
final class SamplePlan {
  private SamplePlan() {}

  static FinancingPlan of(Commune commune, Arguments arguments) {
    return base(commune, arguments)
        .addContribution(Contribution.requested(
            Funder.of(FunderKind.DEPARTEMENT, texts(arguments).get("plan.departement")),
            Euros.of(60_000)))
        .ownFunds(Euros.of(20_000))
        .build()
        .assumingAllOn(arguments.date());
  }

  static FinancingPlan mended(Commune commune, Arguments arguments) {
    return base(commune, arguments)
        .ownFunds(Euros.of(80_000))
        .build()
        .assumingAllOn(arguments.date());
  }

  private static FinancingPlan.Builder base(Commune commune, Arguments arguments) {
    Texts texts = texts(arguments);
    return FinancingPlan.builder()
        .title(texts.get("plan.title"))
        .owner(ProjectOwner.commune(commune.code()))
        .addExpense(ExpenseLine.eligible("studies", texts.get("plan.studies"), Euros.of(40_000)))
        .addExpense(ExpenseLine.eligible("works", texts.get("plan.works"), Euros.of(360_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.requested(Scheme.DSIL, Euros.of(160_000)));
  }

  private static Texts texts(Arguments arguments) {
    return new Texts(arguments.language());
  }
}
