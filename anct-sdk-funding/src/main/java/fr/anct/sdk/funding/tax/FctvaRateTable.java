package fr.anct.sdk.funding.tax;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The tables of rates of the FCTVA, by what date each is read. */
public enum FctvaRateTable {
  /** The rates up to 15.482 %, read by the year in which the fund is paid, for expenses before 2014. */
  @JsonProperty("attribution")
  ATTRIBUTION(false),
  /** The rate of communautés for expenses from 1 April 2000 to 2013, read by the day of the expense. */
  @JsonProperty("communaute")
  COMMUNAUTE(true),
  /** The rates since 2014, read by the day of the expense. */
  @JsonProperty("expense")
  EXPENSE(true),
  /** The rate of cloud computing, read by the day of the expense. */
  @JsonProperty("cloud")
  CLOUD(true);

  private final boolean byExpense;

  FctvaRateTable(boolean byExpense) {
    this.byExpense = byExpense;
  }

  /**
   * Tells by which date this table is read.
   *
   * @return true by the day of the expense, false by the year of attribution
   */
  public boolean isKeyedByExpense() {
    return byExpense;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.fctva-table." + name();
  }
}
