package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The columns of a published table. This class is immutable and thread-safe.
 *
 * @param name how the table is called in messages, such as {@code Petites villes de demain}, not blank
 * @param columns its columns, in any order, at least one of them required, not null
 */
public record TableLayout(String name, ImmutableList<Column> columns) {
  /**
   * Checks the columns.
   *
   * @throws IllegalArgumentException if the name is blank, no column is required, or one is there twice
   */
  public TableLayout {
    boolean anyRequired = false;
    for (Column column : columns) {
      anyRequired |= column.required();
    }
    if (name.isBlank() || !anyRequired || ImmutableSet.copyOf(columns).size() < columns.size()) {
      throw new IllegalArgumentException("not a layout: " + name + " " + columns);
    }
  }

  /**
   * Returns a layout.
   *
   * @param name how the table is called in messages, not blank
   * @param columns its columns, at least one of them required
   * @return the layout, never null
   */
  public static TableLayout of(String name, Column... columns) {
    return new TableLayout(name, ImmutableList.copyOf(columns));
  }
}
