package fr.anct.sdk.core.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of each row of a file. This class is immutable and thread-safe.
 *
 * <p>{@code rows = used + refused}. Empty rows are not counted. Problems beyond the limit of the reader are counted by
 * their code, and not kept.
 *
 * @param file the name of the file, not null
 * @param checksum its SHA-256 in hexadecimal, not null
 * @param layout the name of the layout it was read by, not null
 * @param charset how its bytes were read, such as {@code UTF-8}, not null
 * @param separator what separates its cells, not null
 * @param rows how many rows it has below the header
 * @param used how many of them were used, wholly or without a cell
 * @param corrected how many of those used needed a correction
 * @param refused how many were not used
 * @param cellsRefused how many cells of rows used were left out
 * @param counts how often each problem was found, not null
 * @param problems the first of them, in the order of the lines, not null
 */
@JsonPropertyOrder({
  "file",
  "checksum",
  "layout",
  "charset",
  "separator",
  "rows",
  "used",
  "corrected",
  "refused",
  "cellsRefused",
  "counts",
  "problems"
})
@JsonDocument("import-report")
public record ImportReport(
    String file,
    String checksum,
    String layout,
    String charset,
    String separator,
    int rows,
    int used,
    int corrected,
    int refused,
    int cellsRefused,
    ImmutableSortedMap<ProblemCode, Integer> counts,
    ImmutableList<RowProblem> problems) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code rows != used + refused}, a count is negative, or more were corrected than
   *     used
   */
  public ImportReport {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(checksum, "checksum");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(separator, "separator");
    counts = counts == null ? ImmutableSortedMap.of() : counts;
    problems = problems == null ? ImmutableList.of() : problems;
    if (rows != used + refused
        || used < 0
        || refused < 0
        || cellsRefused < 0
        || corrected < 0
        || corrected > used) {
      throw new IllegalArgumentException(
          rows + " rows, " + used + " used, " + corrected + " corrected, " + refused + " refused");
    }
  }

  /**
   * Tells whether all rows were used, with all their cells.
   *
   * @return true if nothing was refused
   */
  @JsonIgnore
  public boolean isComplete() {
    return refused == 0 && cellsRefused == 0;
  }

  /**
   * Counts the problems that were not kept.
   *
   * @return how many more there are than {@link #problems}
   */
  public int problemsNotKept() {
    int all = 0;
    for (int count : counts.values()) {
      all += count;
    }
    return all - problems.size();
  }

  /**
   * Finds the first problem because of which a row or a cell was refused.
   *
   * @return the problem, or empty if there is none among those kept
   */
  public Optional<RowProblem> firstRefusal() {
    for (RowProblem problem : problems) {
      if (problem.effect().isRefusal()) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a provenance of what was read, with this file's checksum.
   *
   * @param stated what the user says of the file, not null
   * @return the provenance, never null
   */
  public Provenance provenance(Provenance stated) {
    return stated.withChecksum(checksum);
  }

  /**
   * Says this report in words: one line of counts, then one a problem.
   *
   * @param language the language, not null
   * @return several lines, each ended by a line feed, never null
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    ImmutableMap<String, String> values = ImmutableMap.<String, String>builder()
        .put("file", file)
        .put("layout", layout)
        .put("charset", charset)
        .put("rows", Integer.toString(rows))
        .put("used", Integer.toString(used))
        .put("corrected", Integer.toString(corrected))
        .put("refused", Integer.toString(refused))
        .put("cells", Integer.toString(cellsRefused))
        .buildOrThrow();
    text.append(Messages.standard().text("import.summary", language, values)).append('\n');
    for (RowProblem problem : problems) {
      text.append("- ").append(problem.message(language)).append('\n');
    }
    if (problemsNotKept() > 0) {
      text.append(Messages.standard()
              .text(
                  "import.more",
                  language,
                  ImmutableMap.of("count", Integer.toString(problemsNotKept()))))
          .append('\n');
    }
    return text.toString();
  }
}
