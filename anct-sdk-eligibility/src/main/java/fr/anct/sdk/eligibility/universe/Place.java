package fr.anct.sdk.eligibility.universe;

import fr.anct.sdk.core.territory.TerritoryRef;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The place of a territory in a ranking. This class is immutable and thread-safe.
 *
 * @param territory the territory, not null
 * @param first the best rank it can have, from 1
 * @param last the worst rank it can have, at least {@code first}: they differ where territories are tied, or where facts
 *     are missing
 * @param index the index by which it is ranked, or its least value, to nine decimals rounded down, not null; the ranking
 *     itself compares exact numbers
 */
public record Place(TerritoryRef territory, int first, int last, BigDecimal index) {
  /**
   * Checks the ranks.
   *
   * @throws IllegalArgumentException if {@code first} is below 1 or above {@code last}
   */
  public Place {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(index, "index");
    if (first < 1 || first > last) {
      throw new IllegalArgumentException(first + " … " + last);
    }
  }

  /**
   * Tells whether the rank is one number.
   *
   * @return true if {@code first} and {@code last} are the same
   */
  public boolean isExact() {
    return first == last;
  }
}
