package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;

/**
 * Renders the samples of a module, and answers of its own, in other JVMs with other default locales, time zones and
 * charsets, and compares what they say byte for byte: this also finds what hangs on the identity of an object.
 */
public final class Elsewhere {
  private static final List<List<String>> PLACES = List.of(
      List.of(
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Duser.timezone=Pacific/Kiritimati",
          "-Dfile.encoding=ISO-8859-1"),
      List.of(
          "-Duser.language=ar",
          "-Duser.country=EG",
          "-Duser.extensions=u-nu-arab",
          "-Duser.timezone=Etc/GMT+12",
          "-Dfile.encoding=UTF-16"));

  private Elsewhere() {}

  /**
   * Asserts that the module says the same everywhere.
   *
   * @param anyTestClass a test class of the module
   * @param questions classes with answers of their own, each with a constructor without parameters
   */
  @SafeVarargs
  public static void check(Class<?> anyTestClass, Class<? extends Callable<String>>... questions) {
    try {
      String here = said(anyTestClass.getName(), questions);
      assertThat(here).hasSizeGreaterThan(10_000);
      for (List<String> place : PLACES) {
        assertThat(inAnotherJvm(place, anyTestClass, questions)).as("%s", place).isEqualTo(here);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @SafeVarargs
  private static String inAnotherJvm(
      List<String> options, Class<?> anyTestClass, Class<? extends Callable<String>>... questions)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    Path errors = Files.createTempFile("errors", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Elsewhere.class.getName(), said.toString(), anyTestClass.getName()));
    Arrays.stream(questions).map(Class::getName).forEach(command::add);
    try {
      int code = new ProcessBuilder(command)
          .redirectOutput(errors.toFile())
          .redirectErrorStream(true)
          .start()
          .waitFor();
      assertThat(code)
          .as(() -> {
            try {
              return Files.readString(errors, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
              return e.toString();
            }
          })
          .isZero();
      return Files.readString(said);
    } finally {
      Files.delete(said);
      Files.delete(errors);
    }
  }

  /** Writes what a module says to a file: the file, a test class of the module, the questions. */
  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    List<Class<? extends Callable<String>>> questions = new ArrayList<>();
    for (String name : Arrays.asList(args).subList(2, args.length)) {
      questions.add((Class<? extends Callable<String>>) Class.forName(name));
    }
    Files.writeString(Path.of(args[0]), said(args[1], questions.toArray(Class[]::new)));
  }

  @SafeVarargs
  private static String said(String anyTestClass, Class<? extends Callable<String>>... questions)
      throws Exception {
    StringBuilder all = new StringBuilder();
    SortedMap<String, String> samples =
        Rendering.of(Rendering.samples(Class.forName(anyTestClass)));
    samples.forEach((name, said) -> all.append(name).append('\n').append(said).append('\n'));
    for (Class<? extends Callable<String>> question : questions) {
      var constructor = question.getDeclaredConstructor();
      constructor.setAccessible(true);
      all.append(question.getName())
          .append('\n')
          .append(constructor.newInstance().call());
    }
    return all.toString();
  }
}
