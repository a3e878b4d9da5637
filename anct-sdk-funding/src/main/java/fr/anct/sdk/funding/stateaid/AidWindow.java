package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Over which time aids add up. */
public enum AidWindow {
  /** The current fiscal year of the undertaking and the two before it. */
  @JsonProperty("threeFiscalYears")
  THREE_FISCAL_YEARS,
  /** Any three years, ending on the day asked. */
  @JsonProperty("rollingThreeYears")
  ROLLING_THREE_YEARS;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.aid-window." + name();
  }
}
