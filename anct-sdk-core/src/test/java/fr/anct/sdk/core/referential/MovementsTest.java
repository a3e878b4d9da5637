package fr.anct.sdk.core.referential;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Caveat;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.AssociatedCommune;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.DelegatedCommune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INSEE's events over a vintage give the next one. */
class MovementsTest {
  private static final int COM = 94;

  private static CommuneHistory events() throws IOException {
    return CommuneHistory.read(SourceFile.read(SharedData.file("cog/mouvements-communes.csv")))
        .strict();
  }

  private static TerritorialReferential vintage(int year) {
    return TerritorialReferential.of(Millesime.of(year));
  }

  /**
   * The communes are those of the next vintage. INSEE corrects the past of delegated and associated communes: those of the
   * file are not in all vintages, and the number of differences is that of the corrections published since.
   */
  @ParameterizedTest
  @CsvSource({
    "2019, 2021, 21, 176",
    "2021, 2022, 19, 64",
    "2022, 2023, 0, 28",
    "2023, 2024, 0, 20",
    "2024, 2025, 0, 13",
    "2025, 2026, 0, 0"
  })
  void theNextVintage(int year, int next, int addedSince, int endedSince) throws IOException {
    TerritorialReferential mine = vintage(year).combinedWith(events(), Millesime.of(next));
    Set<String> communes = communes(mine);
    Set<String> expected = communes(vintage(next));
    Set<String> others = new TreeSet<>(communes);
    others.removeAll(expected);
    // The vintage 2021 has hyphens that INSEE took back.
    assertThat(others)
        .isEqualTo(
            next == 2021
                ? ImmutableSet.of(
                    "14406 Moulins en Bessin",
                    "60054 Les Hauts Talican",
                    "60209 La Corne en Vexin",
                    "72128 Val d'Étangson")
                : ImmutableSet.of());
    assertThat(communes).hasSameSizeAs(expected);
    Set<String> more = parts(mine);
    more.removeAll(parts(vintage(next)));
    Set<String> less = parts(vintage(next));
    less.removeAll(parts(mine));
    assertThat(more).hasSize(addedSince);
    assertThat(less).hasSize(endedSince).doesNotContainAnyElementsOf(parts(vintage(2026)));
    Set<String> seen = parts(vintage(year));
    for (int later : new int[] {2022, 2023, 2024, 2025, 2026}) {
      seen.addAll(later > next ? parts(vintage(later)) : Set.of());
    }
    assertThat(seen).containsAll(more);
    assertThat(mine.knowsFormerCommunes()).isTrue();
    assertThat(mine.conflicts())
        .allSatisfy(conflict -> assertThat(conflict.territory().type())
            .isIn(TerritoryType.DELEGATED_COMMUNE, TerritoryType.ASSOCIATED_COMMUNE));
    assertThat(mine.conflicts().isEmpty()).isFalse();
  }

  @Test
  void theVintage2020() throws IOException {
    TerritorialReferential from = vintage(2019);
    TerritorialReferential mine = from.combinedWith(events(), Millesime.of(2020));
    assertThat(mine.count(TerritoryType.COMMUNE)).isEqualTo(34_968 + COM);
    assertThat(mine.millesime()).isEqualTo(Millesime.of(2020));
    assertThat(mine.epciYear()).isEqualTo(2019);
    assertThat(mine.caveats())
        .extracting(Caveat::kind)
        .containsExactly(
            Caveat.Kind.EPCI_OF_ANOTHER_YEAR,
            Caveat.Kind.ATTRIBUTES_OF_ANOTHER_YEAR,
            Caveat.Kind.OWN_DATA_CONFLICTS);
    assertThat(mine.provenances()).hasSize(2);
    assertThat(mine).asString().contains("2020", "0.7.0", "mouvements-communes.csv");
    assertThat(mine).isEqualTo(from.combinedWith(events(), Millesime.of(2020)));
    assertThat(mine.checksum())
        .isNotEqualTo(from.combinedWith(events(), Millesime.of(2021)).checksum());
    // 14666 Sannerville left 14712 Troarn on 1 January 2020: what was of the whole is of neither.
    assertThat(from.containsCommune("14666")).isFalse();
    for (String code : new String[] {"14666", "14712"}) {
      Commune commune = mine.getCommune(code);
      assertThat(commune.populations()).isEmpty();
      assertThat(commune.epci()).isEmpty();
    }
    // 2020 then 2021 is 2021 at once.
    TerritorialReferential inTwo = mine.combinedWith(events(), Millesime.of(2021));
    TerritorialReferential atOnce = from.combinedWith(events(), Millesime.of(2021));
    assertThat(communes(inTwo)).isEqualTo(communes(atOnce));
    assertThat(parts(inTwo)).isEqualTo(parts(atOnce));
    for (Commune commune : atOnce.communes()) {
      Commune same = inTwo.getCommune(commune.code());
      assertThat(same.populations()).isEqualTo(commune.populations());
      assertThat(same.epci().map(Epci::siren)).isEqualTo(commune.epci().map(Epci::siren));
      assertThat(ImmutableSet.copyOf(same.postalCodes()))
          .isEqualTo(ImmutableSet.copyOf(commune.postalCodes()));
    }
  }

  /** 01330 Ruffieu became part of 01187 Haut Valromey on 1 January 2025. */
  @Test
  void aMergerAndOnesOwnPopulations() throws IOException {
    String rows = "COM;PMUN;PCAP;PTOT\n01187;600;10;610\n01330;170;5;175\n15141;1;1;2\n";
    TerritorialReferential from = vintage(2024)
        .combinedWith(PopulationFile.read(SourceFile.of("pop.csv", rows), 2099).strict());
    TerritorialReferential mine = from.combinedWith(events(), Millesime.of(2025));
    Commune valromey = mine.getCommune("01187");
    assertThat(valromey.population(PopulationKind.TOTALE, 2099))
        .map(Population::value)
        .hasValue(785L);
    assertThat(valromey.populations().get(3).value())
        .isEqualTo(from.getCommune("01187").populations().get(3).value()
            + from.getCommune("01330").populations().get(3).value());
    assertThat(valromey.siren()).isEmpty();
    assertThat(valromey.formerCodes()).contains("01330");
    assertThat(mine.getCommune("15141").population(PopulationKind.TOTALE, 2099)).isEmpty();
    assertThat(mine.getCommune("12218").siren())
        .isEqualTo(from.getCommune("12076").siren())
        .isNotEqualTo(Optional.empty());
  }

  @Test
  void onlyLaterDaysThatTheHistoryCovers() throws IOException {
    CommuneHistory events = events();
    TerritorialReferential of2025 = vintage(2025);
    refused(ProblemCode.OUT_OF_RANGE, () -> of2025.combinedWith(events, Millesime.of(2025)));
    refused(ProblemCode.OUT_OF_RANGE, () -> of2025.combinedWith(events, Millesime.of(2024)));
    refused(
        ProblemCode.DATE_OUTSIDE_HISTORY, () -> of2025.combinedWith(events, Millesime.of(2027)));
    refused(
        ProblemCode.MISTAKEN_FILE,
        () -> CogFile.read(
            SourceFile.read(SharedData.file("cog/mouvements-communes.csv")), Millesime.of(2026)));
  }

  @ParameterizedTest
  @CsvSource({"2022, 2023", "2023, 2024", "2024, 2026"})
  void theInvariantsHold(int year, int next) throws IOException {
    TerritorialReferential mine = vintage(year).combinedWith(events(), Millesime.of(next));
    VintageInvariantsTest invariants = new VintageInvariantsTest();
    invariants.everyTerritoryIsFoundByItsReference(mine);
    invariants.everyCommuneIsAmongTheChildrenOfItsParents(mine);
    invariants.everyPartIsAmongTheChildrenOfItsCommune(mine);
    invariants.departementsAndRegionsNameEachOther(mine);
    invariants.chefsLieuxAreInTheirTerritory(mine);
    invariants.formerCodesAreThoseOfNoCurrentCommune(mine);
  }

  private static Set<String> communes(TerritorialReferential vintage) {
    Set<String> all = new TreeSet<>();
    for (Commune commune : vintage.communes()) {
      all.add(commune.code() + " " + commune.name());
    }
    return all;
  }

  private static Set<String> parts(TerritorialReferential vintage) {
    Set<String> all = new TreeSet<>();
    for (DelegatedCommune part : vintage.delegatedCommunes()) {
      all.add("delegated " + part.code() + " " + part.name() + " of "
          + part.commune().code());
    }
    for (AssociatedCommune part : vintage.associatedCommunes()) {
      all.add("associated " + part.code() + " " + part.name() + " of "
          + part.commune().code());
    }
    return all;
  }
}
