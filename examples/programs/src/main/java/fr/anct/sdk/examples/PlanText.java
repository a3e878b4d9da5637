package fr.anct.sdk.examples;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.layout.PlanTable;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.util.stream.Collectors;

/** A financing plan in words: its two columns, what is wrong with it, and why. */
final class PlanText {
  private PlanText() {}

  /** Writes the lines of a plan, the rules that concern it in full and the others in a line. */
  static String of(FinancingPlan plan, PlanAssessment assessment, Language language) {
    Texts texts = new Texts(language);
    ExplanationRenderer renderer = ExplanationRenderer.of(language).decisiveOnly();
    StringBuilder out = new StringBuilder(2_048);
    out.append('\n').append(indented(PlanTable.of(plan).text(language))).append('\n');
    out.append(indented(texts.get(
        "plan.own-share",
        "amount",
        TextFormat.euros(assessment.ownShare().amount().cents(), language),
        "rate",
        assessment
            .ownShare()
            .rate()
            .map(rate -> TextFormat.percent(rate.toPercent(2, Rounding.HALF_UP), language))
            .orElse("–"))));
    assessment
        .problems()
        .forEach(problem -> out.append(indented("! " + problem.message(language))));
    out.append('\n');
    for (RuleResult result : assessment.results()) {
      if (result.verdict() != RuleVerdict.NOT_APPLICABLE) {
        out.append(indented(renderer.text(result.explanation())));
      }
    }
    String others = assessment.with(RuleVerdict.NOT_APPLICABLE).stream()
        .map(result -> texts.get("rule." + result.rule()))
        .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      out.append(indented(texts.get("plan.not-concerned", "rules", others)));
    }
    return out.toString();
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
        .collect(Collectors.joining());
  }
}
