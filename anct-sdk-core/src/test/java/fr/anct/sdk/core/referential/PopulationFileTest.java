package fr.anct.sdk.core.referential;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Confidence;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.Population;
import fr.anct.sdk.core.territory.PopulationKind;
import fr.anct.sdk.core.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of populations: its layouts, its bad rows, and perimeters that are not those of the geography. */
class PopulationFileTest {
  private static final String HEADER = "COM;PMUN;PCAP;PTOT\n";
  private final TerritorialReferential latest = TerritorialReferential.latest();

  private static Imported<PopulationFile> read(String rows) {
    return PopulationFile.read(SourceFile.of("pop.csv", HEADER + rows), 2023);
  }

  private static Optional<Long> municipale(TerritorialReferential mine, String code) {
    return mine.getCommune(code)
        .population(PopulationKind.MUNICIPALE, 2023)
        .filter(population -> population.provenance().dataset().equals("pop.csv"))
        .map(Population::value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT\n44;Grand Est;52;3;01;250;52250;Joinville;9000;100;9100\n",
        "CODREG;REG;CODDEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT\n44;Grand Est;52;3;01;250;Joinville;9 000;100;9 100\n",
        "Code région;Nom de la région;Code département;Code arrondissement;Code canton;Code commune;Nom de la commune;Population municipale;Population comptée à part;Population totale\n44;Grand Est;52;3;01;250;Joinville;9000;100;9100\n",
        "CODGEO,REG,DEP,LIBGEO,PMUN2023,PMUN2022\n52250,44,52,Joinville,9000,8000\n",
        "DEPCOM,PMUN23,PTOT23\n52250,9000,9100\n",
        "COM,PMUN\n52250,9000\n"
      })
  void theUsualHeadings(String text) {
    PopulationFile file =
        PopulationFile.read(SourceFile.of("pop.csv", text), 2023).strict();
    assertThat(file.size()).isEqualTo(1);
    assertThat(file.census()).isEqualTo(2023);
    assertThat(municipale(latest.combinedWith(file), "52250")).hasValue(9_000L);
  }

  @Test
  void codesOverseasInTwoColumns() {
    String text =
        "CODDEP;CODCOM;COM;PMUN;PCAP;PTOT\n971;101;Les Abymes;1;2;3\n2A;004;Ajaccio;1;2;3\n";
    PopulationFile file =
        PopulationFile.read(SourceFile.of("pop.csv", text), 2023).strict();
    TerritorialReferential mine = latest.combinedWith(file);
    assertThat(municipale(mine, "97101")).hasValue(1L);
    assertThat(municipale(mine, "2A004")).hasValue(1L);
  }

  @Test
  void theUsersFiguresComeFirstAndTheDifferenceIsReported() {
    TerritorialReferential mine =
        latest.combinedWith(read("52250;3000;100;3100\n").strict());
    Commune joinville = mine.getCommune("52250");
    assertThat(joinville.populations())
        .extracting(Population::value)
        .startsWith(3_000L, 100L, 3_100L);
    assertThat(joinville.populations().get(0).confidence()).isEqualTo(Confidence.VERIFIED);
    assertThat(joinville.populations().get(0).provenance().checksum()).isPresent();
    assertThat(mine.conflicts())
        .filteredOn(conflict -> conflict.territory().equals(joinville.ref()))
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.attribute()).isEqualTo(Conflict.Attribute.POPULATION_MUNICIPALE);
          assertThat(conflict.census()).hasValue(2023);
          assertThat(conflict.ours()).hasValue("2915");
          assertThat(conflict.theirs()).hasValue("3000");
          assertThat(conflict.file()).isEqualTo("pop.csv");
          for (Language language : Language.values()) {
            assertThat(conflict.message(language))
                .contains("commune:52250@2026", "2023", "3000", "2915", "pop.csv")
                .doesNotContain("{", "conflict.");
          }
        });
  }

  @Test
  void aSecondFileWinsOverTheFirst() {
    PopulationFile first = read("52250;3000;100;3100\n").strict();
    PopulationFile second = read("52250;4000;100;4100\n").strict();
    TerritorialReferential mine = latest.combinedWith(first).combinedWith(second);
    assertThat(municipale(mine, "52250")).hasValue(4_000L);
    assertThat(mine.conflicts())
        .filteredOn(conflict -> conflict.attribute() == Conflict.Attribute.POPULATION_MUNICIPALE)
        .extracting(conflict -> conflict.ours().orElseThrow())
        .containsExactly("3000", "2915");
    assertThat(mine.combinedWith(second)).isSameAs(mine);
    assertThat(mine.provenances()).hasSize(3);
  }

  @Test
  void aCityIsTheSumOfItsArrondissementsIfAllAreThere() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      rows.append("6938").append(i).append(";1000;1;1001\n");
    }
    TerritorialReferential mine = latest.combinedWith(read(rows.toString()).strict());
    Population lyon =
        mine.getCommune("69123").population(PopulationKind.MUNICIPALE, 2023).orElseThrow();
    assertThat(lyon.value()).isEqualTo(9_000);
    assertThat(lyon.confidence()).isEqualTo(Confidence.COMPUTED);
    String eight = rows.substring(0, rows.lastIndexOf("69389"));
    assertThat(municipale(latest.combinedWith(read(eight).strict()), "69123")).isEmpty();
    String itself = rows + "69123;1;2;3\n";
    assertThat(municipale(latest.combinedWith(read(itself).strict()), "69123")).hasValue(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "52250;1;2;4, INCONSISTENT_ROW",
    "52250;;2;4, EMPTY_CELL",
    "52250;x;2;4, BAD_NUMBER",
    "52250;-1;2;1, BAD_NUMBER",
    "52250;1.5;2;3.5, BAD_NUMBER",
    "52250;99999999999;0;99999999999, BAD_NUMBER",
    "Joinville;1;2;3, MALFORMED_CODE",
    "52001;1;2;3, REPEATED_ROW"
  })
  void aBadRowIsKeptOut(String row, ProblemCode code) {
    Imported<PopulationFile> file = read("52001;1;2;3\n" + row + "\n");
    ImportReport report = file.report();
    assertThat(report.used()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.counts()).containsKey(code);
    refused(ProblemCode.IMPORT_REFUSED, file::strict);
    assertThat(file.value().size()).isEqualTo(1);
  }

  @Test
  void anotherFileOrNothingIsRefused() {
    refused(
        ProblemCode.MISTAKEN_FILE,
        () -> PopulationFile.read(SourceFile.of("cog.csv", CogFileTest.HEADER), 2023));
    refused(ProblemCode.NOTHING_USABLE, () -> latest.combinedWith(read("").strict()));
    refused(
        ProblemCode.NOTHING_USABLE, () -> latest.combinedWith(read("x;1;2;3\n").value()));
  }

  /** 74011 Annecy-le-Vieux is part of 74010 Annecy: the file's Annecy is the smaller one. */
  @Test
  void aFigureOfAnotherPerimeterIsLeftOut() {
    TerritorialReferential mine =
        latest.combinedWith(read("74010;50000;1;50001\n74011;20000;1;20001\n").strict());
    assertThat(municipale(mine, "74010")).isEmpty();
    assertThat(mine.getCommune("74010").populations())
        .isEqualTo(latest.getCommune("74010").populations());
    assertThat(mine.conflicts())
        .filteredOn(conflict -> conflict.territory().code().startsWith("7401"))
        .extracting(conflict -> conflict.territory().code() + " " + conflict.attribute() + " "
            + conflict.theirs().orElse(""))
        .contains("74011 EXISTENCE 74011", "74010 PERIMETER 50000")
        .doesNotContain("74010 EXISTENCE 74010");
  }

  /** 01330 Ruffieu became part of 01187 Haut Valromey in 2025: over 2024, a file without it is of the larger one. */
  @Test
  void aFigureOfALaterMergerIsLeftOut() {
    TerritorialReferential of2024 = TerritorialReferential.of(Millesime.of(2024));
    PopulationFile file = read("01187;801;1;802\n01001;900;1;901\n").strict();
    TerritorialReferential mine = of2024.combinedWith(file);
    assertThat(municipale(mine, "01187")).isEmpty();
    assertThat(municipale(mine, "01001")).hasValue(900L);
    assertThat(
            municipale(TerritorialReferential.of(Millesime.of(2025)).combinedWith(file), "01187"))
        .hasValue(801L);
    TerritorialReferential withBoth =
        of2024.combinedWith(read("01187;600;1;601\n01330;170;1;171\n").strict());
    assertThat(municipale(withBoth, "01187")).hasValue(600L);
    assertThat(municipale(withBoth, "01330")).hasValue(170L);
  }

  @Test
  void whatTheGeographyDoesNotKnowYetWaitsForIt() {
    PopulationFile populations = read("52001;10;1;11\n").strict();
    CogFile cog = CogFileTest.read(CogFileTest.commune("52001", "Nouvelle")).strict();
    TerritorialReferential minimal = TerritorialReferential.minimal(Millesime.of(2026));
    TerritorialReferential one = minimal.combinedWith(populations).combinedWith(cog);
    TerritorialReferential other = minimal.combinedWith(cog).combinedWith(populations);
    for (TerritorialReferential mine : ImmutableList.of(one, other)) {
      assertThat(municipale(mine, "52001")).hasValue(10L);
      assertThat(mine.conflicts()).isEmpty();
    }
  }
}
