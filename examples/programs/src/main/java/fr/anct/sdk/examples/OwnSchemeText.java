package fr.anct.sdk.examples;

import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.funding.grant.GrantAnswer;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Says who may ask, how much, up to what, and what that makes of a plan. */
final class OwnSchemeText {
  private static final String RULER = "=".repeat(78);

  private final Language language;
  private final Texts texts;
  private final Messages messages;
  private final ExplanationRenderer renderer;
  private final StringBuilder out = new StringBuilder(4_096);

  OwnSchemeText(Language language, Messages messages) {
    this.language = language;
    this.texts = new Texts(language);
    this.messages = messages;
    this.renderer = ExplanationRenderer.of(language).withMessages(messages);
  }

  String write(
      Commune commune,
      LocalDate date,
      Euros cost,
      RuleResult who,
      Optional<GrantAnswer> howMuch,
      FinancingPlan plan) {
    line(RULER);
    line(messages.text("rule." + who.rule(), language));
    line(commune.name().toUpperCase(Locale.ROOT) + " (" + commune.code() + "), "
        + texts.get("own-scheme.cost", "cost", TextFormat.euros(cost.cents(), language)));
    line(texts.get("as-of", "date", TextFormat.date(date, language)));
    line(RULER);
    heading("own-scheme.who");
    indented(renderer.text(who.explanation()));
    heading("own-scheme.how-much");
    howMuch.ifPresentOrElse(this::amount, () -> line("  " + texts.get("own-scheme.no-amount")));
    heading("own-scheme.plan");
    out.append(PlanText.of(plan, plan.assess(), language));
    line("");
    line(texts.get("caveats"));
    for (Caveat caveat : OwnScheme.caveats(howMuch, plan)) {
      line("  - " + caveat.message(language));
    }
    line("  - " + texts.get("legal"));
    return out.toString();
  }

  private void amount(GrantAnswer answer) {
    answer.explanation().ifPresentOrElse(steps -> indented(renderer.text(steps)), () -> {
      line("  " + messages.text(answer.status().messageKey(), language));
      answer.missing().forEach(name -> line("  ? " + messages.text(name, language)));
    });
  }

  private void heading(String key) {
    line("");
    String title = texts.get(key);
    line(title);
    line("-".repeat(title.length()));
  }

  private void indented(String text) {
    text.lines().forEach(part -> line("  " + part));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
