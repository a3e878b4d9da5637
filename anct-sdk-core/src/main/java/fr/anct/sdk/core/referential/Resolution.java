package fr.anct.sdk.core.referential;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.util.Objects;

/** What a reference of any vintage designates in another one. Cases may be added: keep a default branch. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "resolution")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Resolution.Current.class, name = "current"),
  @JsonSubTypes.Type(value = Resolution.PartOf.class, name = "partOf"),
  @JsonSubTypes.Type(value = Resolution.Unknown.class, name = "unknown")
})
public sealed interface Resolution {
  /**
   * Returns the reference that was asked about.
   *
   * @return the reference, never null
   */
  TerritoryRef asked();

  /**
   * A territory of the same kind has the code in this vintage. Its perimeter may have changed: a commune that absorbs
   * others, or that gives some back, keeps its code.
   *
   * @param asked the reference, not null
   * @param territory the territory, not null
   */
  record Current(TerritoryRef asked, Territory territory) implements Resolution {}

  /**
   * The territory is no commune any more: it is part, or the whole, of one.
   *
   * @param asked the reference, not null
   * @param commune the current commune, not null
   * @param link what says so, not null
   */
  record PartOf(TerritoryRef asked, Commune commune, Link link) implements Resolution {}

  /**
   * The vintage knows nothing of the code.
   *
   * @param asked the reference, not null
   */
  record Unknown(TerritoryRef asked) implements Resolution {
    /** Checks that nothing is null. */
    public Unknown {
      Objects.requireNonNull(asked, "asked");
    }
  }

  /** What says that a former commune is part of a current one. */
  enum Link {
    /** It is one of its delegated communes. */
    @JsonProperty("delegatedCommune")
    DELEGATED_COMMUNE,
    /** It is one of its associated communes. */
    @JsonProperty("associatedCommune")
    ASSOCIATED_COMMUNE,
    /** Its code is among its former codes: a merger, or a change of code when the chef-lieu moved. */
    @JsonProperty("formerCode")
    FORMER_CODE,
    /** A part of a commune bore the code that the commune bears. */
    @JsonProperty("sameCode")
    SAME_CODE
  }
}
