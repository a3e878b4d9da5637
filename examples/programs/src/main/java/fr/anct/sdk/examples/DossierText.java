package fr.anct.sdk.examples;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a dossier as a text that an elected official could be handed. */
final class DossierText {
  private static final String RULER = "=".repeat(78);

  private static final int TOLD_IN_FULL = 3;

  private final Language language;
  private final Texts texts;
  private final ExplanationRenderer renderer;
  private final StringBuilder out = new StringBuilder(8_192);

  DossierText(Language language) {
    this.language = language;
    this.texts = new Texts(language);
    this.renderer = ExplanationRenderer.of(language).decisiveOnly();
  }

  String write(Dossier dossier) {
    Commune commune = dossier.commune();
    line(RULER);
    line(commune.name().toUpperCase(Locale.ROOT) + " (" + commune.code() + ")");
    line(texts.get("as-of", "date", TextFormat.date(dossier.date(), language)));
    line(RULER);
    portrait(dossier);
    heading("programmes");
    if (dossier.exampleFacts()) {
      line(texts.get("example-facts"));
    }
    eligibility(dossier.eligibility());
    dossier.epciEligibility().ifPresent(report -> {
      heading("epci", "name", commune.epci().map(Epci::name).orElse(""));
      eligibility(report);
    });
    heading("plan");
    line(texts.get("plan.example"));
    out.append(PlanText.of(dossier.plan(), dossier.assessment(), language));
    heading("plan.mended");
    out.append(PlanText.of(dossier.mendedPlan(), dossier.mendedAssessment(), language));
    heading("basis");
    basis(dossier);
    return out.toString();
  }

  private void portrait(Dossier dossier) {
    Commune commune = dossier.commune();
    heading("portrait", "millesime", commune.millesime().toString());
    field("insee", commune.code().toString());
    commune.siren().ifPresent(siren -> field("siren", siren.toString()));
    field("postal", join(commune.postalCodes()));
    for (Population population : commune.populations()) {
      String year = population
          .census()
          .map(census -> texts.get("census", "year", Integer.toString(census)))
          .orElse(texts.get("census.unknown"));
      line("  " + texts.get("population." + population.kind().name()) + ", " + year + colon()
          + TextFormat.number(population.value(), language));
    }
    field(
        "epci.label",
        commune
            .epci()
            .map(epci -> epci.name() + " (" + epci.siren() + ")")
            .orElse(texts.get("none")));
    commune.ept().ifPresent(ept -> field("ept.label", ept.name() + " (" + ept.siren() + ")"));
    commune.arrondissement().ifPresent(part -> field("arrondissement.label", part.name()));
    field(
        "departement.label",
        commune.departement().name() + " (" + commune.departement().code() + ")");
    field("region.label", commune.region().name() + " (" + commune.region().code() + ")");
    if (!commune.delegatedCommunes().isEmpty()) {
      field(
          "delegated",
          join(commune.delegatedCommunes().stream().map(part -> part.name()).toList()));
    }
    field("source", source(dossier.source()));
  }

  /** Answers that rest on something are told in full; those that lack much, and those without object, in a line. */
  private void eligibility(EligibilityReport report) {
    List<RuleResult> open = new ArrayList<>();
    List<String> withoutObject = new ArrayList<>();
    for (RuleResult result : report.results()) {
      switch (result.verdict()) {
        case NOT_APPLICABLE, NOT_IN_FORCE -> withoutObject.add(texts.get("rule." + result.rule()));
        case UNDETERMINED -> {
          if (isToldInFull(result)) {
            result(result);
          } else {
            open.add(result);
          }
        }
        default -> result(result);
      }
    }
    if (!open.isEmpty()) {
      line("");
      line(texts.get("programmes.open"));
      for (RuleResult result : open) {
        line("  ? " + texts.get("rule." + result.rule()) + colon() + missing(result.missing()));
      }
    }
    line("");
    line(texts.get("programmes.without-object", "list", String.join("; ", withoutObject)));
  }

  /** A few numbers are missing: what they would have to be is worth saying. */
  private static boolean isToldInFull(RuleResult result) {
    return result.missing().size() <= TOLD_IN_FULL
        && result.missing().stream()
            .allMatch(id -> FactModel.standard().get(id).kind() == FactKind.QUANTITY);
  }

  private String missing(List<String> facts) {
    List<String> names = new ArrayList<>();
    for (String fact : facts.subList(0, Math.min(TOLD_IN_FULL, facts.size()))) {
      names.add(texts.get("fact." + fact));
    }
    return String.join(", ", names)
        + (facts.size() > TOLD_IN_FULL ? "… (" + facts.size() + ")" : "");
  }

  private void result(RuleResult result) {
    line("");
    line("■ " + texts.get("rule." + result.rule()) + colon()
        + texts.get(result.verdictKey()).toUpperCase(Locale.ROOT));
    Explanation.Decision explanation = result.explanation();
    explanation.citation().ifPresent(citation -> line("  [" + renderer.citation(citation) + "]"));
    for (Explanation child : explanation.children()) {
      if (!(child instanceof Explanation.Decision decision) || decision.decisive()) {
        indented(renderer.text(child));
      }
    }
  }

  private void basis(Dossier dossier) {
    Basis basis = dossier.eligibility().basis();
    field("version", basis.libraryVersion());
    field("rules", basis.ruleBookVersion().orElse(""));
    for (Provenance data : basis.data()) {
      field("data", source(data));
    }
    line("");
    line(texts.get("caveats"));
    for (Caveat caveat : basis.caveats()) {
      line("  - " + caveat.message(language));
    }
    for (Caveat caveat : dossier.assessment().basis().caveats()) {
      line("  - " + caveat.message(language));
    }
    line("  - " + texts.get("legal"));
  }

  private static String source(Provenance source) {
    StringBuilder text = new StringBuilder(source.dataset());
    source.publisher().ifPresent(publisher -> text.append(", ").append(publisher));
    source.version().ifPresent(version -> text.append(", ").append(version));
    source.date().ifPresent(date -> text.append(", ").append(date));
    source.licence().ifPresent(licence -> text.append(", ").append(licence));
    return text.toString();
  }

  private void heading(String key, String... namesAndValues) {
    line("");
    String title = texts.get(key, namesAndValues);
    line(title);
    line("-".repeat(title.length()));
  }

  private void field(String key, String value) {
    line("  " + texts.get(key) + colon() + value);
  }

  private void indented(String text) {
    text.lines().forEach(part -> line("  " + part));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private String colon() {
    return language == Language.FR ? "\u00A0: " : ": ";
  }

  private static String join(List<?> items) {
    return String.join(", ", items.stream().map(Object::toString).toList());
  }
}
