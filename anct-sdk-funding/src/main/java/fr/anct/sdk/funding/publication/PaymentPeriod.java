package fr.anct.sdk.funding.publication;

import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When a grant is paid: one day, or a period with its first and last day. This class is immutable and thread-safe.
 *
 * <p>Its text is {@code 2017-03-14} or {@code 2017-03-14/2018-03-14}; years have four digits.
 *
 * @param first the day, or the first day of the period, not null
 * @param last the last day of the period, not before the first, or empty if it is one day
 */
public record PaymentPeriod(LocalDate first, Optional<LocalDate> last) {
  private static final int DAY_LENGTH = 10;

  /**
   * Checks the order of the days.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the last day is before the first, or a year has
   *     not four digits
   */
  public PaymentPeriod {
    Objects.requireNonNull(first, "first");
    last = last == null ? Optional.empty() : last;
    Cells.checkYear("payment.first", first);
    last.ifPresent(day -> Cells.checkYear("payment.last", day));
    if (last.isPresent() && last.get().isBefore(first)) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE,
              "name",
              "payment.last",
              "value",
              last.get(),
              "rule",
              "≥ " + first)
          .toException();
    }
  }

  /**
   * Returns one day.
   *
   * @param day the day, not null
   * @return the period, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if its year has not four digits
   */
  public static PaymentPeriod on(LocalDate day) {
    return new PaymentPeriod(day, Optional.empty());
  }

  /**
   * Returns a period.
   *
   * @param first its first day, not null
   * @param last its last day, not before the first, not null
   * @return the period, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the last day is before the first, or a year has
   *     not four digits
   */
  public static PaymentPeriod between(LocalDate first, LocalDate last) {
    return new PaymentPeriod(first, Optional.of(last));
  }

  /**
   * Reads the text of a period; later files have {@code _} between its days.
   *
   * @param text such as {@code 2017-03-14}, {@code 2017-03-14/2018-03-14} or {@code 2017-03-14_2018-03-14}, not null
   * @return the period, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_CELL} if it is not of that form, {@code OUT_OF_RANGE} if the
   *     last day is before the first
   */
  public static PaymentPeriod parse(String text) {
    try {
      if (text.length() == DAY_LENGTH) {
        return on(LocalDate.parse(text));
      }
      if (text.length() == 2 * DAY_LENGTH + 1
          && (text.charAt(DAY_LENGTH) == '/' || text.charAt(DAY_LENGTH) == '_')) {
        return between(
            LocalDate.parse(text.substring(0, DAY_LENGTH)),
            LocalDate.parse(text.substring(DAY_LENGTH + 1)));
      }
    } catch (DateTimeException e) {
      throw Cells.bad(text, "publication.period").toException();
    }
    throw Cells.bad(text, "publication.period").toException();
  }

  /** Returns the text that the schema has for it, which {@link #parse} reads. */
  @Override
  public String toString() {
    return last.map(day -> first + "/" + day).orElseGet(first::toString);
  }
}
