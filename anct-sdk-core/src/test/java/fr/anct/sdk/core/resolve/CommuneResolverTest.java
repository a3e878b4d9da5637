package fr.anct.sdk.core.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.resolve.TerritoryMatch.How;
import fr.anct.sdk.core.table.Column;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.RowProblem;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.table.TableLayout;
import fr.anct.sdk.core.table.TableReader;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryRef;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneResolverTest {
  private static final TerritorialReferential G2026 = TerritorialReferential.of(Millesime.of(2026));
  private static final CommuneResolver RESOLVER = CommuneResolver.of(G2026);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        // text, how, whole, in part, what is said of it
        "52250    | EXACT    | commune:52250@2026 | - | -",
        "1033     | REPAIRED | commune:01033@2026 | - | REPAIRED_CODE",
        "2a004    | REPAIRED | commune:2A004@2026 | - | REPAIRED_CODE",
        "\" 52 250 \" | REPAIRED | commune:52250@2026 | - | REPAIRED_CODE",
        "75104    | ARRONDISSEMENT | - | commune:75056@2026 | ARRONDISSEMENT_CODE",
        "13216    | ARRONDISSEMENT | - | commune:13055@2026 | ARRONDISSEMENT_CODE",
        // its code changed: it was the whole commune, though a delegated commune bears the code now
        "12076    | OTHER_VINTAGE | commune:12218@2026 | - | OUTDATED_CODE",
        "49069    | OTHER_VINTAGE | commune:49126@2026 | - | OUTDATED_CODE",
        // merged in 2025
        "93059    | OTHER_VINTAGE | - | commune:93066@2026 | MERGED_CODE",
        // merged before the first embedded vintage
        "74011    | PART_OF_COMMUNE | - | commune:74010@2026 | PART_CODE",
        "14185    | OTHER_VINTAGE | - | commune:14514@2026 | TERRITORY_ENDED",
        "01999    | REFUSED | - | - | UNKNOWN_TERRITORY",
        "20004    | REFUSED | - | - | MALFORMED_CODE",
        "5225     | EXACT_OR_REPAIRED | - | - | -",
      })
  void codesWithoutStatedVintage(
      String text, String how, String whole, String part, String problem) {
    if (how.equals("EXACT_OR_REPAIRED")) {
      // Four digits are a code that lost its zero, even where a person forgot the last digit.
      assertThat(RESOLVER.resolve(text).problems())
          .extracting(Problem::code)
          .contains(ProblemCode.UNKNOWN_TERRITORY);
      return;
    }
    TerritoryMatch match = RESOLVER.resolve(text);
    assertThat(match.how()).isEqualTo(How.valueOf(how));
    assertThat(match.territories()).isEqualTo(refs(whole));
    assertThat(match.inPart()).isEqualTo(refs(part));
    assertThat(match.problems())
        .extracting(one -> one.code().name())
        .isEqualTo(problem == null ? List.of() : List.of(problem));
    assertThat(match.isFound()).isEqualTo(!match.all().isEmpty());
  }

  private static ImmutableList<TerritoryRef> refs(String text) {
    return text == null ? ImmutableList.of() : ImmutableList.of(TerritoryRef.parse(text));
  }

  @Test
  void aStatedVintageIsFollowed() {
    CommuneResolver of2019 = RESOLVER.withCodesOf(TerritorialReferential.of(Millesime.of(2019)));
    // divided: both are wholly made of it
    TerritoryMatch divided = of2019.resolve("14712");
    assertThat(divided.territories())
        .extracting(TerritoryRef::toString)
        .containsExactly("commune:14666@2026", "commune:14712@2026");
    assertThat(divided.named()).contains(TerritoryRef.parse("commune:14712@2019"));
    assertThat(divided.problems().get(0).message(Language.EN))
        .isEqualTo("14712 is a code of millésime 2019; in millésime 2026 the commune is"
            + " 14666 Sannerville, 14712 Troarn");
    // the same code, but a larger commune since
    TerritoryMatch larger = of2019.resolve("93066");
    assertThat(larger.how()).isEqualTo(How.OTHER_VINTAGE);
    assertThat(larger.territories()).isEmpty();
    assertThat(larger.inPart()).containsExactly(TerritoryRef.parse("commune:93066@2026"));
    assertThat(of2019.partsOf(larger.inPart().get(0), larger.named().orElseThrow()))
        .containsExactlyInAnyOrder(
            TerritoryRef.parse("commune:93066@2019"), TerritoryRef.parse("commune:93059@2019"));
    // unchanged, an arrondissement, and nothing
    assertThat(of2019.resolve("52250").how()).isEqualTo(How.EXACT);
    assertThat(of2019.resolve("75104").inPart())
        .containsExactly(TerritoryRef.parse("commune:75056@2026"));
    assertThat(of2019.resolve("74011").inPart())
        .containsExactly(TerritoryRef.parse("commune:74010@2026"));
    assertThat(of2019.resolve("01999").problems().get(0).values())
        .containsEntry("millesime", "2019");
  }

  @Test
  void codesOfAVintageOfOnesOwn() throws IOException {
    CommuneHistory events = CommuneHistory.read(
            SourceFile.read(SharedData.file("cog/mouvements-communes.csv")))
        .strict();
    TerritorialReferential own =
        TerritorialReferential.of(Millesime.of(2019)).combinedWith(events, Millesime.of(2020));
    CommuneResolver of2020 = RESOLVER.withCodesOf(own);
    TerritoryMatch larger = of2020.resolve("93066");
    assertThat(larger.inPart()).containsExactly(TerritoryRef.parse("commune:93066@2026"));
    assertThat(of2020.partsOf(larger.inPart().get(0), larger.named().orElseThrow()))
        .containsExactlyInAnyOrder(
            TerritoryRef.parse("commune:93066@2020"), TerritoryRef.parse("commune:93059@2020"));
  }

  @Test
  void codesAreFollowedBackToo() {
    CommuneResolver to2019 = CommuneResolver.of(TerritorialReferential.of(Millesime.of(2019)));
    // 14666 was re-established: in 2019 it was a part of 14712
    assertThat(to2019.withCodesOf(G2026).resolve("14666").inPart())
        .containsExactly(TerritoryRef.parse("commune:14712@2019"));
    assertThat(to2019.resolve("12218").territories())
        .containsExactly(TerritoryRef.parse("commune:12076@2019"));
  }

  @Test
  void theArrondissementIsKept() {
    TerritoryMatch match = RESOLVER.resolve("69388");
    assertThat(match.named()).contains(TerritoryRef.parse("municipalArrondissement:69388@2026"));
    assertThat(RESOLVER.partsOf(match.inPart().get(0), match.named().orElseThrow()))
        .hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NULL", "Joinville", "52250 Joinville", "٥٢٢٥٠", "9999999", "NA"})
  void whatIsNoCodeIsRefusedInBothLanguages(String text) {
    TerritoryMatch match = RESOLVER.resolve(text);
    assertThat(match.isFound()).isFalse();
    for (Language language : Language.values()) {
      assertThat(match.problems().get(0).message(language)).doesNotContain("{", "problem.");
    }
  }

  @Test
  void aCellMayHoldSeveralAndEachRowIsReported() {
    Column code = Column.required("code");
    ImportReport report = TableReader.of(TableLayout.of("t", code))
        .read(
            SourceFile.of("t.csv", "code\n52250\n\"1033; 99999\"\n99999\nNULL\n75104\n"),
            row -> RESOLVER.read(row, code));
    assertThat(report.rows()).isEqualTo(5);
    assertThat(report.used()).isEqualTo(3);
    assertThat(report.corrected()).isEqualTo(2);
    assertThat(report.cellsRefused()).isEqualTo(1);
    assertThat(report.counts())
        .containsOnly(
            Map.entry(ProblemCode.REPAIRED_CODE, 1),
            Map.entry(ProblemCode.MALFORMED_CODE, 2),
            Map.entry(ProblemCode.EMPTY_CELL, 1),
            Map.entry(ProblemCode.ARRONDISSEMENT_CODE, 1));
    assertThat(report.problems()).extracting(RowProblem::line).containsExactly(3, 3, 4, 5, 6);
  }

  @Test
  void grantsOf2018HaveCodesOfTheirTime() throws IOException {
    Column commune = Column.required("INSEECOM");
    Column epci = Column.required("INSEEEPCI");
    SirenResolver sirens = SirenResolver.of(G2026);
    Map<How, Integer> counts = new EnumMap<>(How.class);
    ImportReport report = TableReader.of(TableLayout.of("DETR et DSIL 2018", commune, epci))
        .read(
            SourceFile.read(SharedData.file("grants/detr-dsil-2018-sample.csv")),
            row -> (row.text(commune).isEmpty()
                    ? sirens.read(row, epci)
                    : RESOLVER.read(row, commune))
                .forEach(match -> counts.merge(match.how(), 1, Integer::sum)));
    assertThat(report.rows()).isEqualTo(1_000);
    assertThat(report.used()).isEqualTo(971);
    assertThat(report.corrected()).isEqualTo(10);
    // Syndicats: neither communes nor EPCI with their own taxation; two SIREN are mistyped.
    assertThat(report.refused()).isEqualTo(29);
    assertThat(report.counts())
        .containsOnly(
            Map.entry(ProblemCode.UNKNOWN_TERRITORY, 27),
            Map.entry(ProblemCode.MALFORMED_CODE, 2),
            Map.entry(ProblemCode.OUTDATED_CODE, 2),
            Map.entry(ProblemCode.PART_CODE, 4),
            Map.entry(ProblemCode.TERRITORY_ENDED, 4));
    assertThat(counts)
        .containsOnly(
            Map.entry(How.EXACT, 961),
            Map.entry(How.OTHER_VINTAGE, 6),
            Map.entry(How.PART_OF_COMMUNE, 4));
  }

  @Test
  void codesOfTheFondsVertLostTheirZeros() throws IOException {
    Column commune = Column.required("code_commune");
    Column siren = Column.required("siren");
    SourceFile file = SourceFile.read(SharedData.file("grants/fonds-vert-2023-sample.csv"));
    ImportReport report = TableReader.of(TableLayout.of("Fonds vert 2023", commune))
        .read(file, row -> RESOLVER.read(row, commune));
    assertThat(report.rows()).isEqualTo(1_500);
    assertThat(report.used()).isEqualTo(1_392);
    assertThat(report.refused()).isEqualTo(108);
    assertThat(report.counts())
        .containsEntry(ProblemCode.EMPTY_CELL, 108)
        .containsEntry(ProblemCode.REPAIRED_CODE, 84);
    SirenResolver sirens = SirenResolver.of(G2026);
    int[] repaired = new int[1];
    ImportReport bodies = TableReader.of(TableLayout.of("Fonds vert 2023", siren))
        .read(file, row -> {
          for (TerritoryMatch match : sirens.read(row, siren)) {
            repaired[0] += match.how() == How.REPAIRED ? 1 : 0;
          }
        });
    assertThat(bodies.rows()).isEqualTo(1_500);
    // The others are syndicats, départements, companies…
    assertThat(bodies.used()).isEqualTo(1_116);
    assertThat(repaired[0]).as("SIRET in the column of the SIREN").isEqualTo(10);
    assertThat(bodies.counts())
        .containsOnly(
            Map.entry(ProblemCode.REPAIRED_CODE, 10),
            Map.entry(ProblemCode.MALFORMED_CODE, 4),
            Map.entry(ProblemCode.UNKNOWN_TERRITORY, 380));
  }
}
