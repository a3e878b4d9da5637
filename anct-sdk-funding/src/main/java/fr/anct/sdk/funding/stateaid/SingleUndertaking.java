package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.funding.internal.Doors;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The enterprises that one controls, or that are controlled by the same, directly or through others: their aids add up
 * (<i>entreprise unique</i>). This class is immutable and thread-safe.
 *
 * @param enterprises their identifiers, at least one, none blank, not null
 * @param fiscalYearEnd the month at whose end their fiscal year ends, not null
 */
public record SingleUndertaking(ImmutableSortedSet<String> enterprises, Month fiscalYearEnd) {
  private static final int YEARS = 3;

  /**
   * Checks the parts.
   *
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is no enterprise, or an identifier is
   *     blank
   */
  public SingleUndertaking {
    Objects.requireNonNull(fiscalYearEnd, "fiscalYearEnd");
    if (enterprises == null || enterprises.isEmpty()) {
      throw Doors.outOfRange("enterprises", "[]", "stateaid.enterprises");
    }
    enterprises.forEach(name -> Doors.notBlank("enterprise", name));
  }

  /**
   * Returns enterprises that are known to be one undertaking, whose fiscal year is the calendar year.
   *
   * @param enterprises their identifiers, at least one, none blank
   * @return the undertaking, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if there is none, or one is blank
   */
  public static SingleUndertaking of(String... enterprises) {
    return new SingleUndertaking(
        ImmutableSortedSet.copyOf(Arrays.asList(enterprises)), Month.DECEMBER);
  }

  /**
   * Returns an enterprise with all those that it is linked to by control, upwards, downwards and through others.
   *
   * @param enterprise its identifier, not blank
   * @param links who controls whom; links between others are left out, none null
   * @return the undertaking, whose fiscal year is the calendar year, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the identifier is blank
   */
  public static SingleUndertaking around(String enterprise, Collection<ControlLink> links) {
    Set<String> found = new LinkedHashSet<>(ImmutableSet.of(enterprise));
    Deque<String> toVisit = new ArrayDeque<>(found);
    while (!toVisit.isEmpty()) {
      String at = toVisit.remove();
      for (ControlLink link : links) {
        String other = link.controller().equals(at) ? link.controlled() : link.controller();
        boolean touches = link.controller().equals(at) || link.controlled().equals(at);
        if (touches && found.add(other)) {
          toVisit.add(other);
        }
      }
    }
    return new SingleUndertaking(ImmutableSortedSet.copyOf(found), Month.DECEMBER);
  }

  /**
   * Returns this undertaking with another fiscal year.
   *
   * @param month the month at whose end it ends, not null
   * @return the undertaking, never null
   */
  public SingleUndertaking withFiscalYearEnd(Month month) {
    return new SingleUndertaking(enterprises, month);
  }

  /**
   * Tells whether an enterprise is part of this undertaking.
   *
   * @param enterprise its identifier, not null
   * @return true if it is
   */
  public boolean contains(String enterprise) {
    Objects.requireNonNull(enterprise, "enterprise");
    return enterprises.contains(enterprise);
  }

  /** The first day of the fiscal year of a day, and of the two before it. */
  LocalDate firstDayOfThreeFiscalYears(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    YearMonth end = YearMonth.of(month.getYear(), fiscalYearEnd);
    YearMonth last = end.isBefore(month) ? end.plusYears(1) : end;
    return last.minusYears(YEARS).plusMonths(1).atDay(1);
  }
}
