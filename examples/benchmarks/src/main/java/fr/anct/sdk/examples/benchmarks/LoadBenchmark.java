package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.referential.TerritorialReferential;
import fr.anct.sdk.core.territory.Millesime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
