package fr.anct.sdk.eligibility.fact;

import fr.anct.sdk.core.source.Provenance;
import java.util.Optional;

/**
 * What somebody states of a fact: a value or bounds, with its year and origin. This class is immutable and thread-safe.
 *
 * @param low the least stored value, inclusive
 * @param high the greatest stored value, inclusive, at least {@code low}
 * @param year the year it is of, such as the census of a population, or empty
 * @param provenance who states it, or empty
 */
public record FactValue(
    long low, long high, Optional<Integer> year, Optional<Provenance> provenance) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if {@code low > high}
   */
  public FactValue {
    year = year == null ? Optional.empty() : year;
    provenance = provenance == null ? Optional.empty() : provenance;
    if (low > high) {
      throw new IllegalArgumentException(low + " > " + high);
    }
  }

  /**
   * Returns a value known exactly.
   *
   * @param stored the stored value
   * @return the value, without year and origin, never null
   */
  public static FactValue exactly(long stored) {
    return between(stored, stored);
  }

  /**
   * Returns a value known within bounds.
   *
   * @param low the least stored value, inclusive
   * @param high the greatest stored value, inclusive, at least {@code low}
   * @return the value, without year and origin, never null
   */
  public static FactValue between(long low, long high) {
    return new FactValue(low, high, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this value with the year it is of.
   *
   * @param of the year
   * @return the value, never null
   */
  public FactValue ofYear(int of) {
    return new FactValue(low, high, Optional.of(of), provenance);
  }

  /**
   * Returns this value with its origin.
   *
   * @param source who states it, not null
   * @return the value, never null
   */
  public FactValue from(Provenance source) {
    return new FactValue(low, high, year, Optional.of(source));
  }

  /**
   * Tells whether the value is known exactly.
   *
   * @return true if both bounds are the same
   */
  public boolean isExact() {
    return low == high;
  }
}
