package fr.anct.sdk.core.internal.geo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes the resource that {@link GeographyReader} reads: canonical, the same geography gives the same bytes. */
public final class GeographyWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Geography geography;
  private final @Nullable Geography base;
  private final RowMap[] maps = new RowMap[Table.COUNT];

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
    for (Column column : Column.values()) {
      writeColumn(column);
    }
    for (int i = 0; i < GeographyReader.LISTS; i++) {
      writeLists(i);
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
    int[] baseKeys = base == null ? new int[0] : base.tables[table].keys;
    int[] gone = IntStream.range(0, baseKeys.length)
        .filter(row -> rows.find(baseKeys[row]) < 0)
        .toArray();
    int[] added = IntStream.of(rows.keys)
        .filter(key -> Arrays.binarySearch(baseKeys, key) < 0)
        .toArray();
    sorted(gone);
    sorted(added);
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    if (base == null) {
      names.writeBytes(new byte[Rows.FIRST_NAME]);
      IntStream.range(0, rows.size()).forEach(row -> names.writeBytes(nameBytes(rows.name(row))));
    } else {
      RowMap map = new RowMap(baseKeys, gone, added);
      maps[table] = map;
      Rows from = base.tables[table];
      int[] named = IntStream.range(0, rows.size())
          .filter(row -> map.toBase(row) < 0 || !from.name(map.toBase(row)).equals(rows.name(row)))
          .toArray();
      IntStream.of(named).forEach(row -> names.writeBytes(nameBytes(rows.name(row))));
      sorted(named);
    }
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

  private void writeColumn(Column column) {
    int[] values = geography.columns[column.ordinal()];
    boolean empty = IntStream.of(values).allMatch(value -> value == 0);
    varint(empty ? 0 : 1);
    if (empty) {
      return;
    }
    if (base == null) {
      ByteBuffer raw = ByteBuffer.allocate(values.length * Integer.BYTES);
      raw.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
      out.writeBytes(raw.array());
      return;
    }
    int[] predicted = new Prediction(base, maps).of(column, geography.columns);
    residuals(
        IntStream.range(0, values.length).map(i -> values[i] - predicted[i]).toArray());
  }

  private void writeLists(int index) {
    SparseLists lists = geography.lists[index];
    int[] changed = IntStream.range(0, geography.size(Table.COMMUNE))
        .filter(row -> !Arrays.equals(lists.get(row), baseList(index, row)))
        .toArray();
    sorted(changed);
    IntStream.of(changed).forEach(row -> varint(lists.get(row).length));
    int last = 0;
    for (int row : changed) {
      for (int value : lists.get(row)) {
        varint(zigzag(value - last));
        last = value;
      }
    }
  }

  private int[] baseList(int index, int row) {
    int baseRow = base == null ? -1 : maps[Table.COMMUNE.ordinal()].toBase(row);
    return base == null || baseRow < 0 ? new int[0] : base.lists[index].get(baseRow);
  }

  private void sorted(int[] values) {
    varint(values.length);
    int last = -1;
    for (int value : values) {
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
