package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import fr.anct.sdk.funding.optimise.FundingProblem;
import fr.anct.sdk.funding.optimise.Optimiser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How long the slowest of the 200 problems take: the median and the 99th centile over the problems. */
public final class OptimiserTimes {
  private static final int WARM_UP = 300;
  private static final int RUNS = 21;
  private static final double MICRO = 1e3;

  private static int sink;

  private OptimiserTimes() {}

  /**
   * Measures and prints the table; the time of a problem is the least of some runs.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.printf(
        "%n%-44s %12s %14s %10s%n",
        "Twelve grants, 200 problems", "median", "99th centile", "ratio");
    Optimiser optimiser = Optimiser.standard();
    for (Kind kind : Kind.values()) {
      List<FundingProblem> problems = OptimiserBenchmark.problems(kind).stream()
          .map(grants -> grants.problem)
          .toList();
      print(kind + ", solve only", problems, optimiser::solve);
      print(kind + ", full answer", problems, optimiser::optimise);
    }
    System.out.println(sink == 0 ? "" : " ");
  }

  private static void print(
      String title, List<FundingProblem> problems, Function<FundingProblem, Object> solve) {
    for (int round = 0; round < WARM_UP; round++) {
      problems.forEach(problem -> sink ^= solve.apply(problem).hashCode());
    }
    double[] times = new double[problems.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = Double.MAX_VALUE;
      for (int run = 0; run < RUNS; run++) {
        long start = System.nanoTime();
        Object answer = solve.apply(problems.get(i));
        times[i] = Math.min(times[i], (System.nanoTime() - start) / MICRO);
        sink ^= System.identityHashCode(answer);
      }
    }
    Arrays.sort(times);
    double median = times[times.length / 2];
    double slow = times[times.length * 99 / 100];
    System.out.printf(
        Locale.ROOT, "%-44s %9.1f µs %11.1f µs %10.1f%n", title, median, slow, slow / median);
  }
}
