package fr.anct.sdk.core.programme;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * Who benefits from a programme.
 *
 * @param text as the report has it, in French, not blank
 * @param kinds the same in closed words, at least one, in the order of the enumeration
 */
public record Beneficiary(String text, ImmutableSet<BeneficiaryKind> kinds) {
  /**
   * Checks that nothing is empty and puts the kinds in order.
   *
   * @throws IllegalArgumentException if there is no kind or no text
   */
  public Beneficiary {
    kinds = Sets.immutableEnumSet(kinds);
    if (kinds.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("a beneficiary has a text and a kind");
    }
  }
}
