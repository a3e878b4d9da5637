package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.table.Imported;
import fr.anct.sdk.core.table.SourceFile;
import fr.anct.sdk.core.territory.Commune;
import fr.anct.sdk.core.territory.Millesime;
import fr.anct.sdk.core.text.Language;
import fr.anct.sdk.eligibility.NationalScan;
import fr.anct.sdk.eligibility.ScanPopulation;
import fr.anct.sdk.eligibility.fact.DesignationList;
import fr.anct.sdk.eligibility.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One vintage, once in each fresh virtual machine: its classes are loaded and its code is interpreted. */
@State(Scope.Thread)
public class LoadBenchmark {
  /** Reads the vintage. */
  @Benchmark
  public TerritorialReferential vintage() {
    return TerritorialReferential.of(Millesime.of(2026));
  }

  /** Asks all rules of the library of all communes, in two threads, and writes the answers to a file. */
  @Benchmark
  public long atlas() {
    NationalScan scan = NationalScan.of(RuleBook.standard(), ScanBenchmark.DATE).inParallel(2);
    TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
    try {
      Path file = Files.createTempFile("atlas", ".csv");
      try (Writer out = Files.newBufferedWriter(file)) {
        scan.over(ScanPopulation.communes(geography, ScanBenchmark.DATE))
            .writeCsv(out, Language.FR);
      }
      long size = Files.size(file);
      Files.delete(file);
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a list of 37 000 rows, after the vintage that it needs. */
  @Benchmark
  public Imported<DesignationList> list(Prepared prepared) {
    return ListBenchmark.read(prepared.file, prepared.geography);
  }

  /** Baseline: the same, split by commas. */
  @Benchmark
  public Map<Commune, String> handwrittenList(Prepared prepared) {
    return ListBenchmark.handwritten(prepared.text, prepared.communes);
  }

  /** What is there before the list is read. */
  @State(Scope.Thread)
  public static class Prepared {
    final TerritorialReferential geography = TerritorialReferential.of(Millesime.of(2026));
    final SourceFile file = ListBenchmark.file(geography);
    final String text = ListBenchmark.text(geography);
    final Map<String, Commune> communes = ListBenchmark.communes(geography);
  }

  /** Baseline: only its bytes, of which nothing is read. */
  @Benchmark
  public byte[] bytes() {
    return resource();
  }

  static byte[] resource() {
    try (InputStream in = Objects.requireNonNull(TerritorialReferential.class.getResourceAsStream(
        "/META-INF/fr/anct/sdk/referential/2026.bin"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
