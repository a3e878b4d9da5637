package fr.anct.sdk.examples;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ResourceKind;
import fr.anct.sdk.funding.plan.ResourceShare;
import fr.anct.sdk.funding.plan.RuleResult;
import java.util.Locale;

/** Writes a financing plan and what the ceilings say of it. */
final class PlanText {
  private final Language language;
  private final Texts texts;
  private final ExplanationRenderer renderer;
  private final StringBuilder out = new StringBuilder(2_048);

  private PlanText(Language language) {
    this.language = language;
    this.texts = new Texts(language);
    this.renderer = ExplanationRenderer.of(language).decisiveOnly();
  }

  /** Writes the lines of a plan, what is wrong with it, and why. */
  static String of(FinancingPlan plan, PlanAssessment assessment, Language language) {
    PlanText text = new PlanText(language);
    text.write(plan, assessment);
    return text.out.toString();
  }

  private void write(FinancingPlan plan, PlanAssessment assessment) {
    line("");
    line("  " + plan.title().orElse(""));
    for (ExpenseLine expense : plan.expenses()) {
      amount(expense.label(), TextFormat.euros(expense.amount().cents(), language), "");
    }
    amount(
        texts.get("plan.expenses"), TextFormat.euros(plan.totalExpenses().cents(), language), "");
    line("");
    for (ResourceShare share : assessment.shares()) {
      amount(
          name(plan, share),
          TextFormat.euros(share.amount().cents(), language),
          percent(share.percentage(), 2));
    }
    amount(
        texts.get("plan.resources"),
        TextFormat.euros(plan.totalResources().cents(), language),
        percent(Rate.ONE, 2));
    line("");
    line("  "
        + texts.get(
            "plan.own-share",
            "amount",
            TextFormat.euros(assessment.ownShare().amount().cents(), language),
            "rate",
            assessment.ownShare().rate().map(rate -> percent(rate, 2)).orElse("–")));
    assessment.problems().forEach(problem -> line("  ! " + problem.message(language)));
    line("");
    for (RuleResult result : assessment.results()) {
      renderer.text(result.explanation()).lines().forEach(part -> line("  " + part));
    }
  }

  private String name(FinancingPlan plan, ResourceShare share) {
    if (share.kind() == ResourceKind.CONTRIBUTION) {
      String id = share.contribution().orElse("");
      return plan.contributions().stream()
          .filter(line -> line.id().equals(id))
          .findFirst()
          .map(line -> line.scheme()
              .map(Object::toString)
              .orElseGet(() -> line.funder()
                  .name()
                  .orElse(
                      texts.get("funding.funder-kind." + line.funder().kind().name()))))
          .orElse(id);
    }
    return texts.get(share.kind() == ResourceKind.LOANS ? "funding.loans" : "funding.own-funds");
  }

  private void amount(String label, String amount, String percent) {
    line("  "
        + String.format(Locale.ROOT, "%-44s %18s %10s", label, amount, percent).stripTrailing());
  }

  private String percent(Rate rate, int decimals) {
    return TextFormat.percent(rate.toPercent(decimals, Rounding.HALF_UP), language);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
