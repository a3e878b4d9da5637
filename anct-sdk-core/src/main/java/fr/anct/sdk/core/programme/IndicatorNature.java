package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/** What a figure is. The text of a word is the message {@code programme.indicator.<name>}. */
public enum IndicatorNature {
  /** Something observed. */
  @JsonProperty("result")
  RESULT,
  /** A target or forecast. */
  @JsonProperty("target")
  TARGET,
  /** A parameter of the scheme. */
  @JsonProperty("parameter")
  PARAMETER;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.indicator." + name(), language);
  }
}
