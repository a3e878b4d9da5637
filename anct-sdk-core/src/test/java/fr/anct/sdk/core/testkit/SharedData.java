package fr.anct.sdk.core.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real public data beside the project, read in place; tests that need it are skipped, plainly, where it is absent. */
public final class SharedData {
  private SharedData() {}

  /**
   * Returns a file of the shared data, or skips the running test.
   *
   * @param name the path below the shared data, such as {@code cog/v_commune_2026.csv}
   * @return the file, which exists
   */
  public static Path file(String name) {
    Optional<Path> found = find(name);
    if (found.isEmpty()) {
      System.out.println("Skipped: the shared data ../shared/data/" + name + " is absent");
    }
    Assumptions.assumeTrue(found.isPresent(), "../shared/data/" + name + " is absent");
    return found.orElseThrow();
  }

  /**
   * Finds a file of the shared data, from a module's directory or the project's root.
   *
   * @param name the path below the shared data
   * @return the file, or empty if it is absent
   */
  public static Optional<Path> find(String name) {
    for (String up : new String[] {"../..", ".."}) {
      Path file = Path.of(up, "shared", "data").resolve(name);
      if (Files.isReadable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
