package fr.anct.sdk.core.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Optional;

/** What happens to communes: INSEE's kinds of event. More may be added: keep a default branch. */
public enum CommuneEventKind {
  /** Change of name, 10. */
  RENAMING(10, "renaming"),
  /** Creation, out of others or out of nothing, 20. */
  CREATION(20, "creation"),
  /** Re-establishment of a commune that was part of another, 21. */
  REESTABLISHMENT(21, "reestablishment"),
  /** Suppression, the territory being shared out, 30. */
  SUPPRESSION(30, "suppression"),
  /** Simple merger (<i>fusion simple</i>), 31. */
  SIMPLE_MERGER(31, "simpleMerger"),
  /** Creation or enlargement of a <i>commune nouvelle</i>, 32. */
  COMMUNE_NOUVELLE(32, "communeNouvelle"),
  /** Merger that leaves associated communes (<i>fusion-association</i>), 33. */
  MERGER_WITH_ASSOCIATION(33, "mergerWithAssociation"),
  /** A merger with associated communes becomes a simple one, 34. */
  ASSOCIATION_ENDED(34, "associationEnded"),
  /** Suppression of a delegated commune, 35. */
  DELEGATION_ENDED(35, "delegationEnded"),
  /** Change of code by a change of département, 41. */
  DEPARTEMENT_CHANGE(41, "departementChange"),
  /** Change of code because the chef-lieu moved, 50. */
  CHEF_LIEU_CHANGE(50, "chefLieuChange"),
  /** An associated commune becomes a delegated one, 70. */
  ASSOCIATED_TO_DELEGATED(70, "associatedToDelegated"),
  /** Re-establishment of delegated communes, 71. */
  DELEGATION_REESTABLISHED(71, "delegationReestablished"),
  /** Creation of a delegated commune in a commune that stays, 72. */
  DELEGATION_CREATED(72, "delegationCreated");

  private final int inseeCode;
  private final String word;

  CommuneEventKind(int inseeCode, String word) {
    this.inseeCode = inseeCode;
    this.word = word;
  }

  /**
   * Returns INSEE's number of this kind, its variable MOD.
   *
   * @return a number of two digits
   */
  public int inseeCode() {
    return inseeCode;
  }

  /**
   * Returns the word of this kind in JSON and in message keys.
   *
   * @return such as {@code simpleMerger}, never null
   */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * Returns what this kind is called; in French, as INSEE does.
   *
   * @param language the language, not null
   * @return the label, never null
   */
  public String label(Language language) {
    return Messages.standard().text("communeEvent." + word, language);
  }

  /**
   * Finds a kind by INSEE's number.
   *
   * @param inseeCode the number
   * @return the kind, or empty if there is none
   */
  public static Optional<CommuneEventKind> find(int inseeCode) {
    for (CommuneEventKind kind : values()) {
      if (kind.inseeCode == inseeCode) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Tells whether a commune that keeps its code through it is another one, of another perimeter. */
  boolean changesPerimeter() {
    return inseeCode >= CREATION.inseeCode && inseeCode <= MERGER_WITH_ASSOCIATION.inseeCode;
  }

  /** Tells whether what is left of a commune through it is a part that has exactly its perimeter. */
  boolean leavesPart() {
    return this == COMMUNE_NOUVELLE || this == MERGER_WITH_ASSOCIATION;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static CommuneEventKind read(String word) {
    for (CommuneEventKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of event " + word);
  }
}
