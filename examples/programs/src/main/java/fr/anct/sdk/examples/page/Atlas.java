package fr.anct.sdk.examples.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import fr.anct.sdk.core.code.DepartementCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/**
 * What an {@link AtlasPage} shows: a value for each département of which there is one. This class is immutable and
 * thread-safe.
 *
 * @param title what the page is called, not null
 * @param label what is counted, and in which unit, not null
 * @param values the values, zero or more; a département that is not there has no data, not null
 * @param scale how the values are put into classes, not null
 * @param notes what a reader must know: dates, sources, reservations, not null
 */
public record Atlas(
    String title,
    String label,
    ImmutableSortedMap<DepartementCode, BigDecimal> values,
    Scale scale,
    ImmutableList<String> notes) {
  /** How values are put into classes. */
  public enum Scale {
    /** About as many départements in each class. */
    QUANTILES,
    /** Classes of one width. */
    EQUAL_STEPS
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is below zero
   */
  public Atlas {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(notes, "notes");
    values.forEach((code, value) -> {
      if (value.signum() < 0) {
        throw new IllegalArgumentException(code + ": " + value + " < 0");
      }
    });
  }

  /**
   * Returns an atlas of counts, in quantiles.
   *
   * @param title what the page is called, not null
   * @param label what is counted, not null
   * @param counts the counts, zero or more; a département that is not there has no data, not null
   * @return the atlas, never null
   * @throws IllegalArgumentException if a count is below zero
   */
  public static Atlas counts(String title, String label, Map<DepartementCode, Long> counts) {
    return of(title, label, Maps.transformValues(counts, BigDecimal::valueOf));
  }

  /**
   * Returns an atlas of exact values, such as percentages, in quantiles.
   *
   * @param title what the page is called, not null
   * @param label what the values are, and in which unit, not null
   * @param values the values, zero or more; a département that is not there has no data, not null
   * @return the atlas, never null
   * @throws IllegalArgumentException if a value is below zero
   */
  public static Atlas of(String title, String label, Map<DepartementCode, BigDecimal> values) {
    return new Atlas(
        title, label, ImmutableSortedMap.copyOf(values), Scale.QUANTILES, ImmutableList.of());
  }

  /**
   * Returns this atlas with another scale.
   *
   * @param other how the values are put into classes, not null
   * @return the atlas, never null
   */
  public Atlas withScale(Scale other) {
    return new Atlas(title, label, values, other, notes);
  }

  /**
   * Returns this atlas with one more note for the reader.
   *
   * @param note a date, a source, a reservation, not null
   * @return the atlas, never null
   */
  public Atlas withNote(String note) {
    return new Atlas(
        title,
        label,
        values,
        scale,
        ImmutableList.<String>builder().addAll(notes).add(note).build());
  }
}
