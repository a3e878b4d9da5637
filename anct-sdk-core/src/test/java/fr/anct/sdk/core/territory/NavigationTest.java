package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NavigationTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  static List<TerritorialReferential> vintages() {
    return TerritorialReferential.available().stream()
        .map(TerritorialReferential::of)
        .toList();
  }

  @Test
  void acrossDepartements() {
    Epci montSaintMichel = latest.getEpci("200069425");
    assertThat(montSaintMichel.departements())
        .extracting(Object::toString)
        .isNotEmpty()
        .isEqualTo(montSaintMichel.communes().stream()
            .map(commune -> commune.departement().toString())
            .distinct()
            .toList());
    Departement seineSaintDenis = latest.getDepartement("93");
    assertThat(seineSaintDenis.epcis())
        .extracting(Territory::name)
        .containsExactly("Métropole du Grand Paris");
    assertThat(seineSaintDenis.epts()).hasSize(4);
    assertThat(latest.getDepartement("75").epts()).isEmpty();
    assertThat(latest.getDepartement("52").epts()).isEmpty();
    assertThat(latest.getDepartement("988").epcis()).isEmpty();
    assertThat(latest.getEpci("200054781").departements())
        .extracting(Departement::name)
        .contains("Paris", "Hauts-de-Seine", "Seine-Saint-Denis", "Val-de-Marne");
  }

  /** The lists of EPCI are those that the communes tell, in order, for every vintage. */
  @ParameterizedTest
  @MethodSource("vintages")
  void listsAreThoseThatTheCommunesTell(TerritorialReferential vintage) {
    Map<Departement, Set<Epci>> epcis = new HashMap<>();
    Map<Departement, Set<Ept>> epts = new HashMap<>();
    Map<Region, Set<Epci>> ofRegion = new HashMap<>();
    Map<Epci, Set<Departement>> departements = new HashMap<>();
    for (Commune commune : vintage.communes()) {
      commune.ept().ifPresent(ept -> set(epts, commune.departement()).add(ept));
      commune.epci().ifPresent(epci -> {
        set(epcis, commune.departement()).add(epci);
        set(ofRegion, commune.region()).add(epci);
        set(departements, epci).add(commune.departement());
      });
    }
    int across = 0;
    for (Departement departement : vintage.departements()) {
      assertThat(departement.epcis()).isEqualTo(sorted(epcis.getOrDefault(departement, Set.of())));
      assertThat(departement.epts()).isEqualTo(sorted(epts.getOrDefault(departement, Set.of())));
    }
    for (Region region : vintage.regions()) {
      assertThat(region.epcis()).isEqualTo(sorted(ofRegion.getOrDefault(region, Set.of())));
    }
    for (Epci epci : vintage.epcis()) {
      assertThat(epci.departements()).isEqualTo(sorted(departements.getOrDefault(epci, Set.of())));
      across += epci.departements().size() > 1 ? 1 : 0;
    }
    assertThat(across).isBetween(50, 100);
  }

  /** Each commune once, whatever the way down; 69 with its 266 communes, the métropole of Lyon included. */
  @Test
  void departementsHaveTheCommunesOfInseesFile() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    List<String> lines = Files.readAllLines(SharedData.file("cog/v_commune_2026.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split(",", -1));
      if (row.get(0).equals("COM")) {
        expected.merge(row.get(3), 1, Integer::sum);
      }
    }
    assertThat(expected).hasSize(101);
    expected.forEach((code, count) ->
        assertThat(latest.getDepartement(code).communes()).as(code).hasSize(count));
  }

  /** The largest member is one that none exceeds, and the first by code of those. */
  @Test
  void theLargestCommuneIsExceededByNone() {
    int known = 0;
    for (Epci epci : latest.epcis()) {
      Commune largest = epci.largestCommune(PopulationKind.TOTALE, 2022).orElse(null);
      PopulationTotal total = epci.total(PopulationKind.TOTALE, 2022);
      assertThat(largest != null).as(epci.toString()).isEqualTo(total.isComplete());
      if (largest == null) {
        continue;
      }
      known++;
      long most = value(largest);
      for (Commune commune : epci.communes()) {
        assertThat(value(commune)).isLessThanOrEqualTo(most);
        if (value(commune) == most) {
          assertThat(commune.code()).isGreaterThanOrEqualTo(largest.code());
        }
      }
    }
    assertThat(known).isGreaterThan(1_200);
  }

  private static long value(Commune commune) {
    return commune.population(PopulationKind.TOTALE, 2022).orElseThrow().value();
  }

  private static <K, V> Set<V> set(Map<K, Set<V>> map, K key) {
    return map.computeIfAbsent(key, any -> new LinkedHashSet<>());
  }

  private static <T extends Territory> List<T> sorted(Set<T> set) {
    return set.stream()
        .sorted((one, other) -> one.ref().code().compareTo(other.ref().code()))
        .toList();
  }
}
