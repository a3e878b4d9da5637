package fr.anct.sdk.core.referential;

import fr.anct.sdk.core.internal.geo.Header;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.internal.resource.Resources;
import fr.anct.sdk.core.source.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What the generator wrote of each resource: not read to find a commune, only to say where it comes from. */
final class VintageIndex {
  private VintageIndex() {}

  static String checksum(int year) {
    return Holder.INDEX.getProperty(year + ".sha256");
  }

  static Provenance provenance(Header header) {
    String epci = header.epciYear() == header.year() ? "" : ", EPCI " + header.epciYear();
    String ept = header.eptYear() == 0 || header.eptYear() == header.year()
        ? ""
        : ", EPT " + header.eptYear();
    return new Provenance(
        "@etalab/decoupage-administratif, communes " + header.year() + epci + ept,
        Optional.of("Etalab (INSEE, DGCL, La Poste)"),
        Optional.of("Licence Ouverte 2.0"),
        Optional.of(header.packageVersion()),
        Optional.empty(),
        Optional.ofNullable(Holder.INDEX.getProperty(header.year() + ".packageSha256")));
  }

  private static final class Holder {
    static final Properties INDEX = read();

    private static Properties read() {
      String path = Vintages.FOLDER + "vintages.properties";
      Properties index = new Properties();
      try {
        index.load(new ByteArrayInputStream(Resources.get(VintageIndex.class, path)));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read resource " + path, e);
      }
      return index;
    }
  }
}
