package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for all programs: runs without arguments, speaks two languages, refuses in one line. */
class ProgramsTest {
  private static final Map<String, Run> PROGRAMS = Map.ofEntries(
      Map.entry("BestPlan", Run.of(BestPlan::run)),
      Map.entry("CommuneReport", Run.of(CommuneReport::run)),
      Map.entry("CompareCommunes", Run.of(CompareCommunes::run)),
      Map.entry("DeMinimisRoom", Run.of(DeMinimisRoom::run)),
      Map.entry("ImportLists", Run.of(ImportLists::run)),
      Map.entry("LawReview", Run.of(LawReview::run)),
      Map.entry("NationalAtlas", Run.of(NationalAtlas::run)),
      Map.entry("OwnScheme", Run.of(OwnScheme::run)),
      Map.entry("PassageOfAFile", Run.of(PassageOfAFile::run)),
      Map.entry("PlanDocument", Run.of(PlanDocument::run)),
      Map.entry("PublishGrants", Run.of(PublishGrants::run)),
      Map.entry("Settlement", Run.of(Settlement::run)),
      Map.entry("WhoGained", Run.of(WhoGained::run)));

  /** Signs of control and direction, a formula, markup, and more than anybody reads. */
  private static final String HOSTILE =
      "=cmd|' /C calc'!A0<script>alert(1)</script>\u202Eevil\u200F\u0007\u001B[31m"
          + "x".repeat(10_000);

  private static Run program(String name) {
    return Objects.requireNonNull(PROGRAMS.get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "BestPlan, best-plan, fr", "BestPlan, best-plan, en",
    "LawReview, law, fr", "LawReview, law, en",
    "NationalAtlas, atlas, fr", "NationalAtlas, atlas, en",
    "CompareCommunes, compare, fr", "CompareCommunes, compare, en",
    "DeMinimisRoom, de-minimis, fr", "DeMinimisRoom, de-minimis, en",
    "ImportLists, lists, fr", "ImportLists, lists, en",
    "PassageOfAFile, passage, fr", "PassageOfAFile, passage, en",
    "PlanDocument, plan-document, fr", "PlanDocument, plan-document, en",
    "PublishGrants, publish, fr", "PublishGrants, publish, en",
    "Settlement, settlement, fr", "Settlement, settlement, en",
    "WhoGained, who-gained, fr", "WhoGained, who-gained, en"
  })
  void theDefaultAnswerIsTheOneThatWasRead(String name, String golden, String language)
      throws IOException {
    String answer = program(name).answer("--lang", language);
    assertThat(answer).doesNotContain("wrong.", "{").doesNotContainPattern("\\bnull\\b");
    Run.isGolden(golden, language, answer);
    if (language.equals("fr")) {
      assertThat(program(name).answer()).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BestPlan",
        "CommuneReport",
        "CompareCommunes",
        "DeMinimisRoom",
        "ImportLists",
        "LawReview",
        "NationalAtlas",
        "OwnScheme",
        "PassageOfAFile",
        "PlanDocument",
        "PublishGrants",
        "Settlement",
        "WhoGained"
      })
  void aWrongArgumentGetsOneLine(String name) {
    Run program = program(name);
    assertThat(program.answer("--help")).contains("Usage:", "--lang fr|en");
    assertThat(program.refusal("--frobnicate")).contains("--frobnicate", "--help");
    assertThat(program.refusal("--frobnicate", "--lang", "en")).contains("Unknown option");
    assertThat(program.refusal("--lang", "de")).contains("de", "--help");
    assertThat(program.refusal("--lang")).contains("--lang");
    assertThat(program.refusal("--out", "a\u0000b")).contains("--out", "--help");
    assertThat(program.refusal("a", "b", "c", "d")).contains("--help");
    assertThat(program.refusal(HOSTILE.replace("=", "--")).length()).isLessThan(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BestPlan        | absent.json   | absent.json",
        "LawReview       | --date 2026-13-01 | 2026-13-01",
        "NationalAtlas   | no-such-rule  | no-such-rule",
        "WhoGained       | no-such-rule  | no-such-rule",
        "WhoGained       | --from hier   | hier",
        "CompareCommunes | 99999         | 99999",
        "CompareCommunes | 01999         | 01999",
        "CompareCommunes | --date hier   | hier",
        "DeMinimisRoom   | absent.csv    | absent.csv",
        "DeMinimisRoom   | --ask lots    | lots",
        "DeMinimisRoom   | --ask -5      | -5",
        "DeMinimisRoom   | --date 2026-13-01 | 2026-13-01",
        "ImportLists     | --list pvd    | pvd",
        "ImportLists     | --list pvd=absent.csv | absent.csv",
        "ImportLists     | --list nothing=src/test/resources/no-facts.csv | insee_com",
        "PassageOfAFile  | absent.csv    | absent.csv",
        "PassageOfAFile  | --from 1850   | 1850",
        "PassageOfAFile  | --from old    | old",
        "PassageOfAFile  | src/test/resources/no-facts.csv | code_insee",
        "PassageOfAFile  | src           | src",
        "PlanDocument    | absent.json   | absent.json",
        "PlanDocument    | --format pdf  | pdf",
        "PlanDocument    | --cut half    | half",
        "PlanDocument    | src/test/resources/no-facts.csv | JSON",
        "PublishGrants   | absent.csv    | absent.csv",
        "PublishGrants   | --schema 9    | 9",
        "Settlement      | --rate 150%   | 150%",
        "Settlement      | --rate 40     | 40",
        "Settlement      | --paid x      | x"
      })
  void theLineNamesTheValue(String name, String args, String value) {
    assertThat(program(name).refusal(args.split(" "))).contains(value);
  }

  @Test
  void aFileIsWrittenOnlyWhereAskedFor(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("codes.csv");
    Run passage = program("PassageOfAFile");
    assertThat(passage.answer("--out", file.toString())).isEqualTo(file + System.lineSeparator());
    assertThat(passage.told()).contains("14712", "99999");
    assertThat(Files.readString(file))
        .startsWith("code_insee,nom,")
        .contains("93066,Saint-Denis,25000.00,");
    assertThat(passage.answer("--csv")).isEqualTo(Files.readString(file));
    assertThat(program("PassageOfAFile")
            .refusal("--out", folder.resolve("no/where.csv").toString()))
        .contains("where.csv");
  }

  @Test
  void aDividedCommuneIsSharedOnlyWhenAsked() {
    Run passage = program("PassageOfAFile");
    assertThat(passage.answer("--csv")).doesNotContain("14666", "14712");
    // 8 000 € by largest remainder: nothing is lost
    assertThat(passage.answer("--csv", "--by-population"))
        .contains("14666,Sannerville,2851.80,", "14712,Troarn,5148.20,");
  }

  @Test
  void thePublishedTableIsReadBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("grants.csv");
    Run publish = program("PublishGrants");
    publish.answer("--out", file.toString());
    assertThat(publish.answer(file.toString(), "--csv")).isEqualTo(Files.readString(file));
    assertThat(publish.answer(file.toString())).contains("4 lignes");
    assertThat(publish.answer("--schema", "2.0", "--csv")).doesNotContain("rnaBeneficiaire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // rate, planned, real, paid, what is said
        "40% | 400000 | 280000    | 128000 | To be paid back: €16,000.00",
        "40% | 400000 | 320000    | 128000 | Still to be paid: €0.00",
        "40% | 400000 | 319999.99 | 128000 | Still to be paid: €0.00",
        "40% | 400000 | 319999.98 | 128000 | To be paid back: €0.01",
        "40% | 400000 | 500000    | 128000 | Still to be paid: €32,000.00",
        "1/3 | 100    | 100       | 0      | Still to be paid: €33.33"
      })
  void theSettlementFollowsTheRealCost(
      String rate, String planned, String real, String paid, String said) {
    assertThat(program("Settlement")
            .answer(
                "--rate",
                rate,
                "--planned",
                planned,
                "--real",
                real,
                "--paid",
                paid,
                "--lang",
                "en"))
        .contains(said);
  }

  @Test
  void aProfitIsNotPaid() {
    // 40 % of 280 000 is 112 000; with 200 000 of other receipts only 80 000 balance
    assertThat(program("Settlement").answer("--receipts", "200000", "--lang", "en"))
        .contains("To be paid back: €48,000.00");
  }

  @Test
  void theRoomDependsOnWhoIsAsked() {
    Run room = program("DeMinimisRoom");
    assertThat(room.answer("--company", "Fromagerie voisine", "--lang", "en"))
        .contains("): €100,000.00");
    assertThat(room.answer("--company", "Inconnue", "--lang", "en"))
        .contains("No row names “Inconnue”", "): €300,000.00");
    assertThat(room.answer("--ask", "105000.01", "--lang", "en")).contains("violated");
    assertThat(room.answer("--ask", "105000", "--lang", "en")).doesNotContain("violated");
  }

  @Test
  void thePlanIsCorrectedAsAsked(@TempDir Path folder) throws IOException {
    Run plan = program("PlanDocument");
    assertThat(plan.answer("--corrected")).contains("Rien n’est à réduire");
    assertThat(plan.answer("--format", "csv")).contains("DSIL);130000,00;");
    assertThat(plan.answer("--format", "csv", "--corrected")).contains("DSIL);65000,00;");
    assertThat(plan.answer("--format", "csv", "--corrected", "--cut", "pro-rata"))
        .doesNotContain("DSIL);65000,00;");
    Path undated = folder.resolve("plan.json");
    Files.writeString(
        undated, plan.answer("--show").replaceFirst(",\\s*\"assumedDate\": \"[^\"]*\"", ""));
    assertThat(plan.answer(undated.toString())).isEqualTo(plan.answer());
  }

  @Test
  void eachOfSeveralMistakesGetsItsLine(@TempDir Path folder) throws IOException {
    Run plan = program("PlanDocument");
    Path wrong = folder.resolve("plan.json");
    Files.writeString(
        wrong,
        plan.answer("--show")
            .replace("\"65000\"", "\"-65000\"")
            .replace("\"id\": \"DSIL\"", "\"id\": \"DETR\""));
    List<String> told = plan.refusals(wrong.toString());
    assertThat(told).hasSize(2);
    assertThat(told.get(0)).contains("-65000.00").doesNotContain("--help");
    assertThat(told.get(1)).contains("DETR").endsWith("(voir --help)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv"})
  void hostileNamesStayHarmlessInAPlan(String format, @TempDir Path folder) throws IOException {
    String json = program("PlanDocument")
        .answer("--show")
        .replace("Halle de marché et parvis (plan imaginé)", escaped())
        .replace("Travaux de la halle", escaped())
        .replace("Région Grand Est", escaped())
        .replace("\"id\": \"region\"", "\"id\": \"" + escaped() + "\"");
    Path file = folder.resolve("hostile.json");
    Files.writeString(file, json);
    String answer = program("PlanDocument").answer(file.toString(), "--format", format);
    isHarmless(answer);
    if (format.equals("markdown")) {
      assertThat(answer).doesNotContain("<script>");
    }
    if (format.equals("csv")) {
      assertThat(answer.lines().flatMap(line -> line.lines()))
          .noneMatch(line -> line.startsWith("=") || line.contains(";=") || line.contains(";\"="));
    }
  }

  @Test
  void hostileNamesStayHarmlessInTables(@TempDir Path folder) throws IOException {
    String cell = '"' + HOSTILE + '"';
    Path file = folder.resolve("hostile.csv");
    Files.writeString(file, "entreprise,date,montant\n" + cell + ",2025-01-01,1000\nok,x,1\n");
    isHarmless(program("DeMinimisRoom").answer(file.toString()));
    Files.writeString(file, "code_insee,montant\n" + cell + ",1000\n52250,1\n");
    isHarmless(program("PassageOfAFile").answer(file.toString()));
    Files.writeString(file, "insee_com,id_pvd,lib_pvd\n52250,p1," + cell + "\n" + cell + ",p2,x\n");
    isHarmless(program("ImportLists").answer("--list", "pvd=" + file));
    String grants = program("PublishGrants").answer("--csv");
    Files.writeString(
        file, grants.replace("Festival des trois rivières", HOSTILE.substring(0, 90)));
    isHarmless(program("PublishGrants").answer(file.toString()));
    assertThat(program("PublishGrants").answer(file.toString(), "--csv")).doesNotContain(",=");
  }

  private static String escaped() {
    return HOSTILE.replace("\u0007", "\\u0007").replace("\u001B", "\\u001b");
  }

  private static void isHarmless(String text) {
    assertThat(text.codePoints().filter(point -> point != '\n' && point != '\r'))
        .noneMatch(Character::isISOControl)
        .noneMatch(point -> Character.getType(point) == Character.FORMAT);
  }
}
