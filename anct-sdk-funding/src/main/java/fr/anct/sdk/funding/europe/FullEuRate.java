package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Dated;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The windows in which European funds of 2014-2020 may pay the whole of a project. They say nothing of the owner’s
 * minimum share (CGCT, art. L1111-10), which holds all the same.
 */
public enum FullEuRate {
  /** The resources of REACT-EU: operations from 1 February 2020, spent by the end of 2023. */
  @JsonProperty("reactEu")
  REACT_EU(Schedule.of(ImmutableList.of(window(
      LocalDate.of(2020, 2, 1),
      LocalDate.of(2024, 1, 1),
      "REACT-EU, règlement (UE) 1303/2013, art. 92 ter")))),
  /** The option that a programme has for the accounting year 2020-2021 (CRII+), and the year after (CARE). */
  @JsonProperty("criiPlus")
  CRII_PLUS(Schedule.of(ImmutableList.of(
      window(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 7, 1), "CRII+, règlement (UE) 2020/558"),
      window(
          LocalDate.of(2021, 7, 1),
          LocalDate.of(2022, 7, 1),
          "CARE, prolongation d’un exercice comptable"))));

  private final Schedule<Rate> window;

  FullEuRate(Schedule<Rate> window) {
    this.window = window;
  }

  /**
   * Returns when it is open, with the rate it allows.
   *
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> window() {
    return window;
  }

  /**
   * Tells whether it is open at a date.
   *
   * @param date the date, not null
   * @return true if it is
   */
  public boolean isOpenAt(LocalDate date) {
    return window.find(date).isPresent();
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.eu-full-rate." + name();
  }

  private static Dated<Rate> window(LocalDate from, LocalDate until, String law) {
    return new Dated<>(
        from,
        Optional.of(until),
        Rate.ONE,
        Citation.of(law, Confidence.SECONDARY),
        LocalDate.of(2026, 11, 22));
  }
}
