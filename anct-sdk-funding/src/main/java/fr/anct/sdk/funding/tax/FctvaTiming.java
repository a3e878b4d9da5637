package fr.anct.sdk.funding.tax;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the FCTVA of an expense is paid. */
public enum FctvaTiming {
  /** In the year of the expense (N). */
  @JsonProperty("sameYear")
  SAME_YEAR(0),
  /** In the year after (N+1). */
  @JsonProperty("nextYear")
  NEXT_YEAR(1),
  /** Two years after (N+2). */
  @JsonProperty("secondYear")
  SECOND_YEAR(2);

  private final int yearsLater;

  FctvaTiming(int yearsLater) {
    this.yearsLater = yearsLater;
  }

  /**
   * Returns how long after the expense it is paid.
   *
   * @return 0, 1 or 2 years
   */
  public int yearsLater() {
    return yearsLater;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.fctva-timing." + name();
  }
}
