package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.Peer.Own;
import fr.anct.sdk.examples.benchmarks.Peer.Work;
import fr.anct.sdk.examples.benchmarks.TwelveGrants.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs other libraries on the work of the benchmarks, once their answers are found to be the same, and prints a table. */
public final class Peers {
  /** On busy cores the JIT was seen to take ten seconds. */
  private static final int WARM_UPS = 15;

  private static final int ITERATIONS = 5;

  /** Kept, since a logger that nobody holds forgets its level. */
  private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta");

  private Peers() {}

  /**
   * Runs the benchmarks.
   *
   * @param args {@code scan}, {@code optimiser}, {@code allocation}; none for all
   * @throws RunnerException if JMH cannot run
   */
  public static void main(String[] args) throws RunnerException {
    MONETA.setLevel(Level.WARNING);
    System.out.printf(
        "Java %s, %d processors; one thread; median (and least) of %d times a second or more; ratios of CPU time, since"
            + " other work on the machine makes wall time longer%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), ITERATIONS);
    for (Work work : works()) {
      if (args.length == 0 || Arrays.asList(args).contains(work.part())) {
        print(work);
      }
    }
  }

  private static List<Work> works() {
    return List.of(
        scan(),
        optimum(Kind.PLAIN, "divisible grants, nested ceilings", "Plain", "tailored"),
        optimum(
            Kind.NESTED,
            "all or nothing, floors, exclusions, nested ceilings",
            "Nested",
            "enumeratedNested"),
        optimum(
            Kind.OVERLAPPING,
            "the same, overlapping ceilings",
            "Overlapping",
            "enumeratedOverlapping"),
        allocation());
  }

  private static Work scan() {
    return new Work(
        "scan",
        "Scan: 35 000 rows, 10 rules",
        new Own("this library, with reasons, columns encoded too", "Scan.encoded"),
        new Own("loop over arrays, verdicts alone", "Scan.handwritten"),
        List.of(new Own("this library, with reasons", "Scan.exact")),
        List.of(
            engine(
                "Drools, compiled, one session with all rows",
                "drools",
                rows -> new DroolsScan().together(rows)),
            engine(
                "Drools, compiled, a row at a time",
                "droolsOneByOne",
                rows -> new DroolsScan().oneByOne(rows)),
            engine(
                "Easy Rules, lambdas", "easyRules", rows -> new EasyRulesScan().oneByOne(rows))));
  }

  private static Peer engine(String title, String method, Consumer<List<PeerRow>> engine) {
    return new Peer(
        title,
        "PeerScan." + method,
        () -> PeerAnswers.scan(engine, ScanRows.of(ScanBenchmark.SIZE, 7)));
  }

  private static Work optimum(Kind kind, String title, String method, String loop) {
    return new Work(
        "optimiser",
        "Optimum of 12 grants, 200 plans: " + title,
        new Own("this library", "Optimiser." + method.toLowerCase(Locale.ROOT)),
        new Own(
            kind == Kind.PLAIN
                ? "the six ceilings written out"
                : kind == Kind.NESTED
                    ? "all sets on arrays"
                    : "all sets on arrays, may miss the best",
            "Optimiser." + loop),
        List.of(),
        List.of(
            solver("OR-Tools CP-SAT, proved, one thread", "cpSat" + method, kind, plan -> {
              CpSatPlan.load();
              return CpSatPlan.best(plan);
            }),
            solver("ojAlgo, floating point", "ojAlgo" + method, kind, OjAlgoPlan::best)));
  }

  private static Peer solver(
      String title, String method, Kind kind, ToLongFunction<TwelveGrants> solver) {
    return new Peer(title, "PeerOptimiser." + method, () -> PeerAnswers.optimum(solver, kind));
  }

  private static Work allocation() {
    PeerAllocationBenchmark peers = new PeerAllocationBenchmark();
    return new Work(
        "allocation",
        "Allocation to the cent in 7 ways",
        new Own("this library", "Allocation.allocation"),
        new Own("largest remainder on longs", "Allocation.handwritten"),
        List.of(new Own("this library, weights told before", "Allocation.preparedAllocation")),
        List.of(
            new Peer(
                "Joda-Money, largest remainder on Money",
                "PeerAllocation.jodaMoney",
                () -> PeerAnswers.split(joda(peers.jodaMoney()))),
            new Peer(
                "Moneta, the same on Money",
                "PeerAllocation.moneta",
                () -> PeerAnswers.split(moneta(peers.moneta()))),
            new Peer(
                "Moneta, the same on FastMoney",
                "PeerAllocation.monetaFast",
                () -> PeerAnswers.split(moneta(peers.monetaFast())))));
  }

  static List<Long> joda(List<Money> shares) {
    return shares.stream().map(Money::getAmountMinorLong).toList();
  }

  static List<Long> moneta(List<MonetaryAmount> shares) {
    return shares.stream()
        .map(share -> share.multiply(100).getNumber().longValueExact())
        .toList();
  }

  private static void print(Work work) throws RunnerException {
    System.out.printf("%n%s%n", work.title());
    row("", "CPU time", "wall time", "to ours", "to the loop");
    RunResult ours = run(work.ours().benchmark());
    RunResult loop = run(work.loop().benchmark());
    row(work.loop().title(), loop, ours, loop);
    row(work.ours().title(), ours, ours, loop);
    for (Own other : work.others()) {
      row(other.title(), run(other.benchmark()), ours, loop);
    }
    for (Peer peer : work.peers()) {
      String wrong = wrong(peer);
      if (wrong.isEmpty()) {
        row(peer.title(), run(peer.benchmark()), ours, loop);
      } else {
        System.out.printf("%-50s not timed: %s%n", peer.title(), wrong);
      }
    }
  }

  /** What is native may be missing on a machine. */
  private static String wrong(Peer peer) {
    try {
      return peer.wrong().get();
    } catch (RuntimeException | LinkageError e) {
      return "it does not run here, " + e;
    }
  }

  private static RunResult run(String name) throws RunnerException {
    String method = Peers.class.getPackageName() + "." + name.replace(".", "Benchmark.");
    Options options = new OptionsBuilder()
        .include("^" + Pattern.quote(method) + "$")
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .addProfiler(CpuTime.class)
        .forks(1)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(1))
        .verbosity(VerboseMode.SILENT)
        .build();
    Collection<RunResult> results = new Runner(options).run();
    return results.iterator().next();
  }

  private static void row(String title, RunResult result, RunResult ours, RunResult loop) {
    Statistics cpu = cpu(result);
    row(
        title,
        Benchmarks.time(cpu),
        Benchmarks.time(Benchmarks.statistics(result)),
        Benchmarks.ratio(cpu.getPercentile(50) / cpu(ours).getPercentile(50)),
        Benchmarks.ratio(cpu.getPercentile(50) / cpu(loop).getPercentile(50)));
  }

  private static Statistics cpu(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL))
        .getStatistics();
  }

  private static void row(String... cells) {
    System.out.printf("%-50s %24s %24s %10s %12s%n", (Object[]) cells);
  }
}
