package fr.anct.sdk.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What reading one vintage adds to a program: processor time, wall time and memory kept, over those of an empty one.
 *
 * <p>Each program runs nine times in a virtual machine of its own, in turn with the others. Wall time is taken by this
 * program, from start to end of one that measures nothing. Processor time and memory are told by other runs of it: the
 * bean that knows them loads classes, which the empty program loads too, and may count in steps of 10 ms. With the system property {@code
 * benchmarks.json} naming a folder of the source's JSON files, their reading by Jackson is measured beside.
 */
public final class VintageLoadCost {
  /** The folder of JSON files, or empty. */
  static final String JSON = "benchmarks.json";

  private static final int RUNS = 9;
  private static final int HEAP_RUNS = 3;
  private static final double MEGA = 1e6;

  private VintageLoadCost() {}

  /**
   * Measures and prints the table.
   *
   * @param args none
   * @throws IOException if a program cannot be started
   * @throws InterruptedException if this thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Cost empty = new Cost("an empty main", "empty");
    Cost vintage = new Cost("TerritorialReferential.of(2026)", "vintage");
    Cost all = new Cost("all seven vintages", "all");
    Cost bytes = new Cost("baseline: the bytes of 2026 alone", "bytes");
    Cost json = new Cost("baseline: Jackson trees of the JSON", "json");
    List<Cost> baselines = json().isEmpty() ? List.of(bytes) : List.of(bytes, json);
    List<Cost> costs = new ArrayList<>(List.of(empty, vintage, all));
    costs.addAll(baselines);
    for (int run = 0; run < RUNS; run++) {
      for (Cost cost : costs) {
        cost.measure(run);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nIn a fresh JVM, over an empty main (CPU %.0f ms, wall %.0f ms); median of %d runs (and the least)%n",
        median(empty.cpu),
        median(empty.wall),
        RUNS);
    row("", "CPU", "ratio", "wall", "ratio", "heap kept");
    row(vintage, empty, "", "");
    row("  target", "≤ 60 ms", "", "≤ 40 ms", "", "≤ 8 MB");
    for (Cost baseline : baselines) {
      row(
          baseline,
          empty,
          ratio(vintage, baseline, empty, cost -> cost.cpu),
          ratio(vintage, baseline, empty, cost -> cost.wall));
    }
    row(all, empty, "", "");
  }

  private static void row(Cost cost, Cost empty, String cpuRatio, String wallRatio) {
    row(
        cost.title,
        over(cost.cpu, empty.cpu),
        cpuRatio,
        over(cost.wall, empty.wall),
        wallRatio,
        String.format(Locale.ROOT, "%.1f MB", median(cost.heap) - median(empty.heap)));
  }

  private static void row(String... cells) {
    System.out.printf("%-36s %14s %7s %14s %7s %10s%n", (Object[]) cells);
  }

  private static String over(double[] values, double[] empty) {
    return String.format(
        Locale.ROOT,
        "%.0f ms (%.0f)",
        median(values) - median(empty),
        least(values) - least(empty));
  }

  private static String ratio(
      Cost vintage, Cost baseline, Cost empty, Function<Cost, double[]> measure) {
    double none = median(measure.apply(empty));
    return String.format(
        Locale.ROOT,
        "×%.2f",
        (median(measure.apply(vintage)) - none) / (median(measure.apply(baseline)) - none));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static String json() {
    return System.getProperty(JSON, "");
  }

  /** What the runs of one work took. */
  private static final class Cost {
    final String title;
    private final String work;
    final double[] wall = new double[RUNS];
    final double[] cpu = new double[RUNS];
    final double[] heap = new double[HEAP_RUNS];

    Cost(String title, String work) {
      this.title = title;
      this.work = work;
    }

    void measure(int run) throws IOException, InterruptedException {
      long start = System.nanoTime();
      run("nothing");
      wall[run] = (System.nanoTime() - start) / MEGA;
      cpu[run] = Double.parseDouble(run("cpu")) / MEGA;
      if (run < HEAP_RUNS) {
        heap[run] = Double.parseDouble(run("heap", "-XX:+UseSerialGC")) / MEGA;
      }
    }

    private String run(String measure, String... options) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(options));
      command.add("-D" + JSON + "=" + json());
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.addAll(List.of(LoadChild.class.getName(), work, measure));
      Process child = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (child.waitFor() != 0) {
        throw new IllegalStateException("It failed: " + String.join(" ", command));
      }
      return told;
    }
  }
}
