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

/** INSEE's own files over what is embedded. */
class OwnFilesTest {
  private static final Millesime Y2026 = Millesime.of(2026);

  private final TerritorialReferential latest = TerritorialReferential.latest();

  static CogFile cog() throws IOException {
    return CogFile.read(SourceFile.read(SharedData.file("cog/v_commune_2026.csv")), Y2026).strict();
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
      long apart = commune.population(PopulationKind.COMPTEE_A_PART, 2023).orElseThrow().value();
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
    TerritorialReferential minimal =
        TerritorialReferential.minimal(Y2026).combinedWith(cog());
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
    assertThat(minimal.combinedWith(populations()).getCommune("52250").populations()).hasSize(3);
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
        .containsExactly(
            Caveat.Kind.EPCI_OF_ANOTHER_YEAR, Caveat.Kind.ATTRIBUTES_OF_ANOTHER_YEAR);
    assertThat(mine.getCommune("52250").siren()).isEqualTo(latest.getCommune("52250").siren());
    assertThat(mine.getCommune("98735").name()).isEqualTo(latest.getCommune("98735").name());
  }

  /** The communes of one vintage over those of another: what is carried over must be what the other vintage has. */
  @Test
  void theOfficialCodeOf2026OverEarlierVintages() throws IOException {
    for (int year : new int[] {2019, 2021, 2022, 2023, 2024, 2025}) {
      TerritorialReferential from = TerritorialReferential.of(Millesime.of(year));
      TerritorialReferential mine = from.combinedWith(cog());
      int populations = 0;
      for (Commune commune : mine.communes()) {
        Commune known = latest.getCommune(commune.code());
        assertThat(commune.name()).isEqualTo(known.name());
        assertThat(commune.article()).isEqualTo(known.article());
        assertThat(commune.arrondissement().map(Arrondissement::code))
            .isEqualTo(known.arrondissement().map(Arrondissement::code));
        populations += commune.populations().isEmpty() ? 0 : 1;
      }
      assertThat(mine.count(TerritoryType.COMMUNE)).isEqualTo(34_969);
      System.out.println(year + " " + populations + " " + mine.knowsFormerCommunes() + " "
          + mine.caveats());
    }
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
