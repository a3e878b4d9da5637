package fr.anct.sdk.funding.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.money.Euros;
import java.util.Objects;

/**
 * A limit that a rule sets to some contributions of a plan together, without the reasons: what {@link
 * FinancingPlan#breaches()} and {@link FinancingPlan#correct} work with. This class is immutable and thread-safe.
 *
 * @param rule the identifier of the rule, not null
 * @param contributions the identifiers of the contributions counted, in the order of the plan, not null
 * @param observed what they bring together, not null
 * @param operator {@link Operator#AT_MOST} for a ceiling, {@link Operator#AT_LEAST} for a floor, not null
 * @param limit the ceiling or floor, not null
 */
public record AidLimit(
    String rule,
    ImmutableList<String> contributions,
    Euros observed,
    Operator operator,
    Euros limit) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the operator is another one
   */
  public AidLimit {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(contributions, "contributions");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(limit, "limit");
    if (operator != Operator.AT_MOST && operator != Operator.AT_LEAST) {
      throw new IllegalArgumentException("not a limit: " + operator);
    }
  }

  /**
   * Returns a ceiling.
   *
   * @param rule the identifier of the rule, not null
   * @param lines the contributions counted, not null
   * @param limit the most that they may bring together, not null
   * @return the limit, never null
   */
  public static AidLimit ceiling(String rule, Iterable<Contribution> lines, Euros limit) {
    return of(rule, lines, Operator.AT_MOST, limit);
  }

  /**
   * Returns a floor.
   *
   * @param rule the identifier of the rule, not null
   * @param line the contribution that it binds, not null
   * @param limit the least that it may bring if it brings anything, not null
   * @return the limit, never null
   */
  public static AidLimit floor(String rule, Contribution line, Euros limit) {
    return of(rule, ImmutableList.of(line), Operator.AT_LEAST, limit);
  }

  /**
   * Tells whether the plan keeps to this limit.
   *
   * @return true if it does
   */
  @JsonIgnore
  public boolean isKept() {
    return RuleResultBuilder.kept(observed, operator, limit);
  }

  /**
   * Returns how far the plan is beyond this limit.
   *
   * @return the difference, zero if the plan keeps to it, never null
   */
  public Euros excess() {
    return isKept() ? Euros.ZERO : observed.minus(limit).abs();
  }

  private static AidLimit of(
      String rule, Iterable<Contribution> lines, Operator operator, Euros limit) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    Euros observed = Euros.ZERO;
    for (Contribution line : lines) {
      ids.add(line.id());
      observed = observed.plus(line.amount());
    }
    return new AidLimit(rule, ids.build(), observed, operator, limit);
  }
}
