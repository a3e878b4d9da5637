package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * How the direction of an entry was established.
 *
 * <p>The text of a word is the message {@code programme.directionBasis.<name>}.
 */
public enum DirectionBasis {
  /** Named in the text. */
  @JsonProperty("stated")
  STATED,
  /** Deduced from the chapter it is printed in. */
  @JsonProperty("placement")
  PLACEMENT,
  /** Inferred from the content. */
  @JsonProperty("inferred")
  INFERRED;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.directionBasis." + name(), language);
  }
}
