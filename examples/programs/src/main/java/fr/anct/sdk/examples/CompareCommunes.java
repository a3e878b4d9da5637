package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.Strate;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.Reasons;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.TerritoryFacts;
import fr.anct.sdk.eligibility.reason.Difference;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Puts two communes side by side: what they are, and what one may ask for and the other not, with the steps that make the
 * difference.
 *
 * <p>Runs without arguments; {@code --help} lists them.
 */
public final class CompareCommunes {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [code INSEE [code INSEE]] [options]   (52250 Joinville and 52448 Saint-Dizier)
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default""", 2, Syntax.DATE);
  private static final Program PROGRAM = new Program(SYNTAX, CompareCommunes::answer);
  private static final String OTHER_CODE = "52448";
  private static final String NONE = "–";

  private final Commune one;
  private final Commune other;
  private final Sheet sheet;
  private final Texts texts;

  private CompareCommunes(Commune one, Commune other, Texts texts) {
    this.one = one;
    this.other = other;
    this.sheet = new Sheet(texts);
    this.texts = texts;
  }

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
   * @param out where the answer goes, in UTF-8, not null
   * @param err where a wrong argument is told in one line, not null
   * @return 0 if there is an answer, else 2
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return PROGRAM.run(args, out, err);
  }

  private static String answer(Options options, PrintStream told) {
    return new CompareCommunes(
            Options.commune(options.word(0).orElse(Arguments.DEFAULT_CODE)),
            Options.commune(options.word(1).orElse(OTHER_CODE)),
            new Texts(options.language()))
        .write(options.date());
  }

  private String write(LocalDate date) {
    sheet.title(
        texts.get("compare.title", "one", name(one), "other", name(other)),
        texts.get("as-of", "date", TextFormat.date(date, sheet.language())));
    portraits();
    EligibilityCalculator rules = EligibilityCalculator.standard();
    verdicts(
        rules.evaluate(TerritoryFacts.of(one, date), date),
        rules.evaluate(TerritoryFacts.of(other, date), date));
    return sheet.toString();
  }

  private void portraits() {
    sheet.heading("portrait", "millesime", one.millesime().toString());
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("", List.of("", one.name(), other.name()));
    for (Commune commune : List.of(one, other)) {
      for (Population population : commune.populations()) {
        String label = label(population);
        rows.putIfAbsent(label, row(label, each -> population(each, population).orElse(NONE)));
      }
    }
    List<List<String>> table = new ArrayList<>(rows.values());
    table.add(row(texts.get("compare.strate"), this::strate));
    table.add(row(texts.get("epci.label"), each -> each.epci().map(Epci::name).orElse(NONE)));
    table.add(row(
        texts.get("compare.epci-members"),
        each -> each.epci().map(epci -> number(epci.communes().size())).orElse(NONE)));
    table.add(row(
        texts.get("arrondissement.label"),
        each -> each.arrondissement().map(part -> part.name()).orElse(NONE)));
    table.add(row(
        texts.get("departement.label"),
        each -> each.departement().name() + " (" + each.departement().code() + ")"));
    table.add(row(texts.get("region.label"), each -> each.region().name()));
    sheet.table(false, table);
    sheet.say("compare.strate-note");
    boolean same = one.epci().isPresent() && one.epci().equals(other.epci());
    sheet.say(same ? "compare.same-epci" : "compare.other-epci");
    sheet.field("source", TerritorialReferential.latest().provenance().dataset());
  }

  private void verdicts(EligibilityReport first, EligibilityReport second) {
    List<RuleResult> different = new ArrayList<>();
    Map<String, List<String>> same = new LinkedHashMap<>();
    for (RuleResult result : first.results()) {
      if (result.verdict() == second.get(result.rule()).verdict()) {
        same.computeIfAbsent(texts.get(result.verdict().key()), verdict -> new ArrayList<>())
            .add(texts.get("rule." + result.rule()));
      } else {
        different.add(result);
      }
    }
    sheet.heading("compare.different", "count", number(different.size()));
    for (RuleResult result : different) {
      difference(result, second.get(result.rule()));
    }
    sheet.heading("compare.same");
    same.forEach((verdict, names) -> sheet.line(
        "  " + verdict + " (" + names.size() + ")" + texts.colon() + String.join("; ", names)));
    sheet.caveats(ImmutableSet.<Caveat>builder()
        .addAll(first.basis().caveats())
        .addAll(second.basis().caveats())
        .build());
  }

  private void difference(RuleResult first, RuleResult second) {
    sheet.line("").line("■ " + texts.get("rule." + first.rule()));
    sheet.line("  " + one.name() + texts.colon() + verdict(first));
    sheet.line("  " + other.name() + texts.colon() + verdict(second));
    for (Difference step : Reasons.between(first, second)) {
      step(one, step.one());
      step(other, step.other());
    }
  }

  private void step(Commune commune, Optional<Explanation.Decision> step) {
    step.ifPresent(decision -> sheet.line("    " + commune.name() + texts.colon()
        + sheet.renderer().line(decision).strip()));
  }

  private String verdict(RuleResult result) {
    return texts.get(result.verdictKey()).toUpperCase(Locale.ROOT);
  }

  private List<String> row(String label, Function<Commune, String> cell) {
    return List.of(label, cell.apply(one), cell.apply(other));
  }

  private String label(Population population) {
    String year = population
        .census()
        .map(census -> texts.get("census", "year", Integer.toString(census)))
        .orElse(texts.get("census.unknown"));
    return texts.get("population." + population.kind().name()) + ", " + year;
  }

  private Optional<String> population(Commune commune, Population like) {
    return commune.populations().stream()
        .filter(each -> each.kind() == like.kind() && each.census().equals(like.census()))
        .findFirst()
        .map(each -> number(each.value()));
  }

  /** From the latest census that the source gives. */
  private String strate(Commune commune) {
    return commune.populations().stream()
        .flatMap(population -> population.census().stream())
        .max(Integer::compare)
        .flatMap(commune::leastStrate)
        .map(this::strate)
        .orElse(NONE);
  }

  private String strate(Strate strate) {
    OptionalLong max = strate.max();
    return texts.get(
        max.isPresent() ? "compare.strate-value" : "compare.strate-last",
        "number",
        Integer.toString(strate.number()),
        "min",
        number(strate.min()),
        "max",
        max.isPresent() ? number(max.getAsLong()) : "");
  }

  private String number(long number) {
    return TextFormat.number(number, sheet.language());
  }

  private static String name(Commune commune) {
    return commune.name().toUpperCase(Locale.ROOT) + " (" + commune.code() + ")";
  }
}
