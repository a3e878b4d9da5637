package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.source.LibraryVersion;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.eligibility.rule.RuleBook;
import fr.anct.sdk.funding.plan.FinancingPlan;
import fr.anct.sdk.funding.plan.PlanAssessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneReportTest {
  private final Run program = Run.of(CommuneReport::run);

  private String run(String... args) {
    return program.answer(args);
  }

  private String refused(String... args) {
    return program.refusal(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theDefaultReportIsTheOneThatWasRead(String language) throws IOException {
    String report = run("--lang", language).replace(LibraryVersion.current(), "VERSION");
    Run.isGolden("joinville", language, report);
  }

  @Test
  void eligibleNotEligibleAndUndeterminedAllAppear() {
    assertThat(run())
        .contains(": ÉLIGIBLE", ": NON ÉLIGIBLE", ": INDÉTERMINÉ", ": DÉSIGNÉE", "EXEMPLE");
  }

  @Test
  void jsonSaysTheSameAndIsReadBack() throws IOException {
    JsonNode document = AnctJson.mapper().readTree(run("--json"));
    assertThat(document.at("/commune/name").asText()).isEqualTo("Joinville");
    EligibilityReport eligibility =
        AnctJson.mapper().treeToValue(document.get("eligibility"), EligibilityReport.class);
    assertThat(eligibility.results()).hasSameSizeAs(RuleBook.standard().rules());
    FinancingPlan plan = AnctJson.mapper().treeToValue(document.get("plan"), FinancingPlan.class);
    PlanAssessment assessment =
        AnctJson.mapper().treeToValue(document.get("assessment"), PlanAssessment.class);
    assertThat(plan.assess()).isEqualTo(assessment);
  }

  @Test
  void theFileIsUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("joinville.txt");
    run("--out", file.toString());
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .contains("Région", "✓")
        .isEqualTo(run());
  }

  @Test
  void theUsersFactsWin(@TempDir Path folder) throws IOException {
    Path csv = folder.resolve("facts.csv");
    Files.writeString(csv, """
        fact,value,date,source
        population-dgf,3200,2026-05-01,DGCL
        potentiel-financier-par-habitant,845.12,2026-05-01,DGCL
        potentiel-financier-moyen-2001-20000,1070,2026-05-01,DGCL
        """);
    String report = run("52250", "--facts", csv.toString());
    assertThat(report)
        .contains("communes\u00A0: ÉLIGIBLE")
        .doesNotContain("example-facts.csv")
        .contains("DGCL");
    Path json = folder.resolve("facts.json");
    Files.writeString(
        json,
        "{\"format\": 1, \"facts\": [{\"fact\": \"population-totale\", \"value\": \"3006\", \"year\": 2023}]}");
    assertThat(run("--facts", json.toString())).contains("3\u202F006\u00A0habitants");
  }

  @Test
  void aListOfTheStateDesignates() {
    Path list = Path.of("../../../shared/data/lists/petites-villes-de-demain.csv");
    Assumptions.assumeTrue(
        Files.exists(list), "absent: the real lists beside the project; this test needs them");
    assertThat(run("52250", "--facts", factsOfNothing(), "--list", "pvd=" + list))
        .contains("Petites villes de demain\u00A0: DÉSIGNÉE");
    assertThat(run("19272", "--list", "pvd=" + list))
        .contains("? Petites villes de demain\u00A0: ");
    assertThat(run("19272", "--full-list", "pvd=" + list))
        .contains("Petites villes de demain\u00A0: NON DÉSIGNÉE");
  }

  @Test
  void listsAndTablesOfTheStateAreRead(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("fs.csv");
    Files.writeString(list, "insee_com,id_fs\n52250,fs-1\nnothing,fs-2\n");
    run("--list", "france-services=" + list, "--lang", "en");
    assertThat(program.told()).contains("2 rows, 1 used", "Line 3, column insee_com", "nothing");
    Path industry = folder.resolve("ti.csv");
    Files.writeString(industry, "siren_epci,id_ti\n200044253,ti-1\n");
    Path own = folder.resolve("own.csv");
    Files.writeString(own, "codgeo\n52250\n");
    Path figures = folder.resolve("criteres.csv");
    Files.writeString(figures, "Code INSEE de la commune;Population DGF\n52250;3 160\n");
    assertThat(run(
            "52250",
            "--facts",
            factsOfNothing(),
            "--list",
            "territoires-industrie=" + industry,
            "--full-list",
            "bourgs-vivants=" + own,
            "--table",
            "criteres-dgcl-2026=" + figures))
        .contains("3\u202F160\u00A0habitants");
    assertThat(refused("--list", "pvd=" + list, "--lang", "en")).contains("France services");
    assertThat(refused("--table", "rien=" + list)).contains("rien");
  }

  private static String factsOfNothing() {
    return "src/test/resources/no-facts.csv";
  }

  @ParameterizedTest
  @CsvSource({
    "75104, 75056",
    "2A004, 2A004",
    "97302, 97302",
    "98735, 98735",
    "29155, 29155",
    "55050, 55050",
  })
  void everyKindOfCommuneHasItsReport(String asked, String told) {
    assertThat(run(asked)).contains("(" + told + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5225    | «5225» is not",
        "74011   | became part of 74010 Annecy",
        "99999   | 99999",
        "01999   | no commune 01999",
      })
  void aBadCodeSaysWhy(String code, String message) {
    assertThat(refused(code, "--lang", "en")).contains(message);
  }

  @Test
  void badArgumentsSayHowToUseIt() {
    assertThat(refused("--frobnicate")).contains("--frobnicate", "--help");
    assertThat(refused("--lang", "de")).contains("--lang");
    assertThat(refused("--date", "hier")).contains("--date");
    assertThat(refused("--facts")).contains("--facts");
    assertThat(refused("--list", "pvd")).contains("pvd");
    assertThat(refused("--list", "nothing=src/test/resources/no-facts.csv"))
        .contains("nothing", "insee_com");
    assertThat(refused("--facts", "absent.csv")).contains("absent.csv");
    assertThat(run("--help")).contains("--facts FILE");
  }
}
