package fr.anct.sdk.funding.stateaid;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Function;

/**
 * An enterprise and those it is related to, for one closed accounting period. This class is immutable and thread-safe.
 *
 * @param own its own figures, not null
 * @param related the enterprises that it is linked to or a partner of, not null
 */
public record EnterpriseYear(EnterpriseFigures own, ImmutableList<RelatedEnterprise> related) {
  /** Replaces absent parts by empty ones. */
  public EnterpriseYear {
    Objects.requireNonNull(own, "own");
    related = related == null ? ImmutableList.of() : related;
  }

  /**
   * Returns an enterprise with those it is related to.
   *
   * @param own its own figures, not null
   * @param related the enterprises that it is linked to or a partner of, none null
   * @return the period, never null
   */
  public static EnterpriseYear of(EnterpriseFigures own, RelatedEnterprise... related) {
    return new EnterpriseYear(own, ImmutableList.copyOf(related));
  }

  /** Whether figures of others are added. */
  boolean isAggregated() {
    return related.stream().anyMatch(other -> !other.counted().isZero());
  }

  /**
   * The headcount with that of the others. It is rounded down, which changes no comparison « less than » a whole number.
   */
  BigDecimal staff() {
    BigInteger[] sum = total(figures -> figures.staff().unscaledValue());
    return new BigDecimal(sum[0].divide(sum[1]), EnterpriseFigures.DECIMALS);
  }

  /** The turnover with that of the others. */
  Euros turnover() {
    return money(total(figures -> BigInteger.valueOf(figures.turnover().cents())));
  }

  /** The balance sheet total with that of the others. */
  Euros balanceSheet() {
    return money(total(figures -> BigInteger.valueOf(figures.balanceSheet().cents())));
  }

  /** Rounded up to the cent, which changes no comparison « at most » a number of cents. */
  private static Euros money(BigInteger[] sum) {
    BigInteger[] parts = sum[0].divideAndRemainder(sum[1]);
    BigInteger cents = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    return Euros.of(new BigDecimal(cents, 2));
  }

  /** The exact sum of a figure, as a numerator and a denominator. */
  private BigInteger[] total(Function<EnterpriseFigures, BigInteger> figure) {
    BigInteger numerator = figure.apply(own);
    BigInteger denominator = BigInteger.ONE;
    for (RelatedEnterprise other : related) {
      Rate part = other.counted();
      BigInteger below = BigInteger.valueOf(part.denominator());
      BigInteger above =
          figure.apply(other.figures()).multiply(BigInteger.valueOf(part.numerator()));
      numerator = numerator.multiply(below).add(above.multiply(denominator));
      denominator = denominator.multiply(below);
    }
    return new BigInteger[] {numerator, denominator};
  }
}
