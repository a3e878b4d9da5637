package fr.anct.sdk.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.code.Siret;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  /** What is typed; the first that is found, and how. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // case, accents, ligatures, hyphens, apostrophes, spaces
        "joinville; commune:52250@2026; EXACT",
        "JOINVILLE; commune:52250@2026; EXACT",
        "chalons-en-champagne; commune:51108@2026; EXACT",
        "CHÂLONS EN CHAMPAGNE; commune:51108@2026; EXACT",
        "Plœuc-L'Hermitage; commune:22203@2026; EXACT",
        "ploeuc l’hermitage; commune:22203@2026; EXACT",
        "Ploeuc\u00A0L'Hermitage; commune:22203@2026; EXACT",
        "Villers_sur/Mer; commune:14754@2026; EXACT",
        // articles
        "le havre; commune:76351@2026; EXACT",
        "Havre (Le); commune:76351@2026; EXACT",
        "'HAVRE, LE'; commune:76351@2026; EXACT",
        "havre; commune:76351@2026; EXACT_BUT_ARTICLE",
        "le havr; commune:76351@2026; PREFIX",
        "havr; commune:76351@2026; PREFIX",
        "hay les roses; commune:94038@2026; EXACT_BUT_ARTICLE",
        "L’Haÿ les Roses; commune:94038@2026; EXACT",
        "Haÿ-les-Roses (L'); commune:94038@2026; EXACT",
        "la joinville; commune:52250@2026; EXACT_BUT_ARTICLE",
        "los masos; commune:66104@2026; EXACT",
        "masos; commune:66104@2026; EXACT_BUT_ARTICLE",
        // Saint, sur, sous
        "st etienne; commune:42218@2026; EXACT",
        "St.-Étienne; commune:42218@2026; EXACT",
        "saint-etienne; commune:42218@2026; EXACT",
        "ste genevieve des bois; commune:91549@2026; EXACT",
        "stes maries de la mer; commune:13096@2026; EXACT",
        "villers s/ mer; commune:14754@2026; EXACT",
        "fontenay ss bois; commune:94033@2026; EXACT",
        "st; commune:56201@2026; EXACT_BUT_ARTICLE", // Le Saint
        "stras; commune:67482@2026; PREFIX",
        "sten; commune:55502@2026; PREFIX", // Stenay
        "pont ste; commune:60509@2026; PREFIX", // Pont-Sainte-Maxence
        // prefixes, later words, words
        "joinv; commune:94042@2026; PREFIX",
        "etienne; commune:42218@2026; LATER_WORD",
        "chalons champagne; commune:51108@2026; WORDS",
        "rouvray etienne; commune:76575@2026; WORDS",
        // typing errors
        "joinvile; commune:52250@2026; TYPO",
        "jionville; commune:52250@2026; TYPO",
        "xoinville; commune:52250@2026; TYPO",
        "bourgoin jaleu; commune:38053@2026; TYPO",
        "strasbuo; commune:67482@2026; TYPO",
        "marseile; commune:13055@2026; TYPO",
        // numbers
        "paris 3e; municipalArrondissement:75103@2026; PREFIX",
        "Paris 3ème; municipalArrondissement:75103@2026; PREFIX",
        "PARIS 03; municipalArrondissement:75103@2026; PREFIX",
        "paris 1; municipalArrondissement:75101@2026; PREFIX",
        "paris 1er arrondissement; municipalArrondissement:75101@2026; EXACT",
        "marseile 3; municipalArrondissement:13203@2026; TYPO",
        // parts of communes
        "seynod; delegatedCommune:74268@2026; EXACT",
        "cordieux; associatedCommune:01120@2026; EXACT",
        "annecy; commune:74010@2026; EXACT",
        // codes
        "52250; commune:52250@2026; CODE",
        "2a004; commune:2A004@2026; CODE",
        "74268; delegatedCommune:74268@2026; CODE",
        "27676; commune:27676@2026; CODE",
        "12218; commune:12218@2026; CODE",
        "52300 joinville; commune:52250@2026; EXACT",
        "Joinville (52300); commune:52250@2026; EXACT",
        "52300 joinvile; commune:52250@2026; TYPO",
        "52300 centre-ville; commune:52300@2026; CODE",
        "75003; commune:75056@2026; POSTAL_CODE",
        "75700 Paris; commune:75056@2026; EXACT", // a CEDEX
      })
  void findsFirst(String text, String ref, Match match) {
    List<SearchResult> results = latest.search(text);
    assertThat(results).as(text).isNotEmpty();
    SearchResult first = results.get(0);
    assertThat(first.territory().ref()).hasToString(ref);
    assertThat(first.match()).isEqualTo(match);
    assertThat(first.edits() > 0).isEqualTo(match == Match.TYPO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n\r",
        "\u0000\u0007",
        "--''",
        "’",
        "\uD83D\uDE00",
        "99999",
        "xyz",
        "ωωωω",
        "zzzzzz zzzzzz"
      })
  void findsNothing(String text) {
    assertThat(latest.search(text)).isEmpty();
  }

  @Test
  void veryLongTextsFindNothingAtOnce() {
    assertThat(latest.search("a".repeat(1_000_000))).isEmpty();
    assertThat(latest.search("a ".repeat(500_000))).isEmpty();
    assertThat(latest.search("joinville" + " ".repeat(300))).isEmpty();
    assertThat(latest.search("joinville" + " ".repeat(200))).isNotEmpty();
    assertThat(latest.search("saint ".repeat(40))).isEmpty();
    assertThat(latest.search("a".repeat(200))).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void badQueriesAreRefused() {
    assertThatNullPointerException().isThrownBy(() -> latest.search((String) null));
    SearchQuery query = SearchQuery.of("joinville");
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> query.limit(0));
    Problems.refused(ProblemCode.OUT_OF_RANGE, () -> query.limit(-1));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> query.inDepartement("99"));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> query.inEpci("1"));
  }

  @Test
  void filters() {
    SearchQuery saints = SearchQuery.of("st etienne");
    assertThat(latest.search(saints.inDepartement("42").limit(5)))
        .extracting(one -> one.territory().name())
        .containsExactly("Saint-Étienne", "Saint-Étienne-le-Molard");
    assertThat(latest.search(saints.inDepartement("42").inDepartement("76").limit(2)))
        .extracting(one -> one.territory().name())
        .containsExactly("Saint-Étienne", "Saint-Étienne-du-Rouvray");
    assertThat(latest.search(saints.inEpci("244200770")))
        .extracting(one -> one.territory().name())
        .containsExactly("Saint-Étienne");
    assertThat(latest.search(saints.inEpci("244200770").inDepartement("76"))).isEmpty();
    assertThat(latest.search(saints.inEpci("356000000"))).isEmpty(); // La Poste is no EPCI
    assertThat(latest.search(SearchQuery.of("ouessant").inEpci("356000000"))).isEmpty();
    assertThat(latest.search(saints.ofType(TerritoryType.DELEGATED_COMMUNE)))
        .isNotEmpty()
        .allMatch(one -> one.territory().type() == TerritoryType.DELEGATED_COMMUNE);
    assertThat(latest.search(SearchQuery.of("joinvile").withoutTypos())).isEmpty();
  }

  @Test
  void largerTerritoriesAreFoundWhenAsked() {
    assertThat(latest.search(SearchQuery.of("joinville").ofType(TerritoryType.EPCI)))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.territory().name()).isEqualTo("CC du Bassin de Joinville en Champagne");
          assertThat(one.match()).isEqualTo(Match.LATER_WORD);
          assertThat(one.commune()).isEmpty();
        });
    assertThat(latest.search(
            SearchQuery.of("rhone").ofType(TerritoryType.DEPARTEMENT, TerritoryType.REGION)))
        .extracting(one -> one.territory().ref().toString())
        .containsExactly("departement:69@2026", "region:84@2026", "departement:13@2026");
    assertThat(latest.search(SearchQuery.of("grand")
            .ofType(TerritoryType.EPT, TerritoryType.REGION)
            .inDepartement("93")))
        .extracting(one -> one.territory().type())
        .isNotEmpty()
        .containsOnly(TerritoryType.EPT);
    SearchQuery all = SearchQuery.of("paris")
        .ofType(
            TerritoryType.COMMUNE,
            TerritoryType.DEPARTEMENT,
            TerritoryType.MUNICIPAL_ARRONDISSEMENT);
    assertThat(latest.search(all.limit(3)))
        .extracting(one -> one.territory().ref().toString())
        .startsWith("commune:75056@2026", "departement:75@2026");
  }

  @Test
  void aPartShowsItsCommune() {
    assertThat(latest.search("seynod").get(0).commune()).map(Commune::name).hasValue("Annecy");
    assertThat(latest.search("cordieux").get(0).commune()).map(Commune::name).hasValue("Montluel");
    assertThat(latest.search("paris 3").get(0).commune()).map(Commune::name).hasValue("Paris");
    List<SearchResult> annecy = latest.search("annecy");
    assertThat(annecy.get(0).territory().type()).isEqualTo(TerritoryType.COMMUNE);
    assertThat(annecy.get(1).territory().type()).isEqualTo(TerritoryType.DELEGATED_COMMUNE);
    assertThat(annecy.get(1).commune()).hasValue((Commune) annecy.get(0).territory());
  }

  /** A code that nobody has any more, and that is no postal code, is that of the commune that had it. */
  @Test
  void formerCodesFindTheCommune() {
    int found = 0;
    for (Commune commune : latest.communes()) {
      for (String former : commune.formerCodes()) {
        List<SearchResult> results = latest.search(SearchQuery.of(former).limit(1));
        SearchResult first = results.get(0);
        if (first.match() == Match.CODE && first.territory().equals(commune)) {
          found++;
        } else {
          assertThat(first.match() == Match.POSTAL_CODE
                  || first.territory().ref().code().equals(former))
              .as(former)
              .isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void aPostalCodeHasManyCommunesAndACommuneManyPostalCodes() {
    assertThat(latest.communesByPostalCode("51300"))
        .hasSize(46)
        .extracting(Commune::name)
        .contains("Vitry-le-François");
    assertThat(latest.communesByPostalCode(PostalCode.of("75003")))
        .extracting(Commune::name)
        .containsExactly("Paris");
    assertThat(latest.communesByPostalCode("99999")).isEmpty();
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> latest.communesByPostalCode("5130"));
    assertThat(latest.search(SearchQuery.of("75003")).stream()
            .map(one -> one.territory().name()))
        .containsExactly("Paris", "Paris 3e Arrondissement");
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2022, 2026})
  void postalCodesAndCommunesNameEachOther(int year) {
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(year));
    Map<PostalCode, List<Commune>> expected = new TreeMap<>();
    for (Commune commune : vintage.communes()) {
      for (PostalCode code : commune.postalCodes()) {
        expected.computeIfAbsent(code, any -> new ArrayList<>()).add(commune);
      }
    }
    assertThat(expected).hasSizeGreaterThan(6_000);
    expected.forEach((code, communes) ->
        assertThat(vintage.communesByPostalCode(code)).as(code.toString()).isEqualTo(communes));
  }

  @Test
  void everySirenFindsItsTerritory() {
    int found = 0;
    for (Commune commune : latest.communes()) {
      if (commune.siren().isPresent()) {
        assertThat(latest.findBySiren(commune.siren().get())).hasValue(commune);
        found++;
      }
    }
    assertThat(found).isEqualTo(34_875);
    List<Territory> others = new ArrayList<>(latest.epcis());
    others.addAll(latest.epts());
    for (Territory other : others) {
      assertThat(latest.getBySiren(other.ref().code())).isEqualTo(other);
    }
  }

  @Test
  void sirensAndSirets() {
    Commune joinville = latest.getCommune("52250");
    Siren siren = Siren.of("215201807");
    assertThat(latest.getBySiren(siren)).isEqualTo(joinville);
    assertThat(latest.findBySiren("215201807")).hasValue(joinville);
    assertThat(latest.containsSiren(siren)).isTrue();
    assertThat(latest.containsSiren("356000000")).isFalse();
    Siret siret = Siret.of("21520180700017");
    assertThat(latest.findBySiret(siret)).hasValue(joinville);
    assertThat(latest.findBySiret("21520180700017")).hasValue(joinville);
    assertThat(latest.getBySiret(siret)).isEqualTo(joinville);
    assertThat(latest.getBySiret("21520180700017")).isEqualTo(joinville);
    assertThat(latest.containsSiret(siret)).isTrue();
    assertThat(latest.containsSiret("35600000000048")).isFalse();
    assertThat(latest.findBySiret("35600000000048")).isEmpty();
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> latest.getBySiren("356000000"));
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> latest.getBySiret("35600000000048"));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> latest.findBySiren("1"));
    assertThat(latest.getCommune("98818").siren()).isEmpty();
  }

  /** Threads that all ask first get the same answers. */
  @Test
  void aVintageIsSearchedByManyAtOnce() {
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(2023));
    List<List<SearchResult>> answers = IntStream.range(0, 8)
        .parallel()
        .<List<SearchResult>>mapToObj(i -> vintage.search("saint"))
        .toList();
    assertThat(answers).allMatch(answers.get(0)::equals);
    assertThat(answers.get(0)).hasSize(10);
  }
}
