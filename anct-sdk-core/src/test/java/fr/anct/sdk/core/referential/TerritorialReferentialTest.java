package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.code.DepartementCode;
import fr.anct.sdk.core.code.RegionCode;
import fr.anct.sdk.core.code.Siren;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.EpciKind;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TaxRegime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.text.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TerritorialReferentialTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @Test
  void joinville() {
    Commune joinville = latest.getCommune("52250");
    assertThat(joinville.name()).isEqualTo("Joinville");
    assertThat(joinville.nameWithDe()).isEqualTo("de Joinville");
    assertThat(joinville.siren()).hasValue(Siren.of("215201807"));
    assertThat(joinville.postalCodes()).extracting(Object::toString).containsExactly("52300");
    assertThat(joinville.departement().name()).isEqualTo("Haute-Marne");
    assertThat(joinville.region().name()).isEqualTo("Grand Est");
    assertThat(joinville.arrondissement()).map(a -> a.name()).hasValue("Saint-Dizier");
    assertThat(joinville.isOverseas()).isFalse();
    assertThat(joinville.ept()).isEmpty();
    assertThat(joinville.chefLieuOf()).isEmpty();
    assertThat(joinville).hasToString("52250 Joinville (2026)");
    assertThat(joinville.ref()).hasToString("commune:52250@2026");
    Epci epci = joinville.epci().orElseThrow();
    assertThat(epci).hasToString("200044253 CC du Bassin de Joinville en Champagne (2026)");
    assertThat(epci.kind()).isEqualTo(EpciKind.CC);
    assertThat(epci.kind().officialName()).isEqualTo("communauté de communes");
    assertThat(epci.taxRegime()).isEqualTo(TaxRegime.FPU);
    assertThat(epci.communes()).contains(joinville);
  }

  @Test
  void eachKindIsFoundGotAndContained() {
    CommuneCode joinville = CommuneCode.of("52250");
    assertThat(latest.findCommune(joinville)).hasValue(latest.getCommune(joinville));
    assertThat(latest.findCommune("52250")).hasValue(latest.getCommune(joinville));
    assertThat(latest.containsCommune(joinville)).isTrue();
    assertThat(latest.containsCommune("52250")).isTrue();
    assertThat(latest.findCommune("52999")).isEmpty();
    assertThat(latest.containsCommune("52999")).isFalse();

    CommuneCode seynod = CommuneCode.of("74268");
    assertThat(latest.findDelegatedCommune(seynod)).hasValue(latest.getDelegatedCommune(seynod));
    assertThat(latest.containsDelegatedCommune(seynod)).isTrue();
    assertThat(latest.findDelegatedCommune(joinville)).isEmpty();

    CommuneCode cordieux = CommuneCode.of("01120");
    assertThat(latest.findAssociatedCommune(cordieux))
        .hasValue(latest.getAssociatedCommune(cordieux));
    assertThat(latest.containsAssociatedCommune(cordieux)).isTrue();
    assertThat(latest.findAssociatedCommune(joinville)).isEmpty();
    assertThat(latest.getAssociatedCommune(cordieux).commune().name()).isEqualTo("Montluel");

    CommuneCode louvre = CommuneCode.of("75101");
    assertThat(latest.findMunicipalArrondissement(louvre))
        .hasValue(latest.getMunicipalArrondissement(louvre));
    assertThat(latest.containsMunicipalArrondissement(louvre)).isTrue();
    assertThat(latest.containsCommune(louvre)).isFalse();

    Siren lyon = Siren.of("200046977");
    assertThat(latest.findEpci(lyon)).hasValue(latest.getEpci("200046977"));
    assertThat(latest.findEpci("200046977")).hasValue(latest.getEpci(lyon));
    assertThat(latest.containsEpci(lyon)).isTrue();
    assertThat(latest.containsEpci("200046977")).isTrue();
    assertThat(latest.getEpci(lyon).kind()).isEqualTo(EpciKind.METROPOLE_DE_LYON);

    Siren plaine = Siren.of("200057867");
    assertThat(latest.findEpt(plaine)).hasValue(latest.getEpt(plaine));
    assertThat(latest.containsEpt(plaine)).isTrue();
    assertThat(latest.containsEpci(plaine)).isFalse();
    assertThat(latest.getEpt(plaine).communes()).hasSize(8);

    assertThat(latest.findArrondissement("523")).hasValue(latest.getArrondissement("523"));
    assertThat(latest.containsArrondissement("523")).isTrue();
    assertThat(latest.containsArrondissement("529")).isFalse();

    assertThat(latest.findDepartement("2A"))
        .hasValue(latest.getDepartement(DepartementCode.of("2A")));
    assertThat(latest.findDepartement(DepartementCode.of("2A")))
        .hasValue(latest.getDepartement("2A"));
    assertThat(latest.containsDepartement("2A")).isTrue();
    assertThat(latest.containsDepartement(DepartementCode.of("974"))).isTrue();
    assertThat(latest.getDepartement("2A").chefLieu()).map(Commune::name).hasValue("Ajaccio");

    assertThat(latest.findRegion("94")).hasValue(latest.getRegion(RegionCode.of("94")));
    assertThat(latest.findRegion(RegionCode.of("94"))).hasValue(latest.getRegion("94"));
    assertThat(latest.containsRegion("94")).isTrue();
    assertThat(latest.containsRegion(RegionCode.of("94"))).isTrue();
    assertThat(latest.getRegion("94").departements())
        .extracting(d -> d.code().toString())
        .containsExactly("2A", "2B");
  }

  @Test
  void anAbsentTerritoryIsRefusedInWords() {
    Problem problem =
        Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> latest.getCommune("52999"));
    assertThat(problem.message(Language.EN))
        .isEqualTo("There is no commune 52999 in millésime 2026");
    assertThat(problem.message(Language.FR))
        .isEqualTo("Il n’existe pas de territoire 52999 (commune) dans le millésime 2026");
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> latest.getEpci("552100554"));
    Problems.refused(ProblemCode.UNKNOWN_TERRITORY, () -> latest.getArrondissement("529"));
    Problems.refused(
        ProblemCode.UNKNOWN_TERRITORY, () -> latest.getDelegatedCommune(CommuneCode.of("52250")));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> latest.getCommune("5225"));
    Problems.refused(ProblemCode.MALFORMED_CODE, () -> latest.findEpci("200044254"));
  }

  @Test
  void aCommuneThatEndedNamesItsSuccessor() {
    Problem problem =
        Problems.refused(ProblemCode.TERRITORY_ENDED, () -> latest.getCommune("74011"));
    assertThat(problem.message(Language.EN))
        .isEqualTo(
            "Commune 74011 is not in millésime 2026: it became part of 74010 Annecy on 2017-01-01");
    assertThat(latest.findCommune("74011")).isEmpty();
    assertThat(latest.containsCommune("74011")).isFalse();
  }

  @Test
  void aVintageThatIsNotEmbeddedIsRefused() {
    Problem unpublished = Problems.refused(
        ProblemCode.UNPUBLISHED_MILLESIME, () -> TerritorialReferential.of(Millesime.of(2020)));
    assertThat(unpublished.message(Language.EN)).contains("2019", "2021", "combinedWith");
    assertThat(unpublished.message(Language.FR)).contains("2019", "2021", "combinedWith");
    for (int year : new int[] {2018, 2027}) {
      Problem unknown = Problems.refused(
          ProblemCode.UNKNOWN_MILLESIME, () -> TerritorialReferential.of(Millesime.of(year)));
      assertThat(unknown.message(Language.EN))
          .contains(Integer.toString(year), "2019, 2021, 2022, 2023, 2024, 2025, 2026");
    }
  }

  @Test
  void latestIsTheLastAvailable() {
    assertThat(TerritorialReferential.available())
        .extracting(Millesime::year)
        .containsExactly(2019, 2021, 2022, 2023, 2024, 2025, 2026);
    assertThat(latest.millesime()).isEqualTo(Millesime.of(2026));
    assertThat(latest).isEqualTo(TerritorialReferential.of(Millesime.of(2026)));
    assertThat(latest).hasSameHashCodeAs(TerritorialReferential.of(Millesime.of(2026)));
    assertThat(latest).isNotEqualTo(TerritorialReferential.of(Millesime.of(2025)));
    assertThat(latest)
        .hasToString("Référentiel territorial 2026 (@etalab/decoupage-administratif 6.0.0)");
  }

  @Test
  void territoriesOfTwoVintagesDiffer() {
    Commune of2025 = TerritorialReferential.of(Millesime.of(2025)).getCommune("52250");
    Commune of2026 = latest.getCommune("52250");
    assertThat(of2025).isNotEqualTo(of2026);
    assertThat(of2025.code()).isEqualTo(of2026.code());
    assertThat(of2026)
        .isEqualTo(latest.getCommune("52250"))
        .hasSameHashCodeAs(latest.getCommune("52250"));
    assertThat(latest.getCommune("01015"))
        .isNotEqualTo(latest.getDelegatedCommune(CommuneCode.of("01015")));
  }

  @Test
  void caveatsSayWhatIsNotOfTheDate() {
    assertThat(latest.epciYear()).isEqualTo(2025);
    assertThat(latest.eptYear()).hasValue(2025);
    assertThat(latest.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.EPCI_OF_ANOTHER_YEAR);
    assertThat(latest.caveatsAt(LocalDate.of(2026, 12, 31))).isEqualTo(latest.caveats());
    assertThat(latest.caveatsAt(LocalDate.of(2027, 1, 1)))
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.GEOGRAPHY_OLDER_THAN_DATE, Caveat.Kind.EPCI_OF_ANOTHER_YEAR);
    assertThat(latest.caveatsAt(LocalDate.of(2025, 12, 31)))
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.GEOGRAPHY_NEWER_THAN_DATE, Caveat.Kind.EPCI_OF_ANOTHER_YEAR);
    for (Caveat caveat : latest.caveatsAt(LocalDate.of(2025, 12, 31))) {
      for (Language language : Language.values()) {
        assertThat(caveat.message(language)).contains("2026").contains("2025").doesNotContain("{");
      }
    }
    TerritorialReferential of2019 = TerritorialReferential.of(Millesime.of(2019));
    assertThat(of2019.caveats()).isEmpty();
    assertThat(of2019.eptYear()).isEmpty();
    assertThat(TerritorialReferential.of(Millesime.of(2024)).eptYear()).hasValue(2023);
  }

  @Test
  void provenanceNamesThePackageAndItsLicence() {
    for (Millesime millesime : TerritorialReferential.available()) {
      TerritorialReferential vintage = TerritorialReferential.of(millesime);
      assertThat(vintage.provenance().dataset())
          .startsWith("@etalab/decoupage-administratif, communes " + millesime);
      assertThat(vintage.provenance().licence()).hasValue("Licence Ouverte 2.0");
      assertThat(vintage.provenance().version()).isPresent();
      assertThat(vintage.provenance().checksum().orElseThrow()).matches("[0-9a-f]{64}");
      assertThat(vintage.checksum()).matches("[0-9a-f]{64}");
    }
    assertThat(latest.provenance().dataset()).contains("EPCI 2025");
  }

  @Test
  void aReferenceIsOfOneVintage() {
    TerritoryRef of2019 = TerritoryRef.parse("commune:52250@2019");
    assertThat(latest.find(of2019)).isEmpty();
    assertThat(latest.contains(of2019)).isFalse();
    Problem problem = Problems.refused(ProblemCode.OTHER_MILLESIME, () -> latest.get(of2019));
    assertThat(problem.message(Language.EN))
        .isEqualTo("commune:52250@2019 is of another vintage than 2026; follow it with resolve");
    TerritoryRef of2026 = TerritoryRef.of(CommuneCode.of("52250"), Millesime.of(2026));
    assertThat(latest.get(of2026)).isEqualTo(latest.getCommune("52250"));
    Problems.refused(
        ProblemCode.TERRITORY_ENDED, () -> latest.get(TerritoryRef.parse("commune:74011@2026")));
    assertThat(latest.count(TerritoryType.EPT)).isEqualTo(11);
  }
}
