package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A column that a reader looks for, by any of its names. This class is immutable and thread-safe.
 *
 * <p>Case, accents, spaces, hyphens and underscores do not count: {@code Code INSEE} is found by {@code code_insee}.
 *
 * @param name the official name, not blank
 * @param aliases other names, tried in order when the official one is absent, not null
 * @param required whether a table without it is not of the layout
 */
public record Column(String name, ImmutableList<String> aliases, boolean required) {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Column {
    Objects.requireNonNull(name, "name");
    aliases = aliases == null ? ImmutableList.of() : aliases;
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column has a name");
    }
  }

  /**
   * Returns a column without which a table is not of the layout.
   *
   * @param name the official name, not blank
   * @param aliases other names, none null
   * @return the column, never null
   */
  public static Column required(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), true);
  }

  /**
   * Returns a column that a table may do without.
   *
   * @param name the official name, not blank
   * @param aliases other names, none null
   * @return the column, never null
   */
  public static Column optional(String name, String... aliases) {
    return new Column(name, ImmutableList.copyOf(aliases), false);
  }
}
