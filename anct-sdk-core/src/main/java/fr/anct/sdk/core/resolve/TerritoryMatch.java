package fr.anct.sdk.core.resolve;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.territory.TerritoryRef;
import java.util.Objects;
import java.util.Optional;

/**
 * What the text of a code designates. This class is immutable and thread-safe.
 *
 * @param text the text, not null
 * @param how how it was read, not null
 * @param named what it names, such as a municipal arrondissement or a commune of an earlier vintage, or empty if that is
 *     not known
 * @param territories the territories that what it names covers wholly, several if it was divided, not null
 * @param inPart the territories of which what it names is only a part, not null
 * @param problems what was corrected, or why it was refused, not null
 */
public record TerritoryMatch(
    String text,
    How how,
    Optional<TerritoryRef> named,
    ImmutableList<TerritoryRef> territories,
    ImmutableList<TerritoryRef> inPart,
    ImmutableList<Problem> problems) {
  /** How a text was read. */
  public enum How {
    /** It is a current code. */
    @JsonProperty("exact")
    EXACT,
    /** It is a current code once repaired: a leading zero lost, small letters, spaces. */
    @JsonProperty("repaired")
    REPAIRED,
    /** It is the code of a municipal arrondissement. */
    @JsonProperty("arrondissement")
    ARRONDISSEMENT,
    /** It is the code of a delegated or associated commune. */
    @JsonProperty("partOfCommune")
    PART_OF_COMMUNE,
    /** It is a code of another vintage. */
    @JsonProperty("otherVintage")
    OTHER_VINTAGE,
    /** It designates nothing. */
    @JsonProperty("refused")
    REFUSED
  }

  /**
   * Checks that something is found unless it is refused.
   *
   * @throws IllegalArgumentException if a refused text has a territory or no problem, or another has no territory
   */
  public TerritoryMatch {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(how, "how");
    named = named == null ? Optional.empty() : named;
    territories = territories == null ? ImmutableList.of() : territories;
    inPart = inPart == null ? ImmutableList.of() : inPart;
    problems = problems == null ? ImmutableList.of() : problems;
    boolean found = !territories.isEmpty() || !inPart.isEmpty();
    if (found == (how == How.REFUSED) || (how == How.REFUSED && problems.isEmpty())) {
      throw new IllegalArgumentException(how + " " + territories + " " + inPart + " " + problems);
    }
  }

  static TerritoryMatch whole(
      String text, How how, TerritoryRef ref, ImmutableList<Problem> problems) {
    return new TerritoryMatch(
        text, how, Optional.of(ref), ImmutableList.of(ref), ImmutableList.of(), problems);
  }

  static TerritoryMatch refused(String text, Problem problem) {
    return new TerritoryMatch(
        text,
        How.REFUSED,
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(problem));
  }

  /**
   * Tells whether the text designates a territory.
   *
   * @return true unless it was refused
   */
  @JsonIgnore
  public boolean isFound() {
    return how != How.REFUSED;
  }

  /**
   * Returns all territories found, wholly or in part.
   *
   * @return the territories, empty if the text was refused, never null
   */
  public ImmutableList<TerritoryRef> all() {
    if (inPart.isEmpty()) {
      return territories;
    }
    return ImmutableList.<TerritoryRef>builder()
        .addAll(territories)
        .addAll(inPart)
        .build();
  }
}
