package fr.anct.sdk.core.passage;

import fr.anct.sdk.core.internal.geo.CodeNumber;
import fr.anct.sdk.core.internal.geo.Column;
import fr.anct.sdk.core.internal.geo.Geography;
import fr.anct.sdk.core.internal.geo.Table;
import java.util.Arrays;

/** Which current communes of one vintage have to do with which of another, by row, from both ends. */
final class Relation {
  final Geography from;
  final Geography to;
  final Links there;
  final Links back;

  private Relation(Geography from, Geography to, Links there, Links back) {
    this.from = from;
    this.to = to;
    this.there = there;
    this.back = back;
  }

  static Relation between(Geography from, Geography to) {
    if (from.header().year() > to.header().year()) {
      return forward(to, from).transposed();
    }
    return forward(from, to);
  }

  Relation transposed() {
    return new Relation(to, from, back, there);
  }

  CommuneChange.Kind kind(int row) {
    int size = there.size(row);
    if (size != 1) {
      return size == 0 ? CommuneChange.Kind.ENDED : CommuneChange.Kind.SPLIT;
    }
    int target = there.get(row, 0);
    if (back.size(target) > 1) {
      return CommuneChange.Kind.MERGED;
    }
    if (from.number(Table.COMMUNE, row) != to.number(Table.COMMUNE, target)) {
      return CommuneChange.Kind.CODE_CHANGED;
    }
    return isRenamed(row, target) ? CommuneChange.Kind.RENAMED : CommuneChange.Kind.UNCHANGED;
  }

  boolean isRenamed(int row, int target) {
    return !from.sharesName(Table.COMMUNE, row, to, target)
        && !Names.same(from.name(Table.COMMUNE, row), to.name(Table.COMMUNE, target));
  }

  /** A commune is what its code, its delegated and its associated communes became. */
  private static Relation forward(Geography from, Geography to) {
    Successors successors = new Successors(to);
    int communes = from.firstRow(Table.DELEGATED);
    int[] own = new int[communes];
    for (int row = 0; row < communes; row++) {
      own[row] = successors.of(from.number(Table.COMMUNE, row));
    }
    int end = from.firstRow(Table.MUNICIPAL);
    long[] others = new long[end - communes];
    int count = 0;
    for (int part = communes; part < end; part++) {
      int commune = from.get(Column.COMMUNE_PARENT, part);
      int target = successors.of(from.number(Table.COMMUNE, part));
      if (target >= 0 && target != own[commune]) {
        others[count++] = Links.pair(commune, target);
      }
    }
    Links there = Links.of(own, Arrays.copyOf(others, count));
    return new Relation(from, to, there, there.transposed(to.firstRow(Table.DELEGATED)));
  }

  /** Where the codes of an earlier vintage lead. */
  private static final class Successors {
    private final Geography to;
    private final char[] byFormerCode;

    Successors(Geography to) {
      this.to = to;
      this.byFormerCode = to.rowsByFormerCode();
    }

    int of(int number) {
      int current = to.findCurrent(number);
      if (current >= 0) {
        return current;
      }
      int part = to.findCommune(Table.DELEGATED, number);
      if (part < 0) {
        part = to.findCommune(Table.ASSOCIATED, number);
      }
      return part >= 0 ? to.get(Column.COMMUNE_PARENT, part) : byFormerCode[number] - 1;
    }
  }

  /** For each row those at the other end, in order. */
  static final class Links {
    private final int[] starts;
    private final int[] values;

    private Links(int[] starts, int[] values) {
      this.starts = starts;
      this.values = values;
    }

    static long pair(int row, int value) {
      return (long) row << Integer.SIZE | value;
    }

    /** From one value a row, or none, and pairs of a row and another value; these may stand twice, in any order. */
    static Links of(int[] own, long[] others) {
      Arrays.sort(others);
      int[] starts = new int[own.length + 1];
      int[] values = new int[own.length + others.length];
      int size = 0;
      int next = 0;
      for (int row = 0; row < own.length; row++) {
        int value = own[row];
        for (; next < others.length && others[next] >> Integer.SIZE == row; next++) {
          int other = (int) others[next];
          if (next > 0 && others[next] == others[next - 1]) {
            continue;
          }
          if (value >= 0 && value < other) {
            values[size++] = value;
            value = CodeNumber.NONE;
          }
          values[size++] = other;
        }
        if (value >= 0) {
          values[size++] = value;
        }
        starts[row + 1] = size;
      }
      return new Links(starts, Arrays.copyOf(values, size));
    }

    Links transposed(int rows) {
      int[] ends = new int[rows + 1];
      for (int value : values) {
        ends[value + 1]++;
      }
      for (int row = 0; row < rows; row++) {
        ends[row + 1] += ends[row];
      }
      int[] turned = new int[values.length];
      int[] next = ends.clone();
      for (int row = 0; row < rows(); row++) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
          turned[next[values[i]]++] = row;
        }
      }
      return new Links(ends, turned);
    }

    int rows() {
      return starts.length - 1;
    }

    int size(int row) {
      return starts[row + 1] - starts[row];
    }

    int get(int row, int index) {
      return values[starts[row] + index];
    }
  }

  /** Finds the row of a current commune of the first vintage, or none. */
  int row(String code) {
    return from.findCurrent(CodeNumber.ofCommune(code));
  }
}
