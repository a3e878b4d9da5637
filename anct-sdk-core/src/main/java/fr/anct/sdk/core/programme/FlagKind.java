package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * What a remark on an entry is about.
 *
 * <p>The text of a word is the message {@code programme.flag.<name>}.
 */
public enum FlagKind {
  /** Extraction or typesetting damaged the datum; the most plausible reading is given. */
  @JsonProperty("garbled")
  GARBLED,
  /**
   * « HORS DOCUMENT »: it tells something that is not in the report, read elsewhere and not
   * verified.
   */
  @JsonProperty("outsideDocument")
  OUTSIDE_DOCUMENT,
  /** A remark on the report. */
  @JsonProperty("note")
  NOTE;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.flag." + name(), language);
  }
}
