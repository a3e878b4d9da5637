package fr.anct.sdk.core.internal.geo;

import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Assembles a geography row by row, whatever their order; a value is told by the code it points at. */
public final class GeographyAssembler {
  private final List<TreeMap<Integer, Row>> tables = new ArrayList<>();

  /** Creates an assembler without rows. */
  public GeographyAssembler() {
    for (int table = 0; table < Table.COUNT; table++) {
      tables.add(new TreeMap<>());
    }
  }

  /** Adds a row of a table other than that of communes. */
  public Row add(Table table, int number, String name) {
    return put(table, number, name);
  }

  /** Adds a row of the table of communes. */
  public Row addCommune(int kind, String code, String name) {
    return put(Table.COMMUNE, kind * CodeNumber.COMMUNE_BOUND + number(code), name);
  }

  /** Returns a row added before. */
  public Row get(Table table, int key) {
    Row row = tables.get(table.ordinal()).get(key);
    return Objects.requireNonNull(row, () -> "No row " + key + " in " + table);
  }

  /** Returns the row of a current commune added before. */
  public Row current(String code) {
    return get(Table.COMMUNE, number(code));
  }

  /** Builds the geography. */
  public Geography build(Header header) {
    Rows[] rows = new Rows[Table.COUNT];
    for (Table table : Table.values()) {
      rows[table.ordinal()] = rows(tables.get(table.ordinal()));
    }
    int[][] columns = new int[Column.values().length][];
    for (Column column : Column.values()) {
      int[] values = new int[rows[column.table.ordinal()].size()];
      int i = 0;
      for (Row row : tables.get(column.table.ordinal()).values()) {
        Integer value = row.values.get(column);
        values[i++] = stored(rows, column, row, value);
      }
      columns[column.ordinal()] = values;
    }
    return new Geography(
        header,
        rows,
        columns,
        new SparseLists[] {lists(Geography.OTHER_POSTAL_CODES), lists(Geography.FORMER_CODES)},
        0);
  }

  private static int stored(Rows[] rows, Column column, Row row, @Nullable Integer value) {
    if (column == Column.COMMUNE_SIREN) {
      return value == null ? Geography.NO_SIREN : value - CodeNumber.usualSirenBody(row.number);
    }
    if (value == null) {
      return 0;
    }
    return column.target == null ? value + 1 : found(rows, column.target, value) + 1;
  }

  private static int found(Rows[] rows, Table table, int key) {
    int row = rows[table.ordinal()].find(key);
    if (row < 0) {
      throw new IllegalStateException("No row " + key + " in " + table);
    }
    return row;
  }

  private static Rows rows(TreeMap<Integer, Row> table) {
    int[] keys = new int[table.size()];
    int[] nameAt = new int[table.size()];
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    int i = 0;
    for (Map.Entry<Integer, Row> entry : table.entrySet()) {
      keys[i] = entry.getKey();
      nameAt[i++] = names.size();
      names.writeBytes(GeographyWriter.nameBytes(entry.getValue().name));
    }
    return new Rows(keys, nameAt, names.toByteArray(), new byte[0]);
  }

  private SparseLists lists(int index) {
    List<Integer> rows = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(0));
    List<Integer> values = new ArrayList<>();
    int number = 0;
    for (Row row : tables.get(Table.COMMUNE.ordinal()).values()) {
      List<Integer> list = row.lists.get(index);
      if (!list.isEmpty()) {
        values.addAll(list);
        rows.add(number);
        starts.add(values.size());
      }
      number++;
    }
    return new SparseLists(Ints.toArray(rows), Ints.toArray(starts), Ints.toArray(values));
  }

  private Row put(Table table, int key, String name) {
    Row row = new Row(name, key % CodeNumber.COMMUNE_BOUND);
    if (tables.get(table.ordinal()).put(key, row) != null) {
      throw new IllegalStateException("Twice the key " + key + " in " + table);
    }
    return row;
  }

  /** Returns the number of a commune's code. */
  public static int number(String code) {
    int number = CodeNumber.ofCommune(code);
    if (number < 0 || !CodeNumber.communeText(number).equals(code)) {
      throw new IllegalStateException("Not a commune code: " + code);
    }
    return number;
  }

  /** One row being assembled. */
  public static final class Row {
    private final String name;
    private final int number;
    private final Map<Column, Integer> values = new EnumMap<>(Column.class);
    private final List<List<Integer>> lists = new ArrayList<>(List.of(List.of(), List.of()));

    private Row(String name, int number) {
      this.name = name;
      this.number = number;
    }

    /** Sets a number or the key of the row pointed at. */
    public Row set(Column column, int value) {
      if (values.put(column, value) != null) {
        throw new IllegalStateException("Twice " + column + " of " + name);
      }
      return this;
    }

    /** Returns a value set before, or none. */
    public int get(Column column) {
      return values.getOrDefault(column, CodeNumber.NONE);
    }

    /** Sets the postal codes, in order. */
    public void setPostalCodes(List<Integer> codes) {
      if (!codes.isEmpty()) {
        set(Column.COMMUNE_POSTAL_CODE, codes.get(0));
        lists.set(Geography.OTHER_POSTAL_CODES, List.copyOf(codes.subList(1, codes.size())));
      }
    }

    /** Sets the former codes, in order. */
    public void setFormerCodes(List<Integer> codes) {
      lists.set(Geography.FORMER_CODES, List.copyOf(codes));
    }
  }
}
