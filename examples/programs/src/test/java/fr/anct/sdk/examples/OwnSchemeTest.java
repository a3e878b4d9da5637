package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSchemeTest {
  private final Run program = Run.of(OwnScheme::run);

  private String run(String... args) {
    return program.answer(args);
  }

  private String refused(String... args) {
    return program.refusal(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theDefaultAnswerIsTheOneThatWasRead(String language) throws IOException {
    String answer = run("--lang", language);
    Run.isGolden("own-scheme", language, answer);
  }

  /** Joinville has 2 915 inhabitants, Ageville fewer than 500; Dijon is elsewhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "52250 | 19999.99 | €0.00",
        "52250 | 20000    | €6,000.00",
        "52250 | 200000   | €60,000.00",
        "52250 | 400000   | €90,000.00",
        "52250 | 466666.67| €100,000.00",
        "52001 | 20000    | €8,000.00",
        "21231 | 400000   | No amount"
      })
  void theAmountFollowsTheFile(String code, String cost, String amount) {
    String answer = run(code, cost, "--lang", "en");
    String section = answer.substring(answer.indexOf("2. How much"), answer.indexOf("3. The"));
    assertThat(section.lines().skip(2).findFirst().orElseThrow()).contains(amount);
  }

  @Test
  void aFileOfOnesOwnIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.json");
    Files.writeString(file, run("--show").replace("\"cap\": \"100000\"", "\"cap\": \"50000\""));
    assertThat(run("52250", "--scheme", file.toString(), "--lang", "en")).contains("€50,000.00");

    Files.writeString(file, run("--show").replace("\"cap\": \"100000\"", "\"cap\": \"lots\""));
    assertThat(refused("--scheme", file.toString(), "--lang", "en"))
        .contains("/formulas/0/value/of/cap");
    Files.writeString(
        file,
        run("--show")
            .replace(
                "\"label\": \"grant.plan-ecoles\"",
                "\"label\": \"grant.plan-ecoles\", \"more\": 1"));
    assertThat(refused("--scheme", file.toString())).contains("/more");
    Files.writeString(file, run("--show").replace("\"departement\"", "\"dep\""));
    assertThat(refused("--scheme", file.toString())).contains("dep");
    Files.writeString(
        file,
        run("--show")
            .replace(
                "\"CD52-ECOLES\", \"programme\": \"plan-ecoles-haute-marne\"",
                "\"CD52-ECOLES\", \"programme\": \"other\""));
    assertThat(refused("--scheme", file.toString())).contains("programme");
  }

  @Test
  void badArgumentsSayHowToUseIt() {
    assertThat(refused("--frobnicate")).contains("--frobnicate", "--help");
    assertThat(refused("52250", "nothing")).contains("nothing");
    assertThat(refused("52250", "1", "2")).contains("2");
    assertThat(refused("--scheme", "absent.json")).contains("absent.json");
    assertThat(refused("99999")).contains("99999");
    assertThat(run("--help")).contains("--scheme FILE");
  }
}
