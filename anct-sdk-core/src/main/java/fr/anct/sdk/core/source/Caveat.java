package fr.anct.sdk.core.source;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;

/**
 * A reservation about an answer that is given all the same. This class is immutable and thread-safe.
 *
 * @param kind what the reservation is, not null
 * @param values what it is about, by name, in canonical form, not null
 */
public record Caveat(Kind kind, ImmutableMap<String, String> values) {
  /** The closed list of reservations. The text of a kind is the message {@code caveat.<name>}. */
  public enum Kind {
    /** The text of a rule was last read before the date asked: {@code rule}, {@code reviewedOn}, {@code date}. */
    LAW_NOT_REVIEWED_SINCE,
    /** The geography is of an earlier year than the date asked: {@code millesime}, {@code date}. */
    GEOGRAPHY_OLDER_THAN_DATE,
    /** The geography is of a later year than the date asked: {@code millesime}, {@code date}. */
    GEOGRAPHY_NEWER_THAN_DATE,
    /** The EPCI perimeters are of another year than the communes: {@code millesime}, {@code perimeters}. */
    EPCI_OF_ANOTHER_YEAR,
    /** A population is not of the census in force at the date: {@code census}, {@code inForce}. */
    POPULATION_OF_ANOTHER_CENSUS,
    /** A figure of a rule is confirmed nowhere: {@code rule}, {@code reference}. */
    UNVERIFIED_LAW,
    /** The verdict is by three-valued logic, which may miss a certainty: {@code rule}. */
    INCOMPLETE_REASONING,
    /** All dates were taken to be the same, for a draft: {@code date}. */
    ALL_DATES_ASSUMED,
    /** Amounts requested were used where none was granted: {@code lines}. */
    REQUESTED_NOT_GRANTED,
    /** The present-day figures of a report are of its publication, not of the year it covers: {@code report}, {@code date}. */
    REPORT_FIGURES_AS_OF,
    /** The geography holds only what the user's own files say, and the régions and départements: {@code millesime}. */
    GEOGRAPHY_OF_OWN_FILES,
    /** What a user's file of communes does not say is of another vintage: {@code millesime}, {@code kept}. */
    ATTRIBUTES_OF_ANOTHER_YEAR,
    /** The user's own files differ from what they were laid over: {@code count} of the points. */
    OWN_DATA_CONFLICTS
  }

  /** Replaces absent values by none. */
  public Caveat {
    Objects.requireNonNull(kind, "kind");
    values = values == null ? ImmutableMap.of() : values;
  }

  /**
   * Says this reservation in words.
   *
   * @param language the language, not null
   * @return a sentence, never null
   */
  public String message(Language language) {
    return Messages.standard().canonical("caveat." + kind.name(), language, values);
  }
}
