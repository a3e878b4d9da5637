package fr.anct.sdk.core.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that a JAR of this library holds, and holds it against the checksum that the JAR has of it, which the JDK
 * itself looks at in signed JARs only.
 *
 * <p>Outside a JAR (a folder of classes, a run-time image) there is no such checksum.
 */
public final class Resources {
  private static final long UNKNOWN = -1;

  private Resources() {}

  /**
   * Finds a file, in whichever module of the library it is.
   *
   * @param loader the loader of the library's classes
   * @param path the path of the file, without a slash before it
   * @return its bytes, or empty if it is missing
   * @throws IllegalStateException if it is damaged
   * @throws UncheckedIOException if it cannot be read
   */
  public static Optional<byte[]> find(ClassLoader loader, String path) {
    return find(loader.getResource(path), path);
  }

  private static Optional<byte[]> find(@Nullable URL url, String path) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      URLConnection connection = url.openConnection();
      // A JAR in the cache of the JDK stays open for ever.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        byte[] bytes = in.readAllBytes();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
          check(path, bytes, jar.getJarEntry());
        }
        return Optional.of(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read resource " + path, e);
    }
  }

  /**
   * Reads a file.
   *
   * @param owner a class of the module that has the file
   * @param path the path of the file, from a slash on
   * @return its bytes
   * @throws IllegalStateException if it is missing or damaged
   * @throws UncheckedIOException if it cannot be read
   */
  public static byte[] get(Class<?> owner, String path) {
    return find(owner.getResource(path), path)
        .orElseThrow(() ->
            new IllegalStateException("Missing resource " + path + ": the JAR is incomplete"));
  }

  static void check(String path, byte[] bytes, ZipEntry entry) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (entry.getCrc() != UNKNOWN && entry.getCrc() != crc.getValue()) {
      throw new IllegalStateException(
          "Resource " + path + " is damaged: its checksum does not match its content");
    }
  }
}
