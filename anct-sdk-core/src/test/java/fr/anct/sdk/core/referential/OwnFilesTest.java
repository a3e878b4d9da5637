package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Arrondissement;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** INSEE's own files over what is embedded. */
class OwnFilesTest {
  private static final Millesime Y2026 = Millesime.of(2026);

  private final TerritorialReferential latest = TerritorialReferential.latest();

  static CogFile cog() throws IOException {
    return CogFile.read(SourceFile.read(SharedData.file("cog/v_commune_2026.csv")), Y2026)
        .strict();
  }

  static PopulationFile populations() throws IOException {
    return PopulationFile.read(
            SourceFile.read(SharedData.file("cog/donnees_communes_pop2023.csv")), 2023)
        .strict();
  }

  @Test
  void everyRowOfTheOfficialCodeIsUsed() throws IOException {
    Imported<CogFile> read =
        CogFile.read(SourceFile.read(SharedData.file("cog/v_commune_2026.csv")), Y2026);
    ImportReport report = read.report();
    assertThat(report.rows()).isEqualTo(37_496);
    assertThat(report.used()).isEqualTo(37_496);
    assertThat(report.counts()).isEmpty();
    assertThat(read.value().size()).isEqualTo(37_496);
  }

  @Test
  void theOfficialCodeOf2026ChangesNothingOf2026() throws IOException {
    TerritorialReferential mine = latest.combinedWith(cog());
    assertThat(mine.conflicts()).isEmpty();
    assertThat(mine.caveats()).isEqualTo(latest.caveats());
    assertThat(mine.knowsFormerCommunes()).isTrue();
    assertSame(mine, latest);
    assertThat(mine).isNotEqualTo(latest);
    assertThat(mine.checksum()).matches("[0-9a-f]{64}").isNotEqualTo(latest.checksum());
    assertThat(mine.provenances())
        .hasSize(2)
        .startsWith(latest.provenance())
        .last()
        .extracting(Provenance::dataset)
        .isEqualTo("v_commune_2026.csv");
    assertThat(mine).asString().contains("2026", "decoupage-administratif", "v_commune_2026.csv");
  }

  @Test
  void thePopulationsOf2023AreThoseOfTheVintage() throws IOException {
    TerritorialReferential mine = latest.combinedWith(populations());
    assertThat(mine.conflicts()).isEmpty();
    Provenance file = populations().provenance();
    int stated = 0;
    int summed = 0;
    for (Commune commune : mine.communes()) {
      if (commune.populations().isEmpty()
          || !commune.populations().get(0).provenance().equals(file)) {
        assertThat(commune.isOverseas()).isTrue();
        continue;
      }
      Population first = commune.populations().get(0);
      assertThat(latest.getCommune(commune.code()).population(PopulationKind.MUNICIPALE, 2023))
          .map(Population::value)
          .hasValue(first.value());
      long total = commune.population(PopulationKind.TOTALE, 2023).orElseThrow().value();
      long apart =
          commune.population(PopulationKind.COMPTEE_A_PART, 2023).orElseThrow().value();
      assertThat(total).isEqualTo(first.value() + apart);
      stated += first.confidence() == Confidence.VERIFIED ? 1 : 0;
      summed += first.confidence() == Confidence.COMPUTED ? 1 : 0;
    }
    assertThat(stated).isEqualTo(34_855);
    assertThat(summed).as("Paris, Lyon, Marseille").isEqualTo(3);
    assertThat(mine.getCommune("75056").population(PopulationKind.MUNICIPALE, 2023))
        .map(Population::value)
        .isEqualTo(latest
            .getCommune("75056")
            .population(PopulationKind.MUNICIPALE, 2023)
            .map(Population::value));
    assertThat(mine.getCommune("97601").populations())
        .isEqualTo(latest.getCommune("97601").populations());
  }

  @Test
  void theOrderOfFilesOfDifferentThingsDoesNotMatter() throws IOException {
    TerritorialReferential one = latest.combinedWith(cog()).combinedWith(populations());
    TerritorialReferential other = latest.combinedWith(populations()).combinedWith(cog());
    assertSame(one, other);
    assertThat(one.conflicts()).isEqualTo(other.conflicts());
    assertThat(one.checksum()).isNotEqualTo(other.checksum());
    assertThat(one.combinedWith(populations())).isSameAs(one);
    assertThat(latest.combinedWith(cog()).combinedWith(populations())).isEqualTo(one);
  }

  @Test
  void theOfficialCodeAloneMakesAGeography() throws IOException {
    TerritorialReferential minimal = TerritorialReferential.minimal(Y2026).combinedWith(cog());
    TerritorialReferential empty = TerritorialReferential.empty(Y2026).combinedWith(cog());
    for (TerritorialReferential mine : ImmutableList.of(minimal, empty)) {
      assertThat(mine.conflicts()).isEmpty();
      assertThat(mine.caveats())
          .extracting(Caveat::kind)
          .containsExactly(Caveat.Kind.GEOGRAPHY_OF_OWN_FILES);
      assertThat(mine.knowsFormerCommunes()).isFalse();
      assertThat(mine.count(TerritoryType.COMMUNE)).isEqualTo(34_875);
      assertThat(mine.count(TerritoryType.DELEGATED_COMMUNE)).isEqualTo(2_105);
      assertThat(mine.count(TerritoryType.ASSOCIATED_COMMUNE)).isEqualTo(471);
      assertThat(mine.count(TerritoryType.MUNICIPAL_ARRONDISSEMENT)).isEqualTo(45);
      assertThat(mine.count(TerritoryType.EPCI)).isZero();
      Commune joinville = mine.getCommune("52250");
      assertThat(joinville.name()).isEqualTo("Joinville");
      assertThat(joinville.region().name()).isEqualTo("Grand Est");
      assertThat(joinville.arrondissement().map(Arrondissement::name)).hasValue("523");
      assertThat(joinville.epci()).isEmpty();
      assertThat(joinville.siren()).isEmpty();
      assertThat(joinville.populations()).isEmpty();
      assertThat(joinville.postalCodes()).isEmpty();
    }
    assertThat(minimal.count(TerritoryType.DEPARTEMENT)).isEqualTo(109);
    assertThat(empty.count(TerritoryType.DEPARTEMENT)).isEqualTo(101);
    assertThat(empty.count(TerritoryType.REGION)).isEqualTo(18);
    assertThat(minimal.combinedWith(populations()).getCommune("52250").populations())
        .hasSize(3);
  }

  @Test
  void ofTheNextYearItKeepsWhatItDoesNotSay() throws IOException {
    CogFile cog = CogFile.read(
            SourceFile.read(SharedData.file("cog/v_commune_2026.csv")), Millesime.of(2027))
        .strict();
    TerritorialReferential mine = latest.combinedWith(cog);
    assertThat(mine.millesime()).isEqualTo(Millesime.of(2027));
    assertThat(mine.conflicts()).isEmpty();
    assertThat(mine.caveats())
        .extracting(Caveat::kind)
        .containsExactly(Caveat.Kind.EPCI_OF_ANOTHER_YEAR, Caveat.Kind.ATTRIBUTES_OF_ANOTHER_YEAR);
    assertThat(mine.getCommune("52250").siren())
        .isEqualTo(latest.getCommune("52250").siren());
    assertThat(mine.getCommune("98735").name())
        .isEqualTo(latest.getCommune("98735").name());
  }

  /**
   * The communes of 2026 over those of other years: names, articles and arrondissements are those of 2026, populations
   * are summed where communes merged and not known where one was divided.
   */
  @ParameterizedTest
  @CsvSource({
    // 17 communes of Mayotte and 90 of the COM have no figure, 12 come out of a division, one of a
    // merger before another
    "2019, 34849",
    // six entries of the COM have no figure, ten communes come out of a division
    "2021, 34953",
    "2022, 34953",
    "2023, 34953",
    "2024, 34958",
    "2025, 34963"
  })
  void theOfficialCodeOf2026OverEarlierVintages(int year, int known) throws IOException {
    TerritorialReferential from = TerritorialReferential.of(Millesime.of(year));
    TerritorialReferential mine = from.combinedWith(cog());
    assertThat(mine.conflicts()).as("none is gone or new without a trace").isEmpty();
    assertThat(mine.knowsFormerCommunes()).isTrue();
    assertThat(mine.count(TerritoryType.COMMUNE)).isEqualTo(34_969);
    int populations = 0;
    for (Commune commune : mine.communes()) {
      Commune of2026 = latest.getCommune(commune.code());
      assertThat(commune.name()).isEqualTo(of2026.name());
      assertThat(commune.article()).isEqualTo(of2026.article());
      assertThat(commune.arrondissement().map(Arrondissement::code))
          .isEqualTo(of2026.arrondissement().map(Arrondissement::code));
      populations += commune.populations().isEmpty() ? 0 : 1;
    }
    assertThat(populations).isEqualTo(known);
  }

  /** Inhabitants are neither lost nor made up, but for those of the communes that were divided. */
  @ParameterizedTest
  @ValueSource(ints = {2021, 2022, 2024, 2025})
  void inhabitantsAreCarriedOver(int year) throws IOException {
    TerritorialReferential from = TerritorialReferential.of(Millesime.of(year));
    long divided = 0;
    for (String code : new String[] {"60054", "85084", "15141"}) {
      boolean whole = year < (code.equals("15141") ? 2025 : 2024);
      divided += whole ? first(from.getCommune(code)) : 0;
    }
    TerritorialReferential mine = from.combinedWith(cog());
    assertThat(total(mine)).isEqualTo(total(from) - divided);
  }

  private static long total(TerritorialReferential geography) {
    long total = 0;
    for (Commune commune : geography.communes()) {
      total += first(commune);
    }
    return total;
  }

  private static long first(Commune commune) {
    return commune.populations().isEmpty() ? 0 : commune.populations().get(0).value();
  }

  /** 01330 Ruffieu, 174 inhabitants, became part of 01187 Haut Valromey, 603, on 1 January 2025. */
  @Test
  void whatIsKnownOfAMerger() throws IOException {
    TerritorialReferential of2024 = TerritorialReferential.of(Millesime.of(2024));
    TerritorialReferential mine = of2024.combinedWith(cog());
    Commune valromey = mine.getCommune("01187");
    assertThat(first(valromey)).isEqualTo(603 + 174);
    assertThat(valromey.epci())
        .hasValueSatisfying(epci -> assertThat(epci.siren())
            .isEqualTo(of2024.getCommune("01187").epci().orElseThrow().siren()));
    assertThat(valromey.siren()).as("it changes at mergers").isEmpty();
    assertThat(valromey.formerCodes()).contains("01330");
    assertThat(valromey.postalCodes())
        .containsAll(of2024.getCommune("01187").postalCodes())
        .containsAll(of2024.getCommune("01330").postalCodes());
    // 12076 changed its code to 12218: it is the same commune.
    assertThat(mine.getCommune("12218").siren())
        .isPresent()
        .isEqualTo(of2024.getCommune("12076").siren())
        .isEqualTo(latest.getCommune("12218").siren());
    // 15141 was divided.
    for (String code : new String[] {"15141", "15031", "15035", "15047", "15171"}) {
      assertThat(mine.getCommune(code).populations()).isEmpty();
      assertThat(mine.getCommune(code).siren()).isEmpty();
      assertThat(mine.getCommune(code).epci()).isEmpty();
    }
    assertThat(mine.getEpci("200066637").populations()).isEmpty();
  }

  private static void assertSame(TerritorialReferential one, TerritorialReferential other) {
    for (TerritoryType type : TerritoryType.values()) {
      assertThat(one.count(type)).as(type.toString()).isEqualTo(other.count(type));
    }
    for (Commune commune : one.communes()) {
      Commune same = other.getCommune(commune.code());
      assertThat(described(commune)).isEqualTo(described(same));
    }
  }

  private static ImmutableList<Object> described(Commune commune) {
    return ImmutableList.of(
        commune.name(),
        commune.article(),
        commune.siren(),
        commune.postalCodes(),
        commune.formerCodes(),
        commune.populations(),
        commune.epci().map(Territory::toString),
        commune.ept().map(Territory::toString),
        commune.arrondissement().map(Territory::toString),
        commune.departement(),
        commune.region(),
        commune.delegatedCommunes(),
        commune.associatedCommunes(),
        commune.municipalArrondissements(),
        Optional.of(commune.chefLieuOf()));
  }
}
