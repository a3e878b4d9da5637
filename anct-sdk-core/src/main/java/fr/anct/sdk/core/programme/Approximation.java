package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * How a printed figure stands to the true one; a figure without it is printed as exact.
 *
 * <p>The text of a word is the message {@code programme.approximation.<name>}.
 */
public enum Approximation {
  /** « environ », « une soixantaine ». */
  @JsonProperty("about")
  ABOUT,
  /** « moins de »: strictly less. */
  @JsonProperty("lessThan")
  LESS_THAN,
  /** « plus de »: strictly more. */
  @JsonProperty("moreThan")
  MORE_THAN,
  /** « près de »: about, and not above. */
  @JsonProperty("nearly")
  NEARLY,
  /** « au moins »: that or more. */
  @JsonProperty("atLeast")
  AT_LEAST;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.approximation." + name(), language);
  }
}
