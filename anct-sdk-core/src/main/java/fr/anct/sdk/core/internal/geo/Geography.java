package fr.anct.sdk.core.internal.geo;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The geography of one vintage, by columns. A row is a number from 0; {@link CodeNumber#NONE} stands for no value.
 *
 * <p>Immutable and thread-safe: what is computed later is a pure function of what is here.
 */
@SuppressWarnings("EnumOrdinal") // tables and columns are arrays in the order of their enumeration
public final class Geography {
  static final int OTHER_POSTAL_CODES = 0;
  static final int FORMER_CODES = 1;
  /** Stored where there is no SIREN; else the difference from the one that the code suggests, mostly 0. */
  static final int NO_SIREN = Integer.MAX_VALUE;

  private final Header header;
  final Rows[] tables;
  /** Values plus one, so that 0 is none; see {@link #siren} for that of SIREN. */
  final int[][] columns;

  /** Postal codes after the first, then former codes. */
  final SparseLists[] lists;

  final int checksum;
  /** For each number of a commune its row plus one. */
  private final char[] currentRows;
  /** Where the rows of each kind of {@link Table#COMMUNE} start, and then where the last ones end. */
  private final int[] kindStarts;

  private final ConcurrentHashMap<Class<?>, Object> memos = new ConcurrentHashMap<>();
  private volatile @Nullable IntLists[] inverses = new IntLists[Column.COUNT];
  private final @Nullable Overlay overlay;

  Geography(Header header, Rows[] tables, int[][] columns, SparseLists[] lists, int checksum) {
    this(header, tables, columns, lists, checksum, null);
  }

  Geography(
      Header header,
      Rows[] tables,
      int[][] columns,
      SparseLists[] lists,
      int checksum,
      @Nullable Overlay overlay) {
    this.overlay = overlay;
    this.header = header;
    this.tables = tables;
    this.columns = columns;
    this.lists = lists;
    this.checksum = checksum;
    int[] keys = tables[Table.COMMUNE.ordinal()].keys;
    this.kindStarts = new int[Table.KINDS + 1];
    for (int kind = 1; kind <= Table.KINDS; kind++) {
      int found = Arrays.binarySearch(keys, kind * CodeNumber.COMMUNE_BOUND);
      kindStarts[kind] = found < 0 ? ~found : found;
    }
    this.currentRows = new char[CodeNumber.COMMUNE_BOUND];
    for (int row = 0; row < kindStarts[1]; row++) {
      currentRows[keys[row]] = (char) (row + 1);
    }
  }

  /**
   * Returns a geography without any territory.
   *
   * @param year its year
   * @return the geography, without an overlay
   */
  public static Geography empty(int year) {
    Rows[] tables = new Rows[Table.COUNT];
    Arrays.fill(tables, new Rows(new int[0], new int[0], new byte[0], new byte[0]));
    SparseLists[] lists = new SparseLists[GeographyReader.LISTS];
    Arrays.fill(lists, new SparseLists(new int[0], new int[1], new int[0]));
    Header header = new Header(year, year, 0, 0, 0, 0, "");
    return new Geography(header, tables, new int[Column.COUNT][0], lists, 0);
  }

  /**
   * Returns the régions and départements of this geography alone, without chefs-lieux.
   *
   * @param year the year that they are said to be of
   * @return the geography, without an overlay
   */
  public Geography withoutCommunes(int year) {
    GeographyEditor editor = new GeographyEditor(this);
    for (Table table : new Table[] {Table.ARRONDISSEMENT, Table.EPCI, Table.EPT, Table.COMMUNE}) {
      editor.rows(table, new int[0]);
    }
    return editor.build(new Header(year, year, 0, 0, 0, 0, header.packageVersion()));
  }

  /**
   * Returns what this vintage says of itself.
   *
   * @return the header
   */
  public Header header() {
    return header;
  }

  /**
   * Returns what a user laid over it.
   *
   * @return the overlay, or null if this is an embedded vintage as it is
   */
  public @Nullable Overlay overlay() {
    return overlay;
  }

  /**
   * Returns this geography with another overlay.
   *
   * @param other the overlay
   * @return the geography, which shares everything else with this one
   */
  public Geography with(Overlay other) {
    return new Geography(header, tables, columns, lists, checksum, other);
  }

  /**
   * Returns how many rows a table has.
   *
   * @param table the table
   * @return the number of rows
   */
  public int size(Table table) {
    return tables[table.ordinal()].size();
  }

  /**
   * Returns the first row of a kind of commune.
   *
   * @param kind one of the kinds of {@link Table}, or their number for the end of the last
   * @return the row
   */
  public int firstRow(int kind) {
    return kindStarts[kind];
  }

  /**
   * Finds a row by the number of its code.
   *
   * @param table a table other than {@link Table#COMMUNE}
   * @param number the number
   * @return the row or none
   */
  public int find(Table table, int number) {
    return tables[table.ordinal()].find(number);
  }

  /**
   * Finds a current commune.
   *
   * @param number the number of its code or none
   * @return the row or none
   */
  public int findCurrent(int number) {
    return number < 0 ? CodeNumber.NONE : currentRows[number] - 1;
  }

  /**
   * Finds a row of the communes.
   *
   * @param kind one of the kinds of {@link Table}
   * @param number the number of its code or none
   * @return the row or none
   */
  public int findCommune(int kind, int number) {
    return number < 0
        ? CodeNumber.NONE
        : tables[Table.COMMUNE.ordinal()].find(kind * CodeNumber.COMMUNE_BOUND + number);
  }

  /**
   * Finds the current commune that has a number among its former codes.
   *
   * @param number the number of a code or none
   * @return the row or none
   */
  public int findByFormerCode(int number) {
    int row = number < 0 ? CodeNumber.NONE : lists[FORMER_CODES].rowOf(number);
    return row < kindStarts[1] ? row : CodeNumber.NONE;
  }

  /**
   * Returns what {@link #findByFormerCode} finds, for all numbers at once.
   *
   * @return for each number of a commune the row plus one, or 0; the caller's own
   */
  public char[] rowsByFormerCode() {
    char[] found = new char[CodeNumber.COMMUNE_BOUND];
    SparseLists former = lists[FORMER_CODES];
    for (int i = former.rows.length - 1; i >= 0; i--) {
      int row = former.rows[i];
      for (int j = former.starts[i]; j < former.starts[i + 1]; j++) {
        found[former.values[j]] = row < kindStarts[1] ? (char) (row + 1) : 0;
      }
    }
    return found;
  }

  /**
   * Returns the number of a row's code.
   *
   * @param table the table
   * @param row the row
   * @return the number
   */
  public int number(Table table, int row) {
    int key = tables[table.ordinal()].keys[row];
    return table == Table.COMMUNE ? key % CodeNumber.COMMUNE_BOUND : key;
  }

  /**
   * Returns the name of a row.
   *
   * @param table the table
   * @param row the row
   * @return the name
   */
  public String name(Table table, int row) {
    return tables[table.ordinal()].name(row);
  }

  /**
   * Tells whether two rows have one name in the store, without reading it.
   *
   * @param table the table
   * @param row the row
   * @param other another vintage
   * @param otherRow a row of it
   * @return true if they have; false says nothing
   */
  public boolean sharesName(Table table, int row, Geography other, int otherRow) {
    Rows mine = tables[table.ordinal()];
    Rows theirs = other.tables[table.ordinal()];
    int at = mine.nameAt[row];
    return at == theirs.nameAt[otherRow]
        && (at < 0 ? mine.otherNames == theirs.otherNames : mine.names == theirs.names);
  }

  /**
   * Returns a value.
   *
   * @param column the column
   * @param row the row
   * @return the value, zero or more, or none
   */
  public int get(Column column, int row) {
    return columns[column.ordinal()][row] - 1;
  }

  /**
   * Returns the SIREN of a commune.
   *
   * @param row a row of {@link Table#COMMUNE}
   * @return the nine digits, or null if it has none
   */
  public @Nullable String siren(int row) {
    int stored = columns[Column.COMMUNE_SIREN.ordinal()][row];
    if (stored == NO_SIREN) {
      return null;
    }
    int usual = CodeNumber.usualSirenBody(number(Table.COMMUNE, row));
    return CodeNumber.sirenText(usual + stored);
  }

  /**
   * Returns the postal codes of a commune but the first.
   *
   * @return their lists, as numbers of five digits
   */
  public SparseLists otherPostalCodes() {
    return lists[OTHER_POSTAL_CODES];
  }

  /**
   * Returns the former codes of the communes.
   *
   * @return their lists, as numbers of communes
   */
  public SparseLists formerCodes() {
    return lists[FORMER_CODES];
  }

  /**
   * Returns for each row of the target of a column the rows that point at it, in order.
   *
   * @param column a column whose values are rows
   * @return the lists
   */
  public IntLists inverse(Column column) {
    IntLists known = inverses[column.ordinal()];
    if (known != null) {
      return known;
    }
    Table target = Objects.requireNonNull(column.target);
    int[] pointers = columns[column.ordinal()];
    IntLists built = IntLists.inverse(pointers, size(target));
    @Nullable IntLists[] copy = inverses.clone();
    copy[column.ordinal()] = built;
    inverses = copy; // a race only builds the same lists twice
    return built;
  }

  /**
   * Returns what is computed from this vintage once, when first asked for, and kept with it.
   *
   * @param type its class: one value is kept for each
   * @param maker computes it from this vintage alone; a race computes it twice and keeps one
   * @param <T> its class
   * @return the value
   */
  public <T> T memo(Class<T> type, Function<Geography, T> maker) {
    Object known = memos.get(type);
    if (known != null) {
      return type.cast(known);
    }
    T made = maker.apply(this);
    Object first = memos.putIfAbsent(type, made);
    return first == null ? made : type.cast(first);
  }

  /**
   * Returns the first row of the current communes of a département; they stand together.
   *
   * @param departement the row of the département
   * @return the row, or the row after where it would be if there is none
   */
  public int firstCommuneOf(int departement) {
    return currentFrom(CodeNumber.firstCommuneOf(number(Table.DEPARTEMENT, departement)));
  }

  /**
   * Returns the row after the last of the current communes of a département.
   *
   * @param departement the row of the département
   * @return the row
   */
  public int endOfCommunesOf(int departement) {
    int number = number(Table.DEPARTEMENT, departement);
    return currentFrom(CodeNumber.firstCommuneOf(number) + CodeNumber.communeSpanOf(number));
  }

  private int currentFrom(int number) {
    int found = Arrays.binarySearch(tables[Table.COMMUNE.ordinal()].keys, 0, kindStarts[1], number);
    return found < 0 ? ~found : found;
  }
}
