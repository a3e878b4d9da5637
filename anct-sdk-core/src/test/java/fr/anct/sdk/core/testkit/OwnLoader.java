package fr.anct.sdk.core.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class loaders that load the library anew, so that what it keeps is not yet there: what it needs is shared, what is of
 * this project is not.
 */
public final class OwnLoader {
  private OwnLoader() {}

  /**
   * Returns a loader of all that is on the class path but folders of classes: what the library needs.
   *
   * @return the loader, to be closed
   */
  public static URLClassLoader ofWhatItNeeds() {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        urls.add(url(Path.of(entry)));
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /**
   * Returns a loader of JARs or folders.
   *
   * @param needed the loader of what they need
   * @param from the JARs or folders
   * @return the loader, to be closed
   */
  public static URLClassLoader of(ClassLoader needed, Path... from) {
    return new URLClassLoader(Stream.of(from).map(OwnLoader::url).toArray(URL[]::new), needed);
  }

  /**
   * Copies one class, with those inside it, to a folder.
   *
   * @param type the class
   * @param to the folder
   */
  public static void copy(Class<?> type, Path to) {
    Path root = ClassFiles.rootOf(type);
    String name = type.getName().replace('.', '/');
    for (Path file : ClassFiles.under(root)) {
      String path = root.relativize(file).toString().replace(File.separatorChar, '/');
      if (path.equals(name + ".class") || path.startsWith(name + "$")) {
        try {
          Files.createDirectories(to.resolve(path).getParent());
          Files.copy(file, to.resolve(path));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
