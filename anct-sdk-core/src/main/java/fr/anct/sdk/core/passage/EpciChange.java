package fr.anct.sdk.core.passage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.Epci;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an EPCI of one vintage in another, as {@link EpciPassage} computes it. Its JSON is a portrait, written
 * only.
 *
 * @param kind what became of it, not null
 * @param from the EPCI of the first vintage, or empty if the kind is {@code CREATED}
 * @param to its successors in the second vintage, by SIREN: one, several if it is {@code SPLIT}, none if it is {@code
 *     DISSOLVED} or {@code NOT_KNOWN}, not null
 * @param lost the communes that went elsewhere than to its successors, by where they went, not null
 * @param gained the communes that came to its successors from elsewhere, by where they came from, not null
 */
public record EpciChange(
    Kind kind,
    Optional<Epci> from,
    ImmutableList<Epci> to,
    ImmutableList<EpciFlow> lost,
    ImmutableList<EpciFlow> gained) {
  /** What became of an EPCI. What makes a successor is said by {@link EpciPassage}. */
  public enum Kind {
    /** The same communes, SIREN and name; it may be of another {@code EpciKind}. */
    @JsonProperty("unchanged")
    UNCHANGED,
    /** The same communes and SIREN under another name. */
    @JsonProperty("renamed")
    RENAMED,
    /** The same communes under another SIREN. */
    @JsonProperty("codeChanged")
    CODE_CHANGED,
    /** One successor, of which it is the only predecessor, with other communes. */
    @JsonProperty("perimeterChanged")
    PERIMETER_CHANGED,
    /** One successor, which has other predecessors. */
    @JsonProperty("merged")
    MERGED,
    /** Several successors. */
    @JsonProperty("split")
    SPLIT,
    /** No successor: its communes are scattered, or in no EPCI. */
    @JsonProperty("dissolved")
    DISSOLVED,
    /** An EPCI without predecessor. */
    @JsonProperty("created")
    CREATED,
    /** The EPCI of one of the vintages are of another year: what happened in between cannot be told. */
    @JsonProperty("notKnown")
    NOT_KNOWN
  }

  /** Replaces absent parts by empty ones. */
  public EpciChange {
    Objects.requireNonNull(kind, "kind");
    from = from == null ? Optional.empty() : from;
    to = to == null ? ImmutableList.of() : to;
    lost = lost == null ? ImmutableList.of() : lost;
    gained = gained == null ? ImmutableList.of() : gained;
  }
}
