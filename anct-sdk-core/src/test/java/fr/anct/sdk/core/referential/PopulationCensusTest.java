package fr.anct.sdk.core.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Epci;
import fr.anct.sdk.core.territory.Ept;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.territory.Territory;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.territory.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The evidence for the census of each series of populations: the packages print none but Mayotte's.
 *
 * <p>The file of communes of a vintage and the file of EPCI of a later one are the same figures, commune by commune;
 * what differs is what merged or parted in between, and there the sums agree. Two figures that agree 34 799 times are of
 * one census.
 */
class PopulationCensusTest {
  private static final String OLD_PERIMETER = "communes.json, perimeter before the merger";

  @Test
  void joinville() {
    Commune joinville = TerritorialReferential.latest().getCommune("52250");
    assertThat(value(joinville, PopulationKind.MUNICIPALE, 2023)).hasValue(2915L);
    assertThat(value(joinville, PopulationKind.MUNICIPALE, 2022)).hasValue(2944L);
    assertThat(value(joinville, PopulationKind.TOTALE, 2022)).hasValue(3025L);
    assertThat(value(joinville, PopulationKind.TOTALE, 2023)).isEmpty();
    assertThat(value(joinville, PopulationKind.DGF, 2023)).isEmpty();
    assertThat(joinville.populations()).hasSize(3).allSatisfy(population -> {
      assertThat(population.confidence()).isEqualTo(Confidence.COMPUTED);
      assertThat(population.provenance().version()).hasValue("6.0.0");
      assertThat(population.provenance().licence()).hasValue("Licence Ouverte 2.0");
    });
  }

  /** The links of the chain that gives 2019, 2020 and 2022; Mayotte and the collectivités are apart. */
  @ParameterizedTest
  @CsvSource({
    // vintage of the file of communes, vintage of the file of EPCI, census, equal, compared
    "2021, 2022, 2019, 34925, 34934",
    "2022, 2023, 2020, 34915, 34923",
    "2024, 2025, 2022, 34799, 34846",
    "2024, 2026, 2022, 34799, 34846"
  })
  void theFileOfCommunesIsTheNextFileOfEpci(
      int communesYear, int epciYear, int census, int equal, int compared) {
    TerritorialReferential from = vintage(communesYear);
    int same = 0;
    int all = 0;
    for (Commune commune : vintage(epciYear).communes()) {
      Optional<Long> ofEpci = ofEpci(commune, census);
      Optional<Long> ofCommunes = from.findCommune(commune.code())
          .flatMap(c -> value(c, PopulationKind.MUNICIPALE, census));
      if (ofEpci.isPresent() && ofCommunes.isPresent()) {
        all++;
        same += ofEpci.equals(ofCommunes) ? 1 : 0;
      }
    }
    assertThat(all).isEqualTo(compared);
    assertThat(same).isEqualTo(equal);
  }

  /** What differs is explained to the last inhabitant: those of the communes that merged are found in their successor. */
  @ParameterizedTest
  @CsvSource(
      value = {
        "2021; 2022; 2019; ''",
        "2022; 2023; 2020; ''",
        "2024; 2025; 2022; 15031,15035,15047,15141,15171"
      },
      delimiter = ';')
  void noInhabitantIsLostInMergers(int fromYear, int toYear, int census, String parted) {
    TerritorialReferential to = vintage(toYear);
    Map<Commune, Long> sums = new HashMap<>();
    for (Commune commune : vintage(fromYear).communes()) {
      Optional<Long> value = value(commune, PopulationKind.MUNICIPALE, census);
      if (value.isPresent()) {
        sums.merge(successor(to, commune.ref()), value.get(), Long::sum);
      }
    }
    Set<String> different = new TreeSet<>();
    for (Commune commune : to.communes()) {
      Optional<Long> ofEpci = ofEpci(commune, census);
      if (ofEpci.isPresent() && !ofEpci.get().equals(sums.get(commune))) {
        different.add(commune.code().toString());
      }
    }
    assertThat(String.join(",", different)).isEqualTo(parted);
  }

  /** Neussargues en Pinatelle gave four communes back in 2025: together they keep its inhabitants. */
  @Test
  void noInhabitantIsLostWhenACommuneIsDivided() {
    long before = value(vintage(2024).getCommune("15141"), PopulationKind.MUNICIPALE, 2022)
        .orElseThrow();
    long after = 0;
    for (String code : List.of("15141", "15031", "15035", "15047", "15171")) {
      after +=
          value(vintage(2025).getCommune(code), PopulationKind.MUNICIPALE, 2022).orElseThrow();
    }
    assertThat(after).isEqualTo(before);
  }

  /** 3.1.1 repeats the figures of 2.3.1, and 6.0.0 those of 5.3.0. */
  @ParameterizedTest
  @CsvSource({"2022, 2023, 2020", "2025, 2026, 2023"})
  void someFilesOfCommunesAreRepeated(int fromYear, int toYear, int census) {
    TerritorialReferential from = vintage(fromYear);
    assertThat(vintage(toYear).communes().stream()
            .filter(commune -> from.containsCommune(commune.code()))
            .filter(commune -> commune.departement().zone() != Zone.COM)
            .filter(commune -> !firstOf(commune).equals(firstOf(from.getCommune(commune.code())))))
        .isEmpty();
    assertThat(firstOf(vintage(toYear).getCommune("52250")))
        .isEqualTo(value(from.getCommune("52250"), PopulationKind.MUNICIPALE, census));
  }

  /** 0.7.0: the sums of the communes are those of the EPCI of census 2016, but where a commune nouvelle is too young. */
  @Test
  void theCommunesOf2019AddUpToTheirEpciUnlessTheyMergedAfterTheCensus() {
    TerritorialReferential vintage = vintage(2019);
    int equal = 0;
    int different = 0;
    for (Epci epci : vintage.epcis()) {
      Optional<Population> whole = epci.population(PopulationKind.MUNICIPALE, 2016);
      if (whole.isEmpty()) {
        assertThat(epci.communes()).allMatch(PopulationCensusTest::isMayotte);
        continue;
      }
      long sum =
          epci.communes().stream().mapToLong(c -> firstOf(c).orElseThrow()).sum();
      boolean merged = epci.communes().stream().anyMatch(PopulationCensusTest::isOfOldPerimeter);
      assertThat(sum == whole.get().value()).as(epci.toString()).isNotEqualTo(merged);
      if (merged) {
        assertThat(sum).as(epci.toString()).isLessThan(whole.get().value());
        different++;
      } else {
        equal++;
      }
    }
    assertThat(equal).isEqualTo(1_067);
    assertThat(different).isEqualTo(187);
  }

  /** A figure of another perimeter is kept, and is never given for that of a census. */
  @ParameterizedTest
  @CsvSource({
    "2019, 239",
    "2021, 0",
    "2022, 0",
    "2023, 8",
    "2024, 0",
    "2025, 0",
    "2026, 0",
  })
  void figuresOfOldPerimetersHaveNoCensus(int year, int count) {
    List<Commune> old = vintage(year).communes().stream()
        .filter(PopulationCensusTest::isOfOldPerimeter)
        .toList();
    assertThat(old).hasSize(count).allSatisfy(commune -> {
      Population figure = commune.populations().get(0);
      assertThat(figure.census()).isEmpty();
      assertThat(figure.confidence()).isEqualTo(Confidence.UNVERIFIED);
      assertThat(figure.provenance().dataset()).endsWith(OLD_PERIMETER);
    });
  }

  /** Culoz-Béon is new in 2023: its figure in the file of communes is still that of Culoz alone. */
  @Test
  void culozBeon() {
    Commune commune = vintage(2023).getCommune("01138");
    assertThat(
            commune.populations().stream().map(p -> p.kind() + " " + p.census() + " " + p.value()))
        .containsExactly(
            "MUNICIPALE Optional.empty 2987",
            "MUNICIPALE Optional[2020] 3426",
            "TOTALE Optional[2020] 3494");
    assertThat(value(commune, PopulationKind.MUNICIPALE, 2020)).hasValue(3426L);
  }

  /** Elsewhere two files never contradict each other: nobody has two figures of one kind and census. */
  @ParameterizedTest
  @MethodSource("fr.anct.sdk.core.referential.EmbeddedCountsTest#vintages")
  void noTwoFiguresOfOneKindAndCensus(TerritorialReferential vintage) {
    List<Commune> wrong = new ArrayList<>();
    for (Commune commune : vintage.communes()) {
      Set<String> seen = new TreeSet<>();
      for (Population population : commune.populations()) {
        if (population.census().isPresent()
            && !seen.add(population.kind() + " " + population.census().get())) {
          wrong.add(commune);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The file of EPT gives the municipale of the file of communes, so it is of its census. */
  @ParameterizedTest
  @CsvSource({"2023, 2020, 130", "2024, 2022, 130", "2025, 2023, 129", "2026, 2023, 129"})
  void theFileOfEptIsOfTheCensusOfTheFileOfCommunes(int year, int census, int members) {
    List<Commune> all = new ArrayList<>();
    for (Ept ept : vintage(year).epts()) {
      long sum = 0;
      for (Commune commune : ept.communes()) {
        assertThat(
                commune.populations().stream().filter(p -> p.is(PopulationKind.MUNICIPALE, census)))
            .as(commune.toString())
            .hasSize(1);
        sum += value(commune, PopulationKind.MUNICIPALE, census).orElseThrow();
        all.add(commune);
      }
      assertThat(ept.population(PopulationKind.MUNICIPALE, census))
          .map(Population::value)
          .hasValue(sum);
    }
    assertThat(all).hasSize(members);
  }

  /** From 2021 the members of an EPCI add up to it, in both populations. */
  @ParameterizedTest
  @CsvSource({"2021, 2018", "2022, 2019", "2023, 2020", "2024, 2021", "2025, 2022", "2026, 2022"})
  void membersAddUpToTheirEpci(int year, int census) {
    for (Epci epci : vintage(year).epcis()) {
      int of = epci.communes().stream().allMatch(PopulationCensusTest::isMayotte) ? 2017 : census;
      for (PopulationKind kind : List.of(PopulationKind.MUNICIPALE, PopulationKind.TOTALE)) {
        long sum = epci.communes().stream()
            .mapToLong(c -> value(c, kind, of).orElseThrow())
            .sum();
        assertThat(epci.population(kind, of)).map(Population::value).hasValue(sum);
      }
    }
  }

  /** Inside one census the totale is at least the municipale; across censuses it is not. */
  @Test
  void orderHoldsInsideOneCensusOnly() {
    int across = 0;
    int different = 0;
    for (Commune commune : TerritorialReferential.latest().communes()) {
      Optional<Long> totale = value(commune, PopulationKind.TOTALE, 2022);
      if (totale.isPresent()) {
        assertThat(value(commune, PopulationKind.MUNICIPALE, 2022).orElseThrow())
            .isLessThanOrEqualTo(totale.get());
        across += firstOf(commune).orElseThrow() > totale.get() ? 1 : 0;
        different +=
            firstOf(commune).equals(value(commune, PopulationKind.MUNICIPALE, 2022)) ? 0 : 1;
      }
    }
    assertThat(across).isEqualTo(5_710);
    assertThat(different).isEqualTo(32_246);
  }

  @Test
  void mayotteStaysAtCensus2017AndTheCollectivitesHaveNone() {
    for (TerritorialReferential vintage : EmbeddedCountsTest.vintages()) {
      int year = vintage.millesime().year();
      for (Commune commune : vintage.getDepartement("976").communes()) {
        if (year == 2019) {
          assertThat(commune.populations()).isEmpty();
          continue;
        }
        assertThat(commune.populations())
            .hasSize(2)
            .allSatisfy(p -> assertThat(p.census()).hasValue(2017));
        assertThat(commune.populations().get(0).confidence()).isEqualTo(Confidence.VERIFIED);
      }
      assertThat(vintage.getDepartement("987").communes())
          .allSatisfy(commune -> assertThat(commune.populations())
              .allSatisfy(p -> assertThat(p.census()).isEmpty()));
    }
    assertThat(vintage(2026).getDepartement("976").communes().stream()
            .mapToLong(c -> value(c, PopulationKind.MUNICIPALE, 2017).orElseThrow())
            .sum())
        .isEqualTo(256_518);
  }

  /** The legal populations of each census, without Mayotte, as the embedded series add up. */
  @ParameterizedTest
  @CsvSource({
    "2021, 2019, 66988403",
    "2022, 2020, 67162154",
    "2024, 2022, 67760573",
    "2026, 2023, 68094280",
  })
  void nationalTotals(int year, int census, long expected) {
    Function<Territory, Long> municipale =
        t -> value((Commune) t, PopulationKind.MUNICIPALE, census).orElse(0L);
    assertThat(vintage(year).communes().stream().mapToLong(municipale::apply).sum())
        .isEqualTo(expected);
  }

  /** The figure of the file of EPCI: where it repeats that of the file of communes, they stand as one. */
  private static Optional<Long> ofEpci(Commune commune, int census) {
    return commune.epci().flatMap(epci -> value(commune, PopulationKind.MUNICIPALE, census));
  }

  private static TerritorialReferential vintage(int year) {
    return TerritorialReferential.of(Millesime.of(year));
  }

  private static Commune successor(TerritorialReferential to, TerritoryRef ref) {
    Resolution resolution = to.resolve(ref);
    if (resolution instanceof Resolution.PartOf part) {
      return part.commune();
    }
    return (Commune) ((Resolution.Current) resolution).territory();
  }

  private static boolean isMayotte(Commune commune) {
    return commune.departement().code().toString().equals("976");
  }

  private static boolean isOfOldPerimeter(Commune commune) {
    return commune.populations().stream()
        .anyMatch(p -> p.provenance().dataset().endsWith(OLD_PERIMETER));
  }

  private static Optional<Long> firstOf(Commune commune) {
    return commune.populations().stream().findFirst().map(Population::value);
  }

  private static Optional<Long> value(Commune commune, PopulationKind kind, int census) {
    return commune.population(kind, census).map(Population::value);
  }
}
