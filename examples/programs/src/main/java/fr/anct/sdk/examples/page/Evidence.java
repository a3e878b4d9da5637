package fr.anct.sdk.examples.page;

import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.text.TextFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The reasons of an answer: steps that fold, where they are written, how sure that is. */
final class Evidence {
  private final Words words;
  private final Names names;
  private final ExplanationRenderer renderer;

  Evidence(Words words, Names names) {
    this.words = words;
    this.names = names;
    this.renderer = ExplanationRenderer.of(words.language());
  }

  /** The steps, those that the answer turns on open and the others folded. */
  Html steps(List<Explanation> steps) {
    Html list = Html.of("ul").set("class", "steps");
    for (Explanation step : steps) {
      list.add(step(step));
    }
    return list;
  }

  private Html step(Explanation step) {
    String sentence = renderer.sentence(step);
    Html item = Html.of("li").set("class", kind(step));
    if (step.children().isEmpty()) {
      return item.add(names.show(sentence), source(step));
    }
    Html fold = Html.of("details").add(Html.of("summary").add(names.withoutLink(sentence)));
    if (isDecisive(step)) {
      fold.set("open", "open");
    }
    return item.add(fold.add(source(step), steps(step.children())));
  }

  private Html source(Explanation step) {
    Html source = Html.group();
    step.citation()
        .ifPresent(citation -> source
            .text(" ")
            .add(Html.of("cite").set("lang", "fr").add(names.show(citation.reference())))
            .text(confidenceUnlessVerified(citation)));
    return source;
  }

  private String confidenceUnlessVerified(Citation citation) {
    String all = renderer.citation(citation);
    return all.substring(citation.reference().length());
  }

  /** A citation with all that is known of it. */
  Html citation(Citation citation) {
    Html line = Html.of("p")
        .set("class", "source")
        .text(words.get("page.source") + words.colon())
        .add(Html.of("cite").set("lang", "fr").add(names.show(citation.reference())));
    citation.legalId().ifPresent(id -> line.text(", ").add(names.show(id)));
    citation
        .inForceFrom()
        .ifPresent(day -> line.text(", "
            + words.get("page.in-force-from", "date", TextFormat.date(day, words.language()))));
    return line.text(" (" + words.get("confidence." + citation.confidence()) + ")");
  }

  Html caveats(Stream<Caveat> caveats) {
    Html list = Html.of("ul").set("class", "caveats");
    List<String> told =
        caveats.map(caveat -> caveat.message(words.language())).distinct().toList();
    told.forEach(text -> list.add(Html.of("li").add(names.show(text))));
    return told.isEmpty() ? Html.group() : list;
  }

  /** What a page rests on: versions, data, dates. */
  Html basis(Basis basis) {
    Html list = Html.of("dl");
    field(list, "page.library", basis.libraryVersion());
    basis.ruleBookVersion().ifPresent(version -> field(list, "page.rules", version));
    basis.millesime().ifPresent(year -> field(list, "page.millesime", year.toString()));
    for (Provenance data : basis.data()) {
      field(list, "page.data", text(data));
    }
    return list;
  }

  String text(Provenance data) {
    return String.join(
        ", ",
        Stream.of(
                Stream.of(data.dataset()),
                data.publisher().stream(),
                data.version().stream(),
                data.date().map(day -> TextFormat.date(day, words.language())).stream(),
                data.licence().stream())
            .flatMap(part -> part)
            .toList());
  }

  void field(Html list, String key, String value) {
    list.add(Html.of("dt", words.get(key)), Html.of("dd").add(names.show(value)));
  }

  private static boolean isDecisive(Explanation step) {
    return !(step instanceof Explanation.Decision decision) || decision.decisive();
  }

  private static String kind(Explanation step) {
    if (step instanceof Explanation.Decision decision) {
      return decision.truth().name().toLowerCase(Locale.ROOT)
          + (decision.decisive() ? "" : " aside");
    }
    return step instanceof Explanation.Note ? "note" : "value";
  }
}
