package fr.anct.sdk.funding.plan;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What no plan may contain, refused where it comes in: all that is wrong at once. It is not thread-safe. */
final class Doors {
  private final List<Problem> problems = new ArrayList<>();

  Doors() {}

  void add(Problem problem) {
    problems.add(problem);
  }

  void amount(String name, Euros amount) {
    if (amount.isNegative()) {
      add(Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount));
    }
  }

  /** A year that is no year of a date would be refused later, by whoever makes a date of it. */
  void year(String name, int year) {
    if (year < 0 || year > 9_999) {
      add(Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", year, "rule", "0000–9999"));
    }
  }

  void text(String name, String text) {
    if (text.isBlank()) {
      add(Problem.of(
          ProblemCode.OUT_OF_RANGE, "name", name, "value", text, "rule", "text.not-blank"));
    }
  }

  void unique(List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        add(Problem.of(ProblemCode.DUPLICATE_ID, "id", id));
      }
    }
  }

  void known(String id, Set<String> known) {
    if (!known.contains(id)) {
      add(Problem.of(ProblemCode.UNKNOWN_LINE, "id", id, "known", String.join(", ", known)));
    }
  }

  void sum(String name, Iterable<Euros> parts, Euros whole) {
    try {
      Euros sum = Euros.sum(parts);
      if (!sum.equals(whole)) {
        add(Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", sum, "rule", whole));
      }
    } catch (AnctException e) {
      add(e.problem());
    }
  }

  /** Refuses what is wrong, if anything is. */
  void close() {
    if (!problems.isEmpty()) {
      throw new AnctException(ImmutableList.copyOf(problems));
    }
  }

  static void notNegative(String name, Euros amount) {
    Doors doors = new Doors();
    doors.amount(name, amount);
    doors.close();
  }

  static void notBlank(String name, String text) {
    Doors doors = new Doors();
    doors.text(name, text);
    doors.close();
  }

  static void notBlank(String name, Optional<String> text) {
    text.ifPresent(value -> notBlank(name, value));
  }

  static void distinct(List<String> ids) {
    Doors doors = new Doors();
    doors.unique(ids);
    doors.close();
  }
}
