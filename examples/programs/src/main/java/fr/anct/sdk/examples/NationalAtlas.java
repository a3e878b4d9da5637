package fr.anct.sdk.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanCounts;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.examples.page.AtlasPage;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks one rule about every commune of France, by what the library knows of them alone, and counts the answers by
 * département: a table, or a map as one page.
 *
 * <p>Runs without arguments, for the free engineering of the ANCT; {@code --help} lists them.
 */
public final class NationalAtlas {
  private static final Syntax SYNTAX = Syntax.of("""
      Usage: [rule] [options]                (ingenierie-gratuite if none is given)
        --date YYYY-MM-DD      the date whose law is asked, 2026-11-01 by default
        --html                 a map as one page, in place of the table: give --out too""", 1, Syntax.DATE).withFlags("--html");
  private static final Program PROGRAM = new Program(SYNTAX, NationalAtlas::answer);

  private NationalAtlas() {}

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
    String rule = options.word(0).orElse("ingenierie-gratuite");
    LocalDate date = options.date();
    TerritorialReferential france = TerritorialReferential.latest();
    RuleBook book = RuleBook.of(
        RuleBook.standard().version(), ImmutableList.of(RuleBook.standard().get(rule)));
    ScanResult scan = NationalScan.of(book, date).over(ScanPopulation.communes(france, date));
    ImmutableSortedMap<String, ScanCounts> counts = scan.byDepartement();
    Sheet sheet = new Sheet(new Texts(options.language()));
    String title = sheet.texts().get("atlas.title", "rule", sheet.texts().get("rule." + rule));
    if (options.has("--html")) {
      String label = sheet.texts().get("atlas.label");
      return AtlasPage.of(title, label, possible(rule, counts), options.language());
    }
    sheet.title(title);
    ImmutableMap<Verdict, Long> all = scan.counts().of(rule);
    all.forEach((verdict, count) -> sheet.field(verdict.key(), count.toString()));
    sheet.heading("atlas.by-departement");
    sheet.table(true, table(rule, all.keySet(), counts, sheet));
    return sheet.line("").line(sheet.texts().get("legal")).toString();
  }

  private static Map<DepartementCode, Long> possible(String rule, Map<String, ScanCounts> counts) {
    Map<DepartementCode, Long> possible = new TreeMap<>();
    counts.forEach((departement, own) -> {
      long count = 0;
      for (Verdict verdict : Verdict.values()) {
        boolean excluded = verdict == Verdict.NOT_ELIGIBLE
            || verdict == Verdict.NOT_APPLICABLE
            || verdict == Verdict.NOT_IN_FORCE;
        count += excluded ? 0 : own.count(rule, verdict);
      }
      possible.put(DepartementCode.of(departement), count);
    });
    return possible;
  }

  private static List<List<String>> table(
      String rule, Set<Verdict> verdicts, Map<String, ScanCounts> counts, Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    verdicts.forEach(verdict -> head.add(sheet.texts().get(verdict.key())));
    rows.add(head);
    counts.forEach((departement, own) -> {
      List<String> row = new ArrayList<>(List.of(departement));
      verdicts.forEach(verdict -> row.add(Long.toString(own.count(rule, verdict))));
      rows.add(row);
    });
    return rows;
  }
}
