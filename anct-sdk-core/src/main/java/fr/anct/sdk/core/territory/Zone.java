package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of the Republic, by the rules of the Constitution that apply there. */
public enum Zone {
  /** Metropolitan France, Corsica included. */
  @JsonProperty("metropole")
  METROPOLE,
  /** A département and région overseas (DROM, Constitution, art. 73): Guadeloupe to La Réunion, and Mayotte. */
  @JsonProperty("drom")
  DROM,
  /** An overseas collectivité or territory (Constitution, art. 72-3 and 74): French Polynesia, New Caledonia… */
  @JsonProperty("com")
  COM
}
