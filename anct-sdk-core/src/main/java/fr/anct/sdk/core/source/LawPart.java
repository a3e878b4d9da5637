package fr.anct.sdk.core.source;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that this library takes for law, for a person to review: of which rule, since when, by which text, how sure.
 * This class is immutable and thread-safe.
 *
 * @param rule the identifier of the rule or grant, not blank
 * @param part which of its parts or figures, empty if it has one only, never null
 * @param figure the figure in canonical form, or empty if it is not a single one
 * @param from the first day in force, not null
 * @param until the day after the last one in force, or empty if open-ended
 * @param citation where it is written, not null
 * @param reviewedOn the last day the text was read, not null
 */
public record LawPart(
    String rule,
    String part,
    Optional<String> figure,
    LocalDate from,
    Optional<LocalDate> until,
    Citation citation,
    LocalDate reviewedOn) {
  /**
   * Replaces absent parts by none.
   *
   * @throws IllegalArgumentException if the rule is blank
   */
  public LawPart {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(reviewedOn, "reviewedOn");
    part = part == null ? "" : part;
    figure = figure == null ? Optional.empty() : figure;
    until = until == null ? Optional.empty() : until;
    if (rule.isBlank()) {
      throw new IllegalArgumentException("rule is blank");
    }
  }

  /**
   * Returns the parts of a schedule, one for each of its dated values.
   *
   * @param rule the identifier of the rule, not blank
   * @param part which of its figures, not null
   * @param schedule the dated values, not null
   * @param figure says the figure of a value, not null
   * @param <T> the type of the values
   * @return the parts in order of time, never empty
   */
  public static <T> ImmutableList<LawPart> of(
      String rule, String part, Schedule<T> schedule, Function<T, String> figure) {
    return schedule.values().stream()
        .map(dated -> of(rule, part, dated, figure.apply(dated.value())))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the part of one dated value.
   *
   * @param rule the identifier of the rule, not blank
   * @param part which of its figures, not null
   * @param dated the dated value, not null
   * @param figure its figure, or blank if it is not a single one, not null
   * @return the part, never null
   */
  public static LawPart of(String rule, String part, Dated<?> dated, String figure) {
    return new LawPart(
        rule,
        part,
        Optional.of(figure).filter(text -> !text.isBlank()),
        dated.from(),
        dated.until(),
        dated.citation(),
        dated.reviewedOn());
  }

  /**
   * Returns this part as another text says it.
   *
   * @param other the text, not null
   * @return the part, never null
   */
  public LawPart withCitation(Citation other) {
    return new LawPart(rule, part, figure, from, until, other, reviewedOn);
  }

  /**
   * Tells whether this part is in force at a date.
   *
   * @param date the date, not null
   * @return true if {@code from <= date < until}
   */
  public boolean isInForceAt(LocalDate date) {
    return !date.isBefore(from) && (until.isEmpty() || date.isBefore(until.get()));
  }
}
