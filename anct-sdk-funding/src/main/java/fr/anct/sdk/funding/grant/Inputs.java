package fr.anct.sdk.funding.grant;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which formulas ask for what they read. */
final class Inputs {
  static final String COST = "cost";
  static final String REVENUE = "revenue";
  static final String OTHER_SUBSIDIES = "other-subsidies";

  private static final ImmutableSet<String> TAKEN = ImmutableSet.of(COST, REVENUE, OTHER_SUBSIDIES);
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 64;

  private Inputs() {}

  static Euros cost(GrantInput input) {
    return known(input.cost(), COST);
  }

  static Euros revenue(GrantInput input) {
    return known(input.revenue(), REVENUE);
  }

  static Euros otherSubsidies(GrantInput input) {
    return known(input.otherSubsidies(), OTHER_SUBSIDIES);
  }

  static Quantity quantity(GrantInput input, String name) {
    return known(input.quantities(), name);
  }

  static Euros amount(GrantInput input, String name) {
    return known(input.amounts(), name);
  }

  static Rate rate(GrantInput input, String name) {
    return known(input.rates(), name);
  }

  static boolean flag(GrantInput input, String name) {
    return known(input.flags(), name);
  }

  /** What is missing of one value. */
  static ImmutableSortedSet<String> missing(Optional<?> value, String name) {
    return value.isPresent() ? ImmutableSortedSet.of() : ImmutableSortedSet.of(name);
  }

  /** What is missing of one value among those that go by name. */
  static ImmutableSortedSet<String> missing(ImmutableMap<String, ?> values, String name) {
    return values.containsKey(name) ? ImmutableSortedSet.of() : ImmutableSortedSet.of(name);
  }

  @SafeVarargs
  static ImmutableSortedSet<String> union(Set<String>... sets) {
    ImmutableSortedSet.Builder<String> union = ImmutableSortedSet.naturalOrder();
    for (Set<String> set : sets) {
      union.addAll(set);
    }
    return union.build();
  }

  static RuntimeException missingProblem(Iterable<String> names) {
    return Problem.of(ProblemCode.MISSING_GRANT_INPUT, "names", String.join(", ", names))
        .toException();
  }

  static void checkName(String name) {
    if (name.length() > MAX_LENGTH || !NAME.matcher(name).matches() || TAKEN.contains(name)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "name",
              "value",
              name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) + "…" : name,
              "rule",
              "grant-input.form")
          .toException();
    }
  }

  @SafeVarargs
  static void checkNames(Set<String>... groups) {
    Set<String> seen = new HashSet<>();
    for (Set<String> group : groups) {
      for (String name : group) {
        checkName(name);
        if (!seen.add(name)) {
          throw Problem.of(ProblemCode.DUPLICATE_ID, "id", name).toException();
        }
      }
    }
  }

  static void checkAmount(String name, Euros amount) {
    if (amount.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount)
          .toException();
    }
  }

  static void checkRate(String name, Rate rate) {
    if (rate.isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", name, "value", rate).toException();
    }
  }

  static void checkText(String name, String text) {
    if (text.isBlank()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", name, "value", text, "rule", "text.not-blank")
          .toException();
    }
  }

  private static <T> T known(Optional<T> value, String name) {
    return value.orElseThrow(() -> missingProblem(ImmutableSet.of(name)));
  }

  private static <T> T known(ImmutableMap<String, T> values, String name) {
    return known(Optional.ofNullable(values.get(name)), name);
  }
}
