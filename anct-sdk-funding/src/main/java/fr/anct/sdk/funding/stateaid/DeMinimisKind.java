package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Under which de minimis rules an aid is given: each has its ceiling. */
public enum DeMinimisKind {
  /** The general rules: regulations 1998/2006, 1407/2013, then 2023/2831. */
  @JsonProperty("general")
  GENERAL,
  /** The general rules, for an undertaking of road freight for hire: a lower ceiling until the end of 2023. */
  @JsonProperty("roadFreight")
  ROAD_FREIGHT,
  /** Services of general economic interest: regulations 360/2012, then 2023/2832. */
  @JsonProperty("sgei")
  SGEI,
  /** Primary agriculture: regulation 1408/2013. */
  @JsonProperty("agriculture")
  AGRICULTURE,
  /** Primary agriculture in a State that keeps a central register of these aids. */
  @JsonProperty("agricultureWithRegister")
  AGRICULTURE_WITH_REGISTER;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.de-minimis-kind." + name();
  }

  /** Whether aids of both kinds count under the same ceiling. */
  boolean countsWith(DeMinimisKind other) {
    return family() == other.family();
  }

  private DeMinimisKind family() {
    return switch (this) {
      case ROAD_FREIGHT -> GENERAL;
      case AGRICULTURE_WITH_REGISTER -> AGRICULTURE;
      default -> this;
    };
  }
}
