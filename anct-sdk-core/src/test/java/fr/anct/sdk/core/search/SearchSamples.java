package fr.anct.sdk.core.search;

import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SampleRegistry;
import fr.anct.sdk.core.testkit.Samples;

/** Samples of queries. */
final class SearchSamples implements Samples {
  @Override
  public void register(SampleRegistry registry) {
    registry.add(
        SearchQuery.class,
        SearchQuery.of("joinville"),
        SearchQuery.of("st etienne").inDepartement("42").inDepartement("2A").limit(5),
        SearchQuery.of("").inEpci("244200770").ofType(TerritoryType.EPT).withoutTypos());
    registry.notRead(
        SearchResult.class, "a territory is written as a portrait and read as a reference");
  }
}
