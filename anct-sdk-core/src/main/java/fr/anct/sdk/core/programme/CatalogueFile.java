package fr.anct.sdk.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import fr.anct.sdk.core.internal.resource.Resources;
import fr.anct.sdk.core.json.AnctJson;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The embedded document: what it is drawn from, when that was published, and the entries.
 *
 * @param format the version of the document's form, always 1
 * @param source the report, without checksum
 * @param published when it was published
 * @param programmes the entries
 */
record CatalogueFile(
    int format, Provenance source, PartialDate published, ImmutableList<Programme> programmes) {
  static final int FORMAT = 1;
  static final String RESOURCE = "/META-INF/fr/anct/sdk/programme/catalogue.json";

  CatalogueFile {
    if (format != FORMAT) {
      throw Problem.of(
              ProblemCode.MALFORMED_DOCUMENT,
              "document",
              "CatalogueFile",
              "line",
              1,
              "rule",
              "format = " + FORMAT)
          .toException();
    }
  }

  static CatalogueFile read(byte[] document) {
    CatalogueFile file =
        AnctJson.read(new String(document, StandardCharsets.UTF_8), CatalogueFile.class);
    Provenance source = file.source;
    Provenance withChecksum = new Provenance(
        source.dataset(),
        source.publisher(),
        source.licence(),
        source.version(),
        source.date(),
        Optional.of(Hashing.sha256().hashBytes(document).toString()));
    return new CatalogueFile(file.format, withChecksum, file.published, file.programmes);
  }

  static byte[] embedded() {
    return Resources.get(CatalogueFile.class, RESOURCE);
  }
}
