package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.introspect.ClassIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.Converter;
import fr.anct.sdk.core.json.AnctJson;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What GraalVM's native-image is told of a module, {@code META-INF/native-image/…/reachability-metadata.json}: every
 * resource, and every type that Jackson or Java serialisation reaches by reflection.
 *
 * <p>The file is made from the class files, so that a new type or resource is not forgotten; {@code -Danct.golden=write}
 * writes it anew. That the rule of what is bound is wide enough is held against what Jackson looks at when it writes and
 * reads every sample.
 */
public final class NativeImage {
  private static final String OURS = "fr.anct.sdk.";

  private final Path root;
  private final Path file;
  private final List<Class<?>> tests;

  private NativeImage(String artifact, Class<?> anyMainClass, Class<?> anyTestClass) {
    root = ClassFiles.rootOf(anyMainClass);
    file = root.resolve("../../src/main/resources/META-INF/native-image/fr.anct.sdk")
        .resolve(artifact)
        .resolve("reachability-metadata.json")
        .normalize();
    tests = ClassFiles.classes(ClassFiles.rootOf(anyTestClass));
  }

  /**
   * Returns the tests of a module.
   *
   * @param artifact its artifactId
   * @param anyMainClass a class of the module
   * @param anyTestClass a test class of the module, beside which the samples are looked for
   * @return the tests
   */
  public static Stream<DynamicTest> of(
      String artifact, Class<?> anyMainClass, Class<?> anyTestClass) {
    NativeImage metadata = new NativeImage(artifact, anyMainClass, anyTestClass);
    return Stream.of(
        dynamicTest("the file is what the classes and resources give", metadata::checkFile),
        dynamicTest("what Jackson looks at is in it", metadata::checkWhatJacksonSees));
  }

  private void checkFile() throws IOException {
    String text = text();
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    AnctJson.mapper().readTree(text);
    assertThat(file).content().isEqualTo(text);
  }

  /** Jackson asks for a mix-in of each class that it looks at, parents included. */
  private void checkWhatJacksonSees() throws JsonProcessingException {
    Set<String> seen = new TreeSet<>();
    JsonMapper mapper = AnctJson.mapper().copy();
    mapper.setMixInResolver(new ClassIntrospector.MixInResolver() {
      @Override
      public @Nullable Class<?> findMixInClassFor(Class<?> type) {
        seen.add(type.getName());
        return null;
      }

      @Override
      public ClassIntrospector.MixInResolver copy() {
        return this;
      }
    });
    for (SampleRegistry.Sample sample : SampleRegistry.of(tests).samples()) {
      JavaType type = mapper.constructType(sample.readAs());
      mapper.readValue(mapper.writerFor(type).writeValueAsString(sample.value()), type);
    }
    Set<String> here =
        ClassFiles.classes(root).stream().map(Class::getName).collect(Collectors.toSet());
    seen.retainAll(here);
    assertThat(seen).isNotEmpty();
    assertThat(bound().stream().map(Class::getName)).containsAll(seen);
  }

  private String text() {
    String types = bound().stream()
        .map(type -> "    {\"type\": \"" + type.getName()
            + "\", \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, \"allDeclaredFields\": true"
            + (isSerialised(type) ? ", \"serializable\": true}" : "}"))
        .collect(Collectors.joining(",\n"));
    String resources = resources().stream()
        .map(name -> "    {\"glob\": \"" + name + "\"}")
        .collect(Collectors.joining(",\n"));
    return "{\n  \"reflection\": [\n" + types + "\n  ],\n  \"resources\": [\n" + resources
        + "\n  ]\n}\n";
  }

  private List<String> resources() {
    try (Stream<Path> files = Files.walk(root.resolve("META-INF/fr"))) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Class<?>> bound() {
    Set<Class<?>> bound = new TreeSet<>(Comparator.comparing(Class::getName));
    for (Class<?> type : ClassFiles.classes(root)) {
      if (isBound(type)) {
        addWithParents(type, bound);
      }
    }
    return List.copyOf(bound);
  }

  private static void addWithParents(@Nullable Class<?> type, Set<Class<?>> bound) {
    if (type != null && type.getName().startsWith(OURS) && bound.add(type)) {
      addWithParents(type.getSuperclass(), bound);
      for (Class<?> parent : type.getInterfaces()) {
        addWithParents(parent, bound);
      }
    }
  }

  private static boolean isBound(Class<?> type) {
    if (type.isAnonymousClass()
        || type.isLocalClass()
        || type.isSynthetic()
        || type.isAnnotation()) {
      return false;
    }
    return type.isRecord()
        || type.isEnum()
        || isSerialised(type)
        || isGenerated(type)
        || type.getSimpleName().equals("Builder")
        || Conformance.isReadBack(type)
        || isAnnotated(type)
        || Stream.of(
                JsonSerializer.class,
                JsonDeserializer.class,
                Converter.class,
                BeanPropertyWriter.class)
            .anyMatch(kind -> kind.isAssignableFrom(type));
  }

  private static boolean isSerialised(Class<?> type) {
    return Serializable.class.isAssignableFrom(type)
        && !Throwable.class.isAssignableFrom(type)
        && !type.isInterface();
  }

  private static boolean isGenerated(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    return outermost.getSimpleName().startsWith("Immutable");
  }

  private static boolean isAnnotated(Class<?> type) {
    return Stream.<AnnotatedElement[]>of(
            new AnnotatedElement[] {type},
            type.getDeclaredConstructors(),
            type.getDeclaredMethods(),
            type.getDeclaredFields())
        .flatMap(Arrays::stream)
        .flatMap(element -> Arrays.stream(element.getAnnotations()))
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.getName().startsWith("com.fasterxml.jackson."));
  }
}
