package fr.anct.sdk.core.programme.generator;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The fact sheets, read in place where they are there. */
public final class Sheet {
  private Sheet() {}

  /**
   * Returns the path of a fact sheet, or says plainly that it is absent and skips the test.
   *
   * @param name the file name
   * @return the path of a file that exists
   */
  public static Path require(String name) {
    for (String shared : new String[] {"../shared/domain", "../../shared/domain"}) {
      Path path = Path.of(shared, name);
      if (Files.isReadable(path)) {
        return path;
      }
    }
    String absent = "SKIPPED: ../shared/domain/" + name + " is not there";
    System.out.println(absent);
    Assumptions.abort(absent);
    throw new AssertionError(absent);
  }
}
