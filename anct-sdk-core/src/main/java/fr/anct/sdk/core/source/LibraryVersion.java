package fr.anct.sdk.core.source;

import fr.anct.sdk.core.internal.resource.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
      Properties properties = new Properties();
      try {
        properties.load(new ByteArrayInputStream(Resources.get(LibraryVersion.class, path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return properties.getProperty("version");
    }
  }
}
