package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.money.Rounding;

/**
 * A flat rate that stands for real costs (<i>option de coûts simplifiés</i>). Which of them a project may use is written
 * in its award.
 *
 * <p>The list may grow: keep a default branch.
 */
public enum SimplifiedCostOption {
  /** Indirect costs, of all direct costs (art. 54, a). */
  @JsonProperty("indirectOfDirect")
  INDIRECT_OF_DIRECT(EuPeriod.P2021_2027, Rounding.DOWN),
  /** Indirect costs, of staff (art. 54, b). */
  @JsonProperty("indirectOfStaff")
  INDIRECT_OF_STAFF(EuPeriod.P2021_2027, Rounding.DOWN),
  /** Indirect costs, of all direct costs, by a method that the programme has set out (art. 54, c). */
  @JsonProperty("indirectByMethod")
  INDIRECT_BY_METHOD(EuPeriod.P2021_2027, Rounding.DOWN),
  /** Staff, of the other direct costs, without public contracts above the European thresholds (art. 55, § 1). */
  @JsonProperty("staffOfOthers")
  STAFF_OF_OTHERS(EuPeriod.P2021_2027, Rounding.DOWN),
  /** All costs but staff, of staff; nothing may be added to it (art. 56). */
  @JsonProperty("restOfStaff")
  REST_OF_STAFF(EuPeriod.P2021_2027, Rounding.DOWN),
  /** Indirect costs of the ESF in France, of direct costs without services, up to 500 000 € a civil year. */
  @JsonProperty("frenchEsf")
  FRENCH_ESF(EuPeriod.P2014_2020, Rounding.HALF_UP);

  private final EuPeriod period;
  private final Rounding rounding;

  SimplifiedCostOption(EuPeriod period, Rounding rounding) {
    this.period = period;
    this.rounding = rounding;
  }

  /**
   * Returns the period that has this option.
   *
   * @return the period, never null
   */
  public EuPeriod period() {
    return period;
  }

  /**
   * Returns how a fraction of a cent is settled.
   *
   * @return down where the text says « up to », to the nearest cent where it sets the rate, never null
   */
  public Rounding rounding() {
    return rounding;
  }

  /**
   * Tells whether it stands for indirect costs only.
   *
   * @return true for those of art. 54 and of the ESF in France
   */
  public boolean isIndirect() {
    return this != STAFF_OF_OTHERS && this != REST_OF_STAFF;
  }

  /**
   * Tells whether it must be the only option of a project.
   *
   * @return true for art. 56 and the ESF in France
   */
  public boolean standsAlone() {
    return this == REST_OF_STAFF || this == FRENCH_ESF;
  }

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.sco-option." + name();
  }
}
