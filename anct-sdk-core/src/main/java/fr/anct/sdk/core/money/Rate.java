package fr.anct.sdk.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact rate, zero or more: a fraction in lowest terms, so that a third is a third.
 *
 * <p>Its text and JSON form is a percentage if it has a finite one, such as {@code "16.404%"}, else a fraction, such as
 * {@code "1/3"}. This class is immutable and thread-safe.
 */
public final class Rate implements Comparable<Rate>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing: 0 %. */
  public static final Rate ZERO = new Rate(0, 1);
  /** The whole: 100 %. */
  public static final Rate ONE = new Rate(1, 1);

  private final long numerator;
  private final long denominator;

  private Rate(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * Returns the rate of a fraction.
   *
   * @param numerator zero or more
   * @param denominator above zero
   * @return the rate in lowest terms, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if the numerator is negative or the
   *     denominator not positive
   */
  public static Rate of(long numerator, long denominator) {
    if (numerator < 0 || denominator <= 0) {
      throw malformed(numerator + "/" + denominator);
    }
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns a whole percentage.
   *
   * @param percent the number of hundredths, zero or more
   * @return the rate, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if it is negative
   */
  public static Rate ofPercent(long percent) {
    return of(percent, 100);
  }

  /**
   * Returns the rate written as a decimal number: 0.75 is 75 %.
   *
   * @param value the number, zero or more, not null
   * @return the rate, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if it is negative, {@code OVERFLOW} if its
   *     exact fraction does not fit in two longs
   */
  public static Rate of(BigDecimal value) {
    if (value.signum() < 0 || Math.abs((long) value.scale()) > 40 || value.precision() > 40) {
      throw malformed(value.toString());
    }
    BigInteger denominator = BigInteger.TEN.pow(Math.max(0, value.scale()));
    return reduced(value.multiply(new BigDecimal(denominator)).toBigIntegerExact(), denominator);
  }

  /**
   * Reads the forms written by {@link #toString}, and a plain decimal number.
   *
   * @param text such as {@code 75%}, {@code 75 %}, {@code 1/3} or {@code 0.75}, not null
   * @return the rate, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if it is none of these, {@code OVERFLOW} if
   *     it does not fit
   */
  @JsonCreator
  public static Rate parse(String text) {
    String plain = text.strip();
    if (plain.length() > 64) {
      throw malformed(text);
    }
    try {
      if (plain.endsWith("%")) {
        String digits = plain.substring(0, plain.length() - 1).stripTrailing();
        return of(new BigDecimal(trimNoBreak(digits)).movePointLeft(2));
      }
      int slash = plain.indexOf('/');
      if (slash >= 0) {
        return of(
            Long.parseLong(plain.substring(0, slash)), Long.parseLong(plain.substring(slash + 1)));
      }
      return of(new BigDecimal(plain));
    } catch (NumberFormatException e) {
      throw malformed(text);
    }
  }

  /**
   * Returns what part one amount is of another.
   *
   * @param part the part, zero or more, not null
   * @param whole the whole, above zero, not null
   * @return part / whole, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if the part is negative or the whole not
   *     positive
   */
  public static Rate ofPart(Euros part, Euros whole) {
    return of(part.cents(), whole.cents());
  }

  /**
   * Returns the numerator of this rate in lowest terms.
   *
   * @return zero or more
   */
  public long numerator() {
    return numerator;
  }

  /**
   * Returns the denominator of this rate in lowest terms.
   *
   * @return above zero
   */
  public long denominator() {
    return denominator;
  }

  /**
   * Returns the number of hundredths, rounded.
   *
   * @param decimals how many decimals to keep, zero or more
   * @param rounding how the rest is settled, not null
   * @return such as 33.333 for a third and three decimals, never null
   * @throws ArithmeticException if the rounding is {@code EXACT} and it has more decimals
   */
  public BigDecimal toPercent(int decimals, Rounding rounding) {
    return BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(denominator), decimals, rounding.mode());
  }

  /**
   * Returns this rate plus another.
   *
   * @param other the rate added, not null
   * @return the sum, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Rate plus(Rate other) {
    return reduced(
        big(numerator)
            .multiply(big(other.denominator))
            .add(big(other.numerator).multiply(big(denominator))),
        big(denominator).multiply(big(other.denominator)));
  }

  /**
   * Returns a rate of this rate.
   *
   * @param other the rate taken, not null
   * @return the product, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Rate times(Rate other) {
    return reduced(
        big(numerator).multiply(big(other.numerator)),
        big(denominator).multiply(big(other.denominator)));
  }

  /**
   * Returns what this rate leaves of the whole.
   *
   * @return 1 − this, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if this is above one
   */
  public Rate complement() {
    return of(denominator - numerator, denominator);
  }

  /**
   * Tells whether this rate is above 100 %.
   *
   * @return true if it is
   */
  public boolean isAboveOne() {
    return numerator > denominator;
  }

  @Override
  public int compareTo(Rate other) {
    return big(numerator)
        .multiply(big(other.denominator))
        .compareTo(big(other.numerator).multiply(big(denominator)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rate rate
        && rate.numerator == numerator
        && rate.denominator == denominator;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
  }

  /** Returns the percentage if it is finite, else the fraction; {@link #parse} reads both. */
  @Override
  @JsonValue
  public String toString() {
    long rest = denominator;
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    if (rest != 1) {
      return numerator + "/" + denominator;
    }
    BigDecimal percent = BigDecimal.valueOf(numerator)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(denominator))
        .stripTrailingZeros();
    return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
  }

  private static Rate reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger n = numerator.divide(gcd);
    BigInteger d = denominator.divide(gcd);
    if (n.bitLength() > 63 || d.bitLength() > 63) {
      throw Problem.of(ProblemCode.OVERFLOW, "value", n + "/" + d).toException();
    }
    return new Rate(n.longValue(), d.longValue());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static String trimNoBreak(String digits) {
    int end = digits.length();
    while (end > 0 && (digits.charAt(end - 1) == '\u00A0' || digits.charAt(end - 1) == '\u202F')) {
      end--;
    }
    return digits.substring(0, end);
  }

  private static RuntimeException malformed(String text) {
    return Problem.of(ProblemCode.MALFORMED_RATE, "value", text, "rule", "75% | 1/3 | 0.75, >= 0")
        .toException();
  }
}
