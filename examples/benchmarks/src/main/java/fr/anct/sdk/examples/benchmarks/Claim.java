package fr.anct.sdk.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * A figure of the library and what it stands beside.
 *
 * @param title what is done
 * @param ours the benchmark of the library, {@code Class.method} without {@code Benchmark}
 * @param target the most it should take, in nanoseconds, or 0 if none was set
 * @param baselines the benchmarks that it is compared with
 */
record Claim(String title, String ours, double target, List<Baseline> baselines) {
  static Claim of(String title, String ours, double target, Baseline... baselines) {
    return new Claim(title, ours, target, List.of(baselines));
  }

  /** Whether a word that the user gave is in the title or the name. */
  boolean matches(String word) {
    return (title + " " + ours).toLowerCase(Locale.ROOT).contains(word);
  }

  /**
   * A hand-written way to the same.
   *
   * @param title how it is done
   * @param benchmark its name, as {@link Claim#ours}
   */
  record Baseline(String title, String benchmark) {}
}
