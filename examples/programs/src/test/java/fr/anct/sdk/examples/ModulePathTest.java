package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.eligibility.EligibilityReport;
import fr.anct.sdk.funding.plan.FinancingPlan;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job says the same on the module path as on the class path, where the other tests run. */
class ModulePathTest {
  @ParameterizedTest
  @ValueSource(strings = {"--lang en", "--json"})
  void theMainJobRunsOnTheModulePath(String options) throws Exception {
    String[] args = ("52250 " + options).split(" ");
    ByteArrayOutputStream here = new ByteArrayOutputStream();
    CommuneReport.run(args, new PrintStream(here, true, StandardCharsets.UTF_8), System.err);
    assertThat(java("CommuneReport", args)).isEqualTo(here.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aSchemeOfOnesOwnRunsOnTheModulePath() throws Exception {
    ByteArrayOutputStream here = new ByteArrayOutputStream();
    OwnScheme.run(new String[0], new PrintStream(here, true, StandardCharsets.UTF_8), System.err);
    assertThat(java("OwnScheme")).isEqualTo(here.toString(StandardCharsets.UTF_8));
  }

  /** It reads JSON into a plan, and a tree of it: what the module path is most easily closed to. */
  @Test
  void aPlanInJsonRunsOnTheModulePath() throws Exception {
    ByteArrayOutputStream here = new ByteArrayOutputStream();
    PlanDocument.run(
        new String[0], new PrintStream(here, true, StandardCharsets.UTF_8), System.err);
    assertThat(java("PlanDocument")).isEqualTo(here.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PortraitPageExample", "PlanPageExample", "AtlasPageExample"})
  void aPageIsWrittenOnTheModulePath(String main, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("page.html");
    assertThat(java("page." + main, "--out", file.toString())).contains(file.toString());
    assertThat(file).content(StandardCharsets.UTF_8).contains("<h1>", "</html>");
  }

  @Test
  void schemasAreFoundOnTheModulePath() throws Exception {
    ByteArrayOutputStream here = new ByteArrayOutputStream();
    SchemaNames.print(new PrintStream(here, true, StandardCharsets.UTF_8));
    assertThat(here.toString(StandardCharsets.UTF_8))
        .contains("explanation-1 ", "scheme-1 ", "financing-plan-1 ")
        .isEqualTo(run(
            "--module-path",
            modulePath(),
            "--add-modules",
            "fr.anct.sdk.eligibility,fr.anct.sdk.funding",
            "--class-path",
            location(SchemaNames.class),
            SchemaNames.class.getName()));
  }

  @Test
  void thisTestItselfIsOnTheClassPath() {
    assertThat(CommuneReport.class.getModule().isNamed()).isFalse();
  }

  private static String java(String main, String... args) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(
        "--module-path",
        modulePath(),
        "--module",
        "fr.anct.sdk.examples/fr.anct.sdk.examples." + main));
    options.addAll(List.of(args));
    return run(options.toArray(new String[0]));
  }

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }

  private static String modulePath() {
    return Stream.of(
            CommuneReport.class,
            FinancingPlan.class,
            EligibilityReport.class,
            Euros.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class,
            JsonProperty.class,
            JsonFactory.class,
            JsonMapper.class,
            CsvMapper.class,
            GuavaModule.class,
            Jdk8Module.class,
            JavaTimeModule.class)
        .map(ModulePathTest::location)
        .distinct()
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
