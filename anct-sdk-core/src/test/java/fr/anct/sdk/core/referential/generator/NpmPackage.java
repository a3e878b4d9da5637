package fr.anct.sdk.core.referential.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** An npm tarball, {@code package/data/communes.json} and the like, read whole. */
public final class NpmPackage {
  private static final int BLOCK = 512;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String sha256;
  private final Map<String, byte[]> files = new TreeMap<>();

  private NpmPackage(byte[] tarball) throws IOException {
    this.sha256 = sha256(tarball);
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(tarball)))) {
      byte[] header = new byte[BLOCK];
      while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
        String name = text(header, 0, 100);
        int size = Integer.parseInt(text(header, 124, 12).trim(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' || header[156] == 0) {
          files.put(name, content);
        }
      }
    }
  }

  /** Reads a tarball made by {@code npm pack}. */
  public static NpmPackage read(Path tarball) throws IOException {
    return new NpmPackage(Files.readAllBytes(tarball));
  }

  /** Tells whether a data file is in the package. */
  public boolean has(String name) {
    return files.containsKey("package/data/" + name + ".json");
  }

  /** Returns the bytes of a data file. */
  public byte[] bytes(String name) {
    byte[] content = files.get("package/data/" + name + ".json");
    if (content == null) {
      throw new IllegalStateException("No data/" + name + ".json in the package");
    }
    return content;
  }

  /** Returns a data file as a tree; an empty array if the package has not got it. */
  public JsonNode json(String name) throws IOException {
    return has(name) ? MAPPER.readTree(bytes(name)) : MAPPER.createArrayNode();
  }

  /** Returns the SHA-256 of the tarball, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
