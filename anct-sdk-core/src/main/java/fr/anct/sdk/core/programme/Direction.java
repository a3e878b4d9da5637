package fr.anct.sdk.core.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;

/**
 * The part of the agency that an entry belongs to.
 *
 * <p>The text of a word is the message {@code programme.direction.<name>}.
 */
public enum Direction {
  /** The general management, or the agency as a whole. */
  @JsonProperty("directionGenerale")
  DIRECTION_GENERALE,
  /** The direction générale déléguée Appui opérationnel et stratégique. */
  @JsonProperty("appuiOperationnelEtStrategique")
  APPUI_OPERATIONNEL_ET_STRATEGIQUE,
  /** The direction générale déléguée Territoires et Ruralités. */
  @JsonProperty("territoiresEtRuralites")
  TERRITOIRES_ET_RURALITES,
  /** The direction générale déléguée Politique de la ville. */
  @JsonProperty("politiqueDeLaVille")
  POLITIQUE_DE_LA_VILLE,
  /** The direction générale déléguée Numérique. */
  @JsonProperty("numerique")
  NUMERIQUE,
  /** The report does not say. */
  @JsonProperty("notStated")
  NOT_STATED,
  /** A partner or a public policy that the report mentions, outside the agency. */
  @JsonProperty("outsideAnct")
  OUTSIDE_ANCT;

  /**
   * Says this word.
   *
   * @param language the language, not null
   * @return the text, never null
   */
  public String message(Language language) {
    return Messages.standard().text("programme.direction." + name(), language);
  }
}
