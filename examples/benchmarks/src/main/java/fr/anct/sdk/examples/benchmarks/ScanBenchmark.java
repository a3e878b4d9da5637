package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.RuleResult;
import fr.anct.sdk.eligibility.ScanDecision;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten rules over 35 000 rows by one thread: verdicts of all kinds and reason masks; the baseline has the verdicts alone. */
@State(Scope.Thread)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ScanBenchmark {
  private final ScanWork work = new ScanWork(35_000);
  private final NationalScan scan = NationalScan.of(ScanWork.book(ScanWork.RULES), ScanWork.DATE);
  private final ScanPopulation exact = work.exact();
  private final ScanPopulation uncertain = work.uncertain();

  /** Checks that the scan and the loop answer the same. */
  public ScanBenchmark() {
    work.check(scan.over(exact));
  }

  /** All facts exact. */
  @Benchmark
  public ScanResult exact() {
    return scan.over(exact);
  }

  /** Many facts within bounds, some unknown. */
  @Benchmark
  public ScanResult uncertain() {
    return scan.over(uncertain);
  }

  /** One object for each decision. */
  @Benchmark
  public List<ScanDecision> decisions() {
    return scan.over(exact).decisions().toList();
  }

  /** One tree for each decision. */
  @Benchmark
  public List<RuleResult> trees() {
    ScanResult result = scan.over(exact);
    List<RuleResult> trees = new ArrayList<>(work.rows * ScanWork.RULES);
    for (String key : exact.keys()) {
      for (String rule : result.rules()) {
        trees.add(result.explain(key, rule));
      }
    }
    return trees;
  }

  /** Baseline: one loop over plain arrays. */
  @Benchmark
  public byte[] handwritten() {
    return work.byHand();
  }
}
