package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import fr.anct.sdk.funding.optimise.Allotment;
import fr.anct.sdk.funding.optimise.Optimiser;
import fr.anct.sdk.funding.optimise.Optimum;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The best plan of twelve grants, one of 200 random problems after the other. */
@State(Scope.Thread)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class OptimiserBenchmark {
  static final int PROBLEMS = 200;

  private final Optimiser optimiser = Optimiser.standard();
  private final List<TwelveGrants> plain = problems(Kind.PLAIN);
  private final List<TwelveGrants> nested = problems(Kind.NESTED);
  private final List<TwelveGrants> overlapping = problems(Kind.OVERLAPPING);
  private int next;

  static List<TwelveGrants> problems(Kind kind) {
    return LongStream.range(0, PROBLEMS)
        .mapToObj(seed -> new TwelveGrants(kind, seed))
        .toList();
  }

  private TwelveGrants one(List<TwelveGrants> problems) {
    next = (next + 1) % PROBLEMS;
    return problems.get(next);
  }

  /** Divisible grants, nested ceilings. */
  @Benchmark
  public Allotment plain() {
    return optimiser.solve(one(plain).problem);
  }

  /** Baseline of it. */
  @Benchmark
  public long[] tailored() {
    return one(plain).tailored();
  }

  /** All-or-nothing grants, floors and exclusions, nested ceilings. */
  @Benchmark
  public Allotment nested() {
    return optimiser.solve(one(nested).problem);
  }

  /** Baseline of it. */
  @Benchmark
  public long[] enumeratedNested() {
    return one(nested).enumerated();
  }

  /** The same grants, overlapping ceilings. */
  @Benchmark
  public Allotment overlapping() {
    return optimiser.solve(one(overlapping).problem);
  }

  /** Baseline of it, which may miss the best. */
  @Benchmark
  public long[] enumeratedOverlapping() {
    return one(overlapping).enumerated();
  }

  /** With what cut each grant and what each ceiling is worth; nested ceilings. */
  @Benchmark
  public Optimum nestedFull() {
    return optimiser.optimise(one(nested).problem);
  }

  /** With what cut each grant and what each ceiling is worth; overlapping ceilings. */
  @Benchmark
  public Optimum overlappingFull() {
    return optimiser.optimise(one(overlapping).problem);
  }
}
