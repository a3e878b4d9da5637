package fr.anct.sdk.core.programme;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * Where a programme applies.
 *
 * @param text as the report has it, in French, not blank
 * @param kinds the same in closed words, at least one, in the order of the enumeration
 */
public record ReportTerritory(String text, ImmutableSet<ReportTerritoryKind> kinds) {
  /**
   * Checks that nothing is empty and puts the kinds in order.
   *
   * @throws IllegalArgumentException if there is no kind or no text
   */
  public ReportTerritory {
    kinds = Sets.immutableEnumSet(kinds);
    if (kinds.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("a territory has a text and a kind");
    }
  }
}
