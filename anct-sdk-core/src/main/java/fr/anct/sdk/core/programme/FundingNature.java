package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * What an amount or rate is. Amounts of different natures must never be added: the aid granted is
 * inside the envelope, the investment set off is not public money.
 *
 * <p>The text of a word is the message {@code programme.nature.<name>}.
 */
public enum FundingNature {
  /** A budget. */
  @JsonProperty("envelope")
  ENVELOPE,
  /** A grant. */
  @JsonProperty("grant")
  GRANT,
  /** A grant for each unit. */
  @JsonProperty("grantPerUnit")
  GRANT_PER_UNIT,
  /** A grant up to a maximum. */
  @JsonProperty("cappedGrant")
  CAPPED_GRANT,
  /** A rate of support. */
  @JsonProperty("rate")
  RATE,
  /** The face value of one unit. */
  @JsonProperty("unitValue")
  UNIT_VALUE,
  /** What was spent or granted. */
  @JsonProperty("result")
  RESULT,
  /** What is left to spend. */
  @JsonProperty("remaining")
  REMAINING,
  /** The investment of all parties that was set off. */
  @JsonProperty("leverage")
  LEVERAGE,
  /** The amount of one project, given as an example. */
  @JsonProperty("projectExample")
  PROJECT_EXAMPLE,
  /** A growth from one year to the next. */
  @JsonProperty("growth")
  GROWTH,
  /** A factor applied to an amount that the report does not give. */
  @JsonProperty("multiplier")
  MULTIPLIER,
  /** A mechanism, without an amount. */
  @JsonProperty("mechanism")
  MECHANISM,
  /** The source of the money, without an amount. */
  @JsonProperty("source")
  SOURCE;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.nature." + name(), language);
  }
}
