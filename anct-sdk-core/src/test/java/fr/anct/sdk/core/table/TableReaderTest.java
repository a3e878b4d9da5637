package fr.anct.sdk.core.table;

import static fr.anct.sdk.core.testkit.Problems.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.testkit.SharedData;
import fr.anct.sdk.core.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static final Column CODE = Column.required("insee_com", "codgeo", "code commune");
  private static final Column NAME = Column.optional("lib_com");
  private static final Column NUMBER = Column.optional("number");
  private static final Column DAY = Column.optional("day");
  private static final TableLayout LAYOUT = TableLayout.of("list", CODE, NAME, NUMBER, DAY);
  private static final TableReader READER = TableReader.of(LAYOUT);

  private final List<String> seen = new ArrayList<>();

  private ImportReport read(String text) {
    return read(SourceFile.of("a.csv", text));
  }

  private ImportReport read(SourceFile file) {
    return READER.read(
        file, row -> seen.add(row.line() + ":" + row.text(CODE) + ":" + row.text(NAME)));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void separatorIsFoundOut(String separator) {
    ImportReport report = read("insee_com,lib_com\n01001,\"A, b; c|d\te\"\n"
        .replace("insee_com,lib_com", "insee_com" + separator + "lib_com")
        .replace("01001,", "01001" + separator));
    assertThat(seen).containsExactly("2:01001:A, b; c|d\te");
    assertThat(report.separator()).isEqualTo(separator);
  }

  @Test
  void encodingIsFoundOut() {
    String text = "insee_com;lib_com\n01001;Bézénet\n01002;L’Île\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      seen.clear();
      ImportReport report = read(SourceFile.of("a.csv", text.getBytes(charset)));
      assertThat(seen).containsExactly("2:01001:Bézénet", "3:01002:L’Île");
      assertThat(report.charset()).isEqualTo(charset.name());
      assertThat(report.isComplete()).isTrue();
    }
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      seen.clear();
      read(SourceFile.of("a.csv", ("\uFEFF" + text).getBytes(charset)));
      assertThat(seen).containsExactly("2:01001:Bézénet", "3:01002:L’Île");
    }
  }

  @Test
  void whatIsNotUtf8IsSaidWithItsLine() {
    ImportReport report =
        read(SourceFile.of("a.csv", "insee_com\n01001\né\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(report.problems()).hasSize(1);
    assertThat(report.problems().get(0).message(Language.EN))
        .isEqualTo("Line 3: Byte E9 is not UTF-8: the whole file was read as windows-1252");
    assertThat(report.corrected()).isZero();
  }

  @Test
  void bytesOfNoEncodingAreRefusedWithTheirLine() {
    byte[] bytes = "insee_com\n01001\n?\n".getBytes(StandardCharsets.ISO_8859_1);
    bytes[16] = (byte) 0x81; // not a character of windows-1252 either
    assertThat(refused(() -> read(SourceFile.of("a.csv", bytes))))
        .isEqualTo(Problem.of(
            ProblemCode.MALFORMED_TEXT,
            "file",
            "a.csv",
            "line",
            3,
            "byte",
            "81",
            "charset",
            "windows-1252"));
    assertThat(refused(() -> READER
                .withCharset(StandardCharsets.UTF_8)
                .read(SourceFile.of("a.csv", bytes), row -> {}))
            .values())
        .containsEntry("charset", "UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "50 4B 03 04 14, zip",
    "D0 CF 11 E0 A1, xls",
    "25 50 44 46 2D, pdf",
    "1F 8B 08 00 00, gzip",
    "50 41 52 31 15, parquet",
    "61 62 00 63 64, binary",
  })
  void otherFormatsAreNamed(String hex, String format) {
    byte[] bytes = new byte[5];
    for (int i = 0; i < 5; i++) {
      bytes[i] = (byte) Integer.parseInt(hex.substring(3 * i, 3 * i + 2), 16);
    }
    Problem problem = refused(() -> read(SourceFile.of("list.xlsx", bytes)));
    assertThat(problem)
        .isEqualTo(Problem.of(ProblemCode.NOT_A_TABLE, "file", "list.xlsx", "format", format));
    assertThat(problem.message(Language.EN)).contains("export it as CSV");
  }

  @Test
  void columnsAreFoundByOtherNamesAndBelowTitles() {
    read("Liste des communes;\nau 1er janvier;\n\n Code Commune ;LIB-COM\n01001;A\n");
    assertThat(seen).containsExactly("5:01001:A");
  }

  @Test
  void officialNameWinsOverAnAlias() {
    read("codgeo,insee_com\n01001,01002\n");
    assertThat(seen).containsExactly("2:01002:");
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedAsAWhole() {
    assertThat(refused(() -> read("code;name\n1;2\n")).message(Language.EN))
        .isEqualTo("a.csv is not a table «list»: it has no column insee_com; it has code, name");
    assertThat(refused(() -> read("")).code()).isEqualTo(ProblemCode.WRONG_COLUMNS);
    TableLayout other = TableLayout.of("other", Column.required("code"));
    assertThat(refused(() -> READER
            .amongst(List.of(LAYOUT, other))
            .read(SourceFile.of("a.csv", "code;name\n1;2\n"), row -> {})))
        .isEqualTo(Problem.of(
            ProblemCode.MISTAKEN_FILE, "file", "a.csv", "layout", "list", "other", "other"));
  }

  @Test
  void aBadRowCostsNoOther() {
    ImportReport report = read("""
        insee_com,lib_com
        01001,A
        01002,"B"b
        01003,"C
        01004
        01005,E,e
        01006,F,,
        01007,"two
        lines"
        ,

        01008,H
        """);
    assertThat(seen).containsExactly("2:01001:A", "7:01006:F", "8:01007:two\nlines", "12:01008:H");
    assertThat(report.rows()).isEqualTo(8);
    assertThat(report.refused()).isEqualTo(4);
    assertThat(report.problems())
        .extracting(RowProblem::line, problem -> problem.problem().code())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, ProblemCode.BROKEN_ROW),
            org.assertj.core.groups.Tuple.tuple(4, ProblemCode.BROKEN_ROW),
            org.assertj.core.groups.Tuple.tuple(5, ProblemCode.TOO_FEW_CELLS),
            org.assertj.core.groups.Tuple.tuple(6, ProblemCode.TOO_MANY_CELLS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aQuoteNeverClosedCostsItsLineOnly(String end) {
    ImportReport report =
        read(String.join(end, "insee_com,lib_com", "1,a", "2,\"b", "3,c", "4,d", ""));
    assertThat(seen).containsExactly("2:1:a", "4:3:c", "5:4:d");
    assertThat(report.problems().get(0).message(Language.EN))
        .isEqualTo("Line 3: The row does not parse: a quotation mark is not closed on this line,"
            + " or a line end stands in a cell");
  }

  @Test
  void aTruncatedFileSaysSo() {
    ImportReport report = read("insee_com,lib_com\n01001,A\n0100");
    assertThat(seen).containsExactly("2:01001:A");
    assertThat(report.counts()).containsOnlyKeys(ProblemCode.TRUNCATED_FILE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "1 234,50|1234.50",
        "21 667,00 €|21667.00",
        "0,3499690019|0.3499690019",
        "-3.5|-3.5",
        "34,5 %|34.5",
        "NA|",
        "-|",
        "''|",
      })
  void numbersAsFrenchFilesWriteThem(String text, String number) {
    List<Optional<BigDecimal>> numbers = new ArrayList<>();
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;number\n01001;" + text + "\n"),
        row -> numbers.add(row.number(NUMBER)));
    assertThat(numbers).containsExactly(Optional.ofNullable(number).map(BigDecimal::new));
    assertThat(report.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1,234,567", "12 34", "1e9", "€", "1.2.3"})
  void whatIsNoNumberIsRefusedAndTheRowUsed(String text) {
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;number\n01001;" + text + "\n"),
        row -> assertThat(row.number(NUMBER)).isEmpty());
    assertThat(report.used()).isEqualTo(1);
    assertThat(report.cellsRefused()).isEqualTo(1);
    assertThat(report.problems())
        .containsExactly(new RowProblem(
            2,
            Optional.of("number"),
            RowProblem.Effect.CELL_REFUSED,
            Problem.of(ProblemCode.BAD_NUMBER, "value", text)));
  }

  @ParameterizedTest
  @CsvSource({"a, BAD_NUMBER", "12 34, BAD_NUMBER", "'', EMPTY_CELL", "NA, EMPTY_CELL", "2 000, "})
  void aNumberThatTheRowNeedsCostsTheRow(String text, ProblemCode code) {
    List<BigDecimal> used = new ArrayList<>();
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;number\n01001;" + text + "\n01002;5\n"),
        row -> row.requiredNumber(NUMBER).ifPresent(used::add));
    checkNeeded(report, "number", used.size(), code);
  }

  @ParameterizedTest
  @CsvSource({"2021-02-30, BAD_DATE", "'', EMPTY_CELL", "nc, EMPTY_CELL", "12/03/2021, "})
  void aDayThatTheRowNeedsCostsTheRow(String text, ProblemCode code) {
    List<LocalDate> used = new ArrayList<>();
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;day\n01001;" + text + "\n01002;2021-03-12\n"),
        row -> row.requiredDate(DAY).ifPresent(used::add));
    checkNeeded(report, "day", used.size(), code);
  }

  /** As many rows are counted as used as were. */
  private static void checkNeeded(ImportReport report, String column, int used, ProblemCode code) {
    assertThat(report.used()).isEqualTo(used).isEqualTo(code == null ? 2 : 1);
    assertThat(report.refused()).isEqualTo(code == null ? 0 : 1);
    assertThat(report.cellsRefused()).isZero();
    if (code != null) {
      RowProblem problem = report.problems().get(0);
      assertThat(problem.line()).isEqualTo(2);
      assertThat(problem.column()).contains(column);
      assertThat(problem.effect()).isEqualTo(RowProblem.Effect.ROW_REFUSED);
      assertThat(report.counts()).isEqualTo(ImmutableMap.of(code, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-12, 2021-03-12",
    "12/03/2021, 2021-03-12",
    "2021-03-12T00:00:00, 2021-03-12",
    "2021-03-12 10:30, 2021-03-12",
  })
  void daysAsFrenchFilesWriteThem(String text, LocalDate day) {
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;day\n01001;" + text + "\n"),
        row -> assertThat(row.date(DAY)).contains(day));
    assertThat(report.isComplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2021", "2021-13-01", "mars 2021", "12/03", "1/2/3/4"})
  void whatIsNoDayIsRefused(String text) {
    ImportReport report = READER.read(
        SourceFile.of("a.csv", "insee_com;day\n01001;" + text + "\n"),
        row -> assertThat(row.date(DAY)).isEmpty());
    assertThat(report.counts()).containsEntry(ProblemCode.BAD_DATE, 1);
  }

  @Test
  void severalValuesInACell() {
    READER.read(
        SourceFile.of("a.csv", "insee_com\n\"01001; 01002|01003,01004 / 01005\n;\"\n"),
        row -> assertThat(row.values(CODE))
            .containsExactly("01001", "01002", "01003", "01004", "01005"));
  }

  @Test
  void strictRefusesWhatIsIncomplete() {
    Imported<String> good = Imported.of("value", read("insee_com\n01001\n"));
    assertThat(good.strict()).isEqualTo("value");
    Imported<String> bad = Imported.of("value", read("insee_com,lib_com\n01001\n"));
    assertThat(bad.value()).isEqualTo("value");
    assertThat(refused(bad::strict).message(Language.EN))
        .isEqualTo("a.csv was refused in strict mode: 1 rows and 0 cells cannot be used."
            + " First: Line 2: The row has 1 cells, where the header has 2");
  }

  @Test
  void aMillionColumns() {
    ImportReport report =
        read("insee_com,lib_com\n01001,A\n" + ",".repeat(1_000_000) + "x\n01002,B\n");
    assertThat(seen).containsExactly("2:01001:A", "4:01002:B");
    assertThat(report.problems().get(0).problem())
        .isEqualTo(Problem.of(ProblemCode.TOO_MANY_CELLS, "value", 1_000_001, "expected", 2));
    assertThat(refused(() -> read("x" + ",y".repeat(1_000_000))).code())
        .isEqualTo(ProblemCode.WRONG_COLUMNS);
  }

  @Test
  void aCellWithoutEnd() {
    ImportReport report =
        read("insee_com,lib_com\n01001,A\n01002," + "x".repeat(1_000_000) + "\n01003,C\n");
    assertThat(seen).containsExactly("2:01001:A", "4:01003:C");
    assertThat(report.counts()).containsOnlyKeys(ProblemCode.BROKEN_ROW);
  }

  @Test
  void aMillionBadRowsAreCountedAndFewKept() {
    StringBuilder text = new StringBuilder("insee_com,lib_com\n01001,A\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append(i % 2 == 0 ? "\"x\"y,\n" : "z\n");
    }
    ImportReport report = read(text.append("01002,B\n").toString());
    assertThat(seen).containsExactly("2:01001:A", "1000003:01002:B");
    assertThat(report.refused()).isEqualTo(1_000_000);
    assertThat(report.problems()).hasSize(ReadLimits.standard().maxProblems());
    assertThat(report.problemsNotKept()).isEqualTo(999_000);
    assertThat(report.text(Language.EN)).endsWith("… and 999000 more\n");
  }

  @Test
  void limitsAreKept() {
    ReadLimits limits = ReadLimits.standard().withMaxBytes(10);
    assertThat(refused(() -> readStream("12345678901", limits)).code())
        .isEqualTo(ProblemCode.FILE_TOO_LARGE);
    assertThat(refused(() -> READER
                .withLimits(new ReadLimits(100, 2, 5, 50, 5))
                .read(SourceFile.of("a.csv", "insee_com\n1\n2\n3\n"), row -> {}))
            .code())
        .isEqualTo(ProblemCode.OVERSIZED_TABLE);
    assertThat(refused(() -> new ReadLimits(0, 1, 1, 1, 1)).code())
        .isEqualTo(ProblemCode.OUT_OF_RANGE);
  }

  private static void readStream(String text, ReadLimits limits) {
    try {
      SourceFile.read(
          "a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyRowOfARealFile() throws IOException {
    SourceFile file = SourceFile.read(SharedData.file("grants/detr-dsil-2018-sample.csv"));
    Column cost = Column.required("COUT");
    Column share = Column.required("LEVIER");
    List<BigDecimal> shares = new ArrayList<>();
    ImportReport report = TableReader.of(TableLayout.of("DETR", cost, share))
        .read(file, row -> row.number(share).ifPresent(shares::add));
    assertThat(report.rows()).isEqualTo(1_000);
    assertThat(report.problems())
        .containsExactly(new RowProblem(
            209,
            Optional.of("LEVIER"),
            RowProblem.Effect.CELL_REFUSED,
            Problem.of(ProblemCode.BAD_NUMBER, "value", "#DIV/0 !")));
    assertThat(shares.get(0)).isEqualByComparingTo("0.3499690019");
  }
}
