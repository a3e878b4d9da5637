package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanCounts;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.fact.FactColumns;
import java.util.Iterator;
import java.util.stream.Stream;

/** Ten rules over 35 thousand to 35 million rows, which come as a stream of chunks and are dropped: the cost a row. */
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
    NationalScan scan = NationalScan.of(ScanRows.BOOK, ScanBenchmark.DATE);
    scan.each(chunks(columns, 50), result -> {}); // warm
    System.out.printf("%12s %12s %12s %14s%n", "rows", "ms", "ns a row", "eligible");
    for (int thousands = 35; thousands <= most; thousands *= 10) {
      long start = System.nanoTime();
      ScanCounts counts = scan.each(chunks(columns, thousands / 35), result -> {});
      long taken = System.nanoTime() - start;
      long rows = thousands * 1_000L;
      System.out.printf(
          "%12d %12d %12d %14d%n",
          rows, taken / 1_000_000, taken / rows, counts.count("detr-communes", Verdict.ELIGIBLE));
    }
  }

  private static Iterator<ScanPopulation> chunks(FactColumns columns, int count) {
    return Stream.generate(() -> ScanPopulation.of(columns)).limit(count).iterator();
  }
}
