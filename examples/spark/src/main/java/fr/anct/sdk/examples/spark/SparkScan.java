package fr.anct.sdk.examples.spark;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.Verdict;
import fr.anct.sdk.eligibility.rule.EligibilityRule;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Asks the rules of <i>Cohésion numérique</i> of millions of made-up premises inside Apache Spark, on this machine unless
 * it is submitted to a cluster, and prints how many have each verdict.
 */
public final class SparkScan {
  static final LocalDate DATE = LocalDate.of(2024, 1, 1);
  static final ImmutableList<EligibilityRule> RULES = ImmutableList.of(
      RuleBook.standard().get("cohesion-numerique"),
      RuleBook.standard().get("cohesion-numerique-modeste"));

  private static final String USAGE =
      "Usage: [rows]   (1000000 if none is given, 1 to 10000000000)";
  private static final int PARTITION = 500_000;

  private SparkScan() {}

  /**
   * Runs the program and ends it with 2 if an argument is wrong.
   *
   * @param args how many premises; 1 000 000 if none is given
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(args, out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    String text = args.length == 0 ? "1000000" : args[0];
    if (args.length > 1 || !text.matches("[1-9][0-9]{0,9}|10000000000")) {
      err.println("«" + String.join(" ", args) + "»? " + USAGE);
      return 2;
    }
    long rows = Long.parseLong(text);
    SparkSession spark = session();
    try {
      long start = System.nanoTime();
      Dataset<Row> premises = Premises.of(spark, rows, Math.toIntExact(rows / PARTITION + 2));
      long[] counts = counts(DistributedScan.of(RULES, DATE).over(premises, Premises.KEY));
      long taken = System.nanoTime() - start;
      print(counts, out);
      out.printf("%d rows, %d ms, %d ns a row%n", rows, taken / 1_000_000, taken / rows);
    } finally {
      spark.stop();
    }
    return 0;
  }

  /** On a cluster {@code spark-submit} says which master it is. */
  static SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("anct-sdk scan");
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]").config("spark.ui.enabled", "false");
    }
    return builder.getOrCreate();
  }

  /** How many rows have each verdict, rule by rule. */
  static long[] counts(Dataset<Row> answers) {
    MapPartitionsFunction<Row, long[]> count = SparkScan::count;
    ReduceFunction<long[]> sum = SparkScan::sum;
    return answers
        .mapPartitions(count, Encoders.javaSerialization(long[].class))
        .reduce(sum);
  }

  private static Iterator<long[]> count(Iterator<Row> answers) {
    int verdicts = Verdict.values().length;
    long[] counts = new long[RULES.size() * verdicts];
    answers.forEachRemaining(row -> {
      byte[] own = row.getAs(1);
      for (int rule = 0; rule < own.length; rule++) {
        counts[rule * verdicts + own[rule]]++;
      }
    });
    return Collections.singleton(counts).iterator();
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static void print(long[] counts, PrintStream out) {
    Verdict[] verdicts = Verdict.values();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        out.printf(
            "%-30s %-22s %12d%n",
            RULES.get(i / verdicts.length).id(), verdicts[i % verdicts.length], counts[i]);
      }
    }
  }
}
