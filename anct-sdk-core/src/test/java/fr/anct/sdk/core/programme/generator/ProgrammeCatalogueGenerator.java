package fr.anct.sdk.core.programme.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.programme.Programme;
import fr.anct.sdk.core.source.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the embedded catalogue from the sheet; the package documentation gives the command. */
public final class ProgrammeCatalogueGenerator {
  private static final Provenance SOURCE = new Provenance(
      "Rapport d’activité 2020",
      Optional.of("Agence nationale de la cohésion des territoires"),
      Optional.empty(),
      Optional.of("2020"),
      Optional.empty(),
      Optional.empty());

  /** Deduced from the text, where June 2021 is the present. */
  private static final String PUBLISHED = "2021-06";

  private ProgrammeCatalogueGenerator() {}

  /**
   * Writes the catalogue.
   *
   * @param args the path of the sheet, then the path of the resource
   * @throws IOException if either cannot be opened
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: <sheet.json> <catalogue.json>");
    }
    Path output = Path.of(args[1]);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.write(output, document(programmes(sheet(Path.of(args[0])))));
  }

  /** Numbers are read exactly, never as floating point. */
  static JsonNode sheet(Path path) {
    JsonMapper exact = AnctJson.mapperBuilder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
    try {
      return exact.readTree(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImmutableList<Programme> programmes(JsonNode sheet) {
    return Streams.stream(sheet).map(SheetReader::read).collect(ImmutableList.toImmutableList());
  }

  /** Canonical: one entry a line, in the order of the sheet, without dates of making. */
  static byte[] document(ImmutableList<Programme> programmes) {
    StringBuilder text = new StringBuilder(1 << 18);
    text.append("{\"format\":1,\"source\":").append(json(SOURCE));
    text.append(",\"published\":\"").append(PUBLISHED).append("\",\"programmes\":[\n");
    for (int i = 0; i < programmes.size(); i++) {
      text.append(i == 0 ? "" : ",\n").append(part(programmes.get(i)));
    }
    return text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An entry is a part of the document, without a format of its own. */
  private static String part(Programme programme) {
    String list = json(ImmutableList.of(programme));
    return list.substring(1, list.length() - 1);
  }

  private static String json(Object value) {
    try {
      return AnctJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
