package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.concurrent.Callable;

/** Uses objects from many threads at once and compares with what one thread gets. */
public final class SharedUse {
  private SharedUse() {}

  /**
   * Asserts that the samples of a module say the same to many threads at once as to one.
   *
   * @param anyTestClass a test class of the module
   */
  public static void checkSamples(Class<?> anyTestClass) {
    SampleRegistry shared = Rendering.samples(anyTestClass);
    SortedMap<String, String> alone = Rendering.of(Rendering.samples(anyTestClass));
    assertThat(alone).hasSizeGreaterThan(10);
    for (SortedMap<String, String> said : Together.call(() -> Rendering.of(shared))) {
      assertThat(said).isEqualTo(alone);
    }
  }

  /**
   * Asserts that a work on shared objects gives many threads at once what it gives one thread on objects of its own.
   *
   * @param shared the work on objects that were not used before
   * @param alone the same work on others
   */
  public static void check(Callable<String> shared, Callable<String> alone) {
    String right;
    try {
      right = alone.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(right).isNotBlank();
    assertThat(Together.call(shared)).allSatisfy(said -> assertThat(said).isEqualTo(right));
  }
}
