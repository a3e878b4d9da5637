package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.DatedAmount;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.ResourceKind;
import fr.anct.sdk.funding.plan.ResourceShare;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The parts of a page that tell of a plan: its two columns, its bar, its ceilings, its rules. */
final class PlanParts {
  private final FinancingPlan plan;
  private final PlanAssessment assessment;
  private final ImmutableList<Ceiling> ceilings;
  private final Words words;
  private final Names names;
  private final Evidence evidence;

  PlanParts(FinancingPlan plan, Words words, Names names, Evidence evidence) {
    this.plan = plan;
    this.assessment = plan.assess();
    this.ceilings = Ceiling.of(plan, assessment);
    this.words = words;
    this.names = names;
    this.evidence = evidence;
  }

  PlanAssessment assessment() {
    return assessment;
  }

  /** All parts, each under a heading of a level. */
  Html under(String heading) {
    Html parts = Html.group()
        .add(Html.of("section").add(Html.of(heading, words.get("plan.conclusion")), conclusion()))
        .add(Html.of("section").add(Html.of(heading, words.get("plan.columns")), table()));
    PlanBar bar = PlanBar.of(plan, ceilings, words);
    if (!bar.isEmpty()) {
      parts.add(Html.of("section").add(Html.of(heading, words.get("plan.bar")), figure(bar)));
    }
    return parts.add(
        Html.of("section").add(Html.of(heading, words.get("plan.ceilings")), limits()),
        Html.of("section").add(Html.of(heading, words.get("plan.rules")), rules()));
  }

  /** What is wrong, first. */
  private Html conclusion() {
    Html parts = Html.group();
    assessment
        .problems()
        .forEach(problem -> parts.add(Html.of("p")
            .set("class", "breach")
            .add(names.show(problem.message(words.language())))));
    List<RuleResult> broken = assessment.results().stream()
        .filter(result ->
            result.verdict() == RuleVerdict.VIOLATED || result.verdict() == RuleVerdict.WARNING)
        .toList();
    for (RuleResult result : broken) {
      parts.add(breach(result));
    }
    if (broken.isEmpty()) {
      parts.add(Html.of("p", words.get("plan.no-breach")).set("class", "kept"));
    }
    return parts.add(Html.of(
        "p",
        words.get(
            "plan.own-share",
            "amount",
            euros(assessment.ownShare().amount()),
            "rate",
            assessment
                .ownShare()
                .rate()
                .map(rate ->
                    TextFormat.percent(rate.toPercent(2, Rounding.HALF_UP), words.language()))
                .orElse("–"))));
  }

  private Html breach(RuleResult result) {
    Html breach = Html.of("div").set("class", "breach");
    breach.add(Html.of("p")
        .add(
            Html.of("strong").add(names.show(words.title("rule." + result.rule()))),
            Html.of("span", words.colon() + words.get(result.verdict().messageKey()))));
    ceilings.stream()
        .filter(ceiling -> ceiling.result().equals(result))
        .forEach(ceiling -> breach.add(Html.of(
            "p",
            words.get(
                ceiling.isFloor() ? "plan.below" : "plan.above",
                "observed",
                euros(ceiling.observed()),
                "limit",
                euros(ceiling.limit()),
                "excess",
                euros(result.excess().orElse(Euros.ZERO))))));
    result.citation().ifPresent(citation -> breach.add(evidence.citation(citation)));
    return result.remedies().isEmpty()
        ? breach
        : breach.add(evidence.steps(ImmutableList.copyOf(result.remedies())));
  }

  private Html table() {
    List<ExpenseLine> left = plan.expenses();
    ImmutableList<ResourceShare> right = plan.shares();
    Html rows = Html.of("tbody");
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Html row = Html.of("tr");
      if (i < left.size()) {
        row.add(
            Html.of("td").add(names.show(left.get(i).label())),
            amount(left.get(i).amount()));
      } else {
        row.add(Html.of("td"), Html.of("td"));
      }
      if (i < right.size()) {
        ResourceShare share = right.get(i);
        row.add(
            Html.of("td").add(names.show(name(share))),
            amount(share.amount()),
            Html.of("td", percent(share.percentage())).set("class", "number"),
            Html.of("td", state(share)));
      } else {
        row.add(Html.of("td"), Html.of("td"), Html.of("td"), Html.of("td"));
      }
      rows.add(row);
    }
    Html total = Html.of("tr")
        .add(
            Html.of("th", words.get("funding.layout.total")).set("scope", "row"),
            amount(plan.totalExpenses()),
            Html.of("th", words.get("funding.layout.total")).set("scope", "row"),
            amount(plan.totalResources()),
            Html.of("td", right.isEmpty() ? "" : percent(Rate.ONE)).set("class", "number"),
            Html.of("td"));
    return Tables.wide(
        Html.of("table")
            .add(
                Html.of("caption", words.get("plan.columns-caption")),
                Tables.head(
                    words.get("funding.layout.expenses." + plan.taxBasis().name()),
                    "#" + words.get("funding.layout.amount"),
                    words.get("funding.layout.resources"),
                    "#" + words.get("funding.layout.amount"),
                    "#" + words.get("funding.layout.share"),
                    words.get("funding.layout.state")),
                rows,
                Html.of("tfoot").add(total)),
        words.get("plan.columns-caption"));
  }

  private Html figure(PlanBar bar) {
    Html legend = Html.of("ol").set("class", "legend");
    for (int i = 0; i < bar.order().size(); i++) {
      ResourceShare share = bar.order().get(i);
      legend.add(Html.of("li")
          .add(Patterns.sample(i, share.kind()))
          .add(Html.of("span", (i + 1) + ". "))
          .add(names.show(name(share)))
          .text(words.colon() + euros(share.amount()) + " (" + percent(share.percentage()) + ")"));
    }
    String title = words.get("plan.bar");
    return Html.of("figure")
        .add(
            Tables.wide(bar.draw(title, words.get("plan.bar-alternative")), title),
            Html.of("figcaption").add(legend, Html.of("p", words.get("plan.bar-caption"))));
  }

  /** The same as the drawing, in figures. */
  private Html limits() {
    if (ceilings.isEmpty()) {
      return Html.of("p", words.get("plan.no-ceiling"));
    }
    Html rows = Html.of("tbody");
    for (Ceiling ceiling : ceilings) {
      RuleResult result = ceiling.result();
      Html source = Html.of("td");
      result
          .citation()
          .ifPresent(citation -> source
              .add(Html.of("cite").set("lang", "fr").add(names.show(citation.reference())))
              .text(" (" + words.get("confidence." + citation.confidence()) + ")"));
      rows.add(Html.of("tr")
          .set("class", tone(result.verdict()))
          .add(
              Html.of("th")
                  .set("scope", "row")
                  .text(ceiling.letter() + ". ")
                  .add(names.show(words.title("rule." + result.rule()))),
              amount(ceiling.observed()),
              Html.of("td", Symbols.held(ceiling)).set("class", "sign"),
              amount(ceiling.limit()),
              amount(result.excess().orElse(Euros.ZERO)),
              Html.of("td", words.get(result.verdict().messageKey())),
              source));
    }
    return Tables.wide(
        Html.of("table")
            .add(
                Html.of("caption", words.get("plan.ceilings-caption")),
                Tables.head(
                    words.get("plan.rule"),
                    "#" + words.get("plan.observed"),
                    words.get("plan.held"),
                    "#" + words.get("plan.limit"),
                    "#" + words.get("plan.beyond"),
                    words.get("plan.verdict"),
                    words.get("page.source")),
                rows),
        words.get("plan.ceilings-caption"));
  }

  private Html rules() {
    Html rules = Html.group();
    Html idle = Html.of("ul");
    for (RuleResult result : assessment.results()) {
      if (result.verdict() == RuleVerdict.NOT_APPLICABLE
          || result.verdict() == RuleVerdict.NOT_IN_FORCE) {
        idle.add(Html.of("li", words.title("rule." + result.rule())));
      } else {
        rules.add(rule(result));
      }
    }
    boolean some = assessment.results().stream()
        .anyMatch(result -> result.verdict() == RuleVerdict.NOT_APPLICABLE
            || result.verdict() == RuleVerdict.NOT_IN_FORCE);
    return some ? rules.add(Html.of("p", words.get("plan.not-concerned")), idle) : rules;
  }

  private Html rule(RuleResult result) {
    Html fold = Html.of("details")
        .set("class", "rule " + tone(result.verdict()))
        .add(Html.of("summary")
            .add(Html.of("span", words.get(result.verdict().messageKey())).set("class", "verdict"))
            .text(" ")
            .add(names.withoutLink(words.title("rule." + result.rule()))));
    if (result.verdict() != RuleVerdict.COMPLIANT) {
      fold.set("open", "open");
    }
    result.citation().ifPresent(citation -> fold.add(evidence.citation(citation)));
    return fold.add(
        evidence.steps(result.explanation().children()),
        evidence.caveats(result.caveats().stream()));
  }

  /** The funder by its name or kind, and the scheme; own resources by their kind. */
  private String name(ResourceShare share) {
    Optional<Contribution> contribution = share.contribution().flatMap(plan::findContribution);
    if (share.kind() != ResourceKind.CONTRIBUTION || contribution.isEmpty()) {
      return words.title(share.kind().messageKey());
    }
    Contribution line = contribution.get();
    String funder =
        line.funder().name().orElseGet(() -> words.title(line.funder().kind().messageKey()));
    return line.scheme().map(scheme -> funder + " (" + scheme + ")").orElse(funder);
  }

  private String state(ResourceShare share) {
    return share
        .contribution()
        .flatMap(plan::findContribution)
        .map(line -> {
          String state =
              line.inKind() ? "in-kind" : line.isOnlyRequested() ? "requested" : "granted";
          return words.get("funding.layout." + state)
              + line.granted()
                  .or(line::requested)
                  .flatMap(DatedAmount::date)
                  .map(date -> " " + TextFormat.date(date, words.language()))
                  .orElse("");
        })
        .orElse("");
  }

  private Html amount(Euros amount) {
    return Html.of("td", euros(amount)).set("class", "number");
  }

  private String euros(Euros amount) {
    return TextFormat.euros(amount.cents(), words.language());
  }

  /** Shares are whole hundredths of a percent. */
  private String percent(Rate rate) {
    BigDecimal percent = rate.toPercent(2, Rounding.EXACT);
    return TextFormat.percent(percent, words.language());
  }

  private static String tone(RuleVerdict verdict) {
    return switch (verdict) {
      case COMPLIANT -> "yes";
      case VIOLATED -> "no";
      case WARNING, UNDETERMINED -> "maybe";
      case NOT_APPLICABLE, NOT_IN_FORCE -> "none";
    };
  }
}
