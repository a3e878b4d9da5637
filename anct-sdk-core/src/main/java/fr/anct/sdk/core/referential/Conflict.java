package fr.anct.sdk.core.referential;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.core.text.Messages;
import java.util.Objects;
import java.util.Optional;

/**
 * One point on which a user's file and what it was laid over do not agree. The file's word is the one that counts, but for
 * a {@link Attribute#PERIMETER}. This class is immutable and thread-safe.
 *
 * @param territory the territory, of the vintage of the combination, not null
 * @param attribute what they do not agree about, not null
 * @param census the census of a population, else empty
 * @param ours what it was laid over says, or empty if nothing
 * @param theirs what the file says, or empty if nothing
 * @param file the name of the file, not null
 */
public record Conflict(
    TerritoryRef territory,
    Attribute attribute,
    Optional<Integer> census,
    Optional<String> ours,
    Optional<String> theirs,
    String file) {
  /** What can be in conflict. More may be added: keep a default branch. */
  public enum Attribute {
    /** Whether the territory exists: what knows it gives its name, or its code if it does not name it. */
    @JsonProperty("existence")
    EXISTENCE,
    /** The name. */
    @JsonProperty("name")
    NAME,
    /** The article that the name takes, by INSEE's number. */
    @JsonProperty("article")
    ARTICLE,
    /** The commune that a part or a municipal arrondissement belongs to, by its code. */
    @JsonProperty("commune")
    COMMUNE,
    /** The arrondissement of a commune, by its code. */
    @JsonProperty("arrondissement")
    ARRONDISSEMENT,
    /** The région of a département, by its code. */
    @JsonProperty("region")
    REGION,
    /** The population municipale. */
    @JsonProperty("populationMunicipale")
    POPULATION_MUNICIPALE,
    /** The population comptée à part. */
    @JsonProperty("populationCompteeAPart")
    POPULATION_COMPTEE_A_PART,
    /** The population totale. */
    @JsonProperty("populationTotale")
    POPULATION_TOTALE,
    /**
     * The file's populations are those of another perimeter: it counts apart, or with it, what is another commune. They
     * are not used.
     */
    @JsonProperty("perimeter")
    PERIMETER
  }

  /** Checks that nothing is null. */
  public Conflict {
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(attribute, "attribute");
    Objects.requireNonNull(file, "file");
    census = census == null ? Optional.empty() : census;
    ours = ours == null ? Optional.empty() : ours;
    theirs = theirs == null ? Optional.empty() : theirs;
  }

  /**
   * Says this in words.
   *
   * @param language the language, not null
   * @return a sentence, never null
   */
  public String message(Language language) {
    Messages messages = Messages.standard();
    String what = messages.text("conflict." + attribute.name(), language);
    return messages.text(
        "conflict.text",
        language,
        ImmutableMap.of(
            "territory",
            territory.toString(),
            "attribute",
            census.isPresent() ? what + " (" + census.get() + ")" : what,
            "file",
            file,
            "ours",
            ours.orElse("—"),
            "theirs",
            theirs.orElse("—")));
  }
}
