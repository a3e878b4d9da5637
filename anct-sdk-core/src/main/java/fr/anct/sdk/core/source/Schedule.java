package fr.anct.sdk.core.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The successive values of one legal parameter or rule, each dated and cited, without overlap; gaps are allowed.
 *
 * <p>It can be read without running any calculation. This class is immutable and thread-safe if its values are.
 *
 * @param <T> the type of the values
 */
public final class Schedule<T> {
  private final ImmutableList<Dated<T>> values;

  private Schedule(ImmutableList<Dated<T>> values) {
    this.values = values;
  }

  /**
   * Creates a schedule.
   *
   * @param values the values in order of time, at least one, none null
   * @param <T> the type of the values
   * @return the schedule, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_SCHEDULE} if there is none, or two overlap or are out of
   *     order
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static <T> Schedule<T> of(List<Dated<T>> values) {
    if (values.isEmpty()) {
      throw Problem.of(ProblemCode.BAD_SCHEDULE, "value", "[]", "rule", "schedule.empty")
          .toException();
    }
    for (int i = 1; i < values.size(); i++) {
      Optional<LocalDate> end = values.get(i - 1).until();
      LocalDate next = values.get(i).from();
      if (end.isEmpty() || end.get().isAfter(next)) {
        throw Problem.of(
                ProblemCode.BAD_SCHEDULE,
                "value",
                end.map(LocalDate::toString).orElse("…") + " / " + next,
                "rule",
                "schedule.order")
            .toException();
      }
    }
    return new Schedule<>(ImmutableList.copyOf(values));
  }

  /**
   * Finds the value in force at a date.
   *
   * @param date the date, not null
   * @return the dated value, or empty before the first, after the last or in a gap
   */
  public Optional<Dated<T>> find(LocalDate date) {
    for (int i = values.size() - 1; i >= 0; i--) {
      Dated<T> value = values.get(i);
      if (value.isInForceAt(date)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the value in force at a date.
   *
   * @param date the date, not null
   * @return the dated value, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code NOTHING_IN_FORCE} if there is none
   */
  public Dated<T> get(LocalDate date) {
    return find(date)
        .orElseThrow(() -> Problem.of(
                ProblemCode.NOTHING_IN_FORCE,
                "name",
                values.get(0).citation().reference(),
                "date",
                date)
            .toException());
  }

  /**
   * Returns all values.
   *
   * @return the dated values in order of time, never empty
   */
  @JsonValue
  public ImmutableList<Dated<T>> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule<?> schedule && schedule.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
