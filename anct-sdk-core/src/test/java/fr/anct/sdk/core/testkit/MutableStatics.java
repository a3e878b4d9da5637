package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the static fields that could hold state: not final, or of a type that can change, directly or through the fields
 * of this project's own types. Each has a reason why it is harmless, in the test of its module.
 */
public final class MutableStatics {
  private static final List<String> IMMUTABLE = List.of(
      "java.lang.",
      "java.time.",
      "java.math.",
      "com.google.common.collect.Immutable",
      "java.util.Optional",
      "java.util.Comparator",
      "java.util.Locale",
      "java.util.regex.",
      "java.nio.charset.",
      "com.google.common.base.Splitter",
      "com.google.common.base.Joiner");

  private MutableStatics() {}

  /**
   * Asserts that the fields that could hold state are those listed.
   *
   * @param anyMainClass a class of the module
   * @param reasons why each is harmless, by simple class name, dot, field
   */
  public static void check(Class<?> anyMainClass, Map<String, String> reasons) {
    assertThat(of(ClassFiles.classes(ClassFiles.rootOf(anyMainClass))))
        .as("static fields that could hold state")
        .isEqualTo(ImmutableSortedMap.copyOf(reasons).keySet());
    assertThat(reasons.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  static ImmutableSortedSet<String> of(List<Class<?>> classes) {
    ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
    for (Class<?> type : classes) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())
            && !field.isSynthetic()
            && canChange(field, new HashSet<>())) {
          found.add(type.getSimpleName() + "." + field.getName());
        }
      }
    }
    return found.build();
  }

  private static boolean canChange(Field field, Set<Class<?>> seen) {
    Class<?> type = field.getType();
    if (!Modifier.isFinal(field.getModifiers()) || type.isArray()) {
      return true;
    }
    String name = type.getName();
    if (type.isPrimitive() || type.isEnum() || IMMUTABLE.stream().anyMatch(name::startsWith)) {
      return false;
    }
    if (!name.startsWith("fr.anct.sdk.")) {
      return true;
    }
    if (seen.add(type)) {
      for (Field part : type.getDeclaredFields()) {
        if (!Modifier.isStatic(part.getModifiers())
            && !part.isSynthetic()
            && canChange(part, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
