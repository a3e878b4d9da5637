package fr.anct.sdk.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library's code. This class is stateless. */
public final class LibraryVersion {
  private LibraryVersion() {}

  /**
   * Returns the version of the code.
   *
   * @return such as {@code 0.1.0}, never null
   */
  public static String current() {
    return Holder.VERSION;
  }

  private static final class Holder {
    static final String VERSION = read();

    private static String read() {
      String path = "/META-INF/fr/anct/sdk/version.properties";
      try (InputStream in = LibraryVersion.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("Missing resource " + path + ": the JAR is incomplete");
        }
        Properties properties = new Properties();
        properties.load(in);
        return properties.getProperty("version");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
