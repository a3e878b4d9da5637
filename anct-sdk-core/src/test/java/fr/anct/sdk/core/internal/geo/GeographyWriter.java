package fr.anct.sdk.core.internal.geo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes the resource that {@link GeographyReader} reads: canonical, the same geography gives the same bytes. */
public final class GeographyWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Geography geography;
  private final @Nullable Geography base;
  private final int[][] maps = new int[Table.COUNT][];

  private GeographyWriter(Geography geography, @Nullable Geography base) {
    this.geography = geography;
    this.base = base;
  }

  /** Writes a vintage, told from a base that was read from its own resource, or whole if there is none. */
  public static byte[] write(Geography geography, @Nullable Geography base) {
    return new GeographyWriter(geography, base).write();
  }

  /** Reads a resource back, as the library does. */
  public static Geography read(byte[] resource, @Nullable Geography base) {
    return GeographyReader.read("just written", resource, base);
  }

  private byte[] write() {
    varint(GeographyReader.MAGIC);
    varint(GeographyReader.FORMAT);
    Header header = geography.header();
    varint(header.year());
    varint(base == null ? 0 : base.header().year());
    varint(base == null ? 0 : base.checksum);
    varint(header.epciYear());
    varint(header.eptYear());
    varint(header.communesCensus());
    varint(header.epciCensus());
    varint(header.eptCensus());
    byte[] version = header.packageVersion().getBytes(StandardCharsets.US_ASCII);
    varint(version.length);
    out.writeBytes(version);
    for (int table = 0; table < Table.COUNT; table++) {
      writeRows(table);
    }
    Prediction prediction = new Prediction(base, geography.tables, maps);
    for (Column column : Column.values()) {
      writeColumn(column, prediction);
    }
    for (ListColumn column : ListColumn.values()) {
      writeLists(column);
    }
    byte[] content = out.toByteArray();
    CRC32C crc = new CRC32C();
    crc.update(content, 0, content.length);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (crc.getValue() >>> shift));
    }
    return out.toByteArray();
  }

  private void writeRows(int table) {
    Rows rows = geography.tables[table];
    int[] map = new int[rows.size()];
    List<Integer> added = new ArrayList<>();
    boolean[] kept = new boolean[base == null ? 0 : base.tables[table].size()];
    for (int row = 0; row < map.length; row++) {
      map[row] = base == null ? -1 : base.tables[table].find(rows.keys[row]);
      if (map[row] < 0) {
        added.add(rows.keys[row]);
      } else {
        kept[map[row]] = true;
      }
    }
    List<Integer> gone = new ArrayList<>();
    for (int row = 0; row < kept.length; row++) {
      if (!kept[row]) {
        gone.add(row);
      }
    }
    gaps(gone);
    gaps(added);
    maps[table] = map;
    int[] surprises = new int[map.length];
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (int row = 0; row < map.length; row++) {
      String name = rows.name(row);
      boolean here = base == null || map[row] < 0 || !base.tables[table].name(map[row]).equals(name);
      surprises[row] = (here ? 1 : 0) - (map[row] < 0 ? 1 : 0);
      if (here) {
        names.writeBytes(nameBytes(name));
      }
    }
    residuals(surprises);
    varint(names.size());
    out.writeBytes(names.toByteArray());
  }

  /** A name after its length, as it stands in a resource and in memory. */
  static byte[] nameBytes(String name) {
    boolean latin = name.chars().allMatch(c -> c < 256);
    byte[] text = name.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    if (text.length > 0x7F) {
      throw new IllegalArgumentException("Name too long for the format: " + name);
    }
    byte[] all = new byte[text.length + 1];
    all[0] = (byte) (text.length | (latin ? 0 : Rows.UTF_8));
    System.arraycopy(text, 0, all, 1, text.length);
    return all;
  }

  private void writeColumn(Column column, Prediction prediction) {
    int[] values = geography.columns[column.ordinal()];
    boolean empty = true;
    for (int value : values) {
      empty &= value == 0;
    }
    varint(empty ? 0 : 1);
    if (empty) {
      return;
    }
    int[] predicted = prediction.of(column, geography.columns);
    int[] map = maps[column.table.ordinal()];
    int[] surprises = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      boolean fromPrevious = column.chained && map[row] < 0 && row > 0;
      surprises[row] = values[row] - predicted[row] - (fromPrevious ? values[row - 1] : 0);
    }
    residuals(surprises);
  }

  private void writeLists(ListColumn column) {
    IntLists lists = geography.lists(column);
    int[] map = maps[Table.COMMUNE.ordinal()];
    int[] sizes = new int[map.length];
    for (int row = 0; row < map.length; row++) {
      sizes[row] = isExpected(lists, row, column, map[row]) ? 0 : lists.size(row) + 1;
    }
    residuals(sizes);
    int last = 0;
    for (int row = 0; row < map.length; row++) {
      for (int i = 0; sizes[row] > 0 && i < lists.size(row); i++) {
        varint(zigzag(lists.get(row, i) - last));
        last = lists.get(row, i);
      }
    }
  }

  private boolean isExpected(IntLists lists, int row, ListColumn column, int baseRow) {
    if (base == null || baseRow < 0) {
      return lists.size(row) == 0;
    }
    IntLists from = base.lists(column);
    boolean equal = lists.size(row) == from.size(baseRow);
    for (int i = 0; equal && i < lists.size(row); i++) {
      equal = lists.get(row, i) == from.get(baseRow, i);
    }
    return equal;
  }

  private void gaps(List<Integer> sorted) {
    varint(sorted.size());
    int last = -1;
    for (int value : sorted) {
      varint(value - last - 1);
      last = value;
    }
  }

  private void residuals(int[] surprises) {
    for (int row = 0; row < surprises.length; row++) {
      if (surprises[row] != 0) {
        varint(zigzag(surprises[row]));
        continue;
      }
      int end = row + 1;
      while (end < surprises.length && surprises[end] == 0) {
        end++;
      }
      varint(0);
      varint(end - row - 1);
      row = end - 1;
    }
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }

  private void varint(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
