package fr.anct.sdk.funding.layout;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.internal.text.CsvCells;
import java.util.List;

/** Cells in rows and columns, the header first, and the three ways to write them. It is immutable. */
final class Grid {
  private final ImmutableList<Boolean> right;
  private final ImmutableList<ImmutableList<String>> rows;

  /** Columns that hold figures stand at the right. */
  Grid(List<Boolean> right, List<ImmutableList<String>> rows) {
    this.right = ImmutableList.copyOf(right);
    this.rows = ImmutableList.copyOf(rows);
  }

  String text() {
    int[] widths = new int[right.size()];
    for (ImmutableList<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (ImmutableList<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blank = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? "" : "  ");
        line.append(right.get(i) ? blank + row.get(i) : row.get(i) + blank);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append('|');
      for (String cell : rows.get(i)) {
        text.append(' ').append(escaped(cell)).append(" |");
      }
      text.append('\n');
      if (i == 0) {
        text.append('|');
        right.forEach(figures -> text.append(figures ? " ---: |" : " --- |"));
        text.append('\n');
      }
    }
    return text.toString();
  }

  String csv(char separator) {
    StringBuilder text = new StringBuilder();
    for (ImmutableList<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : String.valueOf(separator));
        CsvCells.append(
            text, right.get(i) ? row.get(i) : CsvCells.neutralised(row.get(i)), separator);
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** Signs that Markdown reads are kept from it; a line break would end the row. */
  static String escaped(String cell) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\n' || c == '\r') {
        escaped.append(' ');
      } else if ("\\|*_`<>[]#".indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  static ImmutableList<String> row(String... cells) {
    return ImmutableList.copyOf(cells);
  }
}
