package fr.anct.sdk.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What looks for calls and for static state finds them, and nothing else. */
@SuppressWarnings("unused")
class SurroundingsTest {
  static final class Clock {
    LocalDate today() {
      return LocalDate.now();
    }
  }

  @SuppressWarnings({"StringCaseLocaleUsage", "DefaultLocale", "DefaultCharset"})
  static final class Careless {
    Object all(String text) {
      return List.of(
          String.format("%d", 5),
          text.toUpperCase(),
          text.getBytes(),
          new String(new byte[0]),
          new InputStreamReader(new ByteArrayInputStream(new byte[0])),
          Optional.of(text).map(String::toLowerCase));
    }
  }

  static final class Careful {
    private static final Map<String, String> NAMES = Map.of();

    Object all(String text) {
      return List.of(
          String.format(Locale.ROOT, "%d", 5),
          text.toUpperCase(Locale.ROOT),
          text.getBytes(StandardCharsets.UTF_8),
          LocalDate.of(2026, 1, 1));
    }
  }

  static final class Remembers {
    static final Map<String, String> SEEN = new HashMap<>();
    static final long[] NUMBERS = {1};
    static final String NAME = "a";
    static final Cell CELL = new Cell();
  }

  static final class Cell {
    private int value;
  }

  private static List<JavaClass> classes(Class<?> type) {
    return new ClassFileImporter().importClasses(type).stream().toList();
  }

  @Test
  void callsAreFound() {
    assertThat(Surroundings.violations(classes(Clock.class)))
        .containsExactly("Clock java.time.LocalDate.now()");
    assertThat(Surroundings.violations(classes(Careless.class))).hasSize(6);
    assertThat(Surroundings.violations(classes(Careful.class))).isEmpty();
  }

  @Test
  void staticStateIsFound() {
    assertThat(MutableStatics.of(List.of(Remembers.class, Clock.class)))
        .containsExactly("Remembers.CELL", "Remembers.NUMBERS", "Remembers.SEEN");
  }
}
