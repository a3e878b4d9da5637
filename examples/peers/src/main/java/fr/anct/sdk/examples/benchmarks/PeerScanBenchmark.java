package fr.anct.sdk.examples.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rows and rules of {@link ScanBenchmark} in rule engines; the objects they work on are made before. */
@State(Scope.Thread)
public class PeerScanBenchmark {
  final List<PeerRow> rows;
  private final DroolsScan drools = new DroolsScan();
  private final EasyRulesScan easyRules = new EasyRulesScan();

  /** The rows of {@link ScanBenchmark}. */
  public PeerScanBenchmark() {
    this(ScanRows.of(ScanBenchmark.SIZE, 7));
  }

  PeerScanBenchmark(ScanRows rows) {
    this.rows = PeerRow.all(rows);
  }

  /** Drools, one session with all rows. */
  @Benchmark
  public List<PeerRow> drools() {
    drools.together(rows);
    return rows;
  }

  /** Drools, a row at a time in one session. */
  @Benchmark
  public List<PeerRow> droolsOneByOne() {
    drools.oneByOne(rows);
    return rows;
  }

  /** Easy Rules, which takes one row at a time. */
  @Benchmark
  public List<PeerRow> easyRules() {
    easyRules.oneByOne(rows);
    return rows;
  }
}
