package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * When something changed, as closely as the vintages tell.
 *
 * @param after the last day known before the change: it came later, not null
 * @param by the first day known after it: it had come by then, not null
 */
public record ChangePeriod(LocalDate after, LocalDate by) {
  /**
   * Checks the order.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if {@code by} is not later than {@code after}
   */
  public ChangePeriod {
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(by, "by");
    if (!by.isAfter(after)) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "by", "value", by, "rule", "> " + after)
          .toException();
    }
  }

  /**
   * Tells whether the change may have come into force on a day.
   *
   * @param day the day, not null
   * @return true if it is later than {@link #after} and not later than {@link #by}
   */
  public boolean contains(LocalDate day) {
    return day.isAfter(after) && !day.isAfter(by);
  }
}
