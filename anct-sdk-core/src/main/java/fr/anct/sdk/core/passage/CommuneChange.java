package fr.anct.sdk.core.passage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.TerritoryViews;
import java.util.Optional;

/**
 * What became of a commune of one vintage in another. Its JSON is a portrait, written only. This class is immutable and
 * thread-safe.
 */
@JsonPropertyOrder({"kind", "from", "to", "renamed", "period"})
public final class CommuneChange {
  /**
   * What became of a commune. Looking back, words are to be read so: a commune is {@code SPLIT} into those that it was
   * made of, and {@code MERGED} into the one that it was separated from.
   */
  public enum Kind {
    /** The same code and name, alone; a name written otherwise is the same. */
    @JsonProperty("unchanged")
    UNCHANGED,
    /** The same code, alone, under another name. */
    @JsonProperty("renamed")
    RENAMED,
    /** Alone, under another code: the chef-lieu moved. */
    @JsonProperty("codeChanged")
    CODE_CHANGED,
    /** In a commune that others led to as well, the one that kept its code among them. */
    @JsonProperty("merged")
    MERGED,
    /** In several communes. */
    @JsonProperty("split")
    SPLIT,
    /** Nothing is known of it there. */
    @JsonProperty("ended")
    ENDED
  }

  private final Passage passage;
  private final int row;
  private final Kind kind;

  CommuneChange(Passage passage, int row, Kind kind) {
    this.passage = passage;
    this.row = row;
    this.kind = kind;
  }

  /**
   * Returns what became of the commune.
   *
   * @return the kind of change, never null
   */
  @JsonProperty("kind")
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the commune asked about.
   *
   * @return a commune of the first vintage, never null
   */
  @JsonProperty("from")
  public Commune from() {
    return TerritoryViews.commune(passage.relation.from, row);
  }

  /**
   * Returns the communes that it became.
   *
   * @return communes of the second vintage by code, one unless it is {@code SPLIT} or {@code ENDED}, never null
   */
  @JsonProperty("to")
  public ImmutableList<Commune> to() {
    int size = passage.relation.there.size(row);
    ImmutableList.Builder<Commune> list = ImmutableList.builderWithExpectedSize(size);
    for (int i = 0; i < size; i++) {
      list.add(TerritoryViews.commune(passage.relation.to, passage.relation.there.get(row, i)));
    }
    return list.build();
  }

  /**
   * Tells whether it became one commune of another name: also true of many a merger.
   *
   * @return true if the names differ, in more than the way of writing them
   */
  @JsonProperty("renamed")
  public boolean isRenamed() {
    return passage.relation.there.size(row) == 1
        && passage.relation.isRenamed(row, passage.relation.there.get(row, 0));
  }

  /**
   * Returns when it changed, narrowed by the embedded vintages between the two. If it, or what it became, changed more
   * than once, the period encloses all changes. The first period asked of a passage reads those vintages.
   *
   * @return the period, earliest first whatever the direction of the passage, or empty if it is unchanged, or
   *     if both vintages are of the same year
   */
  @JsonProperty("period")
  public Optional<ChangePeriod> period() {
    return kind == Kind.UNCHANGED ? Optional.empty() : passage.period(row);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommuneChange that
        && that.kind == kind
        && that.from().equals(from())
        && that.to().equals(to());
  }

  @Override
  public int hashCode() {
    return passage.relation.from.number(Table.COMMUNE, row);
  }

  /** Returns the kind and the communes, such as {@code MERGED 93059 Pierrefitte-sur-Seine (2024) → [93066 Saint-Denis (2025)]}. */
  @Override
  public String toString() {
    return kind + " " + from() + " → " + to();
  }
}
