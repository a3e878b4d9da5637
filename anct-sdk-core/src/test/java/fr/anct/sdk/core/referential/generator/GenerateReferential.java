package fr.anct.sdk.core.referential.generator;

import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.GeographyWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the resources of the referential from the source packages. From the root of the project:
 *
 * <pre>{@code
 * npm pack @etalab/decoupage-administratif@0.7.0   # and 1.1.1 2.3.1 3.1.1 4.1.0 5.3.0 6.0.0, in one folder
 * mvn -pl anct-sdk-core test-compile exec:java -Dexec.skip=false -Dexec.classpathScope=test \
 *     -Dexec.mainClass=fr.anct.sdk.core.referential.generator.GenerateReferential \
 *     -Dexec.args="<folder of the tarballs> anct-sdk-core/src/main/resources/META-INF/fr/anct/sdk/referential"
 * }</pre>
 *
 * <p>Canonical: rows are sorted, nothing is dated, the same tarballs give the same bytes ({@code ResourcesTest} checks
 * it with {@code -Danct.tarballs=<folder>}).
 */
public final class GenerateReferential {
  private GenerateReferential() {}

  /** Writes the resources of the folder of tarballs, first argument, to the second. */
  public static void main(String[] args) throws IOException {
    Path to = Path.of(args[1]);
    Files.createDirectories(to);
    for (Map.Entry<String, byte[]> file : generate(Path.of(args[0])).entrySet()) {
      Files.write(to.resolve(file.getKey()), file.getValue());
      System.out.println(file.getKey() + " " + file.getValue().length + " bytes");
    }
  }

  /** Makes the resources: file names and contents. */
  public static Map<String, byte[]> generate(Path tarballs) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    StringBuilder index = new StringBuilder(
        "# Made by GenerateReferential: for each year the source package, its SHA-256 and that of the resource.\n");
    SourceVintage latest = SourceVintage.ALL.get(SourceVintage.ALL.size() - 1);
    byte[] whole = GeographyWriter.write(assemble(latest, tarballs), null);
    Geography base = GeographyWriter.read(whole, null);
    NpmPackage before = null;
    for (SourceVintage vintage : SourceVintage.ALL) {
      NpmPackage source = NpmPackage.read(tarballs.resolve(vintage.tarball()));
      if (before != null) {
        checkYear(vintage, vintage.epciYear(), "epci", source, before);
      }
      byte[] resource = vintage == latest
          ? whole
          : GeographyWriter.write(VintageAssembly.assemble(vintage, source), base);
      files.put(vintage.year() + ".bin", resource);
      index.append(vintage.year()).append(".package=").append(vintage.version()).append('\n');
      index
          .append(vintage.year())
          .append(".packageSha256=")
          .append(source.sha256())
          .append('\n');
      index
          .append(vintage.year())
          .append(".sha256=")
          .append(NpmPackage.sha256(resource))
          .append('\n');
      before = source;
    }
    SourceVintage dated = SourceVintage.ALL.get(0);
    NpmPackage source = NpmPackage.read(tarballs.resolve(dated.tarball()));
    byte[] history = HistoryAssembly.assemble(dated, source);
    files.put("history.bin", history);
    index.append("history.package=").append(dated.version()).append('\n');
    index.append("history.packageSha256=").append(source.sha256()).append('\n');
    index.append("history.sha256=").append(NpmPackage.sha256(history)).append('\n');
    files.put("vintages.properties", index.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Geography assemble(SourceVintage vintage, Path tarballs) throws IOException {
    return VintageAssembly.assemble(vintage, NpmPackage.read(tarballs.resolve(vintage.tarball())));
  }

  /** A file that is the one of the package before, byte for byte, is not of the year of its package. */
  private static void checkYear(
      SourceVintage vintage, int year, String file, NpmPackage source, NpmPackage before) {
    boolean copied = Arrays.equals(source.bytes(file), before.bytes(file));
    if (copied == (year == vintage.year())) {
      throw new IllegalStateException(file + ".json of " + vintage.version() + " is "
          + (copied ? "" : "not ") + "that of the package before");
    }
  }
}
