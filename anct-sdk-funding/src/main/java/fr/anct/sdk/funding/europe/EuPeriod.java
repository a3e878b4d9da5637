package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A programming period of the European funds. From 2021 to 2023 two of them run side by side.
 *
 * <p>The list may grow: keep a default branch.
 */
public enum EuPeriod {
  /** The period 2014-2020, whose expenses run to the end of 2023. */
  @JsonProperty("2014-2020")
  P2014_2020(LocalDate.of(2014, 1, 1), LocalDate.of(2023, 12, 31)),
  /** The period 2021-2027, whose expenses run to the end of 2029: no text that was read confirms that last day. */
  @JsonProperty("2021-2027")
  P2021_2027(LocalDate.of(2021, 1, 1), LocalDate.of(2029, 12, 31));

  private final LocalDate firstDay;
  private final LocalDate lastDay;

  EuPeriod(LocalDate firstDay, LocalDate lastDay) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /**
   * Returns the first day of expenses.
   *
   * @return the day, never null
   */
  public LocalDate firstDay() {
    return firstDay;
  }

  /**
   * Returns the last day of expenses.
   *
   * @return the day, never null
   */
  public LocalDate lastDay() {
    return lastDay;
  }

  /**
   * Returns the periods whose money may be spent at a date.
   *
   * @param date the date, not null
   * @return none, one or two periods in order, never null
   */
  public static ImmutableSet<EuPeriod> at(LocalDate date) {
    return Arrays.stream(values())
        .filter(period -> !date.isBefore(period.firstDay) && !date.isAfter(period.lastDay))
        .collect(Sets.toImmutableEnumSet());
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.eu-period." + name();
  }
}
