package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.money.Euros;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A ceiling on some grants together that holds whatever each of them brings: weight × amount, summed, is at most the
 * limit. This class is immutable and thread-safe.
 *
 * <p>Weights let a ceiling depend on other grants: <i>fonds de concours</i> are at most half of what the others leave, so
 * 2 × fonds de concours + others ≤ cost. What is checked here is that nothing is null; amounts and names are checked with
 * the grants they are about.
 *
 * @param rule the identifier of the rule; several ceilings may come from one rule, not null
 * @param weights how many times each grant counts, by its identifier: 1 or more, usually 1, not null
 * @param limit the most that they may come to, not null
 * @param ifAnyOf the ceiling binds only if one of these grants is made, always if it is empty, not null
 * @param ifNoneOf the ceiling binds only if none of these grants is made, not null
 */
public record GroupCeiling(
    String rule,
    ImmutableMap<String, Integer> weights,
    Euros limit,
    ImmutableSet<String> ifAnyOf,
    ImmutableSet<String> ifNoneOf) {
  /** Replaces absent conditions by empty ones. */
  public GroupCeiling {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(limit, "limit");
    ifAnyOf = ifAnyOf == null ? ImmutableSet.of() : ifAnyOf;
    ifNoneOf = ifNoneOf == null ? ImmutableSet.of() : ifNoneOf;
  }

  /**
   * Returns a ceiling on a sum.
   *
   * @param rule the identifier of the rule, not null
   * @param grants the grants counted, not null
   * @param limit the most that they may bring together, not null
   * @return the ceiling, never null
   */
  public static GroupCeiling of(String rule, Set<String> grants, Euros limit) {
    return of(rule, Maps.asMap(grants, grant -> 1), limit);
  }

  /**
   * Returns a ceiling on a weighted sum.
   *
   * @param rule the identifier of the rule, not null
   * @param weights how many times each grant counts, not null
   * @param limit the most that they may come to, not null
   * @return the ceiling, never null
   */
  public static GroupCeiling of(String rule, Map<String, Integer> weights, Euros limit) {
    return new GroupCeiling(
        rule, ImmutableMap.copyOf(weights), limit, ImmutableSet.of(), ImmutableSet.of());
  }

  /**
   * Returns this ceiling, binding only if one of some grants is made.
   *
   * @param grants their identifiers, not null
   * @return the ceiling, never null
   */
  public GroupCeiling onlyIfAnyOf(Set<String> grants) {
    return new GroupCeiling(rule, weights, limit, ImmutableSet.copyOf(grants), ifNoneOf);
  }

  /**
   * Returns this ceiling, binding only if none of some grants is made.
   *
   * @param grants their identifiers, not null
   * @return the ceiling, never null
   */
  public GroupCeiling onlyIfNoneOf(Set<String> grants) {
    return new GroupCeiling(rule, weights, limit, ifAnyOf, ImmutableSet.copyOf(grants));
  }

  /**
   * Returns this ceiling with another limit.
   *
   * @param other the limit, not null
   * @return the ceiling, never null
   */
  public GroupCeiling withLimit(Euros other) {
    return new GroupCeiling(rule, weights, other, ifAnyOf, ifNoneOf);
  }
}
