package fr.anct.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program in this JVM and keeps what it prints. */
final class Run {
  private final Main main;
  private String err = "";

  private Run(Main main) {
    this.main = main;
  }

  interface Main {
    int run(String[] args, PrintStream out, PrintStream err);
  }

  static Run of(Main main) {
    return new Run(main);
  }

  /** What it prints when all is well. */
  String answer(String... args) {
    return run(0, args);
  }

  /** The one line that answers a wrong argument. */
  String refusal(String... args) {
    assertThat(run(2, args)).as("nothing is printed").isEmpty();
    assertThat(err.lines()).as(err).hasSize(1);
    return err;
  }

  /** The lines that answer several mistakes at once. */
  List<String> refusals(String... args) {
    assertThat(run(2, args)).as("nothing is printed").isEmpty();
    return err.lines().toList();
  }

  /** What it told beside its answer. */
  String told() {
    return err;
  }

  private String run(int expectedStatus, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int status = main.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(told, true, StandardCharsets.UTF_8));
    err = told.toString(StandardCharsets.UTF_8);
    assertThat(status).as(err).isEqualTo(expectedStatus);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Golden files are read by a person: {@code -Danct.golden=write} writes them anew, then look at the change. */
  static void isGolden(String name, String language, String answer) throws IOException {
    Path golden = Path.of("src/test/resources/golden/" + name + "_" + language + ".txt");
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.writeString(golden, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(golden));
  }
}
