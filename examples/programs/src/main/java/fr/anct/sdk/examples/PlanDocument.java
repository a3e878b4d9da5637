package fr.anct.sdk.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.ExplanationRenderer;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.funding.layout.PlanTable;
import fr.anct.sdk.funding.plan.Contribution;
import fr.anct.sdk.funding.plan.Correction;
import fr.anct.sdk.funding.plan.CutStrategy;
import fr.anct.sdk.funding.plan.ExpenseLine;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.Funder;
import fr.anct.sdk.funding.plan.PlanAssessment;
import fr.anct.sdk.funding.plan.RuleResult;
import fr.anct.sdk.funding.plan.RuleVerdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes of a financing plan in JSON the document in two columns that is joined to a file, says what is wrong in it, and
 * cuts what is too much.
 *
 * <p>Runs without arguments, on an invented plan; {@code --help} lists them.
 */
public final class PlanDocument {
  private static final Syntax SYNTAX =
      Syntax.of("""
      Usage: [plan.json] [options]           (an invented plan if none is given: --show prints it)
        --format F             text (by default), markdown, or csv: the table alone, for a spreadsheet
        --cut WHO              last (by default): the last to be asked is cut first; or pro-rata
        --corrected            write the corrected plan in place of the one given
        --show                 print the plan in JSON and stop
        --date YYYY-MM-DD      the date of a plan that states none, 2026-11-01 by default""", 1, Syntax.DATE, "--format", "--cut").withFlags("--corrected", "--show");
  private static final Program PROGRAM = new Program(SYNTAX, PlanDocument::answer);
  private static final ImmutableMap<String, CutStrategy> CUTS =
      ImmutableMap.of("last", CutStrategy.lastInFirstCut(), "pro-rata", CutStrategy.proRata());

  private PlanDocument() {}

  /**
   * Runs the program and ends it with 2 if an argument is wrong.
   *
   * @param args the arguments that {@code --help} lists
   */
  public static void main(String[] args) {
    Program.exit(run(args, System.out, System.err));
  }

  /**
   * Runs the program.
   *
   * @param args the arguments that {@code --help} lists, not null
   * @param out where the document goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, not null
   * @return 0 if there is a document, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) throws IOException {
    Optional<Path> file = options.word(0).map(text -> Options.path("", text));
    String json = file.isPresent() ? Inputs.text(file.get()) : Inputs.sample("sample-plan.json");
    CutStrategy cut = CUTS.get(options.value("--cut").orElse("last"));
    if (cut == null) {
      throw options.wrong("choice", "--cut");
    }
    JsonNode document = clean(AnctJson.read(json, JsonNode.class));
    FinancingPlan read = AnctJson.read(document.toString(), FinancingPlan.class);
    if (options.has("--show")) {
      return json;
    }
    boolean undated = read.dates().isEmpty() && read.assumedDate().isEmpty();
    FinancingPlan plan = undated ? read.assumingAllOn(options.date()) : read;
    Correction correction = plan.correct(cut);
    FinancingPlan shown = options.has("--corrected") ? correction.plan() : plan;
    Texts texts = new Texts(options.language());
    return switch (options.value("--format").orElse("text")) {
      case "text" -> text(harmless(shown, SafeText::line), shown.correct(cut), texts);
      case "markdown" -> markdown(harmless(shown, SafeText::line), shown.correct(cut), texts);
      case "csv" -> PlanTable.of(harmless(shown, SafeText::clean)).csv(texts.language());
      default -> throw options.wrong("choice", "--format");
    };
  }

  private static String text(FinancingPlan plan, Correction correction, Texts texts) {
    Sheet sheet = new Sheet(texts);
    PlanAssessment assessment = plan.assess();
    sheet.line(PlanText.of(plan, assessment, texts.language()).stripTrailing());
    sheet.heading("plan-document.correction");
    if (correction.cuts().isEmpty()) {
      sheet.say("plan-document.nothing-cut");
    }
    for (Correction.Cut one : correction.cuts()) {
      sheet.say("plan-document.cut", values(plan, one, texts));
    }
    correction
        .unresolved()
        .forEach(limit ->
            sheet.say("plan-document.unresolved", "rule", texts.get("rule." + limit.rule())));
    if (!correction.cuts().isEmpty()) {
      sheet
          .line("")
          .indented(
              PlanTable.of(harmless(correction.plan(), SafeText::line)).text(texts.language()));
    }
    return sheet.caveats(assessment.basis().caveats()).toString();
  }

  private static String markdown(FinancingPlan plan, Correction correction, Texts texts) {
    ExplanationRenderer renderer = ExplanationRenderer.of(texts.language()).decisiveOnly();
    StringBuilder out = new StringBuilder(PlanTable.of(plan).markdown(texts.language()));
    out.append("\n#### ").append(texts.get("plan-document.wrong")).append("\n\n");
    PlanAssessment assessment = plan.assess();
    assessment
        .problems()
        .forEach(problem ->
            out.append("- ").append(problem.message(texts.language())).append('\n'));
    for (RuleResult result : assessment.results()) {
      if (result.verdict() == RuleVerdict.VIOLATED || result.verdict() == RuleVerdict.WARNING) {
        out.append(renderer.markdown(result.explanation())).append('\n');
      }
    }
    if (!correction.cuts().isEmpty()) {
      out.append("\n#### ").append(texts.get("plan-document.correction")).append("\n\n");
      out.append(PlanTable.of(harmless(
              correction.plan().toBuilder().title(Optional.empty()).build(), SafeText::line))
          .markdown(texts.language()));
    }
    return out.append('\n').append(texts.get("legal")).append('\n').toString();
  }

  private static String[] values(FinancingPlan plan, Correction.Cut cut, Texts texts) {
    Contribution line = plan.getContribution(cut.contribution());
    return new String[] {
      "name", SafeText.line(line.id()),
      "amount", new Sheet(texts).money(cut.amount()),
      "rules",
          cut.rules().stream()
              .map(rule -> texts.get("rule." + rule))
              .collect(Collectors.joining(", "))
    };
  }

  /** The words of a plan, identifiers too, may come from anybody. */
  private static JsonNode clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> object.replace(name, clean(object.get(name))));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, clean(array.get(i)));
      }
    }
    return node.isTextual() ? TextNode.valueOf(SafeText.clean(node.asText())) : node;
  }

  /** Titles and names of any length, cut where a page would be. */
  private static FinancingPlan harmless(FinancingPlan plan, UnaryOperator<String> clean) {
    return plan.toBuilder()
        .title(plan.title().map(clean))
        .expenses(plan.expenses().stream()
            .map(line -> ExpenseLine.builder()
                .from(line)
                .label(clean.apply(line.label()))
                .build())
            .toList())
        .contributions(plan.contributions().stream()
            .map(line -> Contribution.builder()
                .from(line)
                .funder(new Funder(line.funder().kind(), line.funder().name().map(clean)))
                .build())
            .toList())
        .build();
  }
}
