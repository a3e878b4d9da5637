package fr.anct.sdk.core.internal.geo;

import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a geography out of another one: rows are added, dropped and renamed, values set, and what points at a row follows
 * it. First come all rows, then names and values. What does not change is shared with the base.
 */
@SuppressWarnings("EnumOrdinal") // tables and columns are arrays in the order of their enumeration
public final class GeographyEditor {
  private final Geography base;
  private final int[][] keys = new int[Table.COUNT][];
  /** For each row the row of the base that it is, or none; null if the rows are those of the base. */
  private final int[] @Nullable [] from = new int[Table.COUNT] @Nullable [];
  /** For each row of the base, the row plus one that stands for it, or 0; null if the rows are those of the base. */
  private final int[] @Nullable [] went = new int[Table.COUNT] @Nullable [];

  private final int[] @Nullable [] nameAt = new int[Table.COUNT] @Nullable [];
  private final @Nullable ByteArrayOutputStream[] names =
      new @Nullable ByteArrayOutputStream[Table.COUNT];
  private final int[] @Nullable [] columns = new int[Column.COUNT] @Nullable [];
  /** The lists that differ from those of the base, by row. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private final TreeMap<Integer, int[]>[] lists = new TreeMap[GeographyReader.LISTS];

  /**
   * Starts from a geography.
   *
   * @param base the geography, which stays as it is
   */
  public GeographyEditor(Geography base) {
    this.base = base;
    for (int table = 0; table < Table.COUNT; table++) {
      keys[table] = base.tables[table].keys;
    }
    for (int i = 0; i < lists.length; i++) {
      lists[i] = new TreeMap<>();
    }
  }

  /**
   * Sets the rows of a table: those of the base that have one of the keys stay, the others go.
   *
   * @param table the table
   * @param newKeys the keys, sorted, without doubles
   */
  public void rows(Table table, int[] newKeys) {
    int t = table.ordinal();
    int[] old = base.tables[t].keys;
    if (Arrays.equals(newKeys, old)) {
      return;
    }
    int[] fromRows = new int[newKeys.length];
    int[] toRows = new int[old.length];
    int row = 0;
    for (int i = 0; i < newKeys.length; i++) {
      if (i > 0 && newKeys[i - 1] >= newKeys[i]) {
        throw new IllegalArgumentException("keys out of order: " + newKeys[i]);
      }
      while (row < old.length && old[row] < newKeys[i]) {
        row++;
      }
      boolean known = row < old.length && old[row] == newKeys[i];
      fromRows[i] = known ? row : CodeNumber.NONE;
      if (known) {
        toRows[row] = i + 1;
      }
    }
    keys[t] = newKeys;
    from[t] = fromRows;
    went[t] = toRows;
  }

  /**
   * Says which row a row of the base has become, for what points at it.
   *
   * @param table the table
   * @param baseRow the row of the base
   * @param row the row
   */
  public void moved(Table table, int baseRow, int row) {
    int t = table.ordinal();
    int[] to = went[t];
    if (to == null) {
      int size = base.size(table);
      to = new int[size];
      int[] same = new int[size];
      for (int i = 0; i < size; i++) {
        to[i] = i + 1;
        same[i] = i;
      }
      went[t] = to;
      from[t] = same;
    }
    to[baseRow] = row + 1;
  }

  /**
   * Returns the row that stands for one of the base.
   *
   * @param table the table
   * @param baseRow the row of the base, or none
   * @return the row or none
   */
  public int rowOf(Table table, int baseRow) {
    int[] to = went[table.ordinal()];
    return to == null || baseRow < 0 ? baseRow : to[baseRow] - 1;
  }

  /**
   * Finds a row.
   *
   * @param table the table
   * @param key its key
   * @return the row or none
   */
  public int find(Table table, int key) {
    int row = Arrays.binarySearch(keys[table.ordinal()], key);
    return row < 0 ? CodeNumber.NONE : row;
  }

  /**
   * Returns a value, that of the base unless it was set.
   *
   * @param column the column
   * @param row the row
   * @return the value or none
   */
  public int get(Column column, int row) {
    return values(column)[row] - 1;
  }

  /**
   * Sets a value.
   *
   * @param column any column but that of SIREN
   * @param row the row
   * @param value the value or none
   */
  public void set(Column column, int row, int value) {
    int[] values = values(column);
    if (values[row] == value + 1) {
      return;
    }
    if (values == base.columns[column.ordinal()]) {
      values = values.clone();
      columns[column.ordinal()] = values;
    }
    values[row] = value + 1;
  }

  /**
   * Sets the SIREN of a commune.
   *
   * @param row the row
   * @param siren nine digits, or null for none
   */
  public void siren(int row, @Nullable String siren) {
    int number = keys[Table.COMMUNE.ordinal()][row] % CodeNumber.COMMUNE_BOUND;
    int stored = siren == null
        ? Geography.NO_SIREN
        : CodeNumber.ofSiren(siren) / 10 - CodeNumber.usualSirenBody(number);
    set(Column.COMMUNE_SIREN, row, stored - 1);
  }

  /**
   * Sets the postal codes of a commune.
   *
   * @param row the row
   * @param codes the codes as numbers, the main one first
   */
  public void postalCodes(int row, int[] codes) {
    set(Column.COMMUNE_POSTAL_CODE, row, codes.length == 0 ? CodeNumber.NONE : codes[0]);
    lists[Geography.OTHER_POSTAL_CODES].put(
        row, codes.length == 0 ? codes : Arrays.copyOfRange(codes, 1, codes.length));
  }

  /**
   * Sets the former codes of a commune.
   *
   * @param row the row
   * @param codes the codes as numbers
   */
  public void formerCodes(int row, int[] codes) {
    lists[Geography.FORMER_CODES].put(row, codes);
  }

  /**
   * Names a row; all that are new must be.
   *
   * @param table the table
   * @param row the row
   * @param name the name, up to {@link #LONGEST_NAME} bytes
   */
  public void name(Table table, int row, String name) {
    int t = table.ordinal();
    int[] fromRows = from[t];
    int baseRow = fromRows == null ? row : fromRows[row];
    if (baseRow >= 0 && base.name(table, baseRow).equals(name)) {
      return;
    }
    ByteArrayOutputStream out = names[t];
    if (out == null) {
      out = new ByteArrayOutputStream();
      out.writeBytes(base.tables[t].otherNames);
      names[t] = out;
    }
    nameAt(t)[row] = ~out.size();
    byte[] text = nameBytes(name);
    out.write(text.length | (isLatin(name) ? 0 : Rows.UTF_8));
    out.writeBytes(text);
  }

  /** The most bytes that a name can have. */
  public static final int LONGEST_NAME = Rows.LENGTH;

  /**
   * Tells whether the store can hold a name.
   *
   * @param name the name
   * @return true if it is short enough
   */
  public static boolean fits(String name) {
    return name.length() <= LONGEST_NAME && nameBytes(name).length <= LONGEST_NAME;
  }

  /**
   * Builds the geography, without an overlay.
   *
   * @param header what it says of itself
   * @return the geography
   */
  public Geography build(Header header) {
    Rows[] rows = new Rows[Table.COUNT];
    for (int t = 0; t < Table.COUNT; t++) {
      Rows old = base.tables[t];
      ByteArrayOutputStream added = names[t];
      rows[t] = from[t] == null && added == null
          ? old
          : new Rows(
              keys[t], nameAt(t), old.names, added == null ? old.otherNames : added.toByteArray());
    }
    int[][] built = new int[Column.COUNT][];
    for (Column column : Column.values()) {
      built[column.ordinal()] = values(column);
    }
    SparseLists[] builtLists = new SparseLists[GeographyReader.LISTS];
    for (int i = 0; i < builtLists.length; i++) {
      builtLists[i] = list(i);
    }
    return new Geography(header, rows, built, builtLists, 0);
  }

  private int[] nameAt(int t) {
    int[] known = nameAt[t];
    if (known == null) {
      int[] old = base.tables[t].nameAt;
      int[] fromRows = from[t];
      known = fromRows == null ? old.clone() : picked(old, fromRows, 0);
      nameAt[t] = known;
    }
    return known;
  }

  private int[] values(Column column) {
    int[] known = columns[column.ordinal()];
    if (known != null) {
      return known;
    }
    int[] old = base.columns[column.ordinal()];
    int[] fromRows = from[column.table.ordinal()];
    int absent = column == Column.COMMUNE_SIREN ? Geography.NO_SIREN : 0;
    int[] values = fromRows == null ? old : picked(old, fromRows, absent);
    int[] to = column.target == null ? null : went[column.target.ordinal()];
    if (to != null) {
      values = values == old ? old.clone() : values;
      for (int row = 0; row < values.length; row++) {
        values[row] = values[row] == 0 ? 0 : to[values[row] - 1];
      }
    }
    columns[column.ordinal()] = values;
    return values;
  }

  private static int[] picked(int[] old, int[] rows, int absent) {
    int[] picked = new int[rows.length];
    for (int row = 0; row < picked.length; row++) {
      picked[row] = rows[row] < 0 ? absent : old[rows[row]];
    }
    return picked;
  }

  private SparseLists list(int index) {
    SparseLists old = base.lists[index];
    int[] to = went[Table.COMMUNE.ordinal()];
    if (to == null && lists[index].isEmpty()) {
      return old;
    }
    int[] fromRows = from[Table.COMMUNE.ordinal()];
    TreeMap<Integer, int[]> all = new TreeMap<>();
    for (int i = 0; i < old.rows.length; i++) {
      int row = to == null ? old.rows[i] : to[old.rows[i]] - 1;
      if (row >= 0 && (fromRows == null || fromRows[row] == old.rows[i])) {
        all.put(row, Arrays.copyOfRange(old.values, old.starts[i], old.starts[i + 1]));
      }
    }
    all.putAll(lists[index]);
    all.values().removeIf(values -> values.length == 0);
    int[] rows = Ints.toArray(all.keySet());
    int[] starts = new int[rows.length + 1];
    int count = 0;
    for (Map.Entry<Integer, int[]> entry : all.entrySet()) {
      starts[count + 1] = starts[count] + entry.getValue().length;
      count++;
    }
    return new SparseLists(rows, starts, Ints.concat(all.values().toArray(new int[0][])));
  }

  private static boolean isLatin(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  private static byte[] nameBytes(String name) {
    return name.getBytes(isLatin(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
