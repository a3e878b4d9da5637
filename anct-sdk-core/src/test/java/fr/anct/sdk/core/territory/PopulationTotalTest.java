package fr.anct.sdk.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.testkit.Problems;
import fr.anct.sdk.core.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTotalTest {
  private final TerritorialReferential latest = TerritorialReferential.latest();

  @Test
  void anEpciOfOneCensus() {
    Epci epci = latest.getCommune("52250").epci().orElseThrow();
    PopulationTotal total = epci.total(PopulationKind.MUNICIPALE, 2022);
    assertThat(total.isComplete()).isTrue();
    assertThat(total.missing()).isEmpty();
    assertThat(total.knownCount()).isEqualTo(epci.communes().size());
    assertThat(total.value())
        .hasValue(epci.population(PopulationKind.MUNICIPALE, 2022).orElseThrow().value());
    assertThat(epci.largestCommune(PopulationKind.MUNICIPALE, 2022))
        .hasValue(latest.getCommune("52250"));
  }

  @Test
  void aMissingPartIsSaid() {
    Epci epci = latest.getCommune("52250").epci().orElseThrow();
    PopulationTotal total = epci.total(PopulationKind.DGF, 2023);
    assertThat(total.isComplete()).isFalse();
    assertThat(total.value()).isEmpty();
    assertThat(total.knownValue()).isZero();
    assertThat(total.missing()).hasSameSizeAs(epci.communes());
    assertThat(epci.largestCommune(PopulationKind.DGF, 2023)).isEmpty();

    List<Commune> some = List.of(latest.getCommune("52250"), latest.getCommune("97601"));
    PopulationTotal partial = PopulationTotal.of(some, PopulationKind.MUNICIPALE, 2023);
    assertThat(partial.missing())
        .extracting(Object::toString)
        .containsExactly("commune:97601@2026");
    assertThat(partial.knownValue()).isEqualTo(2915);
    assertThat(partial.knownCount()).isEqualTo(1);
    assertThat(partial.value()).isEmpty();
  }

  /** Six communes have no inhabitant, which is a figure: trap 4. */
  @Test
  void zeroIsAFigure() {
    PopulationTotal total =
        PopulationTotal.of(List.of(latest.getCommune("55039")), PopulationKind.MUNICIPALE, 2023);
    assertThat(total.value()).hasValue(0);
    assertThat(total.knownCount()).isEqualTo(1);
    assertThat(PopulationTotal.of(List.of(), PopulationKind.DGF, 2023).value()).hasValue(0);
  }

  @Test
  void aCommuneThatComesTwiceCountsOnce() {
    Commune joinville = latest.getCommune("52250");
    PopulationTotal total = PopulationTotal.of(
        List.of(joinville, joinville, latest.getCommune("97601"), latest.getCommune("97601")),
        PopulationKind.MUNICIPALE,
        2023);
    assertThat(total.knownValue()).isEqualTo(2915);
    assertThat(total.knownCount()).isEqualTo(1);
    assertThat(total.missing()).hasSize(1);
  }

  @Test
  void vintagesDoNotMix() {
    Commune now = latest.getCommune("52250");
    Commune before = TerritorialReferential.of(Millesime.of(2025)).getCommune("52448");
    Problems.refused(
        ProblemCode.OTHER_MILLESIME,
        () -> PopulationTotal.of(List.of(now, before), PopulationKind.MUNICIPALE, 2023));
    Problems.refused(
        ProblemCode.OUT_OF_RANGE,
        () -> new PopulationTotal(PopulationKind.DGF, 2023, -1, 0, ImmutableList.of()));
  }

  /**
   * The members add up to what the file of EPCI says of the EPCI itself, wherever it gives both: no difference is known.
   * The five of Mayotte are of another census, and 0.7.0 (2019) gives neither theirs nor any population totale of EPCI.
   */
  @ParameterizedTest
  @CsvSource({
    // vintage, census of its file of EPCI, EPCI whose members all have both, of both kinds
    "2019, 2016, 1067, 0",
    "2021, 2018, 1249, 1249",
    "2022, 2019, 1250, 1250",
    "2023, 2020, 1250, 1250",
    "2024, 2021, 1250, 1250",
    "2025, 2022, 1250, 1250",
    "2026, 2022, 1250, 1250"
  })
  void membersAddUpToTheEpci(int year, int census, int municipales, int totales) {
    TerritorialReferential vintage = TerritorialReferential.of(Millesime.of(year));
    assertThat(compared(vintage, PopulationKind.MUNICIPALE, census)).isEqualTo(municipales);
    assertThat(compared(vintage, PopulationKind.TOTALE, census)).isEqualTo(totales);
    assertThat(compared(vintage, PopulationKind.MUNICIPALE, 2017))
        .as("Mayotte")
        .isEqualTo(year == 2019 ? 0 : 5);
  }

  private static int compared(TerritorialReferential vintage, PopulationKind kind, int census) {
    int compared = 0;
    List<String> different = new ArrayList<>();
    for (Epci epci : vintage.epcis()) {
      PopulationTotal total = epci.total(kind, census);
      Optional<Population> own = epci.population(kind, census);
      if (total.isComplete() && own.isPresent()) {
        compared++;
        if (total.knownValue() != own.get().value()) {
          different.add(epci + ": " + total.knownValue() + ", not " + own.get().value());
        }
      }
    }
    assertThat(different).isEmpty();
    return compared;
  }

  /** The départements of INSEE's file of census 2023, whose communes of Paris, Lyon and Marseille are in parts. */
  @Test
  void departementsAddUpToInseesFile() throws IOException {
    Map<String, Long> expected = new HashMap<>();
    List<String> lines = Files.readAllLines(SharedData.file("cog/donnees_communes_pop2023.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split(";", -1));
      CommuneCode code = CommuneCode.of(row.get(6));
      expected.merge(code.departement().toString(), Long.parseLong(row.get(8)), Long::sum);
    }
    assertThat(expected).hasSize(100);
    expected.forEach((code, value) -> {
      PopulationTotal total = latest.getDepartement(code).total(PopulationKind.MUNICIPALE, 2023);
      assertThat(total.value()).as(code).hasValue(value);
    });
    long france = expected.values().stream().mapToLong(Long::longValue).sum();
    PopulationTotal all = PopulationTotal.of(latest.communes(), PopulationKind.MUNICIPALE, 2023);
    assertThat(all.knownValue()).isEqualTo(france);
    assertThat(all.knownCount()).isEqualTo(34_858);
    assertThat(all.missing()).hasSize(17 + 94);
  }

  @Test
  void theLeastStrateIsThatOfTheLargestFigureOfTheCensus() {
    Commune joinville = latest.getCommune("52250");
    assertThat(joinville.leastStrate(2022)).hasValue(Strate.of(3025));
    assertThat(joinville.leastStrate(2023)).hasValue(Strate.of(2915));
    assertThat(joinville.leastStrate(1999)).isEmpty();
    for (Commune commune : latest.communes()) {
      Optional<Strate> least = commune.leastStrate(2022);
      if (least.isPresent()) {
        assertThat(least.get())
            .isGreaterThanOrEqualTo(Strate.of(commune
                .population(PopulationKind.MUNICIPALE, 2022)
                .orElseThrow()
                .value()));
      }
    }
  }
}
