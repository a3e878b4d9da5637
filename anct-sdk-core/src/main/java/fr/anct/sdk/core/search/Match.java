package fr.anct.sdk.core.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a territory matches a text, the best first. Case, accents, ligatures, hyphens, apostrophes, <i>St</i> for
 * <i>Saint</i> and <i>3ème</i> for <i>3e</i> never make a difference. More may be added: keep a default branch.
 */
public enum Match {
  /** The text is the name. */
  @JsonProperty("exact")
  EXACT,
  /** The text is the name, but for an article that one of them begins with. */
  @JsonProperty("exactButArticle")
  EXACT_BUT_ARTICLE,
  /** The name, with or without its article, begins with the text. */
  @JsonProperty("prefix")
  PREFIX,
  /** A later word of the name, and what follows it, begins with the text. */
  @JsonProperty("laterWord")
  LATER_WORD,
  /** Each word of the text begins a word of the name, in any order; only if nothing before matches. */
  @JsonProperty("words")
  WORDS,
  /**
   * The name, or else its beginning, or else what a later word begins, is one edit away (from 4 letters) or two (from 8):
   * a letter added, left out or replaced, or two neighbours swapped. Only if nothing before matches.
   */
  @JsonProperty("typo")
  TYPO,
  /** The territory has the code of INSEE that is in the text, or has it among its former codes. */
  @JsonProperty("code")
  CODE,
  /** The territory has the postal code that is in the text. */
  @JsonProperty("postalCode")
  POSTAL_CODE
}
