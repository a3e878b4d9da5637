package fr.anct.sdk.funding.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.funding.ceiling.DotationsCeiling;
import fr.anct.sdk.funding.ceiling.OwnShareFloor;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DateRole;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.FunderKind;
import fr.anct.sdk.funding.plan.ProjectOwner;
import fr.anct.sdk.funding.plan.RuleVerdict;
import fr.anct.sdk.funding.plan.Scheme;
import java.time.LocalDate;
import net.jqwik.api.Example;

class PlanComparisonTest {
  /** Lawful before 2021-10-06? No: 95 % of public aid with DETR; lawful since for the dotations. */
  private static FinancingPlan plan() {
    return FinancingPlan.builder()
        .owner(ProjectOwner.commune("52250"))
        .addExpense(ExpenseLine.eligible("works", "Travaux", Euros.of(400_000)))
        .addContribution(Contribution.granted(Scheme.DETR, Euros.of(160_000)))
        .addContribution(Contribution.granted(Scheme.DSIL, Euros.of(100_000)))
        .addContribution(Contribution.requested(
            Funder.of(FunderKind.DEPARTEMENT, "Haute-Marne"), Euros.of(60_000)))
        .ownFunds(Euros.of(80_000))
        .build()
        .withDate(DateRole.DECISION, LocalDate.of(2026, 2, 1));
  }

  @Example
  void oneFunderLess() {
    PlanComparison comparison = PlanComparison.between(plan(), plan().without("DSIL"));
    assertThat(comparison.ownShareChange()).isEqualTo(Euros.of(100_000));
    assertThat(ExplanationRenderer.of(Language.EN).text(comparison.explanation()))
        .contains("Own share: from €80,000.00 to €180,000.00")
        .contains("DSIL: from €100,000.00 to €0.00")
        .doesNotContain("Haute-Marne: from");
  }

  @Example
  void anotherDate() {
    FinancingPlan cut = plan().without("DSIL").without("Haute-Marne");
    FinancingPlan tooMuch = cut.toBuilder().ownFunds(Euros.of(240_000)).build();
    PlanComparison comparison = PlanComparison.between(
        tooMuch, tooMuch.withDate(DateRole.DECISION, LocalDate.of(2010, 1, 1)));
    assertThat(
            Lists.transform(comparison.ruleChanges(), change -> change.after().verdict()))
        .contains(RuleVerdict.NOT_IN_FORCE);
    assertThat(
            Lists.transform(comparison.ruleChanges(), change -> change.after().rule()))
        .contains(OwnShareFloor.ID, DotationsCeiling.ID);
    assertThat(ExplanationRenderer.of(Language.FR).text(comparison.explanation()))
        .contains("du 01/02/2026 au 01/01/2010")
        .contains("R-MOA-20");
  }

  @Example
  void anotherCost() {
    FinancingPlan cheaper = plan().costing(Euros.of(380_000));
    PlanComparison comparison = PlanComparison.between(plan(), cheaper);
    assertThat(comparison.ownShareChange()).isEqualTo(Euros.of(-20_000));
    assertThat(comparison.assessedAfter().get(OwnShareFloor.ID).verdict())
        .isEqualTo(RuleVerdict.VIOLATED);
    assertThat(comparison.explanation().amount()).isEqualTo(comparison.ownShareChange());
    assertThat(ExplanationRenderer.of(Language.FR).text(comparison.explanation()))
        .contains("Coût total")
        .contains("conforme, puis");
  }

  @Example
  void thePlanItselfDiffersInNothing() {
    PlanComparison comparison = PlanComparison.between(plan(), plan());
    assertThat(comparison.ruleChanges()).isEmpty();
    assertThat(comparison.explanation().children()).isEmpty();
  }
}
