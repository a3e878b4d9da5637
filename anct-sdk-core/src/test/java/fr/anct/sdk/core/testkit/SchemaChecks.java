package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.json.JsonSchemas;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the JSON Schema of every document of a module owes: it is what its type gives, it is itself valid, every sample is
 * valid, and what is broken on purpose is refused by the schema and by the reader.
 *
 * <p>{@code -Danct.golden=write} writes the schemas anew: then read what changed. A change that refuses what was written
 * before, or leaves out what was promised, raises the format of the document.
 */
public final class SchemaChecks {
  private static final JsonMapper MAPPER = AnctJson.mapper();
  private static final JsonSchemaFactory VALIDATORS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final Path resources;
  private final SampleRegistry samples;
  private final List<Class<?>> documents;
  private final ImmutableSet<Class<?>> byHand;
  private final SchemaGenerator generator;

  private SchemaChecks(
      Class<?> anyMainClass,
      Class<?> anyTestClass,
      Map<Class<?>, String> forms,
      ImmutableSet<Class<?>> byHand) {
    this.resources = ClassFiles.rootOf(anyMainClass)
        .resolve("../../src/main/resources/META-INF/fr/anct/sdk/schema")
        .normalize();
    this.samples = SampleRegistry.of(ClassFiles.classes(ClassFiles.rootOf(anyTestClass)));
    this.documents = ClassFiles.classes(ClassFiles.rootOf(anyMainClass)).stream()
        .filter(type -> type.isAnnotationPresent(JsonDocument.class))
        .toList();
    this.byHand = byHand;
    Map<Class<?>, String> all = ImmutableMap.<Class<?>, String>builder()
        .putAll(JsonForms.CORE)
        .putAll(forms)
        .buildOrThrow();
    this.generator = new SchemaGenerator(samples, all, DocTexts.beside(anyMainClass));
  }

  /**
   * Returns the tests of a module.
   *
   * @param module the last part of its name
   * @param anyMainClass a class of the module
   * @param anyTestClass a test class of the module, beside which the samples are looked for
   * @param forms the schemas of types that are written their own way, beside the core’s
   * @param byHand the documents whose schema is written by hand
   * @return some tests a document
   */
  public static Stream<DynamicTest> of(
      String module,
      Class<?> anyMainClass,
      Class<?> anyTestClass,
      Map<Class<?>, String> forms,
      Class<?>... byHand) {
    SchemaChecks checks =
        new SchemaChecks(anyMainClass, anyTestClass, forms, ImmutableSet.copyOf(byHand));
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("the list of schemas", () -> checks.checkList(module)));
    for (Class<?> type : checks.documents) {
      String name = nameOf(type);
      if (!checks.byHand.contains(type)) {
        tests.add(dynamicTest(name + " is what its type gives", () -> checks.checkText(type)));
      }
      if (isWriting()) {
        continue; // the next run finds them in the class path
      }
      if (!checks.byHand.contains(type)) {
        tests.add(dynamicTest(name + " holds every sample", () -> checks.checkSamples(type)));
        tests.add(dynamicTest(name + " refuses mistakes", () -> checks.checkMistakes(type)));
      }
      tests.add(dynamicTest(name + " is valid", () -> checkSchema(type)));
    }
    return tests.stream();
  }

  /**
   * Returns the schema of a text that is of a form as a whole.
   *
   * @param pattern a regular expression that both Java and JavaScript read
   * @return the schema, as JSON
   */
  public static String text(String pattern) {
    return JsonForms.text(pattern);
  }

  private static String nameOf(Class<?> type) {
    JsonDocument document = type.getAnnotation(JsonDocument.class);
    return document.value() + "-" + document.format();
  }

  private void checkList(String module) {
    String names = documents.stream()
        .map(SchemaChecks::nameOf)
        .sorted()
        .map(name -> name + "\n")
        .collect(Collectors.joining());
    checkFile(module + ".txt", names);
    if (!isWriting()) {
      assertThat(JsonSchemas.names()).containsAll(names.lines().toList());
    }
  }

  private void checkText(Class<?> type) {
    checkFile(nameOf(type) + ".json", AnctJson.write(generator.generate(type)) + "\n");
  }

  private void checkFile(String name, String text) {
    Path file = resources.resolve(name);
    try {
      if (isWriting()) {
        Files.createDirectories(resources);
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWriting() {
    return "write".equals(System.getProperty("anct.golden"));
  }

  private static void checkSchema(Class<?> type) {
    JsonNode schema = AnctJson.read(JsonSchemas.get(type), JsonNode.class);
    JsonSchema meta =
        VALIDATORS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(schema)).isEmpty();
    JsonDocument document = type.getAnnotation(JsonDocument.class);
    assertThat(schema.path("$id").asText())
        .isEqualTo("urn:fr.anct.sdk:" + document.value() + ":" + document.format());
  }

  private List<SampleRegistry.Sample> samples(Class<?> type) {
    List<SampleRegistry.Sample> found = samples.samples().stream()
        .filter(sample -> type.isInstance(sample.value()))
        .toList();
    assertThat(found).as("samples of " + type).isNotEmpty();
    return found;
  }

  private static JsonNode written(Object value, Class<?> type) {
    try {
      return MAPPER.readTree(MAPPER.writerFor(type).writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonSchema validator(Class<?> type) {
    return VALIDATORS.getSchema(JsonSchemas.get(type));
  }

  private void checkSamples(Class<?> type) {
    JsonSchema schema = validator(type);
    for (SampleRegistry.Sample sample : samples(type)) {
      JsonNode document = written(sample.value(), type);
      assertThat(schema.validate(document)).as(sample.value().toString()).isEmpty();
      assertThat(isRead(document, type)).as("the reader takes " + document).isTrue();
    }
  }

  private void checkMistakes(Class<?> type) {
    JsonSchema schema = validator(type);
    boolean read = type.getAnnotation(JsonDocument.class).read();
    int refused = 0;
    Set<String> tried = new HashSet<>();
    for (SampleRegistry.Sample sample : samples(type)) {
      for (BrokenDocument broken : BrokenDocument.of(written(sample.value(), type), tried)) {
        boolean invalid = !schema.validate(broken.document()).isEmpty();
        boolean unread = !isRead(broken.document(), type);
        if (broken.isSurelyWrong()) {
          assertThat(unread)
              .as("the reader refuses %s: %s", broken.what(), broken.document())
              .isTrue();
          assertThat(invalid)
              .as("the schema refuses %s: %s", broken.what(), broken.document())
              .isTrue();
        } else if (broken.isNull()) {
          // What is optional may be null for the reader; a schema does not invite it.
          assertThat(invalid || !unread).as(broken.what()).isTrue();
        } else if (read && invalid) {
          assertThat(unread)
              .as("the reader, like the schema, refuses %s: %s", broken.what(), broken.document())
              .isTrue();
        }
        if (read && unread) {
          checkWords(broken, type);
        }
        refused += invalid ? 1 : 0;
      }
    }
    assertThat(refused).isPositive();
  }

  /** Whoever wrote it reads what is missing or unknown and where, and nothing of classes. */
  private static void checkWords(BrokenDocument broken, Class<?> type) {
    Problem problem = Problems.refused(() -> AnctJson.read(broken.document().toString(), type));
    String said = problem.message(Language.EN);
    assertThat(said).as(broken.what()).doesNotContain("fr.anct.", "java.", "some of required");
    if (problem.code() == ProblemCode.MALFORMED_DOCUMENT && broken.missing().isPresent()) {
      String path = broken.missing().get();
      assertThat(said).as(broken.what()).contains(path.substring(path.lastIndexOf('/') + 1));
      assertThat(path).as(said).startsWith(String.valueOf(problem.values().get("path")));
    }
  }

  private static boolean isRead(JsonNode document, Class<?> type) {
    try {
      JavaType readAs = MAPPER.constructType(type);
      return MAPPER.readValue(MAPPER.writeValueAsString(document), readAs) != null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
