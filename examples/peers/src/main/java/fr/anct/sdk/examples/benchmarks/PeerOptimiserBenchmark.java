package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The problems of {@link OptimiserBenchmark} in solvers, one after the other; the model is made each time, as ours is. */
@State(Scope.Thread)
public class PeerOptimiserBenchmark {
  private final List<TwelveGrants> plain = OptimiserBenchmark.problems(Kind.PLAIN);
  private final List<TwelveGrants> nested = OptimiserBenchmark.problems(Kind.NESTED);
  private final List<TwelveGrants> overlapping = OptimiserBenchmark.problems(Kind.OVERLAPPING);
  private int next;

  private TwelveGrants one(List<TwelveGrants> problems) {
    next = (next + 1) % OptimiserBenchmark.PROBLEMS;
    return problems.get(next);
  }

  /** CP-SAT with its native library. */
  @State(Scope.Thread)
  public static class Natives {
    /** Loads it. */
    public Natives() {
      CpSatPlan.load();
    }
  }

  /** CP-SAT, divisible grants, nested ceilings. */
  @Benchmark
  public long cpSatPlain(Natives natives) {
    return CpSatPlan.best(one(plain));
  }

  /** CP-SAT, all-or-nothing grants, floors and exclusions, nested ceilings. */
  @Benchmark
  public long cpSatNested(Natives natives) {
    return CpSatPlan.best(one(nested));
  }

  /** CP-SAT, the same grants, overlapping ceilings. */
  @Benchmark
  public long cpSatOverlapping(Natives natives) {
    return CpSatPlan.best(one(overlapping));
  }

  /** ojAlgo, divisible grants, nested ceilings. */
  @Benchmark
  public long ojAlgoPlain() {
    return OjAlgoPlan.best(one(plain));
  }

  /** ojAlgo, all-or-nothing grants, floors and exclusions, nested ceilings. */
  @Benchmark
  public long ojAlgoNested() {
    return OjAlgoPlan.best(one(nested));
  }

  /** ojAlgo, the same grants, overlapping ceilings. */
  @Benchmark
  public long ojAlgoOverlapping() {
    return OjAlgoPlan.best(one(overlapping));
  }
}
