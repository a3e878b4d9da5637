package fr.anct.sdk.core.referential.generator;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the source packages are, if they were given: {@code -Danct.tarballs=<folder>}. */
final class Tarballs {
  private Tarballs() {}

  static Path folder() {
    String folder = System.getProperty("anct.tarballs", "");
    if (folder.isEmpty()) {
      System.out.println("Skipped: the source packages are not given (-Danct.tarballs=<folder>)");
    }
    Assumptions.assumeFalse(folder.isEmpty(), "-Danct.tarballs=<folder> is not given");
    return Path.of(folder);
  }
}
