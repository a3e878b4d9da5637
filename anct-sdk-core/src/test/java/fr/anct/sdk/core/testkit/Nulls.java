package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives null to every public parameter of a module, the others being samples, and looks at what comes of it: a parameter
 * that is not {@code @Nullable} refuses it and says its name, at once or where it is first used.
 *
 * <p>A part of a record that is an Optional or a collection may take null for none: JSON leaves it out.
 */
public final class Nulls {
  /** What came of a null. */
  enum Outcome {
    NAMED,
    REFUSED_WITHOUT_NAME,
    REFUSED_OTHERWISE,
    TAKEN
  }

  private final Map<Class<?>, Object> values = new LinkedHashMap<>();
  private final Map<Outcome, TreeSet<String>> outcomes = new TreeMap<>();
  private int tried;

  private Nulls(SampleRegistry registry) {
    for (SampleRegistry.Sample sample : registry.samples()) {
      values.putIfAbsent(sample.value().getClass(), sample.value());
    }
  }

  /**
   * Asserts that nulls are refused by name, but where a list in {@code src/test/resources/nulls.txt} says otherwise: it
   * may grow shorter, never longer. {@code -Danct.golden=write} writes it anew.
   *
   * @param anyMainClass a class of the module
   * @param anyTestClass a test class of the module, beside which the samples are looked for
   * @param least how many parameters are tried at least
   */
  public static void check(Class<?> anyMainClass, Class<?> anyTestClass, int least) {
    Nulls nulls = of(anyMainClass, anyTestClass);
    TreeSet<String> found = new TreeSet<>();
    nulls.outcome(Outcome.TAKEN).forEach(each -> found.add("taken " + each));
    nulls.outcome(Outcome.REFUSED_WITHOUT_NAME).forEach(each -> found.add("nameless " + each));
    Path list = Path.of("src/test/resources/nulls.txt");
    try {
      if ("write".equals(System.getProperty("anct.golden"))) {
        Files.write(list, found);
      }
      assertThat(found)
          .as("parameters that take a null, or refuse it without their name")
          .isEqualTo(ImmutableSortedSet.copyOf(Files.readAllLines(list)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(nulls.tried).isGreaterThanOrEqualTo(least);
  }

  static Nulls of(Class<?> anyMainClass, Class<?> anyTestClass) {
    Nulls nulls = new Nulls(Rendering.samples(anyTestClass));
    for (Class<?> type : ClassFiles.classes(ClassFiles.rootOf(anyMainClass))) {
      if (isPublic(type)
          && !type.getPackageName().contains(".internal")
          && !type.isAnonymousClass()) {
        nulls.look(type);
      }
    }
    return nulls;
  }

  private TreeSet<String> outcome(Outcome outcome) {
    return outcomes.computeIfAbsent(outcome, any -> new TreeSet<>());
  }

  private void look(Class<?> type) {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (!Modifier.isAbstract(type.getModifiers())) {
        look(type, constructor, null);
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers())
          || method.isSynthetic()
          || method.isBridge()
          || method.getName().equals("equals")
          || method.getName().equals("valueOf") && type.isEnum()) {
        continue;
      }
      if (Modifier.isStatic(method.getModifiers())) {
        look(type, method, null);
      } else {
        value(type).ifPresent(on -> look(type, method, on));
      }
    }
  }

  private void look(Class<?> type, Executable called, @Nullable Object on) {
    Parameter[] parameters = called.getParameters();
    Object[] usual = new Object[parameters.length];
    for (int i = 0; i < usual.length; i++) {
      Optional<Object> value = value(parameters[i].getType());
      if (value.isEmpty()) {
        return;
      }
      usual[i] = value.get();
    }
    AnnotatedType[] annotated = called.getAnnotatedParameterTypes();
    for (int i = 0; i < usual.length; i++) {
      if (parameters[i].getType().isPrimitive()
          || annotated[i].isAnnotationPresent(Nullable.class)
          || type.isRecord() && called instanceof Constructor<?> && mayBeLeftOut(parameters[i])) {
        continue;
      }
      Object[] given = usual.clone();
      given[i] = null;
      tried++;
      outcome(outcome(called, on, given, parameters[i].getName()))
          .add(type.getSimpleName() + "." + name(called) + ":" + parameters[i].getName());
    }
  }

  private static boolean mayBeLeftOut(Parameter parameter) {
    Class<?> type = parameter.getType();
    return type == Optional.class
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  private static String name(Executable called) {
    return called instanceof Constructor<?> ? "new" : called.getName();
  }

  private static Outcome outcome(
      Executable called, @Nullable Object on, Object[] given, String name) {
    try {
      called.setAccessible(true);
      if (called instanceof Constructor<?> constructor) {
        constructor.newInstance(given);
      } else {
        ((Method) called).invoke(on, given);
      }
      return Outcome.TAKEN;
    } catch (InvocationTargetException e) {
      Throwable why = e.getCause();
      if (!(why instanceof NullPointerException)) {
        return Outcome.REFUSED_OTHERWISE;
      }
      String said = String.valueOf(why.getMessage());
      return said.contains(name) ? Outcome.NAMED : Outcome.REFUSED_WITHOUT_NAME;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** A value of a type, the same each time. */
  private Optional<Object> value(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Optional.of(1);
    } else if (type == long.class || type == Long.class) {
      return Optional.of(1L);
    } else if (type == boolean.class || type == Boolean.class) {
      return Optional.of(true);
    } else if (type == char.class) {
      return Optional.of(';');
    } else if (type == byte[].class) {
      return Optional.of(new byte[0]);
    } else if (type == String.class || type == Object.class || type == CharSequence.class) {
      return Optional.of("52250");
    } else if (type == LocalDate.class) {
      return Optional.of(LocalDate.of(2026, 11, 1));
    } else if (type == BigDecimal.class) {
      return Optional.of(BigDecimal.ONE);
    } else if (type == Optional.class) {
      return Optional.of(Optional.empty());
    } else if (type == OptionalInt.class) {
      return Optional.of(OptionalInt.empty());
    } else if (type.isEnum()) {
      return Optional.of(type.getEnumConstants()[0]);
    } else if (type.isArray()) {
      return Optional.of(Array.newInstance(type.getComponentType(), 0));
    } else if (type.isAssignableFrom(ImmutableList.class)) {
      return Optional.of(ImmutableList.of());
    } else if (type.isAssignableFrom(ImmutableMap.class)) {
      return Optional.of(ImmutableMap.of());
    } else if (type.isAssignableFrom(ImmutableSortedMap.class)) {
      return Optional.of(ImmutableSortedMap.of());
    } else if (type == Set.class || type == ImmutableSet.class) {
      return Optional.of(ImmutableSet.of());
    } else if (type.isAssignableFrom(ImmutableSortedSet.class)) {
      return Optional.of(ImmutableSortedSet.of());
    } else if (type.isInterface() && type.getName().startsWith("java.util.function.")) {
      return Optional.of(Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null));
    }
    for (Map.Entry<Class<?>, Object> known : values.entrySet()) {
      if (type.isAssignableFrom(known.getKey())) {
        return Optional.of(known.getValue());
      }
    }
    return made(type);
  }

  /** What a factory without parameters makes. */
  private Optional<Object> made(Class<?> type) {
    List<Method> factories = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() == 0
          && method.getReturnType() == type) {
        factories.add(method);
      }
    }
    Method[] sorted = factories.toArray(Method[]::new);
    Arrays.sort(sorted, Comparator.comparing(Method::getName));
    for (Method factory : sorted) {
      try {
        factory.setAccessible(true);
        Object made = factory.invoke(null);
        if (made != null) {
          values.put(type, made);
          return Optional.of(made);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(factory.toString(), e);
      }
    }
    return Optional.empty();
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getDeclaringClass()) {
      if (!Modifier.isPublic(at.getModifiers())) {
        return false;
      }
    }
    return true;
  }
}
