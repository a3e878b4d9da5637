package fr.anct.sdk.core.referential;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.history.HistoricalCommune;
import fr.anct.sdk.core.territory.Commune;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a code of a day is in a vintage.
 *
 * @param code the code that was asked about, not null
 * @param day its day, not null
 * @param designated what the code designated on that day, or empty if it is not known to have designated anything
 * @param communes the communes of the vintage that this territory is in: one; several if it was divided since and nothing
 *     says which it is in; none if nothing was designated, or where it went is not known; in the order of the codes, not
 *     null
 */
public record DatedResolution(
    String code,
    LocalDate day,
    Optional<HistoricalCommune> designated,
    ImmutableList<Commune> communes) {
  /** Checks that nothing is null. */
  public DatedResolution {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(day, "day");
    designated = designated == null ? Optional.empty() : designated;
    communes = communes == null ? ImmutableList.of() : communes;
  }

  /**
   * Finds the one commune that the territory is in.
   *
   * @return the commune, or empty if there is none, or several
   */
  public Optional<Commune> commune() {
    return communes.size() == 1 ? Optional.of(communes.get(0)) : Optional.empty();
  }

  /**
   * Tells whether the territory is divided among several communes.
   *
   * @return true if there are several
   */
  public boolean isDivided() {
    return communes.size() > 1;
  }
}
