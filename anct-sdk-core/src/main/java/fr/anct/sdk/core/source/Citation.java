package fr.anct.sdk.core.source;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The place where a rule or figure is written. This class is immutable and thread-safe.
 *
 * @param reference the official reference in French, such as {@code CGCT, art. L2334-33}, not blank
 * @param confidence how it was established, not null
 * @param legalId the identifier of the text in the State's legal database, such as {@code LEGIARTI000037107762}, or
 *     empty
 * @param inForceFrom the first day of the version cited, or empty if unknown
 */
public record Citation(
    String reference,
    Confidence confidence,
    Optional<String> legalId,
    Optional<LocalDate> inForceFrom) {
  /**
   * Checks that the reference is not blank.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Citation {
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(reference, "reference");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("reference is blank");
    }
    legalId = legalId == null ? Optional.empty() : legalId;
    inForceFrom = inForceFrom == null ? Optional.empty() : inForceFrom;
  }

  /**
   * Returns a citation without identifier and date.
   *
   * @param reference the official reference in French, not blank
   * @param confidence how it was established, not null
   * @return the citation, never null
   */
  public static Citation of(String reference, Confidence confidence) {
    return new Citation(reference, confidence, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this citation with the identifier of the text.
   *
   * @param id the identifier, not null
   * @return the citation, never null
   */
  public Citation withLegalId(String id) {
    return new Citation(reference, confidence, Optional.of(id), inForceFrom);
  }

  /**
   * Returns this citation with the first day of the version cited.
   *
   * @param date the day, not null
   * @return the citation, never null
   */
  public Citation withInForceFrom(LocalDate date) {
    return new Citation(reference, confidence, legalId, Optional.of(date));
  }
}
