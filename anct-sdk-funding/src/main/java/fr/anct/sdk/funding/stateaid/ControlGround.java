package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one enterprise controls another (regulation 2023/2831, art. 2, § 2). */
public enum ControlGround {
  /** It has a majority of the voting rights. */
  @JsonProperty("votingRights")
  VOTING_RIGHTS,
  /** It may appoint or remove most of those who run it. */
  @JsonProperty("appointments")
  APPOINTMENTS,
  /** It has a dominant influence by a contract or by statutes. */
  @JsonProperty("dominantInfluence")
  DOMINANT_INFLUENCE,
  /** It controls alone a majority of the voting rights, by an agreement with others. */
  @JsonProperty("agreement")
  AGREEMENT;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.control-ground." + name();
  }
}
