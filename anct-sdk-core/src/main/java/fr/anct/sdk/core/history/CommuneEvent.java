package fr.anct.sdk.core.history;

import fr.anct.sdk.core.territory.TerritoryType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One tie between what was before a day and what is from that day on. A merger of three communes is three of them or
 * more: one for each commune and what it becomes, a commune and a part of it being two.
 *
 * @param date the first day of what is after, not null
 * @param kind what happened, not null
 * @param before what was there, or empty if it came out of nothing that is known
 * @param after what is there, or empty if where the territory went is not known
 */
public record CommuneEvent(
    LocalDate date, CommuneEventKind kind, Optional<State> before, Optional<State> after) {
  /**
   * Checks that there is something before or after.
   *
   * @throws IllegalArgumentException if there is neither
   */
  public CommuneEvent {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(kind, "kind");
    before = before == null ? Optional.empty() : before;
    after = after == null ? Optional.empty() : after;
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("an event has something before it or after it");
    }
  }

  /**
   * What a code designates on one side of an event.
   *
   * @param type the kind: commune, delegated or associated commune, municipal arrondissement; not null
   * @param code its code at the time, not null
   * @param name its name at the time, not null
   */
  public record State(TerritoryType type, String code, String name) {
    /** Checks that nothing is null. */
    public State {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(name, "name");
    }
  }
}
