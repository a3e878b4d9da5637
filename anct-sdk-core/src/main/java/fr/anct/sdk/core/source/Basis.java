package fr.anct.sdk.core.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a result rests on: with the same basis and the same facts, the library gives the same bytes.
 *
 * @param libraryVersion the version of the code, not null
 * @param ruleBookVersion the version of the rules and their parameters, or empty if none was used
 * @param millesime the year of the geography, or empty if none was used
 * @param geographyChecksum the checksum of the geography, or empty if none was used
 * @param data the lists and files used, not null
 * @param dates the dates asked, by role, not null
 * @param caveats the reservations, not null
 */
public record Basis(
    String libraryVersion,
    Optional<String> ruleBookVersion,
    Optional<Integer> millesime,
    Optional<String> geographyChecksum,
    ImmutableList<Provenance> data,
    ImmutableSortedMap<String, LocalDate> dates,
    ImmutableList<Caveat> caveats) {
  /** Replaces absent parts by empty ones. */
  public Basis {
    Objects.requireNonNull(libraryVersion, "libraryVersion");
    ruleBookVersion = ruleBookVersion == null ? Optional.empty() : ruleBookVersion;
    millesime = millesime == null ? Optional.empty() : millesime;
    geographyChecksum = geographyChecksum == null ? Optional.empty() : geographyChecksum;
    data = data == null ? ImmutableList.of() : data;
    dates = dates == null ? ImmutableSortedMap.of() : dates;
    caveats = caveats == null ? ImmutableList.of() : caveats;
  }
}
