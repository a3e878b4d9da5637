package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.text.TextFormat;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.Reasons;
import fr.anct.sdk.eligibility.ScanChanges;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.reason.Difference;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells who gains or loses a rule between two dates among the communes of this year's map, and why: the law of each date,
 * and the census in force at it.
 *
 * <p>Runs without arguments, for the free engineering of the ANCT; {@code --help} lists them.
 */
public final class WhoGained {
  private static final String FROM = "--from";
  private static final LocalDate DEFAULT_FROM = LocalDate.of(2024, 1, 1);
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [rule] [options]                (ingenierie-gratuite if none is given)
        --from YYYY-MM-DD      the date before, 2024-01-01 by default
        --date YYYY-MM-DD      the date after, 2026-11-01 by default""", 1, FROM, Syntax.DATE);
  private static final Program PROGRAM = new Program(SYNTAX, WhoGained::answer);
  private static final int MOST = 20;

  private final String rule;
  private final Sheet sheet;
  private final TerritorialReferential france = TerritorialReferential.latest();
  private final ScanResult before;
  private final ScanResult after;

  private WhoGained(String rule, LocalDate from, LocalDate to, Sheet sheet) {
    this.rule = rule;
    this.sheet = sheet;
    RuleBook standard = RuleBook.standard();
    NationalScan scan =
        NationalScan.of(RuleBook.of(standard.version(), List.of(standard.get(rule))), from);
    this.before = scan.over(ScanPopulation.communes(france, from));
    this.after = scan.on(to).over(ScanPopulation.communes(france, to));
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
    return new WhoGained(
            options.word(0).orElse("ingenierie-gratuite"),
            options.date(FROM, DEFAULT_FROM),
            options.date(),
            new Sheet(new Texts(options.language())))
        .write();
  }

  private String write() {
    ScanChanges changes = before.changesTo(after);
    sheet.title(
        sheet.texts().get("atlas.title", "rule", sheet.texts().get("rule." + rule)),
        sheet.texts().get("gained.dates", "from", date(before), "to", date(after)));
    sheet.table(true, moves(changes));
    communes("gained.entering", changes.entering(rule));
    communes("gained.leaving", changes.leaving(rule));
    ImmutableList<String> unsettled = changes.unsettled(rule);
    sheet.heading("gained.unsettled", "count", number(unsettled.size()));
    sheet.say("gained.unsettled-note");
    return sheet.caveats(after.basis().caveats()).toString();
  }

  private List<List<String>> moves(ScanChanges changes) {
    List<List<String>> rows = new ArrayList<>();
    changes
        .moves(rule)
        .forEach((was, all) -> all.forEach(
            (is, count) -> rows.add(List.of(verdict(was) + " → " + verdict(is), number(count)))));
    return rows;
  }

  private void communes(String heading, ImmutableList<String> codes) {
    sheet.heading(heading, "count", number(codes.size()));
    for (String code : codes.subList(0, Math.min(MOST, codes.size()))) {
      sheet.line("■ " + code + " " + france.getCommune(code).name());
      for (Difference step : Reasons.between(before.result(code, rule), after.result(code, rule))) {
        if (isOverturned(step)) {
          step(before, step.one());
          step(after, step.other());
        }
      }
    }
    if (codes.size() > MOST) {
      sheet.say("gained.more", "count", number(codes.size() - MOST));
    }
  }

  /** Met at one date and not at the other, or asked at one alone. */
  private static boolean isOverturned(Difference step) {
    return !step.one()
        .map(Explanation.Decision::truth)
        .flatMap(was -> step.other().map(is -> was == is.truth() || !is.truth().isKnown()))
        .orElse(false);
  }

  private void step(ScanResult of, Optional<Explanation.Decision> step) {
    step.ifPresent(decision -> sheet.line("    " + date(of) + sheet.texts().colon()
        + sheet.renderer().line(decision).strip()));
  }

  private String verdict(Verdict verdict) {
    return sheet.texts().get(verdict.key());
  }

  private String date(ScanResult result) {
    return TextFormat.date(result.date(), sheet.language());
  }

  private String number(long number) {
    return TextFormat.number(number, sheet.language());
  }
}
