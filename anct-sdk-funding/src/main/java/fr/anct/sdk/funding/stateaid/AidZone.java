package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Optional;

/** A zone of the map of regional aid (décret 2022-968). */
public enum AidZone {
  /** Guadeloupe, a zone « a ». */
  @JsonProperty("guadeloupe")
  GUADELOUPE,
  /** Martinique, a zone « a ». */
  @JsonProperty("martinique")
  MARTINIQUE,
  /** Guyane, a zone « a ». */
  @JsonProperty("guyane")
  GUYANE,
  /** La Réunion, a zone « a ». */
  @JsonProperty("laReunion")
  LA_REUNION,
  /** Mayotte, a zone « a ». */
  @JsonProperty("mayotte")
  MAYOTTE,
  /** Saint-Martin, a zone « a ». */
  @JsonProperty("saintMartin")
  SAINT_MARTIN,
  /** A zone « c » of metropolitan France; which communes are in one, the decree’s lists say. */
  @JsonProperty("metropolitanC")
  METROPOLITAN_C,
  /** Outside all zones: only small and medium-sized enterprises, under another article. */
  @JsonProperty("outside")
  OUTSIDE;

  /**
   * Returns the message key that names this constant.
   *
   * @return the key, never null
   */
  public String messageKey() {
    return "funding.aid-zone." + name();
  }

  /**
   * Finds the zone that a whole département or collectivité is in.
   *
   * @param departement its code, not null
   * @return the zone, or empty if it depends on the commune or is not known
   */
  public static Optional<AidZone> find(DepartementCode departement) {
    return switch (departement.toString()) {
      case "971" -> Optional.of(GUADELOUPE);
      case "972" -> Optional.of(MARTINIQUE);
      case "973" -> Optional.of(GUYANE);
      case "974" -> Optional.of(LA_REUNION);
      case "976" -> Optional.of(MAYOTTE);
      case "978" -> Optional.of(SAINT_MARTIN);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the zone that a whole département or collectivité is in.
   *
   * @param departement its code, not null
   * @return the zone, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it depends on the commune or is not known
   */
  public static AidZone get(DepartementCode departement) {
    return find(departement)
        .orElseThrow(() -> Doors.outOfRange("departement", departement, "stateaid.whole-zone"));
  }
}
