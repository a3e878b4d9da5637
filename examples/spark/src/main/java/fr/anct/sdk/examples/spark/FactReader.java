package fr.anct.sdk.examples.spark;

import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Brings rows of a cluster to columns of facts. */
final class FactReader {
  private final FactModel model;
  private final List<Column> columns;

  private record Column(Fact fact, int place) {}

  FactReader(FactModel model, StructType type) {
    this.model = model;
    String[] names = type.fieldNames();
    this.columns = IntStream.range(0, names.length)
        .mapToObj(i -> model.find(names[i]).map(fact -> new Column(fact, i)))
        .flatMap(Optional::stream)
        .toList();
  }

  FactColumns read(List<Row> rows) {
    FactColumns.Builder all = FactColumns.builder(model, rows.size());
    for (Column column : columns) {
      long[] lows = new long[rows.size()];
      long[] highs = new long[rows.size()];
      for (int i = 0; i < lows.length; i++) {
        Object value = rows.get(i).get(column.place);
        lows[i] = value == null ? column.fact.min() : stored(column.fact, value);
        highs[i] = value == null ? column.fact.max() : lows[i];
      }
      all.column(column.fact, lows, highs);
    }
    return all.restUnknown().build();
  }

  private static long stored(Fact fact, Object value) {
    if (value instanceof Boolean flag) {
      return fact.parse(flag.toString());
    }
    if (value instanceof BigDecimal decimal) {
      return fact.stored(decimal);
    }
    if (value instanceof Long || value instanceof Integer) {
      return fact.stored(BigDecimal.valueOf(((Number) value).longValue()));
    }
    return fact.parse(value.toString());
  }
}
