package fr.anct.sdk.eligibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdicts of a book of rules for one territory at one date, without the evidence. This class is immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Verdicts verdicts = EligibilityCalculator.standard().verdicts(facts, date);
 * verdicts.get("detr-communes");
 * verdicts.with(Verdict.ELIGIBLE); // the rules of that verdict
 * }</pre>
 */
public final class Verdicts {
  private final ImmutableMap<String, Integer> places;
  private final Verdict[] verdicts;

  /** Takes the array over; the places are those of the rules in it, in order. */
  Verdicts(ImmutableMap<String, Integer> places, Verdict[] verdicts) {
    this.places = places;
    this.verdicts = verdicts;
  }

  /**
   * Returns verdicts by rule.
   *
   * @param verdicts the verdicts by the rule's identifier, none null
   * @return the verdicts in the order of the map, never null
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Verdicts of(ImmutableMap<String, Verdict> verdicts) {
    return new Verdicts(
        Maps.toMap(verdicts.keySet(), verdicts.keySet().asList()::indexOf),
        verdicts.values().toArray(new Verdict[0]));
  }

  /**
   * Finds the verdict of a rule.
   *
   * @param rule the rule's identifier, not null
   * @return the verdict, or empty if the rule was not asked
   */
  public Optional<Verdict> find(String rule) {
    Objects.requireNonNull(rule, "rule");
    return Optional.ofNullable(places.get(rule)).map(place -> verdicts[place]);
  }

  /**
   * Returns the verdict of a rule.
   *
   * @param rule the rule's identifier, not null
   * @return the verdict, never null
   * @throws AnctException {@code UNKNOWN_RULE} if the rule was not asked
   */
  public Verdict get(String rule) {
    return find(rule)
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_RULE, "id", rule).toException());
  }

  /**
   * Tells whether a rule was asked.
   *
   * @param rule the rule's identifier, not null
   * @return true if it was
   */
  public boolean contains(String rule) {
    Objects.requireNonNull(rule, "rule");
    return places.containsKey(rule);
  }

  /**
   * Returns the rules of one verdict.
   *
   * @param verdict the verdict, not null
   * @return their identifiers in the book's order, never null
   */
  public ImmutableList<String> with(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    ImmutableList.Builder<String> rules = ImmutableList.builder();
    places.forEach((rule, place) -> {
      if (verdicts[place] == verdict) {
        rules.add(rule);
      }
    });
    return rules.build();
  }

  /**
   * Returns all verdicts.
   *
   * @return the verdicts by the rule's identifier, in the book's order, never null
   */
  @JsonValue
  public ImmutableMap<String, Verdict> asMap() {
    ImmutableMap.Builder<String, Verdict> all =
        ImmutableMap.builderWithExpectedSize(verdicts.length);
    places.forEach((rule, place) -> all.put(rule, verdicts[place]));
    return all.buildOrThrow();
  }

  /** Two are equal if they are of the same rules with the same verdicts. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Verdicts that
            && (that.places == places
                ? Arrays.equals(that.verdicts, verdicts)
                : that.asMap().equals(asMap())));
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  /** Returns the verdicts by rule. */
  @Override
  public String toString() {
    return asMap().toString();
  }
}
