package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which territories are searched. */
final class Scope {
  private final NameIndex index;
  /** The rank after the last that is searched. */
  private final int end;
  /** The kinds, or null if they are all those before the end. */
  private final @Nullable Set<TerritoryType> types;
  /** The ranks that bear the code in the text, sorted, or null for all. */
  private final int @Nullable [] bearers;

  private final @Nullable Perimeter perimeter;

  private Scope(
      NameIndex index,
      int end,
      @Nullable Set<TerritoryType> types,
      int @Nullable [] bearers,
      @Nullable Perimeter perimeter) {
    this.index = index;
    this.end = end;
    this.types = types;
    this.bearers = bearers;
    this.perimeter = perimeter;
  }

  static Scope of(NameIndex index, Set<TerritoryType> types, @Nullable Perimeter perimeter) {
    int last = Ranking.COMMUNES;
    for (TerritoryType type : types) {
      last = Math.max(last, Ranking.tier(type));
    }
    boolean whole = true;
    for (TerritoryType type : TerritoryType.values()) {
      whole &= Ranking.tier(type) > last || types.contains(type);
    }
    return new Scope(index, index.endOfTier(last), whole ? null : types, null, perimeter);
  }

  /** The same among some territories alone. */
  Scope among(int[] sortedRanks) {
    return new Scope(index, end, types, sortedRanks, perimeter);
  }

  /** The same wherever they are. */
  Scope anywhere() {
    return new Scope(index, end, types, bearers, null);
  }

  boolean isAnywhere() {
    return perimeter == null;
  }

  /** Whether all ranks before the end are searched. */
  boolean isWhole() {
    return types == null && bearers == null && perimeter == null;
  }

  int end() {
    return end;
  }

  boolean has(int rank) {
    return rank < end
        && (bearers == null || Arrays.binarySearch(bearers, rank) >= 0)
        && (types == null || types.contains(index.type(rank)))
        && (perimeter == null || perimeter.has(index.type(rank), index.row(rank)));
  }
}
