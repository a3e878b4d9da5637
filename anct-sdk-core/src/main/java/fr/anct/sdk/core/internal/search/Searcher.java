package fr.anct.sdk.core.internal.search;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches a vintage for a text: a name, a code, or both. */
public final class Searcher {
  private final Geography geography;
  private final NameIndex index;
  private final SearchText text;
  private final Scope scope;
  private final Hits hits;

  private Searcher(Geography geography, NameIndex index, SearchText text, Scope scope, Hits hits) {
    this.geography = geography;
    this.index = index;
    this.text = text;
    this.scope = scope;
    this.hits = hits;
  }

  /**
   * Searches for a text.
   *
   * @param geography the vintage
   * @param text the text
   * @param types the kinds of territory searched
   * @param perimeter where to search, or null for everywhere
   * @param limit how many to list at most, above 0
   * @param typos whether names a few edits away are listed if there is nothing else
   * @return what was found, the best first
   */
  public static Hits search(
      Geography geography,
      String text,
      Set<TerritoryType> types,
      @Nullable Perimeter perimeter,
      int limit,
      boolean typos) {
    Hits hits = new Hits(limit);
    SearchText parsed = SearchText.of(text);
    if (!parsed.isEmpty()) {
      NameIndex index = NameIndex.of(geography);
      Scope scope = Scope.of(index, types, perimeter);
      new Searcher(geography, index, parsed, scope, hits).run(typos);
    }
    return hits;
  }

  private void run(boolean typos) {
    int[] byPostalCode = text.code.isEmpty() ? new int[0] : ofPostalCode();
    int[] byCode = text.code.isEmpty() ? new int[0] : ofCode(byPostalCode.length == 0);
    int[] both = Arrays.copyOf(byCode, byCode.length + byPostalCode.length);
    System.arraycopy(byPostalCode, 0, both, byCode.length, byPostalCode.length);
    Arrays.sort(both);
    Scope searched = both.length == 0 ? scope : scope.among(both);
    new NameSearch(index, text, searched, hits).run(typos);
    list(byCode, Way.CODE);
    list(byPostalCode, Way.POSTAL_CODE);
  }

  private void list(int[] ranks, int way) {
    Arrays.sort(ranks);
    for (int rank : ranks) {
      if (!hits.isFull() && scope.has(rank)) {
        hits.add(rank, way);
      }
    }
  }

  /** The commune of the code in the text, or parts of one, else perhaps the commune that had it or absorbed it. */
  private int[] ofCode(boolean formerToo) {
    int number = CodeNumber.ofCommune(text.code);
    int[] ranks = new int[TerritoryType.values().length];
    int count = 0;
    for (int kind = Table.CURRENT; kind <= Table.MUNICIPAL; kind++) {
      int row = geography.findCommune(kind, number);
      if (row >= 0) {
        ranks[count++] = rank(row);
      }
    }
    int former = count == 0 && formerToo ? geography.findByFormerCode(number) : CodeNumber.NONE;
    if (former >= 0) {
      ranks[count++] = rank(former);
    }
    return Arrays.copyOf(ranks, count);
  }

  private int[] ofPostalCode() {
    boolean corsican = text.code.charAt(1) >= 'A';
    int[] ranks = corsican ? new int[0] : CodeIndex.of(geography).rowsOfPostalCode(text.code);
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = rank(ranks[i]);
    }
    return ranks;
  }

  private int rank(int communeRow) {
    TerritoryType type;
    if (communeRow < geography.firstRow(Table.DELEGATED)) {
      type = TerritoryType.COMMUNE;
    } else if (communeRow < geography.firstRow(Table.ASSOCIATED)) {
      type = TerritoryType.DELEGATED_COMMUNE;
    } else if (communeRow < geography.firstRow(Table.MUNICIPAL)) {
      type = TerritoryType.ASSOCIATED_COMMUNE;
    } else {
      type = TerritoryType.MUNICIPAL_ARRONDISSEMENT;
    }
    return index.rank(type, communeRow);
  }
}
