package fr.anct.sdk.core.history;

import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a code designated during a period. This class is immutable and thread-safe.
 *
 * @param code the code at the time, which may be one that no commune bears today, such as 20004; not null
 * @param type the kind: commune, delegated or associated commune, municipal arrondissement; not null
 * @param name the name at the time, not null
 * @param from the first day, or empty if it is before the history begins or not known
 * @param until the day it ended, the first on which it was no more, or empty if it was there when the history ends
 * @param parent the code of the commune that a part belonged to; empty for a commune, or if it is not known
 */
public record HistoricalCommune(
    String code,
    TerritoryType type,
    String name,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> parent) {
  /**
   * Checks that the period ends after it begins.
   *
   * @throws IllegalArgumentException if it does not
   */
  public HistoricalCommune {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    from = from == null ? Optional.empty() : from;
    until = until == null ? Optional.empty() : until;
    parent = parent == null ? Optional.empty() : parent;
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw new IllegalArgumentException("a period ends after it begins");
    }
  }
}
