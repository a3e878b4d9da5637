package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.EligibilityCalculator;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.ScanDecision;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Ten rules over 35 000 rows, one thread; the baseline is a loop over arrays. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ScanBenchmark {
  static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  static final int SIZE = 35_000;

  private final ScanRows rows = ScanRows.of(SIZE, 7);
  private final NationalScan scan = NationalScan.of(ScanRows.BOOK, DATE);
  private final EligibilityCalculator single = EligibilityCalculator.of(ScanRows.BOOK);
  private final FactColumns columns = rows.columns(0);
  private final ScanPopulation exact = ScanPopulation.of(columns);
  private final ScanPopulation vague = ScanPopulation.of(rows.columns(20));

  /** Verdicts and reason masks, the columns of the population encoded before. */
  @Benchmark
  public ScanResult exact() {
    return scan.over(exact);
  }

  /** The same in two threads. */
  @Benchmark
  public ScanResult exactInTwoThreads() {
    return scan.inParallel(2).over(exact);
  }

  /** One fact in twenty unknown or within bounds. */
  @Benchmark
  public ScanResult vague() {
    return scan.over(vague);
  }

  /** The columns are encoded too. */
  @Benchmark
  public ScanResult encoded() {
    return scan.over(ScanPopulation.of(columns));
  }

  /** One decision object each. */
  @Benchmark
  public Object[][] decisions() {
    ScanResult result = scan.over(exact);
    Object[][] all = new Object[10][];
    for (int i = 0; i < 10; i++) {
      List<ScanDecision> own = result.decisions(result.rules().get(i));
      all[i] = own.toArray();
    }
    return all;
  }

  /** All trees of one row in fifty: fifty times as long for all. */
  @Benchmark
  public void treesOfOneInFifty(Blackhole hole) {
    for (int row = 0; row < SIZE; row += 50) {
      FactSet facts = columns.row(row);
      for (RuleResult result : single.evaluate(facts, DATE).results()) {
        hole.consume(result.explanation());
      }
    }
  }

  /** Baseline: verdicts alone. */
  @Benchmark
  public byte[][] handwritten() {
    return rows.verdicts();
  }

  /** Baseline: verdicts and masks. */
  @Benchmark
  public Object handwrittenMasks() {
    short[][] masks = new short[10][SIZE];
    byte[][] verdicts = rows.verdicts(masks);
    return new Object[] {verdicts, masks};
  }
}
