package fr.anct.sdk.funding.stateaid;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;

/** What no aid and no enterprise may contain, refused where it comes in. */
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
      throw outOfRange(name, text, "text.not-blank");
    }
  }

  static AnctException outOfRange(String name, Object value, String rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule)
        .toException();
  }
}
