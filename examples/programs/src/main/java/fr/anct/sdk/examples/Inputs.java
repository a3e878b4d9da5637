package fr.anct.sdk.examples;

import fr.anct.sdk.core.table.ReadLimits;
import fr.anct.sdk.core.table.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The files of the user, and the small invented ones that stand in for them. */
final class Inputs {
  private Inputs() {}

  static String text(Path path) throws IOException {
    return Files.readString(path, StandardCharsets.UTF_8);
  }

  static String sample(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table that the user names, or else the sample. */
  static SourceFile table(Optional<String> file, String sample) throws IOException {
    return file.isPresent() ? SourceFile.read(Options.path("", file.get())) : sampleTable(sample);
  }

  static SourceFile sampleTable(String name) {
    try (InputStream in = open(name)) {
      return SourceFile.read(name, in, ReadLimits.standard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Inputs.class.getResourceAsStream(name));
  }
}
