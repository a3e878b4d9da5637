package fr.anct.sdk.core.internal.geo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a vintage from its resource. */
@SuppressWarnings("EnumOrdinal") // tables and columns are arrays in the order of their enumeration
final class GeographyReader {
  static final int MAGIC = 0x41C7;
  static final int FORMAT = 1;
  /** How many list columns there are: postal codes after the first, former codes. */
  static final int LISTS = 2;

  private final ResourceCursor in;
  private final @Nullable Geography base;
  private final RowMap[] maps = new RowMap[Table.COUNT];
  private final Rows[] tables = new Rows[Table.COUNT];

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
    int end = ResourceCursor.contentEnd(name, bytes);
    ResourceCursor in = new ResourceCursor(bytes);
    if (in.varint() != MAGIC || in.varint() != FORMAT) {
      throw ResourceCursor.damaged(name, "it is not of the format of this version of the library");
    }
    Geography read = new GeographyReader(in, base).read(name, ResourceCursor.statedChecksum(bytes));
    if (in.position() != end) {
      throw ResourceCursor.damaged(name, "it does not end where it should");
    }
    return read;
  }

  private Geography read(String name, int checksum) {
    int year = in.varint();
    int baseYear = in.varint();
    int baseChecksum = in.varint();
    if (base == null
        ? baseYear != 0
        : baseYear != base.header().year() || baseChecksum != base.checksum) {
      throw ResourceCursor.damaged(name, "it was made for another base");
    }
    Header header = new Header(
        year,
        in.varint(),
        in.varint(),
        in.varint(),
        in.varint(),
        in.varint(),
        new String(in.bytes(in.varint()), StandardCharsets.US_ASCII));
    for (int table = 0; table < Table.COUNT; table++) {
      readRows(table);
    }
    int[][] columns = new int[Column.COUNT][];
    Prediction prediction = base == null ? null : new Prediction(base, maps);
    for (Column column : Column.values()) {
      columns[column.ordinal()] = readColumn(column, prediction, columns);
    }
    SparseLists[] lists = new SparseLists[LISTS];
    int[] inverse = base == null ? new int[0] : maps[Table.COMMUNE.ordinal()].inverse();
    for (int i = 0; i < LISTS; i++) {
      lists[i] = base == null ? readLists() : merged(base.lists[i], inverse, readLists());
    }
    return new Geography(header, tables, columns, lists, checksum);
  }

  private void readRows(int table) {
    int[] gone = in.sorted();
    int[] added = in.sorted();
    if (base == null) {
      byte[] names = in.bytes(in.varint());
      int[] nameAt = new int[added.length];
      int at = Rows.FIRST_NAME;
      for (int row = 0; row < nameAt.length; row++) {
        nameAt[row] = at;
        at += 1 + (names[at] & Rows.LENGTH);
      }
      tables[table] = new Rows(added, nameAt, names, new byte[0]);
      return;
    }
    Rows from = base.tables[table];
    RowMap map = new RowMap(from.keys, gone, added);
    maps[table] = map;
    int[] nameAt = new int[map.size()];
    map.copy(from.nameAt, nameAt);
    int[] named = in.sorted();
    byte[] otherNames = in.bytes(in.varint());
    int at = 0;
    for (int row : named) {
      nameAt[row] = ~at;
      at += 1 + (otherNames[at] & Rows.LENGTH);
    }
    tables[table] = new Rows(map.keys, nameAt, from.names, otherNames);
  }

  private int[] readColumn(Column column, @Nullable Prediction prediction, int[][] known) {
    if (in.varint() == 0) {
      return new int[tables[column.table.ordinal()].size()];
    }
    int[] values;
    if (prediction == null) {
      values = new int[tables[column.table.ordinal()].size()];
      in.ints(values);
    } else {
      values = prediction.of(column, known);
      in.addResiduals(values);
    }
    return values;
  }

  private SparseLists readLists() {
    int[] rows = in.sorted();
    int[] starts = new int[rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      starts[i + 1] = starts[i] + in.varint();
    }
    int[] values = new int[starts[rows.length]];
    int last = 0;
    for (int i = 0; i < values.length; i++) {
      last += in.zigzag();
      values[i] = last;
    }
    return new SparseLists(rows, starts, values);
  }

  /** The lists of the base at the rows they have here, but for those that changed. */
  private static SparseLists merged(SparseLists base, int[] inverse, SparseLists changed) {
    SparseLists.Builder merged = new SparseLists.Builder(base, changed);
    int next = 0;
    for (int i = 0; i < base.rows.length; i++) {
      int row = inverse[base.rows[i]] - 1;
      if (row < 0) {
        continue;
      }
      while (next < changed.rows.length && changed.rows[next] < row) {
        merged.add(changed.rows[next], changed, next++);
      }
      if (next < changed.rows.length && changed.rows[next] == row) {
        merged.add(row, changed, next++);
      } else {
        merged.add(row, base, i);
      }
    }
    while (next < changed.rows.length) {
      merged.add(changed.rows[next], changed, next++);
    }
    return merged.build();
  }
}
