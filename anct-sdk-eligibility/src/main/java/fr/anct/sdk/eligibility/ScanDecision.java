package fr.anct.sdk.eligibility;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;

/**
 * What a scan decided of one row by one rule: a light view, 24 bytes, of a {@link ScanResult}. This class is immutable
 * and thread-safe; two of one result are equal if they are of the same row and rule.
 */
public final class ScanDecision {
  private final ScanResult result;
  private final int row;
  private final int rule;

  ScanDecision(ScanResult result, int row, int rule) {
    this.result = result;
    this.row = row;
    this.rule = rule;
  }

  /**
   * Returns the key of the row.
   *
   * @return the key, never null
   */
  public String key() {
    return result.keyOf(row);
  }

  /**
   * Returns the rule.
   *
   * @return its identifier, never null
   */
  public String rule() {
    return result.rules().get(rule);
  }

  /**
   * Returns the verdict.
   *
   * @return the verdict, never null
   */
  public Verdict verdict() {
    return result.verdict(row, rule);
  }

  /**
   * Returns the steps that the verdict turns on.
   *
   * @return the steps in the order of the rule, never null
   */
  public ImmutableList<ScanStep> reasons() {
    return result.reasons(row, rule);
  }

  /**
   * Returns the evidence, which is worked out now.
   *
   * @return the explanation, never null
   */
  public Explanation.Decision explanation() {
    return result.evaluate(row, rule).explanation();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScanDecision that
        && that.result == result
        && that.row == row
        && that.rule == rule;
  }

  @Override
  public int hashCode() {
    return row * 31 + rule;
  }

  /** Returns the key, the rule and the verdict. */
  @Override
  public String toString() {
    return key() + " " + rule() + " " + verdict();
  }
}
