package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.problem.AnctException;
import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * What changes between two scans: of two dates, of two books or with other facts. Rows are matched by their keys, rules
 * by their identifiers. This class is immutable and thread-safe.
 */
public final class ScanChanges {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final ScanResult before;
  private final ScanResult after;
  private final int[] rows; // of the second scan by row of the first one, or -1

  ScanChanges(ScanResult before, ScanResult after) {
    this.before = before;
    this.after = after;
    this.rows = new int[before.population().size()];
    boolean same = before.population().keys().equals(after.population().keys());
    for (int row = 0; row < rows.length; row++) {
      rows[row] = same ? row : after.population().keys().find(before.keyOf(row));
    }
  }

  /**
   * Returns who may not apply before and may after, for a part or on proposal at least.
   *
   * @param rule the rule's identifier, not null
   * @return the keys in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask the rule
   */
  public ImmutableList<String> entering(String rule) {
    return keys(rule, (was, is) -> was == Truth.FALSE && is == Truth.TRUE);
  }

  /**
   * Returns who may apply before and may not after.
   *
   * @param rule the rule's identifier, not null
   * @return the keys in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask the rule
   */
  public ImmutableList<String> leaving(String rule) {
    return keys(rule, (was, is) -> was == Truth.TRUE && is == Truth.FALSE);
  }

  /**
   * Returns who was settled and is open now, or was open and is settled now: whether they enter or leave depends on what
   * is not known.
   *
   * @param rule the rule's identifier, not null
   * @return the keys in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask the rule
   */
  public ImmutableList<String> unsettled(String rule) {
    return keys(rule, (was, is) -> was != is && (was == Truth.UNKNOWN || is == Truth.UNKNOWN));
  }

  private ImmutableList<String> keys(String rule, BiPredicate<Truth, Truth> move) {
    int one = before.place(rule);
    int other = after.place(rule);
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0
          && move.test(
              before.verdict(row, one).mayApply(),
              after.verdict(rows[row], other).mayApply())) {
        keys.add(before.keyOf(row));
      }
    }
    return keys.build();
  }

  /**
   * Counts the rows that go from each verdict to each verdict.
   *
   * @param rule the rule's identifier, not null
   * @return the counts that are not zero by the verdict before, then by the verdict after, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask the rule
   */
  public ImmutableMap<Verdict, ImmutableMap<Verdict, Long>> moves(String rule) {
    int one = before.place(rule);
    int other = after.place(rule);
    long[][] counts = new long[VERDICTS.length][VERDICTS.length];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0) {
        counts[before.verdict(row, one).ordinal()][
            after.verdict(rows[row], other).ordinal()]++;
      }
    }
    ImmutableMap.Builder<Verdict, ImmutableMap<Verdict, Long>> all = ImmutableMap.builder();
    for (Verdict from : VERDICTS) {
      ImmutableMap.Builder<Verdict, Long> own = ImmutableMap.builder();
      for (Verdict to : VERDICTS) {
        if (counts[from.ordinal()][to.ordinal()] != 0) {
          own.put(to, counts[from.ordinal()][to.ordinal()]);
        }
      }
      ImmutableMap<Verdict, Long> built = own.buildOrThrow();
      if (!built.isEmpty()) {
        all.put(from, built);
      }
    }
    return all.buildOrThrow();
  }

  /**
   * Returns the rules that both scans asked.
   *
   * @return their identifiers in the order of the first scan, never null
   */
  public ImmutableList<String> rules() {
    return before.rules().stream()
        .filter(after.rules()::contains)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the rows that only the first scan has: nothing is said of them.
   *
   * @return their keys in order, never null
   */
  public ImmutableList<String> onlyBefore() {
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] < 0) {
        keys.add(before.keyOf(row));
      }
    }
    return keys.build();
  }

  /**
   * Returns the rows that only the second scan has: nothing is said of them.
   *
   * @return their keys in order, never null
   */
  public ImmutableList<String> onlyAfter() {
    boolean[] met = new boolean[after.population().size()];
    Arrays.stream(rows).filter(row -> row >= 0).forEach(row -> met[row] = true);
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (int row = 0; row < met.length; row++) {
      if (!met[row]) {
        keys.add(after.keyOf(row));
      }
    }
    return keys.build();
  }

  /** Returns the two scans. */
  @Override
  public String toString() {
    return before + " → " + after;
  }
}
