package fr.anct.sdk.eligibility.universe;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.internal.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A national figure: an exact rational number, or the bounds that incomplete facts leave. This class is immutable and
 * thread-safe.
 */
public final class Figure {
  private static final BigInteger LONGEST = BigInteger.TWO.pow(62);

  private final Interval value;
  private final int territories;
  private final ImmutableList<Gap> gaps;

  Figure(Interval value, int territories, ImmutableList<Gap> gaps) {
    this.value = value;
    this.territories = territories;
    this.gaps = gaps;
  }

  Interval value() {
    return value;
  }

  /**
   * Tells whether the figure is one number.
   *
   * @return true if it is known exactly
   */
  public boolean isExact() {
    return value.isExact();
  }

  /**
   * Tells whether no territory lacked what the figure needs.
   *
   * @return true if there are no gaps
   */
  public boolean isComplete() {
    return gaps.isEmpty();
  }

  /**
   * Returns what was missing.
   *
   * @return the gaps in the order of the territories, never null
   */
  public ImmutableList<Gap> gaps() {
    return gaps;
  }

  /**
   * Counts the territories that certainly belong to the group.
   *
   * @return how many there are
   */
  public int territories() {
    return territories;
  }

  /**
   * Returns the figure, or its least value, rounded down.
   *
   * @param decimals the number of decimals, 0 or more
   * @return a number that is not above it, never null
   */
  public BigDecimal low(int decimals) {
    return new BigDecimal(scaled(value.low(), decimals).floor(), decimals);
  }

  /**
   * Finds the figure, or its greatest value, rounded up.
   *
   * @param decimals the number of decimals, 0 or more
   * @return a number that is not below it, or empty if it has no upper bound
   */
  public Optional<BigDecimal> high(int decimals) {
    Fraction high = value.high();
    return high == null
        ? Optional.empty()
        : Optional.of(new BigDecimal(ceiling(scaled(high, decimals)), decimals));
  }

  /**
   * Finds the figure as the value of a fact: exact if the fact has enough decimals, else the two values between which it
   * lies, so that it is never rounded across a threshold.
   *
   * @param fact a quantity, not null
   * @return the value, or empty if nothing is known or it does not fit the fact
   */
  public Optional<FactValue> as(Fact fact) {
    Fraction high = value.high();
    if (fact.kind() != FactKind.QUANTITY || (high == null && value.low().signum() == 0)) {
      return Optional.empty();
    }
    BigInteger least = scaled(value.low(), fact.scale()).floor();
    BigInteger most = high == null
        ? BigInteger.valueOf(fact.max())
        : ceiling(scaled(high, fact.scale())).min(LONGEST);
    if (least.compareTo(LONGEST) >= 0
        || least.longValueExact() < fact.min()
        || most.longValueExact() > fact.max()
        || least.compareTo(most) > 0) {
      return Optional.empty();
    }
    return Optional.of(FactValue.between(least.longValueExact(), most.longValueExact()));
  }

  private static Fraction scaled(Fraction number, int decimals) {
    return number.times(new Fraction(BigInteger.TEN.pow(decimals), BigInteger.ONE));
  }

  private static BigInteger ceiling(Fraction number) {
    return number.negated().floor().negate();
  }

  /** Returns the figure to six decimals, and the number of gaps. */
  @Override
  public String toString() {
    String shown =
        low(6) + (isExact() ? "" : " … " + high(6).map(Object::toString).orElse(""));
    return shown + " (" + territories + ", " + gaps.size() + " gaps)";
  }
}
