package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.territory.Arrondissement;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.MunicipalArrondissement;
import fr.anct.sdk.core.territory.Region;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.territory.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every territory of every vintage: parents and children name each other, codes and order are right. */
class VintageInvariantsTest {
  static List<TerritorialReferential> vintages() {
    return EmbeddedCountsTest.vintages();
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void everyTerritoryIsFoundByItsReference(TerritorialReferential vintage) {
    Wrong wrong = new Wrong();
    Set<Territory> seen = new HashSet<>();
    for (ImmutableList<? extends Territory> list : all(vintage)) {
      String last = "";
      for (Territory territory : list) {
        TerritoryRef ref = territory.ref();
        wrong.unless(vintage.get(ref).equals(territory), territory);
        wrong.unless(vintage.contains(ref), territory);
        wrong.unless(TerritoryRef.parse(ref.toString()).equals(ref), territory);
        wrong.unless(ref.millesime().equals(vintage.millesime()), territory);
        wrong.unless(ref.code().compareTo(last) > 0, territory);
        wrong.unless(territory.name().equals(territory.name().strip()), territory);
        wrong.unless(
            territory.name().indexOf('\uFFFD') < 0 && !territory.name().isEmpty(), territory);
        wrong.unless(seen.add(territory), territory);
        last = ref.code();
      }
    }
    wrong.assertNone();
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void everyCommuneIsAmongTheChildrenOfItsParents(TerritorialReferential vintage) {
    Wrong wrong = new Wrong();
    Set<Commune> ofEpci = new HashSet<>();
    for (Epci epci : vintage.epcis()) {
      wrong.unless(!epci.communes().isEmpty(), epci);
      for (Commune commune : epci.communes()) {
        wrong.unless(commune.epci().equals(Optional.of(epci)), commune);
        wrong.unless(ofEpci.add(commune), commune);
      }
    }
    Set<Commune> ofEpt = new HashSet<>();
    for (Ept ept : vintage.epts()) {
      for (Commune commune : ept.communes()) {
        wrong.unless(commune.ept().equals(Optional.of(ept)), commune);
        wrong.unless(ofEpt.add(commune), commune);
      }
    }
    Set<Commune> ofArrondissement = new HashSet<>();
    for (Arrondissement arrondissement : vintage.arrondissements()) {
      for (Commune commune : arrondissement.communes()) {
        wrong.unless(commune.arrondissement().equals(Optional.of(arrondissement)), commune);
        wrong.unless(commune.departement().equals(arrondissement.departement()), commune);
        wrong.unless(ofArrondissement.add(commune), commune);
      }
    }
    Set<Commune> ofDepartement = new HashSet<>();
    for (Departement departement : vintage.departements()) {
      for (Commune commune : departement.communes()) {
        wrong.unless(commune.departement().equals(departement), commune);
        wrong.unless(commune.code().departement().equals(departement.code()), commune);
        wrong.unless(ofDepartement.add(commune), commune);
      }
    }
    List<Commune> ofRegion = new ArrayList<>();
    for (Region region : vintage.regions()) {
      for (Commune commune : region.communes()) {
        wrong.unless(commune.region().equals(region), commune);
        ofRegion.add(commune);
      }
    }
    for (Commune commune : vintage.communes()) {
      wrong.unless(ofDepartement.contains(commune), commune);
      wrong.unless(commune.epci().isPresent() == ofEpci.contains(commune), commune);
      wrong.unless(commune.ept().isPresent() == ofEpt.contains(commune), commune);
      wrong.unless(
          commune.arrondissement().isPresent() == ofArrondissement.contains(commune), commune);
      wrong.unless(commune.isOverseas() == commune.code().isOverseas(), commune);
    }
    wrong.assertNone();
    assertThat(ofRegion).hasSize(vintage.count(TerritoryType.COMMUNE));
    assertThat(ofDepartement).hasSize(vintage.count(TerritoryType.COMMUNE));
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void everyPartIsAmongTheChildrenOfItsCommune(TerritorialReferential vintage) {
    Wrong wrong = new Wrong();
    int delegated = 0;
    int associated = 0;
    int arrondissements = 0;
    for (Commune commune : vintage.communes()) {
      for (DelegatedCommune part : commune.delegatedCommunes()) {
        wrong.unless(part.commune().equals(commune), part);
        delegated++;
      }
      for (AssociatedCommune part : commune.associatedCommunes()) {
        wrong.unless(part.commune().equals(commune), part);
        associated++;
      }
      for (MunicipalArrondissement part : commune.municipalArrondissements()) {
        wrong.unless(part.commune().equals(commune), part);
        arrondissements++;
      }
    }
    wrong.assertNone();
    assertThat(delegated).isEqualTo(vintage.count(TerritoryType.DELEGATED_COMMUNE));
    assertThat(associated).isEqualTo(vintage.count(TerritoryType.ASSOCIATED_COMMUNE));
    assertThat(arrondissements).isEqualTo(vintage.count(TerritoryType.MUNICIPAL_ARRONDISSEMENT));
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void departementsAndRegionsNameEachOther(TerritorialReferential vintage) {
    int departements = 0;
    for (Region region : vintage.regions()) {
      assertThat(region.departements()).isNotEmpty();
      for (Departement departement : region.departements()) {
        assertThat(departement.region()).isEqualTo(region);
        assertThat(departement.zone()).isEqualTo(region.zone());
        departements++;
      }
    }
    assertThat(departements).isEqualTo(vintage.count(TerritoryType.DEPARTEMENT));
    int arrondissements = 0;
    for (Departement departement : vintage.departements()) {
      assertThat(departement.zone() == Zone.METROPOLE)
          .isEqualTo(departement.code().isMetropole());
      assertThat(departement.zone() == Zone.DROM).isEqualTo(departement.code().isDrom());
      for (Arrondissement arrondissement : departement.arrondissements()) {
        assertThat(arrondissement.departement()).isEqualTo(departement);
        assertThat(arrondissement.region()).isEqualTo(departement.region());
        assertThat(arrondissement.code()).startsWith(departement.code().toString());
        arrondissements++;
      }
    }
    assertThat(arrondissements).isEqualTo(vintage.count(TerritoryType.ARRONDISSEMENT));
  }

  /** Trap 13: roles come from the chefs-lieux; before 2022 the source names none for the collectivités. */
  @ParameterizedTest
  @MethodSource("vintages")
  void chefsLieuxAreInTheirTerritory(TerritorialReferential vintage) {
    int roles = 0;
    for (Arrondissement arrondissement : vintage.arrondissements()) {
      Commune chefLieu = arrondissement.chefLieu().orElseThrow();
      assertThat(chefLieu.arrondissement()).hasValue(arrondissement);
      assertThat(chefLieu.chefLieuOf()).contains(arrondissement);
      roles++;
    }
    for (Departement departement : vintage.departements()) {
      assertThat(departement.chefLieu().isPresent())
          .isEqualTo(vintage.millesime().year() >= 2022 || departement.zone() != Zone.COM);
      if (departement.chefLieu().isPresent()) {
        assertThat(departement.chefLieu().get().chefLieuOf()).contains(departement);
        roles++;
      }
    }
    for (Region region : vintage.regions()) {
      if (region.chefLieu().isPresent()) {
        assertThat(region.chefLieu().get().chefLieuOf()).contains(region);
        roles++;
      }
    }
    assertThat(vintage.communes().stream().mapToInt(c -> c.chefLieuOf().size()).sum())
        .isEqualTo(roles);
  }

  @ParameterizedTest
  @MethodSource("vintages")
  void formerCodesAreThoseOfNoCurrentCommune(TerritorialReferential vintage) {
    Set<String> current = new HashSet<>();
    Set<String> former = new HashSet<>();
    for (Commune commune : vintage.communes()) {
      current.add(commune.code().toString());
      former.addAll(commune.formerCodes());
    }
    assertThat(former).hasSizeGreaterThan(800);
    former.retainAll(current);
    assertThat(former).isEmpty();
  }

  private static List<ImmutableList<? extends Territory>> all(TerritorialReferential vintage) {
    return List.of(
        vintage.communes(),
        vintage.delegatedCommunes(),
        vintage.associatedCommunes(),
        vintage.municipalArrondissements(),
        vintage.epcis(),
        vintage.epts(),
        vintage.arrondissements(),
        vintage.departements(),
        vintage.regions());
  }

  /** Collects what is wrong: an assertion for each of a million facts would take a minute. */
  private static final class Wrong {
    private final List<Territory> territories = new ArrayList<>();

    void unless(boolean right, Territory territory) {
      if (!right) {
        territories.add(territory);
      }
    }

    void assertNone() {
      assertThat(territories).isEmpty();
    }
  }
}
