package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.programme.Programme;
import fr.anct.sdk.core.programme.ProgrammeCatalogue;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The portrait of a commune as a page: what it is, what it may ask for and why. */
public final class PortraitPage {
  /** What may be asked for first, what has no object last. */
  private static final ImmutableList<Verdict> ORDER = ImmutableList.of(
      Verdict.ELIGIBLE,
      Verdict.PARTIALLY,
      Verdict.ELIGIBLE_ON_PROPOSAL,
      Verdict.AMBIGUOUS,
      Verdict.UNDETERMINED,
      Verdict.NOT_ELIGIBLE,
      Verdict.NOT_APPLICABLE,
      Verdict.NOT_IN_FORCE);

  private final Words words;
  private final Names names;
  private final Evidence evidence;
  private final Commune commune;
  private final EligibilityReport report;

  private PortraitPage(Commune commune, EligibilityReport report, Language language) {
    this.words = Words.of(language);
    this.names = new Names(words);
    this.evidence = new Evidence(words, names);
    this.commune = Objects.requireNonNull(commune, "commune");
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * Writes the portrait of a commune.
   *
   * @param commune the commune, not null
   * @param report the answers of the rules for it, not null
   * @param language the language, not null
   * @return a whole HTML document, to be stored in UTF-8, never null
   */
  public static String of(Commune commune, EligibilityReport report, Language language) {
    return new PortraitPage(commune, report, language).write(Optional.empty());
  }

  /**
   * Writes the portrait of a commune with one of its financing plans.
   *
   * @param commune the commune, not null
   * @param report the answers of the rules for it, not null
   * @param plan the plan, not null
   * @param language the language, not null
   * @return a whole HTML document, to be stored in UTF-8, never null
   */
  public static String of(
      Commune commune, EligibilityReport report, FinancingPlan plan, Language language) {
    return new PortraitPage(commune, report, language).write(Optional.of(plan));
  }

  private String write(Optional<FinancingPlan> plan) {
    String name = commune.name() + " (" + commune.code() + ")";
    String date = TextFormat.date(report.date(), words.language());
    Html header = Html.group()
        .add(
            Html.of("h1").add(names.show(name)),
            Html.of("p", words.get("portrait.as-of", "date", date)));
    Html main = Html.group().add(identity(), populations(), summary());
    for (Verdict verdict : ORDER) {
      main.add(group(verdict));
    }
    plan.ifPresent(value -> main.add(plan(value)));
    main.add(Html.of("section")
        .add(Html.of("h2", words.get("page.basis")), evidence.basis(report.basis()))
        .add(Html.of("h3", words.get("page.caveats")), caveats(plan)));
    return Page.write(
        words, names, words.get("portrait.title", "name", name, "date", date), header, main);
  }

  private Html identity() {
    Html list = Html.of("dl");
    evidence.field(list, "portrait.insee", commune.code().toString());
    commune.siren().ifPresent(siren -> evidence.field(list, "portrait.siren", siren.toString()));
    if (!commune.postalCodes().isEmpty()) {
      evidence.field(list, "portrait.postal", join(commune.postalCodes()));
    }
    evidence.field(
        list,
        "portrait.epci",
        commune.epci().map(epci -> named(epci, epci.siren())).orElse(words.get("portrait.none")));
    commune.ept().ifPresent(ept -> evidence.field(list, "portrait.ept", named(ept, ept.siren())));
    commune
        .arrondissement()
        .ifPresent(part -> evidence.field(list, "portrait.arrondissement", part.name()));
    evidence.field(
        list,
        "portrait.departement",
        named(commune.departement(), commune.departement().code()));
    evidence.field(
        list, "portrait.region", named(commune.region(), commune.region().code()));
    if (!commune.delegatedCommunes().isEmpty()) {
      evidence.field(
          list,
          "portrait.delegated",
          join(commune.delegatedCommunes().stream().map(Territory::name).toList()));
    }
    return Html.of("section")
        .add(Html.of("h2", words.get("portrait.identity")), list)
        .add(Html.of(
            "p", words.get("portrait.millesime", "year", commune.millesime().toString())));
  }

  private Html populations() {
    if (commune.populations().isEmpty()) {
      return Html.group();
    }
    Html rows = Html.of("tbody");
    for (Population population : commune.populations()) {
      rows.add(Html.of("tr")
          .add(
              Html.of("th", words.get("portrait.population." + population.kind().name()))
                  .set("scope", "row"),
              Html.of(
                  "td",
                  population
                      .census()
                      .map(year -> Integer.toString(year))
                      .orElse(words.get("truth.UNKNOWN"))),
              Html.of("td", TextFormat.number(population.value(), words.language()))
                  .set("class", "number")));
    }
    Html table = Html.of("table")
        .add(
            Html.of("caption", words.get("portrait.populations")),
            Tables.head(
                words.get("portrait.population"),
                words.get("portrait.census"),
                "#" + words.get("portrait.inhabitants")),
            rows);
    return Tables.wide(table, words.get("portrait.populations"));
  }

  /** How many answers of each kind, each a way to them. */
  private Html summary() {
    Html list = Html.of("ul").set("class", "summary");
    for (Verdict verdict : ORDER) {
      int count = report.with(verdict).size();
      if (count > 0) {
        list.add(Html.of("li")
            .set("class", tone(verdict))
            .add(Html.of("a")
                .set("href", "#" + verdict)
                .add(Html.of("b", Integer.toString(count)))
                .text(" " + words.get("portrait.group." + verdict))));
      }
    }
    return Html.of("nav")
        .set("aria-labelledby", "answers")
        .add(
            Html.of("h2", words.get("portrait.answers")).set("id", "answers"),
            list,
            Html.of("p", words.get("portrait.folded")));
  }

  private Html group(Verdict verdict) {
    List<RuleResult> results = report.with(verdict);
    if (results.isEmpty()) {
      return Html.group();
    }
    Html section = Html.of("section")
        .set("aria-labelledby", verdict.name())
        .add(Html.of("h2", words.get("portrait.group." + verdict)).set("id", verdict.name()));
    results.forEach(result -> section.add(rule(result)));
    return section;
  }

  private Html rule(RuleResult result) {
    Html fold = Html.of("details")
        .set("class", "rule " + tone(result.verdict()))
        .add(Html.of("summary")
            .add(Html.of("span", words.get(result.verdictKey())).set("class", "verdict"))
            .text(" ")
            .add(names.withoutLink(words.get("rule." + result.rule()))));
    Optional<Programme> programme = ProgrammeCatalogue.standard().find(result.programme());
    fold.add(Html.of("p")
        .text(words.get("portrait.programme") + words.colon())
        .add(programme
            .map(entry -> Html.of("span").set("lang", "fr").add(names.show(entry.nameFr())))
            .orElseGet(() -> names.show(result.programme().toString()))));
    result.explanation().citation().ifPresent(citation -> fold.add(evidence.citation(citation)));
    if (!result.missing().isEmpty()) {
      Html missing = Html.of("ul").set("class", "missing");
      result
          .missing()
          .forEach(fact -> missing.add(Html.of("li").add(names.show(words.get("fact." + fact)))));
      fold.add(Html.of("p", words.get("portrait.missing")), missing);
    }
    return fold.add(
        evidence.steps(result.explanation().children()),
        evidence.caveats(report.basis().caveats().stream()
            .filter(caveat -> result.rule().equals(caveat.values().get("rule")))));
  }

  private Html plan(FinancingPlan plan) {
    PlanParts parts = new PlanParts(plan, words, names, evidence);
    Html section = Html.of("section").add(Html.of("h2", words.get("portrait.plan")));
    plan.title().ifPresent(title -> section.add(Html.of("p").add(names.show(title))));
    return section.add(parts.under("h3"));
  }

  private Html caveats(Optional<FinancingPlan> plan) {
    Stream<Caveat> ofPlan =
        plan.stream().flatMap(value -> value.assess().basis().caveats().stream());
    return evidence.caveats(Stream.concat(report.basis().caveats().stream(), ofPlan));
  }

  private static String named(Territory territory, Object code) {
    return territory.name() + " (" + code + ")";
  }

  private static String tone(Verdict verdict) {
    return switch (verdict.mayApply()) {
      case TRUE -> "yes";
      case UNKNOWN -> "maybe";
      case FALSE -> verdict == Verdict.NOT_ELIGIBLE ? "no" : "none";
    };
  }

  private static String join(List<?> items) {
    return String.join(", ", items.stream().map(Object::toString).toList());
  }
}
