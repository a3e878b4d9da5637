package fr.anct.sdk.funding.plan;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What no plan may contain, refused where it comes in. */
final class Doors {
  private Doors() {}

  static void notNegative(String name, Euros amount) {
    if (amount.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount)
          .toException();
    }
  }

  static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", name, "value", text, "rule", "text.not-blank")
          .toException();
    }
  }

  static void notBlank(String name, Optional<String> text) {
    text.ifPresent(value -> notBlank(name, value));
  }

  static void distinct(List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw Problem.of(ProblemCode.DUPLICATE_ID, "id", id).toException();
      }
    }
  }
}
