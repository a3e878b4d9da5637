package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.core.money.Allocation;
import fr.anct.sdk.core.money.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 100 000.01 € between seven communes by their populations. On busy cores the JIT was seen to take four seconds, and what
 * runs before is twenty times slower: the warm-up is longer than that.
 */
@State(Scope.Thread)
@Warmup(iterations = 9, time = 800, timeUnit = TimeUnit.MILLISECONDS)
public class AllocationBenchmark {
  final long[] weights = {2_915, 804, 512, 377, 250, 121, 43};
  final long cents = 10_000_001;
  private final Allocation prepared = Allocation.byWeights(weights);
  private final Euros amount = Euros.ofCents(cents);
  private final BigDecimal decimal = BigDecimal.valueOf(cents, 2);

  /** By weights told each time. */
  @Benchmark
  public List<Euros> allocation() {
    return Allocation.byWeights(weights).split(amount);
  }

  /** By weights told once. */
  @Benchmark
  public List<Euros> preparedAllocation() {
    return prepared.split(amount);
  }

  /** Baseline: a division and a rounding each, whose shares need not add up. */
  @Benchmark
  public List<BigDecimal> decimals() {
    BigDecimal sum = BigDecimal.ZERO;
    for (long weight : weights) {
      sum = sum.add(BigDecimal.valueOf(weight));
    }
    List<BigDecimal> shares = new ArrayList<>(weights.length);
    for (long weight : weights) {
      shares.add(decimal.multiply(BigDecimal.valueOf(weight)).divide(sum, 2, RoundingMode.HALF_UP));
    }
    return shares;
  }

  /** Baseline: largest remainder on plain numbers, for amounts that do not overflow. */
  @Benchmark
  public long[] handwritten() {
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    long[] shares = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = cents;
    for (int i = 0; i < weights.length; i++) {
      shares[i] = cents * weights[i] / sum;
      remainders[i] = cents * weights[i] % sum;
      left -= shares[i];
    }
    for (; left > 0; left--) {
      int most = 0;
      for (int i = 1; i < weights.length; i++) {
        if (remainders[i] > remainders[most]
            || remainders[i] == remainders[most] && weights[i] > weights[most]) {
          most = i;
        }
      }
      shares[most]++;
      remainders[most] = -1;
    }
    return shares;
  }
}
