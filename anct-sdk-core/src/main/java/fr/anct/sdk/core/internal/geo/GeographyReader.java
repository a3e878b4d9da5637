package fr.anct.sdk.core.internal.geo;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads a vintage from its resource. */
final class GeographyReader {
  static final int MAGIC = 0x41C7; // below the size of a two-byte varint, unlike any text file
  static final int FORMAT = 1;
  static final int CHECKSUM_BYTES = 4;

  private final ResourceCursor in;
  private final @Nullable Geography base;
  private final Rows[] tables = new Rows[Table.COUNT];
  private final int[][] maps = new int[Table.COUNT][];

  private GeographyReader(ResourceCursor in, @Nullable Geography base) {
    this.in = in;
    this.base = base;
  }

  /**
   * Reads a vintage.
   *
   * @param name the name of the resource, for the message if it is damaged
   * @param bytes the resource
   * @param base the vintage that it is told from, or null if it is whole
   * @return the vintage
   * @throws IllegalStateException if the resource is damaged or was made for another base
   */
  static Geography read(String name, byte[] bytes, @Nullable Geography base) {
    int end = bytes.length - CHECKSUM_BYTES;
    if (end < 0) {
      throw damaged(name, "it has only " + bytes.length + " bytes");
    }
    int stated = 0;
    for (int i = 0; i < CHECKSUM_BYTES; i++) {
      stated = stated << 8 | bytes[end + i] & 0xFF;
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, end);
    if ((int) crc.getValue() != stated) {
      throw damaged(name, "its checksum does not match its content");
    }
    ResourceCursor in = new ResourceCursor(bytes);
    if (in.varint() != MAGIC || in.varint() != FORMAT) {
      throw damaged(name, "it is not of format " + FORMAT);
    }
    Geography read = new GeographyReader(in, base).read(name, stated);
    if (in.position() != end) {
      throw damaged(name, "it does not end where it should");
    }
    return read;
  }

  private Geography read(String name, int checksum) {
    int year = in.varint();
    int baseYear = in.varint();
    int baseChecksum = in.varint();
    if (base == null ? baseYear != 0 : baseYear != base.header().year() || baseChecksum != base.checksum) {
      throw damaged(name, "it was made for another base");
    }
    Header header = new Header(
        year, in.varint(), in.varint(), in.varint(), in.varint(), in.varint(), text(in.varint()));
    for (int t = 0; t < Table.COUNT; t++) {
      readRows(t);
    }
    Prediction prediction = new Prediction(base, tables, maps);
    Column[] all = Column.values();
    int[][] columns = new int[all.length][];
    for (Column column : all) {
      columns[column.ordinal()] = readColumn(column, prediction, columns);
    }
    IntLists[] lists = {readLists(ListColumn.POSTAL_CODES), readLists(ListColumn.FORMER_CODES)};
    return new Geography(header, tables, columns, lists, checksum);
  }

  private String text(int length) {
    return new String(in.bytes(length), StandardCharsets.US_ASCII);
  }

  private void readRows(int table) {
    int[] baseKeys = base == null ? new int[0] : base.tables[table].keys;
    boolean[] gone = new boolean[baseKeys.length];
    int goneCount = in.varint();
    for (int i = 0, row = -1; i < goneCount; i++) {
      row += 1 + in.varint();
      gone[row] = true;
    }
    int[] added = new int[in.varint()];
    for (int i = 0, key = -1; i < added.length; i++) {
      key += 1 + in.varint();
      added[i] = key;
    }
    int size = baseKeys.length - goneCount + added.length;
    int[] keys = new int[size];
    int[] map = new int[size];
    int next = 0;
    int row = 0;
    for (int i = 0; i < baseKeys.length; i++) {
      if (gone[i]) {
        continue;
      }
      while (next < added.length && added[next] < baseKeys[i]) {
        map[row] = -1;
        keys[row++] = added[next++];
      }
      map[row] = i;
      keys[row++] = baseKeys[i];
    }
    while (next < added.length) {
      map[row] = -1;
      keys[row++] = added[next++];
    }
    maps[table] = map;
    tables[table] = readNames(table, keys, map);
  }

  private Rows readNames(int table, int[] keys, int[] map) {
    // 1 where the name stands here; expected where the base has not got the row.
    int[] here = new int[keys.length];
    for (int row = 0; row < keys.length; row++) {
      here[row] = map[row] < 0 ? 1 : 0;
    }
    in.addResiduals(here, map, false);
    byte[] own = in.bytes(in.varint());
    Rows from = base == null ? null : base.tables[table];
    int at = 0;
    for (int row = 0; row < keys.length; row++) {
      if (here[row] != 0) {
        here[row] = at;
        at += 1 + (own[at] & 0x7F);
      } else if (from != null) {
        here[row] = ~from.nameAt(map[row]);
      }
    }
    return new Rows(keys, here, own, from == null ? new byte[0] : from.ownNames());
  }

  private int[] readColumn(Column column, Prediction prediction, int[][] known) {
    if (in.varint() == 0) {
      return new int[tables[column.table.ordinal()].size()];
    }
    int[] values = prediction.of(column, known);
    in.addResiduals(values, prediction.map(column.table), column.chained);
    return values;
  }

  /** For each row 0 if the list is the base's (none if the base has not got the row), else its size plus one. */
  private IntLists readLists(ListColumn column) {
    int[] map = maps[Table.COMMUNE.ordinal()];
    int[] sizes = new int[map.length];
    in.addResiduals(sizes, map, false);
    IntLists from = base == null ? null : base.lists[column.ordinal()];
    int[] starts = new int[map.length + 1];
    for (int row = 0; row < map.length; row++) {
      int size = sizes[row] > 0
          ? sizes[row] - 1
          : from == null || map[row] < 0 ? 0 : from.size(map[row]);
      starts[row + 1] = starts[row] + size;
    }
    int[] values = new int[starts[map.length]];
    int last = 0;
    for (int row = 0; row < map.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (sizes[row] > 0) {
          int zigzag = in.varint();
          last += (zigzag >>> 1) ^ -(zigzag & 1);
          values[i] = last;
        } else if (from != null) {
          values[i] = from.get(map[row], i - starts[row]);
        }
      }
    }
    return new IntLists(starts, values);
  }

  private static IllegalStateException damaged(String name, String why) {
    return new IllegalStateException("Resource " + name + " is damaged: " + why);
  }
}
