package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * Where an entry applies, in closed words; the printed text says it in full.
 *
 * <p>The text of a word is the message {@code programme.territory.<name>}.
 */
public enum ReportTerritoryKind {
  /** All territories. */
  @JsonProperty("all")
  ALL,
  /** Mainland France. */
  @JsonProperty("hexagone")
  HEXAGONE,
  /** Overseas territories. */
  @JsonProperty("outreMer")
  OUTRE_MER,
  /** Rural territories, whose definition the report does not print. */
  @JsonProperty("rural")
  RURAL,
  /** Territories on the edge of towns. */
  @JsonProperty("periurbain")
  PERIURBAIN,
  /** Urban territories. */
  @JsonProperty("urban")
  URBAN,
  /** Medium towns (villes moyennes), whose size the report does not print. */
  @JsonProperty("mediumTown")
  MEDIUM_TOWN,
  /** Small towns (petites villes). */
  @JsonProperty("smallTown")
  SMALL_TOWN,
  /** Mountains and massifs. */
  @JsonProperty("montagne")
  MONTAGNE,
  /** The coast. */
  @JsonProperty("littoral")
  LITTORAL,
  /**
   * Priority neighbourhoods of urban policy (quartiers prioritaires de la politique de la ville).
   */
  @JsonProperty("qpv")
  QPV,
  /** Priority neighbourhoods in urban renewal. */
  @JsonProperty("qpvRenewal")
  QPV_RENEWAL,
  /** Priority education networks (REP). */
  @JsonProperty("educationPrioritaire")
  EDUCATION_PRIORITAIRE,
  /** Communes. */
  @JsonProperty("commune")
  COMMUNE,
  /** Intercommunal bodies and their groupings. */
  @JsonProperty("epci")
  EPCI,
  /** Départements. */
  @JsonProperty("departement")
  DEPARTEMENT,
  /** Industrial basins and Territoires d'industrie. */
  @JsonProperty("industrial")
  INDUSTRIAL,
  /** Fragile territories, whose definition the report does not print. */
  @JsonProperty("fragile")
  FRAGILE,
  /** A territory struck by a disaster. */
  @JsonProperty("disasterArea")
  DISASTER_AREA,
  /** Communes with premises that lack good wired broadband. */
  @JsonProperty("underservedBroadband")
  UNDERSERVED_BROADBAND,
  /** Members of a programme, designated on a list that the report does not print. */
  @JsonProperty("designatedList")
  DESIGNATED_LIST,
  /** A place that the report names. */
  @JsonProperty("namedPlace")
  NAMED_PLACE;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.territory." + name(), language);
  }
}
