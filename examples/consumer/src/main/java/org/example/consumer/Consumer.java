package org.example.consumer;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.JsonSchemas;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.Scheme;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** One rule asked, one plan assessed, and one document written and read back. */
public final class Consumer {
  private Consumer() {}

  public static void main(String[] args) {
    LocalDate day = LocalDate.of(2026, 11, 1);
    Commune commune = TerritorialReferential.latest().getCommune("52250");
    FactSet known = FactSet.builder().put(Facts.POPULATION_TOTALE, 3_006).build();
    EligibilityReport report =
        EligibilityCalculator.standard().evaluate(TerritoryFacts.of(commune, day).with(known), day);
    FinancingPlan plan = FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Works", Euros.of(400_000)))
        .addContribution(Contribution.requested(Scheme.DETR, Euros.of(330_000)))
        .ownFunds(Euros.of(70_000))
        .build()
        .assumingAllOn(day);

    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(commune.name());
    out.println(report.get("ingenierie-gratuite").verdict());
    out.println(ExplanationRenderer.of(Language.EN)
        .text(report.get("ingenierie-gratuite").explanation())
        .lines()
        .findFirst()
        .orElseThrow());
    out.println(plan.assess().get(OwnShareFloor.ID).verdict());
    out.println(AnctJson.read(AnctJson.write(plan), FinancingPlan.class).equals(plan));
    out.println(JsonSchemas.get(FinancingPlan.class).contains("2020-12"));
  }
}
