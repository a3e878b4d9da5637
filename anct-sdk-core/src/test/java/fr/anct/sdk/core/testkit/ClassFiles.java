package fr.anct.sdk.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of a module. */
final class ClassFiles {
  private ClassFiles() {}

  /** Returns the directory of class files that a class was loaded from. */
  static Path rootOf(Class<?> type) {
    try {
      Path root =
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isDirectory(root)) {
        throw new AssertionError(type + " is not in a directory of class files but in " + root);
      }
      return root;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all class files under a directory, in order of path. */
  static List<Path> under(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all classes under a directory, not initialised, without module-info and package-info. */
  static List<Class<?>> classes(Path root) {
    return under(root).stream()
        .map(file -> root.relativize(file).toString().replace(".class", ""))
        .map(name -> name.replace(root.getFileSystem().getSeparator(), "."))
        .filter(name -> !name.endsWith("-info"))
        .<Class<?>>map(ClassFiles::load)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ClassFiles.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
