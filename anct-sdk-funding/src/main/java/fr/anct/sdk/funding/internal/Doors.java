package fr.anct.sdk.funding.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What nothing may contain, refused where it comes in: at once, or, by an instance, all that is wrong together. An
 * instance is not thread-safe.
 */
public final class Doors {
  private static final String NOT_BLANK = "text.not-blank";

  private final List<Problem> problems = new ArrayList<>();

  /** Creates doors that have refused nothing yet. */
  public Doors() {}

  /**
   * Notes a mistake.
   *
   * @param problem the mistake, not null
   */
  public void add(Problem problem) {
    problems.add(problem);
  }

  /**
   * Notes an amount below zero.
   *
   * @param name what the amount is, not null
   * @param amount the amount, not null
   */
  public void amount(String name, Euros amount) {
    if (amount.isNegative()) {
      add(negative(name, amount));
    }
  }

  /**
   * Notes a year that is no year of a date: it would be refused later, by whoever makes a date of it.
   *
   * @param name what the year is, not null
   * @param year the year
   */
  public void year(String name, int year) {
    if (year < 0 || year > 9_999) {
      add(outside(name, year, "0000–9999"));
    }
  }

  /**
   * Notes a blank text.
   *
   * @param name what the text is, not null
   * @param text the text, not null
   */
  public void text(String name, String text) {
    if (text.isBlank()) {
      add(outside(name, text, NOT_BLANK));
    }
  }

  /**
   * Notes each identifier that was there before.
   *
   * @param ids the identifiers, none null
   */
  public void unique(List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        add(Problem.of(ProblemCode.DUPLICATE_ID, "id", id));
      }
    }
  }

  /**
   * Notes an identifier that is not known.
   *
   * @param id the identifier, not null
   * @param known those that are, none null
   */
  public void known(String id, Set<String> known) {
    if (!known.contains(id)) {
      add(Problem.of(ProblemCode.UNKNOWN_LINE, "id", id, "known", String.join(", ", known)));
    }
  }

  /**
   * Notes parts that do not add up.
   *
   * @param name what the sum is, not null
   * @param parts the parts, none null
   * @param whole what they add up to, not null
   */
  public void sum(String name, Iterable<Euros> parts, Euros whole) {
    try {
      Euros sum = Euros.sum(parts);
      if (!sum.equals(whole)) {
        add(outside(name, sum, whole));
      }
    } catch (AnctException e) {
      add(e.problem());
    }
  }

  /**
   * Refuses what was noted, if anything was.
   *
   * @throws AnctException with all that was noted
   */
  public void close() {
    if (!problems.isEmpty()) {
      throw new AnctException(ImmutableList.copyOf(problems));
    }
  }

  /**
   * Refuses an amount below zero.
   *
   * @param name what the amount is, not null
   * @param amount the amount, not null
   * @throws AnctException {@code NEGATIVE_AMOUNT} if it is below zero
   */
  public static void notNegative(String name, Euros amount) {
    if (amount.isNegative()) {
      throw negative(name, amount).toException();
    }
  }

  /**
   * Refuses a blank text.
   *
   * @param name what the text is, not null
   * @param text the text, not null
   * @throws AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public static void notBlank(String name, String text) {
    if (text.isBlank()) {
      throw outOfRange(name, text, NOT_BLANK);
    }
  }

  /**
   * Refuses a blank text, if there is one.
   *
   * @param name what the text is, not null
   * @param text the text, not null
   * @throws AnctException {@code OUT_OF_RANGE} if it is blank
   */
  public static void notBlank(String name, Optional<String> text) {
    text.ifPresent(value -> notBlank(name, value));
  }

  /**
   * Refuses a number that is too small.
   *
   * @param name what the number is, not null
   * @param value the number
   * @param least the smallest allowed
   * @throws AnctException {@code OUT_OF_RANGE} if it is below
   */
  public static void atLeast(String name, long value, long least) {
    if (value < least) {
      throw outOfRange(name, value, "≥ " + least);
    }
  }

  /**
   * Refuses a day that is too early.
   *
   * @param name what the day is, not null
   * @param day the day, not null
   * @param earliest the first allowed, not null
   * @throws AnctException {@code OUT_OF_RANGE} if it is before
   */
  public static void notBefore(String name, LocalDate day, LocalDate earliest) {
    if (day.isBefore(earliest)) {
      throw outOfRange(name, day, "≥ " + earliest);
    }
  }

  /**
   * Refuses identifiers that come twice.
   *
   * @param ids the identifiers, none null
   * @throws AnctException a {@code DUPLICATE_ID} for each that was there before
   */
  public static void distinct(List<String> ids) {
    Doors doors = new Doors();
    doors.unique(ids);
    doors.close();
  }

  /**
   * Returns the refusal of a value out of its range.
   *
   * @param name what the value is, not null
   * @param value the value, not null
   * @param rule what it must be, not null
   * @return a new exception, never null
   */
  public static AnctException outOfRange(String name, Object value, String rule) {
    return outside(name, value, rule).toException();
  }

  private static Problem negative(String name, Euros amount) {
    return Problem.of(ProblemCode.NEGATIVE_AMOUNT, "name", name, "value", amount);
  }

  private static Problem outside(String name, Object value, Object rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", name, "value", value, "rule", rule);
  }
}
