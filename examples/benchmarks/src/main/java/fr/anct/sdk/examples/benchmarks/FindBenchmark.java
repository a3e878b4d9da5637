package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.code.CommuneCode;
import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All communes of 2026 by their code, in random order: nothing stays in the processor's first cache. */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FindBenchmark {
  private final TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
  private final String[] sortedCodes;
  private final String[][] sortedRows;
  private final Map<String, String[]> map = new HashMap<>();
  private final String[] asked;
  private final CommuneCode[] askedCodes;
  private int next;

  /** Prepares the questions and the tables of the baselines. */
  public FindBenchmark() {
    List<Commune> communes = geography.communes();
    sortedRows = communes.stream()
        .map(commune -> new String[] {commune.code().toString(), commune.name()})
        .toArray(String[][]::new);
    sortedCodes = Arrays.stream(sortedRows).map(row -> row[0]).toArray(String[]::new);
    for (String[] row : sortedRows) {
      map.put(row[0], row);
    }
    // Texts of their own, as read from a file: no table has them as keys.
    List<String> texts = Arrays.asList(
        communes.stream().map(commune -> commune.code().toString()).toArray(String[]::new));
    Collections.shuffle(texts, new Random(52250));
    asked = texts.toArray(String[]::new);
    askedCodes = texts.stream().map(CommuneCode::of).toArray(CommuneCode[]::new);
  }

  /** From a text to the view. */
  @Benchmark
  public Commune view() {
    return geography.findCommune(asked[next()]).orElseThrow();
  }

  /** From a code already checked to the view. */
  @Benchmark
  public Commune viewOfCode() {
    return geography.findCommune(askedCodes[next()]).orElseThrow();
  }

  /** From a text to the name. */
  @Benchmark
  public String name() {
    return geography.findCommune(asked[next()]).orElseThrow().name();
  }

  /** Baseline: from a text to the row of a hash map. */
  @Benchmark
  public String[] mapRow() {
    return Objects.requireNonNull(map.get(asked[next()]));
  }

  /** Baseline: from a text to the name in a hash map. */
  @Benchmark
  public String mapName() {
    return Objects.requireNonNull(map.get(asked[next()]))[1];
  }

  /** Baseline: from a text to the row of a sorted array. */
  @Benchmark
  public String[] arrayRow() {
    return sortedRows[Arrays.binarySearch(sortedCodes, asked[next()])];
  }

  /** Baseline: from a text to the name in a sorted array. */
  @Benchmark
  public String arrayName() {
    return sortedRows[Arrays.binarySearch(sortedCodes, asked[next()])][1];
  }

  private int next() {
    next = next + 1 == asked.length ? 0 : next + 1;
    return next;
  }
}
