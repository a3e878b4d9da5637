package fr.anct.sdk.core.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** What {@link Samples} fill: values with the type they are read as, and types that are only written. */
public final class SampleRegistry {
  private static final int DRAWN = 25;

  /** A value and the type that JSON of it is read as. */
  record Sample(Object value, Type readAs) {}

  private final List<Sample> samples = new ArrayList<>();
  private final Set<Class<?>> covered = new LinkedHashSet<>();
  private final Set<Class<?>> notRead = new LinkedHashSet<>();

  SampleRegistry() {}

  /** Gathers the samples of all {@link Samples} among classes. */
  static SampleRegistry of(List<Class<?>> tests) {
    SampleRegistry registry = new SampleRegistry();
    for (Class<?> test : tests) {
      if (Samples.class.isAssignableFrom(test) && !test.isInterface()) {
        try {
          var constructor = test.getDeclaredConstructor();
          constructor.setAccessible(true);
          ((Samples) constructor.newInstance()).register(registry);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError("samples " + test.getName(), e);
        }
      }
    }
    return registry;
  }

  /**
   * Registers values that go to JSON and back.
   *
   * @param readAs the type they are read as: their own, their sealed parent or their generated parent
   * @param values at least one value; a case of a sealed parent is covered when a value of it is here
   * @param <T> the type they are read as
   */
  @SafeVarargs
  public final <T> void add(Class<T> readAs, T... values) {
    addAll(readAs, List.of(values));
  }

  /**
   * Registers values drawn from a generator, always the same.
   *
   * @param readAs the type they are read as
   * @param values the generator
   * @param <T> the type they are read as
   */
  public <T> void add(Class<T> readAs, Arbitrary<? extends T> values) {
    addAll(readAs, draw(values));
  }

  /**
   * Registers values of a generic type.
   *
   * @param readAs the type they are read as
   * @param values the generator
   * @param <T> the type they are read as
   */
  public <T> void add(TypeReference<T> readAs, Arbitrary<? extends T> values) {
    addAll(readAs.getType(), draw(values));
  }

  /**
   * Registers a type that has no JSON, or whose JSON is only written.
   *
   * @param type the type
   * @param why the reason, for the reader of the test
   */
  public void notRead(Class<?> type, String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("say why " + type + " is not read back");
    }
    notRead.add(type);
  }

  List<Sample> samples() {
    return samples;
  }

  boolean knows(Class<?> type) {
    return covered.contains(type) || notRead.contains(type);
  }

  private void addAll(Type readAs, List<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no sample of " + readAs);
    }
    Class<?> raw = TypeFactory.rawClass(readAs);
    covered.add(raw);
    for (Object value : values) {
      samples.add(new Sample(value, readAs));
      covered.add(value.getClass());
    }
  }

  private static <T> List<T> draw(Arbitrary<? extends T> values) {
    List<T> drawn = new ArrayList<>();
    JqwikSession.run(() -> {
      var generator = values.generator(1000);
      Random random = new Random(20261123);
      for (int i = 0; i < DRAWN; i++) {
        drawn.add(generator.next(random).value());
      }
    });
    return drawn;
  }
}
