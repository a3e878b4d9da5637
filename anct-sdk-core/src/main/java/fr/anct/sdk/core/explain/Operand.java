package fr.anct.sdk.core.explain;

import fr.anct.sdk.core.source.Provenance;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that took part in a step, with its name and origin. This class is immutable and thread-safe.
 *
 * @param name the message key of what it is, such as {@code fact.population-dgf}, not null
 * @param value the value, not null
 * @param provenance where it comes from, or empty if it was computed or is a threshold
 */
public record Operand(String name, Value value, Optional<Provenance> provenance) {
  /** Checks that nothing is null. */
  public Operand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    provenance = provenance == null ? Optional.empty() : provenance;
  }

  /**
   * Returns an operand without provenance.
   *
   * @param name the message key of what it is, not null
   * @param value the value, not null
   * @return the operand, never null
   */
  public static Operand of(String name, Value value) {
    return new Operand(name, value, Optional.empty());
  }
}
