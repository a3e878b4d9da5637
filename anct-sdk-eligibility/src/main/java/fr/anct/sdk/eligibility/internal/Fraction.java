package fr.anct.sdk.eligibility.internal;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rational number in lowest terms, with a positive denominator.
 *
 * @param numerator the numerator, not null
 * @param denominator the denominator, not null, not zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** Zero. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** Brings it to lowest terms. */
  public Fraction {
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger gcd = gcd(numerator, denominator);
      if (!gcd.equals(BigInteger.ONE)) {
        numerator = numerator.divide(gcd);
        denominator = denominator.divide(gcd);
      }
    }
  }

  /** Of numbers that fit a long it is several times faster on longs. */
  private static BigInteger gcd(BigInteger one, BigInteger other) {
    if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
      return one.gcd(other);
    }
    return BigInteger.valueOf(LongMath.gcd(Math.abs(one.longValue()), other.longValue()));
  }

  /**
   * Returns a fraction of two whole numbers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not zero
   * @return the fraction, never null
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  static Fraction of(BigDecimal number) {
    return number.scale() <= 0
        ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }

  /** The value of a fact stored at a scale. */
  static Fraction stored(long unscaled, int scale) {
    return of(unscaled, LongMath.pow(10, scale));
  }

  /**
   * Returns the sum.
   *
   * @param other the other number, not null
   * @return the sum, never null
   */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Returns this number with the other sign.
   *
   * @return the number, never null
   */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /**
   * Returns the product.
   *
   * @param other the other number, not null
   * @return the product, never null
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @param other the divisor, not zero
   * @return the quotient, never null
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * Returns the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Returns the greatest whole number that is not above this.
   *
   * @return the number, never null
   */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /**
   * Returns the least multiple of a step that is not below this.
   *
   * @param step the step, above zero
   * @return the multiple, never null
   */
  public Fraction roundedUp(long step) {
    BigInteger multiples = dividedBy(of(step, 1)).negated().floor().negate();
    return new Fraction(multiples.multiply(BigInteger.valueOf(step)), BigInteger.ONE);
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
