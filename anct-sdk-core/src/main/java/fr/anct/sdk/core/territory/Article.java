package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The article that a name takes in French, as INSEE numbers it ({@code TNCC}): needed to write <i>la commune du
 * Havre</i>, <i>le département de l’Ain</i>.
 */
public enum Article {
  /** No article, the name begins with a consonant: <i>de Joinville</i>. */
  @JsonProperty("none")
  NONE("", "de "),
  /** No article, the name begins with a vowel or a silent h: <i>d’Annecy</i>. */
  @JsonProperty("noneBeforeVowel")
  NONE_BEFORE_VOWEL("", "d’"),
  /** Le: <i>du Havre</i>. */
  @JsonProperty("le")
  LE("Le ", "du "),
  /** La: <i>de La Rochelle</i>, <i>de la Marne</i>. */
  @JsonProperty("la")
  LA("La ", "de la "),
  /** Les: <i>des Mureaux</i>. */
  @JsonProperty("les")
  LES("Les ", "des "),
  /** L’: <i>de L’Isle-Adam</i>, <i>de l’Ain</i>. */
  @JsonProperty("l")
  L("L'", "de l’"),
  /** Aux: <i>des Marais</i>, of Aux Marais. */
  @JsonProperty("aux")
  AUX("Aux ", "des "),
  /** Las, borne by no name today. */
  @JsonProperty("las")
  LAS("Las ", "de las "),
  /** Los: <i>de Los Masos</i>. */
  @JsonProperty("los")
  LOS("Los ", "de los ");

  private static final String VOWELS = "AÂÀEÉÈÊIÎOÔŒUÙ";

  private final String article;
  private final String de;

  Article(String article, String de) {
    this.article = article;
    this.de = de;
  }

  /**
   * Writes a name after <i>de</i>, with the contraction that French asks for.
   *
   * @param name the name as the source writes it, with its article if it is part of it, not null
   * @return such as {@code de Joinville}, {@code du Havre} or {@code de La Rochelle}, never null
   */
  public String withDe(String name) {
    if (this == NONE && !name.isEmpty() && VOWELS.indexOf(name.charAt(0)) >= 0) {
      return NONE_BEFORE_VOWEL.de + name; // the source's number is sometimes that of a former name
    }
    if (article.isEmpty() || !name.startsWith(article)) {
      return de + name;
    }
    String bare = name.substring(article.length());
    return switch (this) {
      // These do not contract: the article of the name keeps its capital.
      case LA, LAS, LOS -> "de " + name;
      case L -> "de L’" + bare;
      default -> de + bare;
    };
  }
}
