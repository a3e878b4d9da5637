package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * How certain it is that a sentence of the report is a condition.
 *
 * <p>The text of a word is the message {@code programme.level.<name>}.
 */
public enum CriterionLevel {
  /** An explicit condition: the only level that may drive a hard verdict. */
  @JsonProperty("stated")
  STATED,
  /** A description of the target, not worded as a test of admission. */
  @JsonProperty("descriptive")
  DESCRIPTIVE,
  /** A priority (« notamment »), never an exclusion. */
  @JsonProperty("priority")
  PRIORITY,
  /** A goal of public policy. */
  @JsonProperty("objective")
  OBJECTIVE;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.level." + name(), language);
  }
}
