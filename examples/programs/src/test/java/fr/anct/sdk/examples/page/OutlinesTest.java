package fr.anct.sdk.examples.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Departement;
import fr.anct.sdk.core.territory.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OutlinesTest {
  private static final Path RESOURCE =
      Path.of("src/main/resources/fr/anct/sdk/examples/page/departements.txt");

  /** {@code -Danct.outlines=package/france.departments.svg -Danct.golden=write} makes the file anew. */
  @Test
  void theResourceIsWhatTheMapOfThePackageGives() throws IOException {
    String svg = System.getProperty("anct.outlines");
    Assumptions.assumeTrue(svg != null, "the map of the package is not given by -Danct.outlines");
    String outlines = OutlinesGenerator.outlines(Path.of(svg));
    if ("write".equals(System.getProperty("anct.golden"))) {
      Files.writeString(RESOURCE, outlines);
    }
    assertThat(Files.readString(RESOURCE)).isEqualTo(outlines);
  }

  @Test
  void everyDepartementOfMetropolitanFranceHasOneAndNoOther() {
    assertThat(Outlines.all().keySet())
        .containsExactlyElementsOf(TerritorialReferential.latest().departements().stream()
            .filter(departement -> departement.zone() == Zone.METROPOLE)
            .map(Departement::code)
            .sorted()
            .toList());
  }

  @Test
  void anOutlineIsClosedAndOnTheMap() {
    assertThat(Outlines.all().values())
        .allSatisfy(path -> assertThat(path).matches("(M\\d+ \\d+l(-?\\d+ -?\\d+ ?)+z)+"));
  }
}
