package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every type of a module owes, checked over its class files so that a new type is not forgotten.
 *
 * <p>Every public type outside {@code internal} is closed (final, sealed, or an interface) and shows no mutable state;
 * every record, every class with a {@code @JsonCreator} and every generated type has a sample that goes to JSON and
 * back, or says why it has not; what is {@code Serializable} survives Java serialisation too. In a module:
 *
 * <pre>{@code
 * class ConformanceTest {
 *   @TestFactory
 *   Stream<DynamicTest> conforms() {
 *     return Conformance.of(Grant.class, getClass());
 *   }
 * }
 *
 * final class GrantSamples implements Samples { // found by itself
 *   public void register(SampleRegistry registry) {
 *     registry.add(Grant.class, Grant.of(…));
 *   }
 * }
 * }</pre>
 */
public final class Conformance {
  private Conformance() {}

  /**
   * Returns the tests of a module.
   *
   * @param anyMainClass a class of the module
   * @param anyTestClass a test class of the module, beside which the samples are looked for
   * @return one test a type and a sample set
   */
  public static Stream<DynamicTest> of(Class<?> anyMainClass, Class<?> anyTestClass) {
    List<Class<?>> main = ClassFiles.classes(ClassFiles.rootOf(anyMainClass));
    List<Class<?>> tests = ClassFiles.classes(ClassFiles.rootOf(anyTestClass));
    SampleRegistry registry = SampleRegistry.of(tests);
    List<DynamicTest> checks = new ArrayList<>();
    for (Class<?> type : main) {
      if (isPublic(type) && !type.getPackageName().contains(".internal")) {
        checks.add(dynamicTest(type.getName() + " is closed", () -> checkClosed(type)));
        if (isReadBack(type)) {
          checks.add(dynamicTest(
              type.getName() + " has a sample",
              () -> assertThat(registry.knows(type))
                  .as("register a sample of " + type.getName()
                      + ", or say why not, in a Samples class")
                  .isTrue()));
        }
        if (type.isEnum()) {
          checks.add(dynamicTest(type.getName() + " goes to JSON and back", () -> {
            for (Object constant : type.getEnumConstants()) {
              JsonRoundTrip.check(constant, type);
              JsonRoundTrip.checkNoNumberForText(constant, type);
            }
          }));
        }
      }
      checks.add(dynamicTest(type.getName() + " has no static state", () -> checkNoState(type)));
    }
    for (SampleRegistry.Sample sample : registry.samples()) {
      Object value = sample.value();
      String shown = value.toString();
      String name = value.getClass().getSimpleName() + " "
          + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown);
      checks.add(dynamicTest("sample " + name, () -> checkSample(value, sample.readAs())));
    }
    for (Class<?> test : tests) {
      if (hasTests(test) && test != Repeatable.Failing.class) {
        checks.add(dynamicTest(
            test.getName() + " is run",
            () -> assertThat(test.getName())
                .as("the build runs *Test and *Properties only")
                .matches(".*(Test|Properties)(\\$.*)?")));
      }
    }
    return checks.stream();
  }

  static void checkClosed(Class<?> type) {
    int modifiers = type.getModifiers();
    assertThat(
            type.isInterface() || type.isEnum() || Modifier.isFinal(modifiers) || type.isSealed())
        .as(type + " is final, sealed, an enum or an interface")
        .isTrue();
    boolean builder = type.getSimpleName().endsWith("Builder");
    for (Field field : type.getDeclaredFields()) {
      if (field.isSynthetic()) {
        continue;
      }
      if (!builder) {
        assertThat(Modifier.isFinal(field.getModifiers()))
            .as(field + " is final")
            .isTrue();
      }
      assertThat(Modifier.isPublic(field.getModifiers()) && field.getType().isArray())
          .as(field + " shows an array")
          .isFalse();
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!builder && Modifier.isPublic(method.getModifiers())) {
        assertThat(method.getName()).as(method + " is not a setter").doesNotMatch("set[A-Z].*");
      }
    }
  }

  static void checkNoState(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        assertThat(Modifier.isFinal(field.getModifiers()))
            .as(field + " is final")
            .isTrue();
      }
    }
  }

  static void checkSample(Object value, Type readAs) throws IOException {
    JsonRoundTrip.check(value, readAs);
    assertThat(value.toString()).isNotBlank();
    JsonRoundTrip.checkNoNumberForText(value, readAs);
    if (value instanceof Serializable && !(value instanceof Enum)) {
      Object back = JavaSerial.read(JavaSerial.write(value));
      assertThat(back).isEqualTo(value).hasSameHashCodeAs(value);
    }
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
      if (!Modifier.isPublic(at.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  static boolean isReadBack(Class<?> type) {
    if (type.isRecord()) {
      return true;
    }
    if (type.isEnum() || type.isAnnotation()) {
      return false;
    }
    if (has(type, JsonDeserialize.class)) {
      return true;
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (type.isInterface() && nested.getSimpleName().equals("Builder")) {
        return true;
      }
    }
    return Stream.<Executable>concat(
            Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
        .anyMatch(executable -> has(executable, JsonCreator.class));
  }

  private static boolean hasTests(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (has(method, Test.class)
          || has(method, TestFactory.class)
          || has(method, Property.class)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
    return element.isAnnotationPresent(annotation);
  }
}
