package fr.anct.sdk.core.search;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import fr.anct.sdk.core.internal.search.Hits;
import fr.anct.sdk.core.internal.search.NameIndex;
import fr.anct.sdk.core.internal.search.Perimeter;
import fr.anct.sdk.core.internal.search.Searcher;
import fr.anct.sdk.core.internal.search.Way;
import fr.anct.sdk.core.territory.TerritoryViews;
import org.jspecify.annotations.Nullable;

/** Makes the results; not for users, who have no {@code Geography}: its package is not exported. */
public final class TerritorySearch {
  private TerritorySearch() {}

  /**
   * Searches a vintage.
   *
   * @param geography the vintage
   * @param query what is searched
   * @return the results, the best first
   */
  public static ImmutableList<SearchResult> search(Geography geography, SearchQuery query) {
    Hits hits = Searcher.search(
        geography,
        query.text(),
        query.types(),
        perimeter(geography, query),
        query.limit(),
        query.typos());
    if (hits.size() == 0) {
      return ImmutableList.of();
    }
    NameIndex index = NameIndex.of(geography);
    ImmutableList.Builder<SearchResult> results =
        ImmutableList.builderWithExpectedSize(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      int rank = hits.rank(i);
      int way = hits.way(i);
      results.add(new SearchResult(
          TerritoryViews.view(geography, index.type(rank), index.row(rank)),
          match(way),
          Way.edits(way)));
    }
    return results.build();
  }

  private static @Nullable Perimeter perimeter(Geography geography, SearchQuery query) {
    if (query.departements().isEmpty() && query.epcis().isEmpty()) {
      return null;
    }
    int[] departements = new int[query.departements().size()];
    int count = 0;
    for (DepartementCode code : query.departements()) {
      departements[count++] = CodeNumber.ofShort(code.toString());
    }
    int[] epcis = new int[query.epcis().size()];
    count = 0;
    for (Siren siren : query.epcis()) {
      epcis[count++] = geography.find(Table.EPCI, CodeNumber.ofSiren(siren.toString()));
    }
    return new Perimeter(geography, departements, epcis);
  }

  private static Match match(int way) {
    return switch (way) {
      case Way.EXACT -> Match.EXACT;
      case Way.BUT_ARTICLE -> Match.EXACT_BUT_ARTICLE;
      case Way.BEGINNING -> Match.PREFIX;
      case Way.LATER_WORD -> Match.LATER_WORD;
      case Way.WORDS -> Match.WORDS;
      case Way.CODE -> Match.CODE;
      case Way.POSTAL_CODE -> Match.POSTAL_CODE;
      default -> Match.TYPO;
    };
  }
}
