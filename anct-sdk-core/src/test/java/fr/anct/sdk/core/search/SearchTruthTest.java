package fr.anct.sdk.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All names of the vintage 2026, and the index against a search without one. */
class SearchTruthTest {
  private static final int ALL = Integer.MAX_VALUE;

  private final TerritorialReferential latest = TerritorialReferential.latest();

  /** A commune shares its name with up to a dozen others: they come first, the largest before the others. */
  @Test
  void everyNameFindsItsHomonymsFirst() {
    Map<String, List<Commune>> homonyms = new HashMap<>();
    for (Commune commune : latest.communes()) {
      homonyms
          .computeIfAbsent(ReferenceSearch.canonical(commune.name()), name -> new ArrayList<>())
          .add(commune);
    }
    Comparator<Commune> order = Comparator.<Commune>comparingLong(
            commune -> commune.population(PopulationKind.MUNICIPALE, 2023).isPresent()
                ? commune.population(PopulationKind.MUNICIPALE, 2023).get().value()
                : commune.populations().isEmpty()
                    ? -1
                    : commune.populations().get(0).value())
        .reversed()
        .thenComparing(Commune::code);
    List<String> wrong = new ArrayList<>();
    for (List<Commune> same : homonyms.values()) {
      same.sort(order);
      for (Commune commune : same) {
        List<Territory> first =
            latest.search(SearchQuery.of(commune.name()).limit(same.size())).stream()
                .filter(result -> result.match() == Match.EXACT)
                .map(SearchResult::territory)
                .toList();
        if (!first.equals(same)) {
          wrong.add(commune + " finds " + first);
        }
      }
    }
    assertThat(homonyms).hasSizeGreaterThan(32_000);
    assertThat(wrong).isEmpty();
  }

  /** An inner letter left out or replaced: found again, unless what was typed is itself the beginning of a name. */
  @Test
  void aTypingErrorInsideIsForgiven() {
    Random random = new Random(52250);
    List<Commune> communes = latest.communes();
    int forgiven = 0;
    int otherwise = 0;
    for (int i = 0; i < 3_000; i++) {
      Commune commune = communes.get(random.nextInt(communes.size()));
      String name = commune.name();
      if (ReferenceSearch.canonical(name).replace(" ", "").length() < 5) {
        continue;
      }
      int at = 1 + random.nextInt(name.length() - 2);
      if (!Character.isLetter(name.charAt(at))) {
        continue;
      }
      String typed = name.substring(0, at)
          + (random.nextBoolean() ? "" : (char) ('a' + random.nextInt(26)))
          + name.substring(at + 1);
      List<SearchResult> results = latest.search(SearchQuery.of(typed).limit(ALL));
      boolean found = results.stream().anyMatch(one -> one.territory().equals(commune));
      if (found) {
        forgiven++;
      } else {
        assertThat(results).as(typed).isNotEmpty();
        assertThat(results.get(0).match()).as(typed).isNotEqualTo(Match.TYPO);
        otherwise++;
      }
    }
    assertThat(forgiven).isGreaterThan(20 * otherwise);
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2026})
  void theIndexFindsWhatASearchWithoutOneFinds(int year) {
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(year));
    ReferenceSearch reference = new ReferenceSearch(vintage);
    Random random = new Random(year);
    List<String> names = reference.names();
    int typos = 0;
    for (int i = 0; i < 80; i++) {
      String typed = typed(names, random);
      List<ReferenceSearch.Found> expected = reference.search(typed, territory -> true);
      List<SearchResult> results = vintage.search(SearchQuery.of(typed).limit(ALL));
      assertThat(results)
          .as(typed)
          .isEqualTo(expected.stream()
              .map(one -> new SearchResult(one.territory(), one.match(), one.edits()))
              .toList());
      assertThat(vintage.search(typed))
          .as(typed)
          .isEqualTo(results.subList(0, Math.min(10, results.size())));
      typos += !results.isEmpty() && results.get(0).match() == Match.TYPO ? 1 : 0;
    }
    assertThat(typos).isBetween(8, 70);
  }

  /** Where one looks takes away, and changes nothing else. */
  @Test
  void aFilterOnlyTakesAway() {
    ReferenceSearch reference = new ReferenceSearch(latest);
    Random random = new Random(42);
    List<String> names = reference.names();
    int kept = 0;
    for (int i = 0; i < 100; i++) {
      String typed = typed(names, random);
      List<SearchResult> everywhere = latest.search(SearchQuery.of(typed).limit(ALL));
      Commune commune = everywhere.isEmpty()
          ? latest.getCommune("52250")
          : everywhere.get(random.nextInt(everywhere.size())).commune().orElseThrow();
      List<SearchResult> inDepartement = latest.search(
          SearchQuery.of(typed).inDepartement(commune.departement().code()).limit(ALL));
      assertThat(inDepartement)
          .as(typed)
          .isEqualTo(everywhere.stream()
              .filter(one -> ReferenceSearch.communeOf(one.territory())
                  .departement()
                  .equals(commune.departement()))
              .toList());
      kept += inDepartement.size();
      if (commune.epci().isPresent()) {
        assertThat(latest.search(
                SearchQuery.of(typed).inEpci(commune.epci().get().siren()).limit(ALL)))
            .as(typed)
            .isEqualTo(everywhere.stream()
                .filter(
                    one -> ReferenceSearch.communeOf(one.territory()).epci().equals(commune.epci()))
                .toList());
      }
    }
    assertThat(kept).isGreaterThan(100);
  }

  @Test
  void everyEpciDepartementAndRegionIsFoundByItsName() {
    TerritoryType[] kinds = {
      TerritoryType.EPT,
      TerritoryType.ARRONDISSEMENT,
      TerritoryType.DEPARTEMENT,
      TerritoryType.REGION
    };
    List<Territory> all = new ArrayList<>(latest.epcis());
    all.addAll(latest.epts());
    all.addAll(latest.arrondissements());
    all.addAll(latest.departements());
    all.addAll(latest.regions());
    for (Territory territory : all) {
      assertThat(latest.search(
              SearchQuery.of(territory.name()).ofType(TerritoryType.EPCI, kinds).limit(30)))
          .as(territory.toString())
          .anyMatch(one -> one.territory().equals(territory) && one.match() == Match.EXACT)
          .allMatch(one -> one.commune().isEmpty());
    }
  }

  /** A name, its beginning or some of its words, with or without typing errors. */
  private static String typed(List<String> names, Random random) {
    String name = names.get(random.nextInt(names.size()));
    if (random.nextInt(3) == 0) {
      name = name.replace("Saint", "St");
    }
    StringBuilder typed = new StringBuilder(name);
    switch (random.nextInt(6)) {
      case 0 -> typed.setLength(1 + random.nextInt(name.length()));
      case 1 -> typed.delete(0, 1 + name.indexOf('-'));
      case 2 -> typed.append(' ').append(names.get(random.nextInt(names.size())), 0, 1);
      default -> {}
    }
    for (int edits = random.nextInt(4); edits > 0 && typed.length() > 2; edits--) {
      int at = random.nextInt(typed.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> typed.deleteCharAt(at);
        case 1 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
        case 2 -> typed.insert(at, (char) ('a' + random.nextInt(26)));
        default -> typed.insert(at, typed.charAt(at + 1)).deleteCharAt(at + 2);
      }
    }
    return random.nextBoolean() ? typed.toString() : typed.toString().toUpperCase(Locale.ROOT);
  }
}
