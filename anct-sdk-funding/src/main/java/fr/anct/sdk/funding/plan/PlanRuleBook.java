package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;

/**
 * The rules that a plan is held against, under one version. An implementation is immutable and thread-safe.
 *
 * <p>The library’s own book is in another package, which reads plans: it is found by {@link java.util.ServiceLoader}.
 */
public interface PlanRuleBook {
  /**
   * Returns the version of these rules and their parameters.
   *
   * @return a version that changes whenever a rule or parameter does, never blank
   */
  String version();

  /**
   * Returns the rules.
   *
   * @return the rules in the order of the answer, never null
   */
  ImmutableList<PlanRule> rules();

  /**
   * Returns what was proposed and is not law: it is listed for the reader and never applied.
   *
   * @return the proposals, never null
   */
  default ImmutableList<Proposal> proposals() {
    return ImmutableList.of();
  }

  /**
   * Returns the rules of this library.
   *
   * @return the standard book, never null
   * @throws IllegalStateException if the JAR is incomplete
   */
  static PlanRuleBook standard() {
    return StandardBookHolder.BOOK;
  }
}
