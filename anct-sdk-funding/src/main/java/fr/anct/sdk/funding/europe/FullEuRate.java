package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.source.Schedule;
import java.time.LocalDate;

/**
 * The windows in which European funds of 2014-2020 may pay the whole of a project. They say nothing of the owner’s
 * minimum share (CGCT, art. L1111-10), which holds all the same.
 */
public enum FullEuRate {
  /** The resources of REACT-EU: operations from 1 February 2020, spent by the end of 2023. */
  @JsonProperty("reactEu")
  REACT_EU,
  /** The option that a programme has for the accounting year 2020-2021 (CRII+), and the year after (CARE). */
  @JsonProperty("criiPlus")
  CRII_PLUS;

  /**
   * Returns when it is open, with the rate it allows.
   *
   * @return the dated and cited rates, never null
   */
  public Schedule<Rate> window() {
    return switch (this) {
      case REACT_EU -> EuTables.REACT_EU;
      case CRII_PLUS -> EuTables.CRII_PLUS;
    };
  }

  /**
   * Tells whether it is open at a date.
   *
   * @param date the date, not null
   * @return true if it is
   */
  public boolean isOpenAt(LocalDate date) {
    return window().find(date).isPresent();
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.eu-full-rate." + name();
  }
}
