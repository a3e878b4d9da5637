package fr.anct.sdk.core.history;

import fr.anct.sdk.core.internal.geo.ResourceCursor;
import fr.anct.sdk.core.internal.geo.Vintages;
import fr.anct.sdk.core.source.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads the embedded history. Numbers are varints of seven bits, low ones first:
 *
 * <ol>
 *   <li>magic and format, version of the source package, SHA-256 of its tarball (32 bytes);
 *   <li>the states, each by how far its key is from the one before, how many bytes its name shares with the name before,
 *       how many follow, and these, in UTF-8;
 *   <li>the rows, each by how far its day is from the one before, its kind, the state before plus one, less that of the
 *       row before if it is of the same day, and the state after plus one, less the state before plus one: the last two
 *       in zigzag form;
 *   <li>the CRC32C of all that precedes, four bytes.
 * </ol>
 */
final class HistoryResource {
  static final String NAME = "history.bin";
  static final int MAGIC = 0x41C8;
  static final int FORMAT = 1;
  static final int SHA_256_BYTES = 32;
  static final int MILLESIME = 2019;
  /** When the last municipal arrondissement was made, Lyon's ninth: the source has none of their events. */
  private static final LocalDate LAST_ARRONDISSEMENT = LocalDate.of(1964, 8, 12);

  private HistoryResource() {}

  static CommuneHistory read() {
    return read(Vintages.bytes(NAME));
  }

  static CommuneHistory read(byte[] bytes) {
    int end = ResourceCursor.contentEnd(NAME, bytes);
    ResourceCursor in = new ResourceCursor(bytes);
    if (in.varint() != MAGIC || in.varint() != FORMAT) {
      throw ResourceCursor.damaged(NAME, "it is not of the format of this version of the library");
    }
    String version = new String(in.bytes(in.varint()), StandardCharsets.US_ASCII);
    String checksum = HexFormat.of().formatHex(in.bytes(SHA_256_BYTES));
    Movements movements = movements(in);
    if (in.position() != end) {
      throw ResourceCursor.damaged(NAME, "it does not end where it should");
    }
    return CommuneHistory.of(
        movements,
        (int) CommuneHistory.BEGINNING.toEpochDay(),
        (int) LocalDate.of(MILLESIME, 1, 1).toEpochDay(),
        (int) LAST_ARRONDISSEMENT.toEpochDay(),
        MILLESIME,
        new Provenance(
            "@etalab/decoupage-administratif, historique-communes",
            Optional.of("Etalab (INSEE)"),
            Optional.of("Licence Ouverte 2.0"),
            Optional.of(version),
            Optional.empty(),
            Optional.of(checksum)));
  }

  private static Movements movements(ResourceCursor in) {
    int states = in.varint();
    int[] keys = new int[states];
    String[] names = new String[states];
    byte[] last = new byte[0];
    int key = 0;
    for (int state = 0; state < states; state++) {
      key += in.varint();
      keys[state] = key;
      int shared = in.varint();
      byte[] rest = in.bytes(in.varint());
      if (state > 0 && rest.length == 0 && shared == last.length) {
        names[state] = names[state - 1];
        continue;
      }
      byte[] name = new byte[shared + rest.length];
      System.arraycopy(last, 0, name, 0, shared);
      System.arraycopy(rest, 0, name, shared, rest.length);
      names[state] = new String(name, StandardCharsets.UTF_8);
      last = name;
    }
    int rows = in.varint();
    int[] days = new int[rows];
    byte[] kinds = new byte[rows];
    int[] befores = new int[rows];
    int[] afters = new int[rows];
    int day = (int) CommuneHistory.BEGINNING.toEpochDay();
    int before = 0;
    for (int row = 0; row < rows; row++) {
      int days1 = in.varint();
      day += days1;
      before = days1 == 0 ? before : 0;
      days[row] = day;
      kinds[row] = (byte) in.varint();
      before += in.zigzag();
      befores[row] = before - 1;
      afters[row] = before + in.zigzag() - 1;
    }
    return new Movements(keys, names, days, kinds, befores, afters);
  }
}
