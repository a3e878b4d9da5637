package fr.anct.sdk.funding.europe;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How developed a région is in the sense of the European funds, in one period. */
public enum EuCategory {
  /** Less developed. */
  @JsonProperty("lessDeveloped")
  LESS_DEVELOPED,
  /** In transition, and less developed in the period before. */
  @JsonProperty("transitionFormerlyLessDeveloped")
  TRANSITION_FORMERLY_LESS_DEVELOPED,
  /** In transition. */
  @JsonProperty("transition")
  TRANSITION,
  /** More developed, and in transition in the period before. */
  @JsonProperty("moreDevelopedFormerlyTransition")
  MORE_DEVELOPED_FORMERLY_TRANSITION,
  /** More developed. */
  @JsonProperty("moreDeveloped")
  MORE_DEVELOPED;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.eu-category." + name();
  }
}
