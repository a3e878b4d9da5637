package fr.anct.sdk.eligibility.scheme;

import java.util.Objects;

/**
 * A text in both languages. This class is immutable and thread-safe.
 *
 * @param fr the French text, not null
 * @param en the English text, not null
 */
public record SchemeText(String fr, String en) {
  /** Checks that both languages are there. */
  public SchemeText {
    Objects.requireNonNull(fr, "fr");
    Objects.requireNonNull(en, "en");
  }
}
