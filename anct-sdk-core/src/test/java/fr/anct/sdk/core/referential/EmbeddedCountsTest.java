package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.PostalCode;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.EpciKind;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.TaxRegime;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.Zone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the official data that a mistake in reading it would change. */
class EmbeddedCountsTest {
  private static final TerritorialReferential LATEST = TerritorialReferential.latest();
  private static final ImmutableList<Commune> COMMUNES = LATEST.communes();

  @ParameterizedTest
  @CsvSource({
    // communes, delegated, associated, arrondissements of départements, EPCI, EPT
    "2019, 35064, 2365, 552, 332, 1259, 0",
    "2021, 35059, 2215, 517, 332, 1254, 0",
    "2022, 35049, 2092, 508, 332, 1255, 0",
    "2023, 35039, 2081, 492, 333, 1255, 11",
    "2024, 35029, 2081, 483, 333, 1255, 11",
    "2025, 34969, 2152, 476, 333, 1255, 11",
    "2026, 34969, 2105, 471, 333, 1255, 11"
  })
  void countsOfEachVintage(
      int year,
      int communes,
      int delegated,
      int associated,
      int arrondissements,
      int epci,
      int ept) {
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(year));
    assertThat(vintage.count(TerritoryType.COMMUNE)).isEqualTo(communes);
    assertThat(vintage.communes()).hasSize(communes);
    assertThat(vintage.count(TerritoryType.DELEGATED_COMMUNE)).isEqualTo(delegated);
    assertThat(vintage.delegatedCommunes()).hasSize(delegated);
    assertThat(vintage.count(TerritoryType.ASSOCIATED_COMMUNE)).isEqualTo(associated);
    assertThat(vintage.associatedCommunes()).hasSize(associated);
    assertThat(vintage.count(TerritoryType.MUNICIPAL_ARRONDISSEMENT)).isEqualTo(45);
    assertThat(vintage.municipalArrondissements()).hasSize(45);
    assertThat(vintage.count(TerritoryType.ARRONDISSEMENT)).isEqualTo(arrondissements);
    assertThat(vintage.arrondissements()).hasSize(arrondissements);
    assertThat(vintage.count(TerritoryType.EPCI)).isEqualTo(epci);
    assertThat(vintage.epcis()).hasSize(epci);
    assertThat(vintage.count(TerritoryType.EPT)).isEqualTo(ept);
    assertThat(vintage.epts()).hasSize(ept);
    assertThat(vintage.count(TerritoryType.DEPARTEMENT)).isEqualTo(101 + 8);
    assertThat(vintage.departements()).hasSize(109);
    assertThat(vintage.count(TerritoryType.REGION)).isEqualTo(18 + 8);
    assertThat(vintage.regions()).hasSize(26);
  }

  @Test
  void zonesOf2026() {
    Map<Zone, Long> zones = COMMUNES.stream()
        .collect(Collectors.groupingBy(c -> c.departement().zone(), Collectors.counting()));
    assertThat(zones)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Zone.METROPOLE, 34_746L, Zone.DROM, 129L, Zone.COM, 94L));
  }

  @Test
  void aCodeCanBeThatOfACommuneAndOfItsDelegatedCommune() {
    assertThat(
            LATEST.delegatedCommunes().stream().filter(part -> LATEST.containsCommune(part.code())))
        .hasSize(584)
        .allSatisfy(part -> assertThat(part.commune().code()).isEqualTo(part.code()));
  }

  @Test
  void kindsAndTaxRegimesOfEpci() {
    assertThat(LATEST.epcis().stream()
            .collect(Collectors.groupingBy(Epci::kind, Collectors.counting())))
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            EpciKind.CC, 989L,
            EpciKind.CA, 230L,
            EpciKind.CU, 14L,
            EpciKind.METROPOLE, 21L,
            EpciKind.METROPOLE_DE_LYON, 1L));
    assertThat(LATEST.epcis().stream().filter(epci -> epci.taxRegime() == TaxRegime.FA))
        .hasSize(160)
        .allSatisfy(epci -> assertThat(epci.kind()).isEqualTo(EpciKind.CC));
  }

  @Test
  void zeroInhabitantsIsAFigureAndNoFigureIsNone() {
    assertThat(codes(COMMUNES, c -> c.populations().stream().anyMatch(p -> p.value() == 0)))
        .containsExactly("55039", "55050", "55139", "55189", "55239", "55307");
    assertThat(LATEST.getCommune("55039").population(PopulationKind.MUNICIPALE, 2023))
        .map(Population::value)
        .hasValue(0L);
    assertThat(codes(COMMUNES, c -> c.populations().isEmpty()))
        .containsExactly("98411", "98412", "98413", "98414", "98415", "98901");
  }

  @Test
  void communesWithoutEpciOrPostalCode() {
    assertThat(codes(COMMUNES, c -> c.epci().isEmpty() && c.departement().zone() != Zone.COM))
        .containsExactly("22016", "29083", "29155", "85113");
    assertThat(codes(COMMUNES, c -> c.postalCodes().isEmpty()))
        .containsExactly("98411", "98412", "98413", "98414", "98415");
    assertThat(COMMUNES.stream().filter(c -> c.departement().zone() == Zone.COM))
        .hasSize(94)
        .allSatisfy(c -> {
          assertThat(c.epci()).isEmpty();
          assertThat(c.arrondissement()).isEmpty();
          assertThat(c.siren()).isEmpty();
          assertThat(c.isOverseas()).isTrue();
        });
  }

  @Test
  void sirensDoNotFollowFromTheCode() {
    Map<String, Long> heads = COMMUNES.stream()
        .flatMap(c -> c.siren().stream())
        .collect(Collectors.groupingBy(
            siren -> siren.toString().substring(0, 2), Collectors.counting()));
    assertThat(heads)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("20", 835L, "21", 34_875L - 835 - 44 - 2, "92", 2L, "93", 44L));
    assertThat(COMMUNES.stream().flatMap(c -> c.siren().stream()).distinct()).hasSize(34_875);
  }

  @Test
  void postalCodesDesignateNoCommune() {
    Map<PostalCode, Long> uses = COMMUNES.stream()
        .flatMap(c -> c.postalCodes().stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(uses.values().stream().mapToLong(n -> n).max()).hasValue(46);
    assertThat(uses).containsEntry(PostalCode.of("51300"), 46L);
    assertThat(LATEST.getCommune("75056").postalCodes()).hasSizeGreaterThan(20);
  }

  @Test
  void namesAreShared() {
    Collection<Long> uses = COMMUNES.stream()
        .collect(Collectors.groupingBy(Commune::name, Collectors.counting()))
        .values();
    assertThat(uses.stream().filter(n -> n > 1).mapToLong(n -> n).sum()).isEqualTo(3_675);
    assertThat(uses).hasSize(34_969 - 2_234);
  }

  @Test
  void municipalArrondissementsAddUpToTheirCommune() {
    for (TerritorialReferential vintage : vintages()) {
      for (Map.Entry<String, Integer> city :
          Map.of("75056", 20, "69123", 9, "13055", 16).entrySet()) {
        Commune commune = vintage.getCommune(city.getKey());
        List<MunicipalArrondissement> parts = commune.municipalArrondissements();
        assertThat(parts).hasSize(city.getValue()).allSatisfy(part -> {
          assertThat(part.code().communeOfArrondissement()).hasValue(commune.code());
          assertThat(part.postalCodes()).isNotEmpty();
        });
        assertThat(parts.stream().mapToLong(p -> p.populations().get(0).value()).sum())
            .as(commune.toString())
            .isEqualTo(commune.populations().get(0).value());
      }
    }
  }

  @Test
  void paris2026() {
    Commune paris = LATEST.getCommune("75056");
    assertThat(paris.municipalArrondissements().stream().map(a -> a.code().toString()))
        .startsWith("75101")
        .endsWith("75120");
    assertThat(paris.ept()).isEmpty();
    assertThat(paris.epci()).map(Epci::kind).hasValue(EpciKind.METROPOLE);
    assertThat(paris.chefLieuOf().stream().map(t -> t.type()))
        .containsExactly(
            TerritoryType.ARRONDISSEMENT, TerritoryType.DEPARTEMENT, TerritoryType.REGION);
    assertThat(LATEST.getMunicipalArrondissement(CommuneCode.of("75101")).commune())
        .isEqualTo(paris);
  }

  static List<TerritorialReferential> vintages() {
    return TerritorialReferential.available().stream()
        .map(TerritorialReferential::of)
        .toList();
  }

  private static List<String> codes(Collection<Commune> communes, Predicate<Commune> which) {
    return communes.stream().filter(which).map(c -> c.code().toString()).toList();
  }
}
