package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import java.util.List;
import java.util.function.ToLongFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The problems of {@link OptimiserBenchmark} in solvers, all 200 in a run; the model is made each time. */
@State(Scope.Thread)
@OperationsPerInvocation(OptimiserBenchmark.PROBLEMS)
public class PeerOptimiserBenchmark {
  private final List<TwelveGrants> plain = OptimiserBenchmark.problems(Kind.PLAIN);
  private final List<TwelveGrants> nested = OptimiserBenchmark.problems(Kind.NESTED);
  private final List<TwelveGrants> overlapping = OptimiserBenchmark.problems(Kind.OVERLAPPING);

  private static long all(List<TwelveGrants> plans, ToLongFunction<TwelveGrants> solver) {
    return plans.stream().mapToLong(solver).sum();
  }

  /** The native library of CP-SAT. */
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
    return all(plain, CpSatPlan::best);
  }

  /** CP-SAT, all-or-nothing grants, floors and exclusions, nested ceilings. */
  @Benchmark
  public long cpSatNested(Natives natives) {
    return all(nested, CpSatPlan::best);
  }

  /** CP-SAT, the same grants, overlapping ceilings. */
  @Benchmark
  public long cpSatOverlapping(Natives natives) {
    return all(overlapping, CpSatPlan::best);
  }

  /** ojAlgo, divisible grants, nested ceilings. */
  @Benchmark
  public long ojAlgoPlain() {
    return all(plain, OjAlgoPlan::best);
  }

  /** ojAlgo, all-or-nothing grants, floors and exclusions, nested ceilings. */
  @Benchmark
  public long ojAlgoNested() {
    return all(nested, OjAlgoPlan::best);
  }

  /** ojAlgo, the same grants, overlapping ceilings. */
  @Benchmark
  public long ojAlgoOverlapping() {
    return all(overlapping, OjAlgoPlan::best);
  }
}
