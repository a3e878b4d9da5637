package fr.anct.sdk.funding.stateaid;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.funding.internal.Doors;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The communes of metropolitan France that are in a zone « c » of the map of regional aid, from a list of the user: this
 * library holds none. Where the map sets another rate than the usual one, keep a list for each rate, and a rule for each
 * by {@link RegionalAid#withIntensities}. A commune that is in a zone in part only is the user’s to decide. This class is
 * immutable and thread-safe.
 *
 * <pre>{@code
 * AidZoneList zones = AidZoneList.of(decree, Set.of(CommuneCode.of("52250")), true);
 * RegionalAid.standard().intensity(zones.get(commune), SmeCategory.SMALL, date);
 * }</pre>
 *
 * @param source where the list is written, not null
 * @param communes the communes, in the order of their codes, not null
 * @param exhaustive whether a metropolitan commune that is not in the list is in no zone; else nothing is said of it
 */
public record AidZoneList(
    Citation source,
    ImmutableSortedSet<CommuneCode> communes,
    @JsonProperty(required = true) boolean exhaustive) {
  /**
   * Checks the communes.
   *
   * @throws AnctException {@code OUT_OF_RANGE} for each commune overseas, whose zone is that of its département
   */
  public AidZoneList {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(communes, "communes");
    ImmutableList<Problem> problems = communes.stream()
        .filter(commune -> !isMetropolitan(commune.departement()))
        .map(commune -> Problem.of(
            ProblemCode.OUT_OF_RANGE,
            "name",
            "communes",
            "value",
            commune,
            "rule",
            "stateaid.metropolitan"))
        .collect(ImmutableList.toImmutableList());
    if (!problems.isEmpty()) {
      throw new AnctException(problems);
    }
  }

  /**
   * Returns a list.
   *
   * @param source where it is written, not null
   * @param communes the metropolitan communes that are in a zone « c », none null
   * @param exhaustive whether a metropolitan commune that is not in the list is in no zone
   * @return the list, never null
   * @throws AnctException {@code OUT_OF_RANGE} for each commune overseas, whose zone is that of its département
   */
  public static AidZoneList of(
      Citation source, Iterable<CommuneCode> communes, boolean exhaustive) {
    return new AidZoneList(
        source, ImmutableSortedSet.copyOf(Comparator.naturalOrder(), communes), exhaustive);
  }

  /**
   * Tells whether a commune is in the list.
   *
   * @param commune its code, not null
   * @return true if it is
   */
  public boolean contains(CommuneCode commune) {
    return communes.contains(commune);
  }

  /**
   * Finds the zone of a commune: that of its département overseas, else what the list says.
   *
   * @param commune its code, not null
   * @return the zone, or empty if it is not known
   */
  public Optional<AidZone> find(CommuneCode commune) {
    if (contains(commune)) {
      return Optional.of(AidZone.METROPOLITAN_C);
    }
    if (exhaustive && isMetropolitan(commune.departement())) {
      return Optional.of(AidZone.OUTSIDE);
    }
    return AidZone.find(commune.departement());
  }

  /**
   * Returns the zone of a commune: that of its département overseas, else what the list says.
   *
   * @param commune its code, not null
   * @return the zone, never null
   * @throws AnctException {@code OUT_OF_RANGE} if it is not known
   */
  public AidZone get(CommuneCode commune) {
    return find(commune)
        .orElseThrow(() -> Doors.outOfRange("commune", commune, "stateaid.listed-zone"));
  }

  private static boolean isMetropolitan(DepartementCode departement) {
    return departement.toString().length() == 2;
  }
}
