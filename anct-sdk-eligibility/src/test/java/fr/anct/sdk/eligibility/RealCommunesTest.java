package fr.anct.sdk.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.referential.CogFile;
import fr.anct.sdk.core.referential.PopulationFile;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Basis;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.reader.DesignationReader;
import fr.anct.sdk.eligibility.reader.ListLayout;
import fr.anct.sdk.eligibility.reader.OfficialLists;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real communes of every size and kind, with their populations of census 2023. */
class RealCommunesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
  private static final Provenance INSEE = Provenance.of("INSEE, census 2023");

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "52250, 'Joinville', 2915, 3006, true, false",
    "63125, 'Courpière', 4166, 4285, true, false",
    "19272, 'Tulle', 13401, 14017, false, true",
    "87085, 'Limoges', 129937, 131817, false, true",
    "62041, 'Arras', 42875, 43765, false, true",
    "31112, 'Castagnède', 172, 177, false, false",
    "29155, 'Ouessant', 860, 873, false, false",
    "29083, 'Île-de-Sein', 263, 270, false, false",
    "22016, 'Île-de-Bréhat', 429, 440, false, false",
    "85113, 'L''Île-d''Yeu', 4883, 5021, true, false",
    "88413, 'Saint-Dié-des-Vosges', 19251, 19721, false, true",
    "15014, 'Aurillac', 26214, 27578, false, true",
    "48095, 'Mende', 12464, 13292, false, true",
    "23096, 'Guéret', 12955, 13584, false, true",
    "46042, 'Cahors', 20050, 20887, false, true",
    "01053, 'Bourg-en-Bresse', 42372, 43961, false, true",
    "73054, 'Bourg-Saint-Maurice', 7270, 7530, true, false",
    "05061, 'Gap', 41293, 42685, false, true",
    "05046, 'Embrun', 6412, 6757, true, false",
    "78361, 'Mantes-la-Jolie', 43526, 43683, false, true",
    "93066, 'Saint-Denis', 149077, 149936, false, false",
    "33063, 'Bordeaux', 267991, 271552, false, false",
    "34023, 'Balaruc-les-Bains', 7139, 7238, false, false",
    "76057, 'Barentin', 12022, 12239, true, false",
    "2A004, 'Ajaccio', 76320, 77132, false, true",
    "97302, 'Cayenne', 62675, 62951, false, true",
    "97411, 'Saint-Denis', 155634, 157142, false, false",
    "97101, 'Les Abymes', 51055, 51441, false, true",
    "55029, 'Bar-le-Duc', 14607, 15228, false, true",
    "57463, 'Metz', 122572, 124396, false, false",
    "80001, 'Abbeville', 22395, 22793, false, true",
    "50502, 'Saint-Lô', 19471, 20213, false, true",
    "14366, 'Lisieux', 19645, 20196, false, true",
    "17306, 'Royan', 19425, 19985, false, false",
    "63032, 'Beaumont', 10728, 10893, false, false",
    "63075, 'Chamalières', 17509, 18059, false, false",
    "43112, 'Langeac', 3499, 3585, true, false",
    "38061, 'La Buisse', 3500, 3582, false, false",
    "64100, 'Bassussarry', 3414, 3499, false, false",
    "33381, 'Saint-Caprais-de-Bordeaux', 3450, 3500, false, false",
    "22121, 'Lanvollon', 1969, 2000, true, false",
    "06163, 'Tende', 1775, 1821, true, false",
    "12145, 'Millau', 22044, 22678, false, true",
    "24037, 'Bergerac', 27110, 27863, false, true",
    "75056, 'Paris', 2103778, 2119412, false, false",
    "69123, 'Lyon', 519127, 525314, false, false",
    "13055, 'Marseille', 886040, 892391, false, false",
    "54329, 'Lunéville', 18262, 18538, false, true",
    "59299, 'Hem', 18582, 18719, false, false",
    "64445, 'Pau', 80441, 81891, false, true"
  })
  void theRulesAnswerForRealCommunes(
      String code, String name, long municipale, long totale, boolean pvd, boolean acv)
      throws IOException {
    Commune commune = TerritorialReferential.latest().getCommune(code);
    TerritoryFacts facts = TerritoryFacts.of(commune, DATE)
        .with(FactSet.builder()
            .put(Facts.POPULATION_MUNICIPALE, Long.toString(municipale), 2023, INSEE)
            .put(Facts.POPULATION_TOTALE, Long.toString(totale), 2023, INSEE)
            .build());
    EligibilityReport report = EligibilityCalculator.standard()
        .evaluate(
            facts
                .with(list("petites-villes-de-demain.csv", OfficialLists.PETITES_VILLES_DE_DEMAIN))
                .with(list("action-coeur-de-ville.csv", OfficialLists.ACTION_COEUR_DE_VILLE)),
            DATE);
    Verdict engineering = report.get("ingenierie-gratuite").verdict();
    if (totale < 3_500) {
      assertThat(engineering).isEqualTo(Verdict.ELIGIBLE);
    } else if (municipale >= 3_500) {
      assertThat(engineering).isEqualTo(Verdict.NOT_ELIGIBLE);
    } else {
      assertThat(engineering).isEqualTo(Verdict.AMBIGUOUS);
    }
    boolean overseas = commune.isOverseas();
    boolean tooLarge = totale > (overseas ? 35_000 : 20_000);
    Verdict detr = report.get("detr-communes").verdict();
    if (tooLarge
        && commune.formerCodes().isEmpty()
        && commune.delegatedCommunes().isEmpty()) {
      assertThat(detr).isEqualTo(Verdict.NOT_ELIGIBLE);
    } else {
      // The DGF population, or whether it is a commune nouvelle of the last three years, is not
      // known.
      assertThat(detr).isEqualTo(Verdict.UNDETERMINED);
    }
    assertThat(report.get("petites-villes-de-demain").verdict())
        .isEqualTo(pvd ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE);
    assertThat(report.get("crte").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(report.basis().millesime()).contains(2026);
  }

  @Test
  void theCensusOfTheGeographyIsTheOneInForce() {
    TerritoryFacts facts =
        TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DATE);
    assertThat(facts.facts().low(Facts.POPULATION_MUNICIPALE)).isEqualTo(2_915);
    assertThat(facts.facts().find(Facts.POPULATION_MUNICIPALE).orElseThrow().year())
        .contains(2023);
    // The population totale at hand is of census 2022: it is not mixed with the municipale of 2023.
    assertThat(facts.facts().isKnown(Facts.POPULATION_TOTALE)).isFalse();
    assertThat(facts.facts().low(Facts.POPULATION_TOTALE)).isEqualTo(2_915);
  }

  @Test
  void anEpciIsAskedToo() {
    TerritorialReferential geography = TerritorialReferential.latest();
    EligibilityReport report = EligibilityCalculator.standard()
        .evaluate(TerritoryFacts.of(geography.getEpci("200044253"), DATE), DATE);
    assertThat(report.get("ingenierie-gratuite").verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(report.get("crte").verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(report.get("detr-communes").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void aCommuneOfPolynesiaIsNotJudgedByTheLawOfOthers() {
    TerritoryFacts papeete =
        TerritoryFacts.of(TerritorialReferential.latest().getCommune("98735"), DATE);
    assertThat(EligibilityCalculator.standard()
            .evaluate(papeete, DATE)
            .get("detr-communes")
            .verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  /** What the user laid over the vintage, and not the vintage itself, is what the answer rests on. */
  @Test
  void theBasisIsTheGeographyThatTheTerritoryIsOf() {
    String text = "COM;PMUN;PCAP;PTOT\n52250;3000;100;3100\n";
    TerritorialReferential latest = TerritorialReferential.latest();
    TerritorialReferential mine = latest.combinedWith(
        PopulationFile.read(SourceFile.of("mine.csv", text), 2023).strict());
    TerritoryFacts facts = TerritoryFacts.of(mine.getCommune("52250"), DATE);
    assertThat(facts.facts().low(Facts.POPULATION_MUNICIPALE)).isEqualTo(3_000);
    assertThat(facts.facts().low(Facts.POPULATION_TOTALE)).isEqualTo(3_100);
    Basis basis = EligibilityCalculator.standard().evaluate(facts, DATE).basis();
    assertThat(basis.geographyChecksum()).hasValue(mine.checksum());
    assertThat(basis.geographyChecksum()).isNotEqualTo(Optional.of(latest.checksum()));
    assertThat(basis.data()).extracting(Provenance::dataset).contains("mine.csv");
    assertThat(basis.caveats())
        .contains(new Caveat(
            Caveat.Kind.OWN_DATA_CONFLICTS,
            ImmutableMap.of("count", Integer.toString(mine.conflicts().size()))));
    assertThat(EligibilityCalculator.standard()
            .evaluate(TerritoryFacts.of(latest.getCommune("52250"), DATE), DATE)
            .basis()
            .geographyChecksum())
        .hasValue(latest.checksum());
  }

  /** A file of communes alone does not tell what became part of them. */
  @Test
  void aCommuneOfAFileAloneIsNotSaidToBeNoCommuneNouvelle() {
    String text = "TYPECOM,COM,TNCC,LIBELLE,COMPARENT\nCOM,52250,0,Joinville,\n";
    Commune joinville = TerritorialReferential.minimal(Millesime.of(2026))
        .combinedWith(
            CogFile.read(SourceFile.of("cog.csv", text), Millesime.of(2026)).strict())
        .getCommune("52250");
    TerritoryFacts facts = TerritoryFacts.of(joinville, DATE);
    assertThat(facts.facts().isKnown(Facts.COMMUNE_NOUVELLE_REPUTEE)).isFalse();
    assertThat(TerritoryFacts.of(TerritorialReferential.latest().getCommune("52250"), DATE)
            .facts()
            .isKnown(Facts.COMMUNE_NOUVELLE_REPUTEE))
        .isTrue();
  }

  private static DesignationList list(String file, ListLayout layout) throws IOException {
    return DesignationReader.of(layout)
        .exhaustive()
        .read(SourceFile.read(SharedData.file("lists/" + file)), TerritorialReferential.latest())
        .strict();
  }
}
