package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/**
 * A remark on an entry, amount, figure or period.
 *
 * @param kinds what it is about, at least one, in the order of the enumeration; a text that also tells something from
 *     outside the report has {@link FlagKind#OUTSIDE_DOCUMENT} among them
 * @param text the remark, in French, not blank
 */
public record ReportFlag(ImmutableSet<FlagKind> kinds, String text) {
  /**
   * Checks that nothing is empty and puts the kinds in order.
   *
   * @throws IllegalArgumentException if there is no kind or no text
   */
  public ReportFlag {
    kinds = Sets.immutableEnumSet(kinds);
    if (kinds.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("a flag has a kind and a text");
    }
  }

  /**
   * Returns a remark.
   *
   * @param kinds what it is about, at least one, not null
   * @param text the remark, in French, not blank
   * @return the remark, never null
   * @throws IllegalArgumentException if there is no kind or no text
   */
  public static ReportFlag of(Set<FlagKind> kinds, String text) {
    return new ReportFlag(ImmutableSet.copyOf(kinds), text);
  }

  /**
   * Tells whether this remark says something that is not in the report, and must be shown as such.
   *
   * @return true if it does
   */
  @JsonIgnore
  public boolean isOutsideDocument() {
    return kinds.contains(FlagKind.OUTSIDE_DOCUMENT);
  }
}
