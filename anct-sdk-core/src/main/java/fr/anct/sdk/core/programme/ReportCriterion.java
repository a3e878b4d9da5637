package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Citation;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition, or what looks like one, in the report's words.
 *
 * <p>Only {@link CriterionLevel#STATED} may drive a hard verdict. Where the report is silent the answer is "unknown", not
 * "no".
 *
 * @param text the condition in French, not blank
 * @param level how certain it is that it is one, not null
 * @param strict whether the comparison excludes its bound (« moins de » does), or empty if the question does not arise
 * @param condition the condition for a machine, or empty if it takes a judgement
 * @param lines where the report says so, at least one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportCriterion(
    String text,
    CriterionLevel level,
    Optional<Boolean> strict,
    Optional<ReportCondition> condition,
    ImmutableList<LineRange> lines) {
  /**
   * Replaces absent parts by empty ones.
   *
   * @throws IllegalArgumentException if there is no text or no line
   */
  public ReportCriterion {
    Objects.requireNonNull(level, "level");
    if (text.isBlank() || lines.isEmpty()) {
      throw new IllegalArgumentException("a criterion has a text and lines");
    }
    strict = strict == null ? Optional.empty() : strict;
    condition = condition == null ? Optional.empty() : condition;
  }

  /**
   * Returns where the report says so.
   *
   * @return a citation with the lines, never null
   */
  public Citation citation() {
    return ProgrammeCatalogue.citation(lines);
  }
}
