package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.ProjectOwner;
import java.util.Objects;

/** A financing plan as a page: its two columns, a stacked bar with the ceilings drawn on it, what the rules say and why. */
public final class PlanPage {
  private PlanPage() {}

  /**
   * Writes a plan with what the rules of this library say of it.
   *
   * @param plan the plan, balanced or not, not null
   * @param language the language, not null
   * @return a whole HTML document, to be stored in UTF-8, never null
   */
  public static String of(FinancingPlan plan, Language language) {
    Objects.requireNonNull(plan, "plan");
    Words words = Words.of(language);
    Names names = new Names(words);
    Evidence evidence = new Evidence(words, names);
    PlanParts parts = new PlanParts(plan, words, names, evidence);
    String title = plan.title().orElseGet(() -> words.get("plan.untitled"));
    Html header = Html.group().add(Html.of("h1").add(names.show(title)));
    header.add(Html.of("p")
        .text(words.get("plan.owner") + words.colon())
        .add(names.show(owner(plan.owner(), words))));
    plan.assumedDate()
        .ifPresent(date -> header.add(
            Html.of("p", words.get("plan.as-of", "date", TextFormat.date(date, language)))));
    Html main = Html.group()
        .add(parts.under("h2"))
        .add(Html.of("section")
            .add(
                Html.of("h2", words.get("page.basis")),
                evidence.basis(parts.assessment().basis()),
                Html.of("h3", words.get("page.caveats")),
                evidence.caveats(parts.assessment().basis().caveats().stream())));
    return Page.write(words, names, words.get("plan.title", "title", title), header, main);
  }

  private static String owner(ProjectOwner owner, Words words) {
    String kind = words.get(owner.kind().messageKey());
    String code = owner.commune().map(commune -> " (" + commune + ")").orElse("");
    return owner.name().map(name -> name + ", " + kind + code).orElse(kind + code);
  }
}
