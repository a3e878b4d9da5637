package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;

/** A plan of six expenses and twelve contributions of all kinds, and the same as plain numbers. */
final class TwelveLines {
  final FinancingPlan plan = FinancingPlan.builder()
      .title("Maison de santé et tiers-lieu (exemple)")
      .owner(ProjectOwner.commune("52250"))
      .addExpense(ExpenseLine.eligible("studies", "Études", Euros.of(60_000)))
      .addExpense(ExpenseLine.eligible("control", "Maîtrise d’œuvre", Euros.of(90_000)))
      .addExpense(ExpenseLine.eligible("works", "Gros œuvre", Euros.of(550_000)))
      .addExpense(ExpenseLine.eligible("energy", "Isolation et chauffage", Euros.of(220_000)))
      .addExpense(ExpenseLine.eligible("equipment", "Équipement", Euros.of(80_000))
          .withoutGrantsOf("DETR", "DSIL"))
      .addExpense(ExpenseLine.ineligible("land", "Terrain", Euros.of(50_000)))
      .addContribution(Contribution.granted(Scheme.DETR, Euros.of(230_000)))
      .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(120_000)))
      .addContribution(Contribution.granted(Scheme.FNADT, Euros.of(50_000)))
      .addContribution(Contribution.granted(Scheme.FONDS_VERT, Euros.of(60_000)))
      .addContribution(Contribution.granted(
          Funder.of(FunderKind.DEPARTEMENT, "Conseil départemental"), Euros.of(80_000)))
      .addContribution(
          Contribution.granted(Funder.of(FunderKind.REGION, "Région Grand Est"), Euros.of(100_000)))
      .addContribution(Contribution.granted(
              Funder.of(FunderKind.EPCI, "Communauté de communes"), Euros.of(20_000))
          .withScheme(Scheme.FONDS_DE_CONCOURS))
      .addContribution(Contribution.granted(Scheme.FEDER, Euros.of(150_000))
          .withEligibleBase(Euros.of(400_000))
          .withPart("works", Euros.of(400_000)))
      .addContribution(Contribution.granted(Scheme.FSE_PLUS, Euros.of(25_000))
          .withEligibleBase(Euros.of(50_000))
          .withPart("studies", Euros.of(50_000)))
      .addContribution(Contribution.requested(
          Funder.of(FunderKind.PUBLIC_BODY, "Agence de l’eau"), Euros.of(70_000)))
      .addContribution(Contribution.requested(
          Funder.of(FunderKind.PATRONAGE, "Fondation du patrimoine"), Euros.of(15_000)))
      .addContribution(Contribution.granted(Funder.of(FunderKind.CAF), Euros.of(30_000)))
      .ownFunds(Euros.of(60_000))
      .loans(Euros.of(40_000))
      .date(DateRole.APPLICATION_RECEIVED, LocalDate.of(2025, 1, 10))
      .date(DateRole.DECISION, LocalDate.of(2025, 6, 1))
      .build();

  private final long[] expenses = {
    6_000_000, 9_000_000, 55_000_000, 22_000_000, 8_000_000, 5_000_000
  };
  private final boolean[] eligible = {true, true, true, true, true, false};
  private final boolean[] ofDotations = {true, true, true, true, false, false};
  private final long[] dotations = {23_000_000, 12_000_000};
  private final long[] otherAid = {
    5_000_000, 6_000_000, 8_000_000, 10_000_000, 15_000_000, 2_500_000, 7_000_000
  };
  private final long fondsDeConcours = 2_000_000;
  private final long[] privateMoney = {1_500_000, 3_000_000};
  private final long own = 10_000_000;

  /** The rules that may refuse, a bit each in the order of the rule book. */
  int broken() {
    long aid = PlanBenchmark.sum(dotations) + PlanBenchmark.sum(otherAid) + fondsDeConcours;
    long base = sum(ofDotations);
    int broken = own < ((own + aid) * 20 + 99) / 100 ? 1 : 0;
    if (PlanBenchmark.sum(dotations) > base * 80 / 100) {
      broken |= 2;
    }
    if (dotations[0] < (base * 20 + 99) / 100) {
      broken |= 4;
    }
    if (aid > sum(eligible)) {
      broken |= 8;
    }
    long left =
        PlanBenchmark.sum(expenses) - (aid - fondsDeConcours) - PlanBenchmark.sum(privateMoney);
    if (fondsDeConcours > Math.max(left, 0) / 2) {
      broken |= 16;
    }
    return broken;
  }

  private long sum(boolean[] which) {
    long sum = 0;
    for (int i = 0; i < which.length; i++) {
      sum += which[i] ? expenses[i] : 0;
    }
    return sum;
  }
}
