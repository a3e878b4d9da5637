package fr.anct.sdk.core.programme;

import java.util.Optional;

/**
 * The time that an amount or figure is about: a year, month or day, a stretch of them, or only words.
 *
 * @param from the date, or the first one of a stretch, or empty if only words are known
 * @param to the last one of a stretch, inclusive, or empty if it is not one
 * @param note the full note, in French, where the dates do not tell all, such as {@code rentrée 2020} or {@code cible};
 *     empty if they do
 */
public record AsOf(Optional<PartialDate> from, Optional<PartialDate> to, Optional<String> note) {
  /**
   * Replaces absent parts by empty ones and checks that something is left.
   *
   * @throws IllegalArgumentException if there is neither a first date nor a note
   */
  public AsOf {
    from = from == null ? Optional.empty() : from;
    to = to == null ? Optional.empty() : to;
    note = note == null ? Optional.empty() : note;
    if (from.isEmpty() && (to.isPresent() || note.isEmpty())) {
      throw new IllegalArgumentException("a time has a date or a note");
    }
  }

  /**
   * Returns a date.
   *
   * @param date the year, month or day, not null
   * @return the time, never null
   */
  public static AsOf of(PartialDate date) {
    return new AsOf(Optional.of(date), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a stretch of time.
   *
   * @param from the first year, month or day, not null
   * @param to the last one, inclusive, not null
   * @return the time, never null
   */
  public static AsOf between(PartialDate from, PartialDate to) {
    return new AsOf(Optional.of(from), Optional.of(to), Optional.empty());
  }

  /**
   * Returns a time known by words only.
   *
   * @param note the words, in French, not null
   * @return the time, never null
   */
  public static AsOf ofNote(String note) {
    return new AsOf(Optional.empty(), Optional.empty(), Optional.of(note));
  }

  /**
   * Returns this time with the full note.
   *
   * @param full the words, in French, not null
   * @return the time, never null
   */
  public AsOf withNote(String full) {
    return new AsOf(from, to, Optional.of(full));
  }
}
