package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.problem.AnctException;
import java.util.function.BiPredicate;

/**
 * What changes between two scans: who enters a rule and who leaves it. A row counts if both populations have its key. This
 * class is immutable and thread-safe.
 */
public final class ScanComparison {
  private final ScanResult before;
  private final ScanResult after;

  ScanComparison(ScanResult before, ScanResult after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the rules that both scans asked.
   *
   * @return their identifiers in the order of the first, never null
   */
  public ImmutableList<String> rules() {
    return before.rules().stream()
        .filter(after.rules()::contains)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns who may apply after and could not before.
   *
   * @param rule the rule's identifier, not null
   * @return the keys, in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask it
   */
  public ImmutableList<String> entering(String rule) {
    return keys(rule, (old, now) -> old == Truth.FALSE && now == Truth.TRUE);
  }

  /**
   * Returns who could apply before and may not after.
   *
   * @param rule the rule's identifier, not null
   * @return the keys, in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask it
   */
  public ImmutableList<String> leaving(String rule) {
    return keys(rule, (old, now) -> old == Truth.TRUE && now == Truth.FALSE);
  }

  /**
   * Returns of whom one of the two answers is not known and the other is.
   *
   * @param rule the rule's identifier, not null
   * @return the keys, in the order of the first population, never null
   * @throws AnctException {@code UNKNOWN_RULE} if one of the scans did not ask it
   */
  public ImmutableList<String> uncertain(String rule) {
    return keys(rule, (old, now) -> old.isKnown() != now.isKnown());
  }

  private ImmutableList<String> keys(String rule, BiPredicate<Truth, Truth> wanted) {
    return before.population().keys().stream()
        .filter(after.population()::contains)
        .filter(key -> wanted.test(
            before.verdict(key, rule).mayApply(), after.verdict(key, rule).mayApply()))
        .collect(ImmutableList.toImmutableList());
  }
}
