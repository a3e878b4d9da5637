package fr.anct.sdk.core.referential.generator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.history.CommuneHistory;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.source.Provenance;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The embedded files: what they say of themselves is true, and the generator makes them again to the byte. */
class ResourcesTest {
  @Test
  void theChecksumOfEachVintageIsThatOfItsResource() throws IOException {
    for (Millesime millesime : TerritorialReferential.available()) {
      assertThat(NpmPackage.sha256(resource(millesime + ".bin")))
          .isEqualTo(TerritorialReferential.of(millesime).checksum());
    }
  }

  @Test
  void theIndexAndTheProvenanceOfTheHistoryAreTrue() throws IOException {
    Properties index = new Properties();
    index.load(
        new StringReader(new String(resource("vintages.properties"), StandardCharsets.UTF_8)));
    assertThat(index.getProperty("history.sha256"))
        .isEqualTo(NpmPackage.sha256(resource("history.bin")));
    Provenance provenance = CommuneHistory.embedded().provenance();
    assertThat(provenance.version()).hasValue(index.getProperty("history.package"));
    assertThat(provenance.checksum()).hasValue(index.getProperty("history.packageSha256"));
    assertThat(provenance.licence()).hasValue("Licence Ouverte 2.0");
  }

  @Test
  void theAttributionNamesTheSourceEachVersionAndTheLicence() throws IOException {
    String attribution = new String(resource("ATTRIBUTION.txt"), StandardCharsets.UTF_8);
    assertThat(attribution).contains("@etalab/decoupage-administratif", "Licence Ouverte 2.0");
    assertThat(TerritorialReferential.available()).hasSameSizeAs(SourceVintage.ALL);
    for (SourceVintage vintage : SourceVintage.ALL) {
      assertThat(attribution).containsPattern(vintage.year() + " +" + vintage.version());
      assertThat(TerritorialReferential.of(Millesime.of(vintage.year()))
              .provenance()
              .version())
          .hasValue(vintage.version());
    }
  }

  @Test
  void theSameTarballsGiveTheSameBytes() throws IOException {
    for (Map.Entry<String, byte[]> made :
        GenerateReferential.generate(Tarballs.folder()).entrySet()) {
      assertThat(made.getValue()).as(made.getKey()).isEqualTo(resource(made.getKey()));
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Vintages.class.getResourceAsStream(Vintages.FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
