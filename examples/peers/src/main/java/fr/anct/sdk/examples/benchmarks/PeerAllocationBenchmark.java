package fr.anct.sdk.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The amount of {@link AllocationBenchmark} by largest remainder, which money libraries leave to their users. */
@State(Scope.Thread)
public class PeerAllocationBenchmark {
  private final AllocationBenchmark work = new AllocationBenchmark();
  private final long[] weights = work.weights;
  private final BigDecimal decimal = BigDecimal.valueOf(work.cents, 2);
  private final Money joda = Money.of(CurrencyUnit.EUR, decimal);
  private final MonetaryAmount moneta = org.javamoney.moneta.Money.of(decimal, "EUR");
  private final MonetaryAmount fast = FastMoney.of(decimal, "EUR");
  private final MonetaryAmount monetaCent =
      org.javamoney.moneta.Money.of(new BigDecimal("0.01"), "EUR");
  private final MonetaryAmount fastCent = FastMoney.of(new BigDecimal("0.01"), "EUR");

  /** Joda-Money. */
  @Benchmark
  public List<Money> jodaMoney() {
    long sum = LongStream.of(weights).sum();
    Money[] shares = new Money[weights.length];
    Money[] remainders = new Money[weights.length];
    Money left = joda;
    for (int i = 0; i < shares.length; i++) {
      Money product = joda.multipliedBy(weights[i]);
      shares[i] = product.dividedBy(sum, RoundingMode.DOWN);
      remainders[i] = product.minus(shares[i].multipliedBy(sum));
      left = left.minus(shares[i]);
    }
    for (; left.isPositive(); left = left.minusMinor(1)) {
      int most = largest(remainders);
      shares[most] = shares[most].plusMinor(1);
      remainders[most] = Money.zero(CurrencyUnit.EUR).minusMinor(1);
    }
    return List.of(shares);
  }

  /** Moneta, amounts on BigDecimal. */
  @Benchmark
  public List<MonetaryAmount> moneta() {
    return split(moneta, monetaCent);
  }

  /** Moneta, amounts on long. */
  @Benchmark
  public List<MonetaryAmount> monetaFast() {
    return split(fast, fastCent);
  }

  /** A quotient is cut at the unit, so cents are taken for units first. */
  private List<MonetaryAmount> split(MonetaryAmount amount, MonetaryAmount cent) {
    long sum = LongStream.of(weights).sum();
    MonetaryAmount[] shares = new MonetaryAmount[weights.length];
    MonetaryAmount[] remainders = new MonetaryAmount[weights.length];
    MonetaryAmount left = amount;
    for (int i = 0; i < shares.length; i++) {
      MonetaryAmount[] quotient = amount.multiply(100 * weights[i]).divideAndRemainder(sum);
      shares[i] = quotient[0].divide(100);
      remainders[i] = quotient[1];
      left = left.subtract(shares[i]);
    }
    for (; left.isPositive(); left = left.subtract(cent)) {
      int most = largest(remainders);
      shares[most] = shares[most].add(cent);
      remainders[most] = cent.negate();
    }
    return List.of(shares);
  }

  private <T extends Comparable<? super T>> int largest(T[] remainders) {
    int most = 0;
    for (int i = 1; i < remainders.length; i++) {
      int order = remainders[i].compareTo(remainders[most]);
      if (order > 0 || order == 0 && weights[i] > weights[most]) {
        most = i;
      }
    }
    return most;
  }
}
