package fr.anct.sdk.core.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.internal.text.Folding;
import fr.anct.sdk.core.internal.text.Spaces;
import java.util.HashMap;
import java.util.Map;

/** Where the columns of a layout are in a table. */
final class Header {
  private final ImmutableMap<Column, Integer> indexes;
  private final ImmutableList<String> names;

  private Header(ImmutableMap<Column, Integer> indexes, ImmutableList<String> names) {
    this.indexes = indexes;
    this.names = names;
  }

  /** Matches the cells of a row; {@link #missing} tells whether it is a header at all. */
  static Header of(String[] cells, TableLayout layout) {
    Map<String, Integer> byFolded = new HashMap<>();
    Map<String, Integer> byText = new HashMap<>();
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int i = 0; i < cells.length; i++) {
      String name = Spaces.trimmed(cells[i]);
      names.add(name);
      byText.putIfAbsent(name, i);
      byFolded.putIfAbsent(Folding.foldTight(name), i);
    }
    ImmutableMap.Builder<Column, Integer> indexes = ImmutableMap.builder();
    for (Column column : layout.columns()) {
      Integer index = byText.get(column.name());
      if (index == null) {
        index = byFolded.get(Folding.foldTight(column.name()));
      }
      for (int i = 0; i < column.aliases().size() && index == null; i++) {
        index = byFolded.get(Folding.foldTight(column.aliases().get(i)));
      }
      if (index != null) {
        indexes.put(column, index);
      }
    }
    return new Header(indexes.buildOrThrow(), names.build());
  }

  ImmutableList<String> missing(TableLayout layout) {
    ImmutableList.Builder<String> missing = ImmutableList.builder();
    for (Column column : layout.columns()) {
      if (column.required() && !indexes.containsKey(column)) {
        missing.add(column.name());
      }
    }
    return missing.build();
  }

  int matched() {
    return indexes.size();
  }

  ImmutableList<String> names() {
    return names;
  }

  /** The place of a column, or -1 if the table has not got it. */
  int indexOf(Column column) {
    Integer index = indexes.get(column);
    return index == null ? -1 : index;
  }

  /** What the file calls a column. */
  String nameOf(Column column) {
    Integer index = indexes.get(column);
    return index == null ? column.name() : names.get(index);
  }
}
