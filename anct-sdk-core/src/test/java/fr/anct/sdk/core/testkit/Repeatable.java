package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A property that fails says its seed and the sample that it failed on, so that it can be repeated. */
public final class Repeatable {
  private Repeatable() {}

  /** Fails, for what the report of it says. It is no test class by its name. */
  static final class Failing {
    @Property
    void neverAboveFive(@ForAll long number) {
      assertThat(number).isLessThanOrEqualTo(5);
    }
  }

  /** Asserts that the settings of this module are those that leave a trace, and that the trace is there. */
  public static void check() {
    try {
      ClassLoader loader = Repeatable.class.getClassLoader();
      List<URL> settings = Collections.list(loader.getResources("junit-platform.properties"));
      assertThat(settings).as("one file of settings, not two of which one wins").hasSize(1);
      Properties properties = new Properties();
      try (InputStream in = settings.get(0).openStream()) {
        properties.load(in);
      }
      assertThat(properties)
          .containsEntry("jqwik.database", "target/.jqwik-database")
          .containsEntry("jqwik.failures.after.default", "SAMPLE_FIRST")
          .containsEntry("jqwik.seeds.whenfixed", "FAIL");
      assertThat(reportOfAFailure())
          .contains("seed = ")
          .contains("Shrunk Sample", "number: 6")
          .contains("Original Sample");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reportOfAFailure() {
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(report, true, StandardCharsets.UTF_8));
    try {
      LauncherFactory.create()
          .execute(LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(Failing.class))
              .configurationParameter("jqwik.database", "target/.jqwik-of-a-failure")
              .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
              .build());
    } finally {
      System.setOut(out);
    }
    return report.toString(StandardCharsets.UTF_8);
  }
}
