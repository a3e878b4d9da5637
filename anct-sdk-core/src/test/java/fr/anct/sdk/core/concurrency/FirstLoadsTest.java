package fr.anct.sdk.core.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.testkit.FirstLoads;
import fr.anct.sdk.core.testkit.OwnLoader;
import fr.anct.sdk.core.testkit.Together;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded when first asked for is loaded once, whoever asks at the same time. */
class FirstLoadsTest {
  @TempDir
  Path folder;

  /** Counts the files asked for. */
  private static final class Counting extends URLClassLoader {
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    Counting(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    public URL getResource(String name) {
      asked.merge(name, 1, Integer::sum);
      return super.getResource(name);
    }
  }

  @Test
  void aRaceLoadsEachThingOnce() throws Exception {
    OwnLoader.copy(FirstLoads.class, folder);
    OwnLoader.copy(Together.class, folder);
    try (URLClassLoader needed = OwnLoader.ofWhatItNeeds();
        Counting loader = new Counting(
            new URL[] {
              Euros.class.getProtectionDomain().getCodeSource().getLocation(),
              folder.toUri().toURL()
            },
            needed)) {
      @SuppressWarnings("unchecked")
      Callable<Map<String, Integer>> loads = (Callable<Map<String, Integer>>)
          loader.loadClass(FirstLoads.class.getName()).getConstructor().newInstance();
      assertThat(loads.call())
          .hasSize(8)
          .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
      assertThat(loader.asked)
          .containsEntry("META-INF/fr/anct/sdk/referential/2019.bin", 1)
          .containsEntry("META-INF/fr/anct/sdk/referential/2026.bin", 1)
          .containsEntry("META-INF/fr/anct/sdk/referential/history.bin", 1)
          .containsEntry("META-INF/fr/anct/sdk/programme/catalogue.json", 1)
          .containsEntry("META-INF/fr/anct/sdk/messages/core_fr.properties", 1)
          .doesNotContainKey("META-INF/fr/anct/sdk/referential/2021.bin");
    }
  }
}
