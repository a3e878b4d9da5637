package fr.anct.sdk.core.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.AskAll;
import fr.anct.sdk.core.testkit.OwnLoader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JAR with a byte changed or its end missing: each answer is right, or an error that says what is damaged. {@code
 * -Danct.damage=2000} changes more bytes, {@code -Danct.seed=…} others.
 */
class DamagedJarTest {
  private static final int CHANGES = Integer.getInteger("anct.damage", 34);
  private static final long SEED = Long.getLong("anct.seed", 20261129);
  private static final int ENTRY = 0x02014b50;

  @TempDir
  static Path folder;

  private static URLClassLoader needed;
  private static Path question;
  private static byte[] jar;
  private static Map<String, String> right;

  /** Where the content of a file of data begins and ends in the JAR. */
  private record Part(String name, int from, int until) {}

  @BeforeAll
  static void makeAJar() throws IOException {
    needed = OwnLoader.ofWhatItNeeds();
    question = Files.createDirectory(folder.resolve("question"));
    OwnLoader.copy(AskAll.class, question);
    jar = jarOf(
        Path.of(Euros.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    right = ask(jar, "");
  }

  @AfterAll
  static void close() throws IOException {
    needed.close();
  }

  @Test
  void theWholeJarAnswers() {
    assertThat(right)
        .hasSizeGreaterThan(15)
        .allSatisfy((name, answer) -> assertThat(answer).as(name).startsWith("= "));
    assertThat(right).isEqualTo(new AskAll().apply(""));
  }

  @Test
  void aChangedByteOfDataIsAnErrorOrChangesNothing() throws IOException {
    List<Part> parts = partsOfData(jar);
    assertThat(parts).hasSizeGreaterThan(15);
    Random random = new Random(SEED);
    int refused = 0;
    for (int i = 0; i < CHANGES; i++) {
      Part part = parts.get(i % parts.size());
      int at = part.from() + random.nextInt(part.until() - part.from());
      byte[] changed = jar.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      refused += checkAnswers(
          part.name() + ", byte " + at + " of the JAR, seed " + SEED, ask(changed, part.name()));
    }
    assertThat(refused).as("changes that were seen").isGreaterThan(CHANGES / 2);
  }

  @Test
  void aJarThatIsCutIsAnErrorOrChangesNothing() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 5; i++) {
      int length = i == 0 ? jar.length - 1 : random.nextInt(jar.length);
      byte[] cut = Arrays.copyOf(jar, length);
      checkAnswers("cut at " + length + ", seed " + SEED, ask(cut, ""));
    }
  }

  /** Returns 1 if an answer was refused. */
  private static int checkAnswers(String what, Map<String, String> answers) {
    int refused = 0;
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      if (answer.getValue().startsWith("! ")) {
        refused = 1;
        assertThat(answer.getValue())
            .as("%s, %s", what, answer.getKey())
            .containsAnyOf(
                "is damaged",
                "Cannot read resource",
                "Missing resource",
                "UNKNOWN_SCHEMA",
                "NoClassDefFoundError",
                "ClassNotFoundException");
      } else {
        assertThat(answer.getValue())
            .as("%s, %s", what, answer.getKey())
            .isEqualTo(right.get(answer.getKey()));
      }
    }
    return refused;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> ask(byte[] bytes, String file) throws IOException {
    Path path = Files.createTempFile(folder, "anct", ".jar");
    Files.write(path, bytes);
    try (URLClassLoader loader = OwnLoader.of(needed, path, question)) {
      Function<String, Map<String, String>> questions = (Function<String, Map<String, String>>)
          loader.loadClass(AskAll.class.getName()).getConstructor().newInstance();
      return questions.apply(file);
    } catch (Exception | LinkageError e) {
      return Map.of("all", "! " + e);
    } finally {
      Files.delete(path);
    }
  }

  private static byte[] jarOf(Path root) throws IOException {
    Path file = folder.resolve("whole.jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(root)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(root.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
    return Files.readAllBytes(file);
  }

  /** Reads the directory at the end of the JAR: the contents of the files that are not classes. */
  private static List<Part> partsOfData(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = zip.getInt(bytes.length - 22 + 16);
    List<Part> parts = new ArrayList<>();
    while (zip.getInt(at) == ENTRY) {
      int length = zip.getShort(at + 28);
      String name = new String(bytes, at + 46, length, StandardCharsets.UTF_8);
      int header = zip.getInt(at + 42);
      int from = header + 30 + zip.getShort(header + 26) + zip.getShort(header + 28);
      if (name.startsWith("META-INF/fr/") && !name.endsWith(".txt")) {
        parts.add(new Part(name, from, from + zip.getInt(at + 20)));
      }
      at += 46 + length + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return parts;
  }
}
