package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.examples.benchmarks.Claim.Baseline;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and prints, for each claim, its figure, its baselines and the ratios. */
public final class Benchmarks {
  private static final int FORKS = 2;
  private static final int ITERATIONS = 5;
  private static final TimeValue MEASURE = TimeValue.milliseconds(300);
  private static final int FRESH = 9;

  private static final List<Claim> CLAIMS = List.of(
      Claim.of(
          "Find a commune by its code, to the view",
          "Find.view",
          30,
          new Baseline("HashMap<String, String[]>", "Find.mapRow"),
          new Baseline("sorted array", "Find.arrayRow")),
      Claim.of(
          "The same, the code checked before",
          "Find.viewOfCode",
          30,
          new Baseline("HashMap<String, String[]>", "Find.mapRow")),
      Claim.of(
          "Find a commune by its code, to its name",
          "Find.name",
          80,
          new Baseline("HashMap<String, String[]>", "Find.mapName")),
      Claim.of(
          "Eligibility, 5 rules explained, many facts unknown",
          "Eligibility.someKnown",
          20_000,
          new Baseline("if and else, verdicts alone", "Eligibility.handwrittenSomeKnown")),
      Claim.of(
          "Eligibility, 5 rules explained, all facts known",
          "Eligibility.allKnown",
          20_000,
          new Baseline("if and else, verdicts alone", "Eligibility.handwrittenAllKnown")),
      Claim.of(
          "Eligibility, from the code: commune, facts, rules",
          "Eligibility.fromCode",
          0,
          new Baseline("if and else, verdicts alone", "Eligibility.handwrittenSomeKnown")),
      Claim.of(
          "Eligibility, every rule of the book explained",
          "Eligibility.wholeBook",
          100_000,
          new Baseline("their verdicts alone", "Eligibility.wholeBookVerdicts")),
      Claim.of(
          "Eligibility, every rule of the book, verdicts alone",
          "Eligibility.wholeBookVerdicts",
          5_000,
          new Baseline("if and else, five rules", "Eligibility.handwrittenSomeKnown")),
      Claim.of(
          "Scan: 35 000 rows, 10 rules, with reasons",
          "Scan.exact",
          0,
          new Baseline("loop over arrays, verdicts", "Scan.handwritten"),
          new Baseline("loop over arrays, masks", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: the same in two threads",
          "Scan.exactInTwoThreads",
          0,
          new Baseline("loop over arrays, masks", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: one fact in 20 unknown or within bounds",
          "Scan.vague",
          0,
          new Baseline("loop over arrays, masks", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: the columns encoded too",
          "Scan.encoded",
          0,
          new Baseline("loop over arrays, masks", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: a decision object each",
          "Scan.decisions",
          0,
          new Baseline("loop over arrays, masks", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: the trees of one row in 50",
          "Scan.treesOfOneInFifty",
          0,
          new Baseline("loop over arrays, all rows", "Scan.handwrittenMasks")),
      Claim.of(
          "Scan: all rules, all communes to a CSV, cold",
          "Load.atlas",
          1.5e9,
          new Baseline("the vintage alone", "Load.vintage")),
      Claim.of(
          "Plan of 4 resources, whole assessment explained",
          "Plan.assessment",
          0,
          new Baseline("long arithmetic, a bit a rule", "Plan.handwrittenAssessment")),
      Claim.of(
          "Plan of 12 lines, 8 rules, explained",
          "Plan.twelveLines",
          50_000,
          new Baseline("long arithmetic, a bit a rule", "Plan.handwrittenTwelveLines")),
      Claim.of(
          "Plan of 12 lines, the limits that it breaks",
          "Plan.twelveLinesBreaches",
          10_000,
          new Baseline("long arithmetic, a bit a rule", "Plan.handwrittenTwelveLines")),
      Claim.of(
          "Own-share floor, the rule explained",
          "Plan.ownShareRule",
          0,
          new Baseline("long arithmetic, yes or no", "Plan.handwrittenOwnShareTest")),
      Claim.of(
          "Own-share floor, yes or no",
          "Plan.ownShareTest",
          0,
          new Baseline("long arithmetic, yes or no", "Plan.handwrittenOwnShareTest")),
      Claim.of(
          "Optimum of 12 divisible grants, nested ceilings",
          "Optimiser.plain",
          10_000,
          new Baseline("the six ceilings written out", "Optimiser.tailored")),
      Claim.of(
          "Optimum, all or nothing, floors, exclusions",
          "Optimiser.nested",
          10_000,
          new Baseline("all sets on arrays", "Optimiser.enumeratedNested")),
      Claim.of(
          "Optimum, the same, overlapping ceilings",
          "Optimiser.overlapping",
          50_000,
          new Baseline("all sets on arrays, may miss it", "Optimiser.enumeratedOverlapping")),
      Claim.of(
          "Optimum and its reasons, nested ceilings",
          "Optimiser.nestedFull",
          100_000,
          new Baseline("all sets on arrays, no reasons", "Optimiser.enumeratedNested")),
      Claim.of(
          "Optimum and its reasons, overlapping ceilings",
          "Optimiser.overlappingFull",
          100_000,
          new Baseline("all sets on arrays, may miss it", "Optimiser.enumeratedOverlapping")),
      Claim.of(
          "Allocation to the cent in 7 ways",
          "Allocation.allocation",
          120,
          new Baseline("BigDecimal divisions, inexact", "Allocation.decimals"),
          new Baseline("largest remainder on longs", "Allocation.handwritten")),
      Claim.of(
          "Allocation in 7 ways, weights told before",
          "Allocation.preparedAllocation",
          0,
          new Baseline("largest remainder on longs", "Allocation.handwritten")),
      Claim.of(
          "Passage of all communes, 2019 to 2026, what changed",
          "Passage.changes",
          20_000_000,
          new Baseline("HashMap<String, …> made before", "Passage.mapChanges")),
      Claim.of(
          "Passage of a value of each of them",
          "Passage.carry",
          0,
          new Baseline("HashMap<String, …> made before", "Passage.mapCarry")),
      Claim.of(
          "Lists: 37 000 rows, read and resolved",
          "List.list",
          300e6,
          new Baseline("split by commas, map lookup", "List.handwritten")),
      Claim.of(
          "Lists: the same, the first one in a JVM",
          "Load.list",
          0,
          new Baseline("split by commas, map lookup", "Load.handwrittenList")),
      Claim.of(
          "Load the vintage 2026, first time in a JVM",
          "Load.vintage",
          0,
          new Baseline("its bytes alone", "Load.bytes")),
      Claim.of(
          "Search a beginning, ten results",
          "Search.beginning",
          4_000,
          new Baseline("sorted array, ten first by letter", "Search.alphabetical"),
          new Baseline("sorted array, ten largest", "Search.largest")),
      Claim.of(
          "Search a name with a typing error",
          "Search.typo",
          1_000_000,
          new Baseline("Levenshtein table, all names", "Search.table")),
      Claim.of(
          "Search the communes of a postal code",
          "Search.postalCode",
          0,
          new Baseline("HashMap<String, List>", "Search.postalCodeMap")),
      Claim.of(
          "Search, first in a JVM: the index of names is built",
          "FirstSearch.names",
          100_000_000,
          new Baseline("names folded and sorted", "FirstSearch.sortedNames")),
      Claim.of(
          "Search, first in a JVM: that of later words too",
          "FirstSearch.laterWords",
          0,
          new Baseline("names folded and sorted", "FirstSearch.sortedNames")));

  private Benchmarks() {}

  /**
   * Runs the benchmarks.
   *
   * @param args words: only claims with one of them in their title are run; none for all
   * @throws RunnerException if JMH cannot run
   * @throws IOException if a virtual machine cannot be started
   * @throws InterruptedException if this thread is interrupted
   */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    List<String> words =
        Arrays.stream(args).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    List<Claim> asked = CLAIMS.stream()
        .filter(claim -> words.isEmpty() || words.stream().anyMatch(claim::matches))
        .toList();
    System.out.printf(
        "Java %s, %d processors; median (and least) of %d; ratio: median / median of the baseline%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), FORKS * ITERATIONS);
    row("", "figure", "memory", "baseline", "", "memory", "ratio", "target");
    Map<String, RunResult> results = new HashMap<>();
    for (Claim claim : asked) {
      for (String name : names(claim)) {
        if (!results.containsKey(name)) {
          results.put(name, run(name));
        }
      }
      print(claim, results);
    }
    if (words.isEmpty() || words.stream().anyMatch("optimiser"::contains)) {
      OptimiserTimes.main(new String[0]);
    }
    if (words.isEmpty() || words.stream().anyMatch("scan"::contains)) {
      ScanLine.main(new String[0]);
    }
    if (words.isEmpty() || words.stream().anyMatch("load"::contains)) {
      VintageLoadCost.main(new String[0]);
    }
  }

  private static Set<String> names(Claim claim) {
    Set<String> names = new LinkedHashSet<>();
    names.add(claim.ours());
    claim.baselines().forEach(baseline -> names.add(baseline.benchmark()));
    return names;
  }

  /** The warm-up stands beside each benchmark: what makes explanations is much code, which the JIT needs seconds for. */
  private static RunResult run(String name) throws RunnerException {
    String method = Benchmarks.class.getPackageName() + "." + name.replace(".", "Benchmark.");
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(method) + "$")
        .timeUnit(TimeUnit.NANOSECONDS)
        .verbosity(VerboseMode.SILENT);
    if (name.startsWith("Load.") || name.startsWith("FirstSearch.")) {
      options.mode(Mode.SingleShotTime).forks(FRESH).warmupIterations(0).measurementIterations(1);
    } else {
      options
          .mode(Mode.AverageTime)
          .addProfiler(GCProfiler.class)
          .forks(FORKS)
          .measurementIterations(ITERATIONS)
          .measurementTime(MEASURE);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    return results.iterator().next();
  }

  private static void print(Claim claim, Map<String, RunResult> results) {
    RunResult ours = Objects.requireNonNull(results.get(claim.ours()));
    double figure = figure(ours);
    String title = claim.title();
    String shown = time(ours);
    String memory = memory(ours);
    String target = claim.target() == 0
        ? ""
        : "≤ " + time(claim.target()) + (figure <= claim.target() ? " met" : " MISSED");
    for (Baseline baseline : claim.baselines()) {
      RunResult other = Objects.requireNonNull(results.get(baseline.benchmark()));
      String ratio = ratio(figure / figure(other));
      row(title, shown, memory, baseline.title(), time(other), memory(other), ratio, target);
      title = "";
      shown = "";
      memory = "";
      target = "";
    }
  }

  private static void row(String... cells) {
    System.out.printf("%-50s %18s %8s  %-30s %18s %8s %8s  %s%n", (Object[]) cells);
  }

  private static double figure(RunResult result) {
    return statistics(result).getPercentile(50);
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "×%.2f" : "×%.0f", ratio);
  }

  private static String time(RunResult result) {
    return time(statistics(result));
  }

  /** The median, and the least. */
  static String time(Statistics times) {
    double unit = unit(times.getPercentile(50));
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f) %s",
        times.getPercentile(50) / unit,
        times.getMin() / unit,
        name(unit));
  }

  /** Of all runs in all virtual machines; other work on the machine only ever makes one longer. */
  static Statistics statistics(RunResult result) {
    return result.getPrimaryResult().getStatistics();
  }

  private static String time(double nanoseconds) {
    double unit = unit(nanoseconds);
    return String.format(Locale.ROOT, "%.0f %s", nanoseconds / unit, name(unit));
  }

  private static double unit(double nanoseconds) {
    return nanoseconds < 1e4 ? 1 : nanoseconds < 1e6 ? 1e3 : 1e6;
  }

  private static String name(double unit) {
    return unit == 1 ? "ns" : unit == 1e3 ? "µs" : "ms";
  }

  /** Bytes taken from the heap by one operation. */
  private static String memory(RunResult result) {
    Result<?> norm = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return norm == null ? "" : String.format(Locale.ROOT, "%.0f B", norm.getScore());
  }
}
