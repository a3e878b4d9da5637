package fr.anct.sdk.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.TerritoryType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SearchProperties {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @Property(tries = 200)
  void spellingMakesNoDifference(@ForAll("texts") String text) {
    List<SearchResult> results = latest.search(text);
    assertThat(latest.search(text.toUpperCase(Locale.ROOT))).isEqualTo(results);
    assertThat(latest.search(text.replace('-', ' ').replace('\'', '\u2019'))).isEqualTo(results);
    assertThat(latest.search("\u00A0" + text.replace(" ", " \u2009") + "\t")).isEqualTo(results);
    assertThat(latest.search(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(results);
    assertThat(latest.search(Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replace("œ", "oe")))
        .isEqualTo(results);
  }

  @Property(tries = 200)
  void aShorterListIsTheBeginningOfALongerOne(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 80) int limit) {
    SearchQuery query = SearchQuery.of(text);
    List<SearchResult> all = latest.search(query.limit(Integer.MAX_VALUE));
    assertThat(latest.search(query.limit(limit)))
        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).extracting(SearchResult::match).isSorted();
  }

  @Property(tries = 200)
  void filtersOnlyTakeAway(@ForAll("texts") String text, @ForAll("communes") Commune commune) {
    SearchQuery all = SearchQuery.of(text).limit(Integer.MAX_VALUE);
    SearchQuery some = all.inDepartement(commune.departement().code());
    List<SearchResult> found = latest.search(all);
    assertThat(found).containsAll(latest.search(some));
    if (commune.epci().isPresent()) {
      assertThat(latest.search(some))
          .containsAll(latest.search(some.inEpci(commune.epci().get().siren())));
    }
    assertThat(found)
        .extracting(SearchResult::territory)
        .containsAll(Lists.transform(latest.search(all.withoutTypos()), SearchResult::territory));
  }

  @Property(tries = 200)
  void anyTextIsSearched(@ForAll String text, @ForAll TerritoryType type) {
    assertThat(latest.search(SearchQuery.of(text).ofType(type).limit(3)))
        .hasSizeLessThan(4)
        .allMatch(one -> one.territory().type() == type);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> beginnings = Combinators.combine(
            communes().map(Commune::name), Arbitraries.integers().between(1, 45))
        .as((name, length) -> name.substring(0, Math.min(length, name.length())));
    Arbitrary<String> words = Arbitraries.of(
            "st", "ste", "sur", "s", "la", "le", "de", "bois", "mer", "saint", "paris", "3e",
            "52300")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(list -> String.join(" ", list));
    Arbitrary<String> wrong = Combinators.combine(
            communes().map(Commune::name),
            Arbitraries.integers().between(0, 44),
            Arbitraries.chars().range('a', 'z'))
        .as((name, at, letter) -> {
          int position = Math.min(at, name.length() - 1);
          return name.substring(0, position) + letter + name.substring(position + 1);
        });
    return Arbitraries.oneOf(beginnings, words, wrong);
  }

  @Provide
  Arbitrary<Commune> communes() {
    return Arbitraries.of(latest.communes());
  }
}
