package fr.anct.sdk.core.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;

/** The kinds of territory. More may be added: keep a default branch. */
public enum TerritoryType {
  /** A current commune. */
  COMMUNE("commune"),
  /** A delegated commune (<i>commune déléguée</i>) of a <i>commune nouvelle</i>: CGCT, art. L2113-10. */
  DELEGATED_COMMUNE("delegatedCommune"),
  /** An associated commune (<i>commune associée</i>), by a merger under the law of 16 July 1971. */
  ASSOCIATED_COMMUNE("associatedCommune"),
  /** A municipal arrondissement of Paris, Lyon or Marseille: CGCT, art. L2511-3. */
  MUNICIPAL_ARRONDISSEMENT("municipalArrondissement"),
  /** A public body for intercommunal cooperation with its own taxation (<i>EPCI à fiscalité propre</i>). */
  EPCI("epci"),
  /** A territorial public body (<i>établissement public territorial</i>) of the métropole du Grand Paris. */
  EPT("ept"),
  /** An arrondissement of a département, around a prefecture or sub-prefecture. */
  ARRONDISSEMENT("arrondissement"),
  /** A département, or an overseas collectivité that stands in its place. */
  DEPARTEMENT("departement"),
  /** A région, or an overseas collectivité that stands in its place. */
  REGION("region");

  private final String word;

  TerritoryType(String word) {
    this.word = word;
  }

  /**
   * Returns the word of this kind in JSON and in the text of a {@link TerritoryRef}.
   *
   * @return such as {@code delegatedCommune}, never null
   */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * Finds a kind by its word.
   *
   * @param word the word, not null
   * @return the kind, or empty if there is none
   */
  public static Optional<TerritoryType> find(String word) {
    Objects.requireNonNull(word, "word");
    for (TerritoryType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static TerritoryType read(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException("no type " + word));
  }
}
