package fr.anct.sdk.core.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text, one by one. After a row that does not parse it goes on at the next line of the text: a quotation
 * mark that is never closed costs its own line, not the rest of the file.
 */
final class CsvRows implements AutoCloseable {
  /** A text that makes the parser go back over more than this many times its length is no table. */
  private static final int MOST_REREADING = 16;

  private static final long REREADING_ALLOWED = 4L << 20;

  private final String text;
  private final CsvFactory factory;
  private final CsvSchema schema;
  private final int maxCells;
  private final String[] cells;
  private CsvParser parser;
  /** Where the parser in use started in the text, and on which line. */
  private int base;

  private int baseLine = 1;
  private int nextLine = 1;
  private int line;
  private int count;
  private boolean broken;
  private boolean unclosed;
  private int expected = -1;
  private long reread;

  CsvRows(String text, char separator, ReadLimits limits) {
    this.text = text;
    this.maxCells = limits.maxColumns();
    this.cells = new String[Math.min(maxCells, 1 << 16)];
    this.schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    this.factory = CsvFactory.builder()
        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(limits.maxCellLength())
            .build())
        .build();
    this.parser = open(0);
  }

  /** Says how many cells a row should have: one over several lines that has another number is not trusted. */
  void expect(int cellsExpected) {
    expected = cellsExpected;
  }

  /** Goes to the next row, if there is one. */
  boolean next() {
    try {
      line = nextLine;
      count = 0;
      broken = false;
      unclosed = false;
      JsonToken token = parser.nextToken();
      if (token != JsonToken.START_ARRAY) {
        return false;
      }
      try {
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          if (count < cells.length) {
            cells[count] = parser.getText();
          }
          count++;
        }
      } catch (JsonProcessingException e) {
        broken = true;
      }
      int lineAfter = baseLine + parser.currentLocation().getLineNr() - 1;
      boolean manyLines = lineAfter > line + 1;
      if (broken || (manyLines && expected >= 0 && count != expected)) {
        unclosed = manyLines;
        broken = true;
        restart();
      } else {
        nextLine = lineAfter;
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /** The line of the text where this row starts, from 1. */
  int line() {
    return line;
  }

  /** How many cells this row has. */
  int count() {
    return count;
  }

  /** How many cells of this row were kept. */
  int kept() {
    return Math.min(count, cells.length);
  }

  String cell(int index) {
    return cells[index];
  }

  /** Whether this row does not parse. */
  boolean isBroken() {
    return broken;
  }

  /** Whether it seems to have a quotation mark that is never closed. */
  boolean isUnclosed() {
    return unclosed;
  }

  /** Whether the text ends without the end of a line. */
  boolean endsInMidLine() {
    return !text.isEmpty() && !isLineEnd(text.charAt(text.length() - 1));
  }

  /** Whether this row is on the last line. */
  boolean isLast() {
    int from = startOf(line + 1);
    return from >= text.length();
  }

  private void restart() throws IOException {
    int parsed = base + (int) Math.max(0, parser.currentLocation().getCharOffset());
    int from = startOf(line + 1);
    reread += Math.max(0, parsed - from);
    if (reread > REREADING_ALLOWED + (long) MOST_REREADING * text.length()) {
      from = text.length();
    }
    parser.close();
    parser = open(from);
    baseLine = line + 1;
    nextLine = baseLine;
  }

  private CsvParser open(int from) {
    base = from;
    try {
      StringReader reader = new StringReader(text);
      long skipped = reader.skip(from);
      if (skipped != from) {
        throw new IllegalStateException("skipped " + skipped + " of " + from);
      }
      CsvParser opened = factory.createParser(reader);
      opened.setSchema(schema);
      opened.nextToken(); // the array of all rows
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  /** Where a line from that of the parser's start on begins in the text. */
  private int startOf(int wanted) {
    int at = base;
    for (int current = baseLine; current < wanted && at < text.length(); at++) {
      char c = text.charAt(at);
      boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (isLineEnd(c) && !pair) {
        current++;
      }
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be closed", e);
    }
  }

  /** The cells of this row, for the header. */
  String[] copy() {
    String[] copy = new String[kept()];
    System.arraycopy(cells, 0, copy, 0, copy.length);
    return copy;
  }

  @Nullable
  String cellOrNull(int index) {
    return index < 0 || index >= kept() ? null : cells[index];
  }

  int maxCells() {
    return maxCells;
  }
}
