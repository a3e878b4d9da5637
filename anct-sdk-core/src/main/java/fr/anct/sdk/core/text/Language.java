package fr.anct.sdk.core.text;

import java.util.Locale;

/** A language in which the library speaks to a reader. */
public enum Language {
  /** French, with French typography. */
  FR(Locale.FRENCH),
  /** English; institutions and legal objects keep their French names. */
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the locale of this language, without country.
   *
   * @return the locale, never null
   */
  public Locale locale() {
    return locale;
  }
}
