package fr.anct.sdk.examples.spark;

import com.google.common.collect.Iterators;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.ScanResult;
import fr.anct.sdk.eligibility.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The answers for the rows of a partition, some thousands at a time: no partition is held. */
final class Answers implements Iterator<Row> {
  private static final int CHUNK = 1 << 15;

  private final Iterator<List<Row>> chunks;
  private final FactReader reader;
  private final NationalScan scan;
  private final int key;
  private Iterator<Row> ready = Collections.emptyIterator();

  Answers(Iterator<Row> rows, FactReader reader, NationalScan scan, int key) {
    this.chunks = Iterators.partition(rows, CHUNK);
    this.reader = reader;
    this.scan = scan;
    this.key = key;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && chunks.hasNext()) {
      ready = ask(chunks.next()).iterator();
    }
    return ready.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.next();
  }

  private List<Row> ask(List<Row> rows) {
    List<Row> answers = new ArrayList<>(rows.size());
    ScanPopulation population = ScanPopulation.of(reader.read(rows));
    scan.each(Collections.singleton(population).iterator(), result -> {
      byte[][] verdicts = verdicts(result);
      for (int row = 0; row < verdicts.length; row++) {
        answers.add(RowFactory.create(rows.get(row).get(key), verdicts[row]));
      }
    });
    return answers;
  }

  private static byte[][] verdicts(ScanResult result) {
    byte[][] all = new byte[result.population().size()][result.rules().size()];
    for (int rule = 0; rule < result.rules().size(); rule++) {
      for (Verdict verdict : Verdict.values()) {
        BitSet rows = result.bitmap(result.rules().get(rule), verdict);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
          all[row][rule] = (byte) verdict.ordinal();
        }
      }
    }
    return all;
  }
}
