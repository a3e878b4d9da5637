package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * How much the report says of an entry.
 *
 * <p>The text of a word is the message {@code programme.tier.<name>}.
 */
public enum ProgrammeTier {
  /** A subject of the report: criteria, amounts, figures. */
  @JsonProperty("main")
  MAIN,
  /** A secondary subject, with a short entry. */
  @JsonProperty("secondary")
  SECONDARY,
  /** A body that the report only mentions. */
  @JsonProperty("mention")
  MENTION;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.tier." + name(), language);
  }
}
