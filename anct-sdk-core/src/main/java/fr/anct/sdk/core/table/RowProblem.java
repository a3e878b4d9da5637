package fr.anct.sdk.core.table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found in one row of a file. This class is immutable and thread-safe.
 *
 * @param line the line of the file where the row starts, from 1
 * @param column the column at fault, or empty if it is the whole row
 * @param effect what became of the row, not null
 * @param problem what was found, with the value, not null
 */
public record RowProblem(int line, Optional<String> column, Effect effect, Problem problem) {
  /** What became of the row. */
  public enum Effect {
    /** The row was not used. */
    @JsonProperty("rowRefused")
    ROW_REFUSED,
    /** The row was used without this cell. */
    @JsonProperty("cellRefused")
    CELL_REFUSED,
    /** The row was used, after a correction. */
    @JsonProperty("corrected")
    CORRECTED,
    /** The row was used as it stands: what is wrong is not in it alone. */
    @JsonProperty("noted")
    NOTED;

    /**
     * Tells whether something was left out.
     *
     * @return true for a row or a cell that was not used
     */
    public boolean isRefusal() {
      return this == ROW_REFUSED || this == CELL_REFUSED;
    }
  }

  /** Checks that nothing is null. */
  public RowProblem {
    column = column == null ? Optional.empty() : column;
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(problem, "problem");
  }

  /**
   * Says this in words.
   *
   * @param language the language, not null
   * @return such as {@code Line 12, column insee_com: …}, never null
   */
  public String message(Language language) {
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    values.put("line", Integer.toString(line)).put("problem", problem.message(language));
    column.ifPresent(name -> values.put("column", name));
    String key = column.isPresent() ? "import.cell" : "import.row";
    return Messages.standard().text(key, language, values.buildOrThrow());
  }
}
