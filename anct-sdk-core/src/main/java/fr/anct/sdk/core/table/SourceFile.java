package fr.anct.sdk.core.table;

import com.google.common.hash.Hashing;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that somebody published: its name, its bytes and their checksum. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * SourceFile file = SourceFile.read(Path.of("petites-villes-de-demain.csv"));
 * }</pre>
 */
public final class SourceFile {
  private final String name;
  private final byte[] bytes;
  private final String checksum;

  private SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.checksum = Hashing.sha256().hashBytes(bytes).toString();
  }

  /**
   * Reads a file, up to the standard limit.
   *
   * @param path the file, not null
   * @return the file, never null
   * @throws AnctException {@code FILE_TOO_LARGE} if it is larger
   * @throws IOException if it cannot be read
   */
  public static SourceFile read(Path path) throws IOException {
    Path name = path.getFileName();
    try (InputStream in = Files.newInputStream(path)) {
      return read(name == null ? path.toString() : name.toString(), in, ReadLimits.standard());
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name how the file is called in messages, not null
   * @param in the stream, not null; it is not closed
   * @param limits the limits, of which the largest size counts here, not null
   * @return the file, never null
   * @throws AnctException {@code FILE_TOO_LARGE} if it is larger than the limit
   * @throws IOException if it cannot be read
   */
  public static SourceFile read(String name, InputStream in, ReadLimits limits) throws IOException {
    Objects.requireNonNull(name, "name");
    byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
    if (bytes.length > limits.maxBytes()) {
      throw Problem.of(ProblemCode.FILE_TOO_LARGE, "file", name, "max", limits.maxBytes())
          .toException();
    }
    return new SourceFile(name, bytes);
  }

  /**
   * Returns a file made of a text, in UTF-8.
   *
   * @param name how the file is called in messages, not null
   * @param text its content, not null
   * @return the file, never null
   */
  public static SourceFile of(String name, String text) {
    Objects.requireNonNull(name, "name");
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a file made of bytes.
   *
   * @param name how the file is called in messages, not null
   * @param bytes its content, copied, not null
   * @return the file, never null
   */
  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, bytes.clone());
  }

  /**
   * Returns the name.
   *
   * @return how the file is called in messages, never null
   */
  public String name() {
    return name;
  }

  /**
   * Returns the SHA-256 of the bytes.
   *
   * @return 64 hexadecimal digits, never null
   */
  public String checksum() {
    return checksum;
  }

  /**
   * Returns the size.
   *
   * @return in bytes
   */
  public int size() {
    return bytes.length;
  }

  /**
   * Returns a provenance that names this file and its checksum.
   *
   * @return the provenance, without publisher, licence, version and date, never null
   */
  public Provenance provenance() {
    return Provenance.of(name).withChecksum(checksum);
  }

  /** The bytes themselves: they are not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** Two are equal if their name and bytes are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile that
        && that.name.equals(name)
        && that.checksum.equals(checksum);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + checksum.hashCode();
  }

  /** Returns the name and the size, such as {@code list.csv (1234 bytes)}. */
  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
