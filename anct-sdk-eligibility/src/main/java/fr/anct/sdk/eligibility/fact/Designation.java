package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One line that the State signed, for one territory or for several together. This class is immutable and thread-safe.
 *
 * @param id its identifier in the list, not blank
 * @param label its name, or empty if it has none
 * @param signedOn the day it was signed, or empty if unknown or not yet
 * @param territories the territories it names, wholly or in part, at least one, not null
 */
@JsonPropertyOrder({"id", "label", "signedOn", "territories"})
public record Designation(
    String id,
    Optional<String> label,
    Optional<LocalDate> signedOn,
    ImmutableMap<TerritoryRef, Membership> territories) {
  /**
   * Checks that territories are named.
   *
   * @throws IllegalArgumentException if the identifier is blank, there is no territory, or one is neither designated nor
   *     partial
   */
  public Designation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(territories, "territories");
    label = label == null ? Optional.empty() : label;
    signedOn = signedOn == null ? Optional.empty() : signedOn;
    if (id.isBlank()
        || territories.isEmpty()
        || territories.containsValue(Membership.ABSENT)
        || territories.containsValue(Membership.UNKNOWN)) {
      throw new IllegalArgumentException("not a designation: " + id + " " + territories);
    }
  }

  /**
   * Returns a designation without label and date.
   *
   * @param id its identifier in the list, not blank
   * @param territory the one territory that it names wholly, not null
   * @return the designation, never null
   */
  public static Designation of(String id, TerritoryRef territory) {
    return new Designation(
        id, Optional.empty(), Optional.empty(), ImmutableMap.of(territory, Membership.DESIGNATED));
  }
}
