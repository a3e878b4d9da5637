package fr.anct.sdk.examples.service;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.search.SearchQuery;
import fr.anct.sdk.core.search.SearchResult;
import fr.anct.sdk.core.territory.Territory;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds territories. */
@RestController
@RequestMapping("/territories")
class TerritoriesController {
  private static final int MOST = 50;

  /** What was found, the best first. */
  record Found(ImmutableList<SearchResult> results) {}

  /** By a name or its beginning, a postal code or an INSEE code. */
  @GetMapping
  Found find(
      @RequestParam String q,
      @RequestParam(defaultValue = "") List<String> departement,
      @RequestParam(defaultValue = "10") int limit) {
    SearchQuery query = SearchQuery.of(q).limit(Math.min(limit, MOST));
    for (String code : departement) {
      query = query.inDepartement(code);
    }
    return new Found(TerritorialReferential.latest().search(query));
  }

  /** The portrait of a commune by its INSEE code, or of a commune or a grouping by its SIREN. */
  @GetMapping("/{code}")
  Territory get(@PathVariable String code) {
    return Asked.territory(code);
  }
}
