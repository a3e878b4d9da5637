package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row costs: ten rules over 35 thousand rows and ten, a hundred, a thousand times as many, then more rules over
 * 350 thousand. The rows come as a stream of chunks and are dropped, so that the least of heaps does.
 */
public final class ScanLine {
  private static final int CHUNK = 35_000;

  private ScanLine() {}

  /**
   * Prints the line.
   *
   * @param args the most rows, in thousands; 35 000 if none
   */
  public static void main(String[] args) {
    int most = args.length == 0 ? 35_000 : Integer.parseInt(args[0]);
    FactColumns columns = ScanRows.of(CHUNK, 7).columns(20);
    System.out.printf(
        "%n%12s %8s %12s %12s %14s%n", "rows", "rules", "ms", "ns a row", "ns a decision");
    NationalScan ten = NationalScan.of(ScanRows.BOOK, ScanBenchmark.DATE);
    ten.each(chunks(columns, 100), result -> {}); // warm
    for (int thousands = 35; thousands <= most; thousands *= 10) {
      line(ten, columns, thousands / 35, ScanRows.BOOK.rules().size());
    }
    for (int times = 2; times <= 8; times *= 2) {
      RuleBook book = times(times);
      NationalScan more = NationalScan.of(book, ScanBenchmark.DATE);
      more.each(chunks(columns, 20), result -> {});
      line(more, columns, 10, book.rules().size());
    }
  }

  private static void line(NationalScan scan, FactColumns columns, int chunks, int rules) {
    long start = System.nanoTime();
    scan.each(chunks(columns, chunks), result -> {});
    long taken = System.nanoTime() - start;
    long rows = (long) chunks * CHUNK;
    System.out.printf(
        "%12d %8d %12d %12d %14.1f%n",
        rows, rules, taken / 1_000_000, taken / rows, (double) taken / rows / rules);
  }

  /** The ten rules several times under other names. */
  private static RuleBook times(int times) {
    List<EligibilityRule> rules = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (EligibilityRule rule : ScanRows.BOOK.rules()) {
        rules.add(new EligibilityRule(
            rule.id() + "-" + i, rule.programme(), rule.scope(), rule.versions()));
      }
    }
    return RuleBook.of("times-" + times, rules);
  }

  private static Iterator<ScanPopulation> chunks(FactColumns columns, int count) {
    return Stream.generate(() -> ScanPopulation.of(columns)).limit(count).iterator();
  }
}
