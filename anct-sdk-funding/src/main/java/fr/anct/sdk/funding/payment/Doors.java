package fr.anct.sdk.funding.payment;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;

/** What no payment may contain, refused where it comes in. */
final class Doors {
  private Doors() {}

  static void notNegative(String name, Euros amount) {
    if (amount.isNegative()) {
      throw Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount)
          .toException();
    }
  }

  static void atLeast(String name, long value, long least) {
    if (value < least) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", "≥ " + least)
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

  static void notBefore(String name, LocalDate day, LocalDate earliest) {
    if (day.isBefore(earliest)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", name, "value", day, "rule", "≥ " + earliest)
          .toException();
    }
  }
}
