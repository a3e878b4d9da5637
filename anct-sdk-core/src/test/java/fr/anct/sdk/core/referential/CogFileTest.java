package fr.anct.sdk.core.referential;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.table.ImportReport;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Article;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.territory.TerritoryType;
import fr.anct.sdk.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of communes: what is read, and what is refused row by row. */
class CogFileTest {
  static final String HEADER =
      "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n";
  private static final Millesime Y2026 = Millesime.of(2026);

  static Imported<CogFile> read(String rows) {
    return CogFile.read(SourceFile.of("cog.csv", HEADER + rows), Y2026);
  }

  /** A row of a commune, the département being the first two digits. */
  static String commune(String code, String name) {
    String departement = code.substring(0, 2);
    return "COM," + code + ",44," + departement + ",," + departement + "1,0,,," + name + ",,\n";
  }

  static String part(String type, String code, String name, String parent) {
    return type + "," + code + ",,,,,0,,," + name + ",," + parent + "\n";
  }

  private static TerritorialReferential alone(Imported<CogFile> file) {
    return TerritorialReferential.minimal(Y2026).combinedWith(file.value());
  }

  @Test
  void communesAndTheirParts() {
    Imported<CogFile> file = read(part("COMD", "52002", "Petite", "52001")
        + commune("52001", "Grande")
        + "COM,52003,44,52,,523,4,,,Les Œuvres,,\n"
        + part("COMA", "52004", "Autre", "52001")
        + commune("75056", "Paris")
        + part("ARM", "75101", "Paris 1er", "75056"));
    assertThat(file.report().isComplete()).isTrue();
    assertThat(file.strict().size()).isEqualTo(6);
    TerritorialReferential mine = alone(file);
    assertThat(mine.getCommune("52001").delegatedCommunes()).hasSize(1);
    assertThat(mine.getCommune("52001").associatedCommunes()).hasSize(1);
    assertThat(mine.getCommune("75056").municipalArrondissements()).hasSize(1);
    assertThat(mine.getCommune("52003").name()).isEqualTo("Les Œuvres");
    assertThat(mine.getCommune("52003").article()).hasValue(Article.LES);
    assertThat(mine.getCommune("52003").nameWithDe()).isEqualTo("des Œuvres");
    assertThat(mine.getArrondissement("523").communes()).hasSize(1);
    assertThat(mine.getArrondissement("523").chefLieu()).isEmpty();
    assertThat(mine.getArrondissement("523").departement().name()).isEqualTo("Haute-Marne");
    assertThat(mine.count(TerritoryType.ARRONDISSEMENT)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'ZZZ,52009,44,52,,521,0,,,A,,', MALFORMED_CODE, TYPECOM",
    "'COM,520,44,52,,521,0,,,A,,', MALFORMED_CODE, COM",
    "'COM,52A09,44,52,,521,0,,,A,,', MALFORMED_CODE, COM",
    "'COM,,44,52,,521,0,,,A,,', EMPTY_CELL, COM",
    "'COM,52009,44,52,,521,0,,,,,', EMPTY_CELL, LIBELLE",
    "'COM,52009,44,51,,521,0,,,A,,', INCONSISTENT_ROW, DEP",
    "'COM,52001,44,52,,521,0,,,A,,', REPEATED_ROW, COM",
    "'COMD,52009,,,,,0,,,A,,', EMPTY_CELL, COMPARENT",
    "'COMD,52009,,,,,0,,,A,,52999', INCONSISTENT_ROW, COMPARENT",
    "'COMD,52009,,,,,0,,,A,,52', MALFORMED_CODE, COMPARENT"
  })
  void aBadRowIsKeptOut(String row, ProblemCode code, String column) {
    Imported<CogFile> file = read(commune("52001", "Grande") + row + "\n");
    ImportReport report = file.report();
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.problem().code()).isEqualTo(code);
      assertThat(problem.column()).hasValue(column);
      assertThat(problem.line()).isEqualTo(3);
      for (Language language : Language.values()) {
        assertThat(problem.message(language)).doesNotContain("{", "problem.", "rule.", "kind.");
      }
    });
    refused(ProblemCode.IMPORT_REFUSED, file::strict);
    assertThat(alone(file).count(TerritoryType.COMMUNE)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'COM,52001,82,52,,521,0,,,A,,', MALFORMED_CODE, REG",
    "'COM,52001,44,52,,52,0,,,A,,', MALFORMED_CODE, ARR",
    "'COM,52001,44,52,,511,0,,,A,,', MALFORMED_CODE, ARR",
    "'COM,52001,44,52,,521,9,,,A,,', MALFORMED_CODE, TNCC",
    "'COM,52001,44,52,,521,10,,,A,,', MALFORMED_CODE, TNCC"
  })
  void aBadCellIsLeftOut(String row, ProblemCode code, String column) {
    ImportReport report = read(row + "\n").report();
    assertThat(report.used()).isEqualTo(1);
    assertThat(report.cellsRefused()).isEqualTo(1);
    assertThat(report.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.problem().code()).isEqualTo(code);
      assertThat(problem.column()).hasValue(column);
    });
  }

  @Test
  void aDepartementIsInOneRegion() {
    Imported<CogFile> file = read("COM,52001,44,52,,521,0,,,A,,\nCOM,52002,32,52,,521,0,,,B,,\n");
    assertThat(file.report().cellsRefused()).isEqualTo(1);
    assertThat(alone(file).getCommune("52002").region().code()).hasToString("44");
  }

  @Test
  void aLostZeroIsRestored() {
    Imported<CogFile> file = read("COM,1001,84,1,,,5,,,L'Abergement-Clémenciat,,\n");
    assertThat(file.report().corrected()).isEqualTo(1);
    assertThat(file.report().counts()).containsKey(ProblemCode.REPAIRED_CODE);
    assertThat(alone(file).getCommune("01001").name()).isEqualTo("L'Abergement-Clémenciat");
  }

  @Test
  void namesAreOfAnyLengthThatTheStoreHolds() {
    assertThat(read(commune("52001", "é".repeat(127))).report().isComplete()).isTrue();
    assertThat(read(commune("52001", "é".repeat(128))).report().refused()).isEqualTo(1);
    assertThat(read(commune("52001", "œ".repeat(63))).report().isComplete()).isTrue();
    assertThat(read(commune("52001", "œ".repeat(64))).report().refused()).isEqualTo(1);
    String name = "œ".repeat(63);
    assertThat(alone(read(commune("52001", name))).getCommune("52001").name()).isEqualTo(name);
  }

  @Test
  void aTruncatedFileKeepsItsWholeRows() {
    Imported<CogFile> file = read(commune("52001", "A") + "COM,52002,44,5");
    assertThat(file.report().counts()).containsOnlyKeys(ProblemCode.TRUNCATED_FILE);
    refused(ProblemCode.IMPORT_REFUSED, file::strict);
    assertThat(alone(file).count(TerritoryType.COMMUNE)).isEqualTo(1);
  }

  @Test
  void aFileWithoutCommunesIsNotCombined() {
    TerritorialReferential latest = TerritorialReferential.latest();
    CogFile none = read("").strict();
    refused(ProblemCode.NOTHING_USABLE, () -> latest.combinedWith(none));
    CogFile orphan = read(part("COMD", "52002", "Petite", "52001")).value();
    refused(ProblemCode.NOTHING_USABLE, () -> latest.combinedWith(orphan));
  }

  @Test
  void anotherFileIsNamed() {
    String populations = "REG;DEP;COM;PMUN;PCAP;PTOT\n44;52;52250;1;2;3\n";
    assertThat(refused(
                ProblemCode.MISTAKEN_FILE,
                () -> CogFile.read(SourceFile.of("pop.csv", populations), Y2026))
            .values())
        .containsEntry("other", "populations du recensement");
    refused(
        ProblemCode.WRONG_COLUMNS, () -> CogFile.read(SourceFile.of("x.csv", "a;b\n1;2\n"), Y2026));
    refused(
        ProblemCode.OUT_OF_RANGE,
        () -> CogFile.read(SourceFile.of("cog.csv", HEADER), Millesime.of(2015)));
  }

  @Test
  void theLayoutOf2019IsReadToo() {
    String text = "typecom,com,reg,dep,arr,tncc,ncc,nccenr,libelle,can,comparent\n"
        + "COM,01001,84,01,012,5,ABERGEMENT CLEMENCIAT,Abergement-Clémenciat,L'Abergement-Clémenciat,0108,\n";
    CogFile file = CogFile.read(SourceFile.of("communes-01012019.csv", text), Millesime.of(2019))
        .strict();
    assertThat(file.size()).isEqualTo(1);
    assertThat(file).hasToString("communes-01012019.csv (2019)");
    assertThat(file)
        .isEqualTo(CogFile.read(SourceFile.of("communes-01012019.csv", text), Millesime.of(2019))
            .value())
        .isNotEqualTo(
            CogFile.read(SourceFile.of("communes-01012019.csv", text), Y2026).value());
  }
}
