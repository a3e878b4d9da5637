package fr.anct.sdk.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.Comparators;
import com.google.common.math.LongMath;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.internal.text.Spaces;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact rate, zero or more: a fraction in lowest terms, so that a third is a third.
 *
 * <p>Its text and JSON form is a percentage if it has one of at most nine decimals, such as {@code "16.404%"}, else a
 * fraction, such as {@code "1/3"}. This class is immutable and thread-safe.
 */
public final class Rate implements Comparable<Rate>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** Nothing: 0 %. */
  public static final Rate ZERO = new Rate(0, 1);
  /** The whole: 100 %. */
  public static final Rate ONE = new Rate(1, 1);

  private static final int LONGEST_PERCENT = 9;

  /** Zero or more, without a common divisor with the denominator. */
  private final long numerator;
  /** Above zero. */
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
    long gcd = LongMath.gcd(numerator, denominator);
    return new Rate(numerator / gcd, denominator / gcd);
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
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if it is negative or has more than 40 digits
   *     or a scale beyond 40 either way, {@code OVERFLOW} if its exact fraction does not fit in two longs
   */
  public static Rate of(BigDecimal value) {
    if (value.signum() == 0) {
      return ZERO;
    }
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
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Rate parse(String text) {
    String plain = Spaces.trimmed(text);
    if (plain.endsWith("%")) {
      String digits = Spaces.trimmed(plain.substring(0, plain.length() - 1));
      if (DecimalText.isPlain(digits, DecimalText.LONGEST)) {
        return of(new BigDecimal(digits).movePointLeft(2));
      }
    }
    int slash = plain.indexOf('/');
    if (slash >= 0 && plain.length() <= DecimalText.LONGEST) {
      String above = plain.substring(0, slash);
      String below = plain.substring(slash + 1);
      if (DecimalText.areDigits(above) && DecimalText.areDigits(below)) {
        return ofFraction(new BigInteger(above), new BigInteger(below), text);
      }
    }
    if (DecimalText.isPlain(plain, DecimalText.LONGEST)) {
      return of(new BigDecimal(plain));
    }
    throw malformed(text);
  }

  /**
   * Reads a rate as people and spreadsheets write it: a percentage with a comma or point and spaces of any kind, a
   * fraction, or a decimal number of at most one.
   *
   * <p>What could be read in two ways is not read: {@code 75} may be 75 % or 75 times.
   *
   * @param text the text, such as {@code 16,404 %}, not null
   * @return the rate, or empty if it is not one
   */
  public static Optional<Rate> tryParse(String text) {
    String trimmed = Spaces.trimmed(text);
    boolean percent = trimmed.endsWith("%");
    boolean fraction = trimmed.contains("/");
    String number = percent ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    String plain = fraction ? trimmed : DecimalText.plain(number);
    if (plain == null) {
      return Optional.empty();
    }
    try {
      Rate rate = parse(percent ? plain + "%" : plain);
      boolean ambiguous = !percent && !fraction && rate.isAboveOne();
      return ambiguous ? Optional.empty() : Optional.of(rate);
    } catch (AnctException e) {
      return Optional.empty();
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
   * @param decimals how many decimals to keep, from 0 to 18
   * @param rounding how the rest is settled, not null
   * @return such as 33.333 for a third and three decimals, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for another number of decimals, {@code
   *     TOO_PRECISE} if the rounding is {@code EXACT} and it has more decimals
   */
  public BigDecimal toPercent(int decimals, Rounding rounding) {
    if (decimals < 0 || decimals > 18) {
      throw Problem.of(
              ProblemCode.OUT_OF_RANGE, "name", "decimals", "value", decimals, "rule", "0–18")
          .toException();
    }
    BigInteger scaled = big(numerator).multiply(BigInteger.TEN.pow(decimals + 2));
    try {
      return new BigDecimal(rounding.divide(scaled, big(denominator)), decimals);
    } catch (ArithmeticException e) {
      throw Problem.of(ProblemCode.TOO_PRECISE, "value", this).toException();
    }
  }

  /**
   * Returns this rate rounded to a number of decimals of its percentage.
   *
   * @param decimals how many decimals to keep, from 0 to 18
   * @param rounding how the rest is settled, not null
   * @return such as 33.333 % for a third and three decimals, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} for another number of decimals, {@code
   *     TOO_PRECISE} if the rounding is {@code EXACT} and it has more decimals, {@code OVERFLOW} if it does not fit
   */
  public Rate rounded(int decimals, Rounding rounding) {
    return of(toPercent(decimals, rounding).movePointLeft(2));
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
   * Returns this rate minus another.
   *
   * @param other the rate taken away, at most this, not null
   * @return the difference, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_RATE} if the other is larger, {@code OVERFLOW} if
   *     it does not fit
   */
  public Rate minus(Rate other) {
    return ofFraction(
        big(numerator)
            .multiply(big(other.denominator))
            .subtract(big(other.numerator).multiply(big(denominator))),
        big(denominator).multiply(big(other.denominator)),
        this + " - " + other);
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
   * @throws fr.anct.sdk.core.problem.AnctException {@code RATE_ABOVE_ONE} if this is above one
   */
  public Rate complement() {
    if (isAboveOne()) {
      throw Problem.of(ProblemCode.RATE_ABOVE_ONE, "name", "rate", "value", this)
          .toException();
    }
    return of(denominator - numerator, denominator);
  }

  /**
   * Returns the smaller of this rate and another.
   *
   * @param other the other rate, not null
   * @return the smaller, never null
   */
  public Rate min(Rate other) {
    return Comparators.min(this, other);
  }

  /**
   * Returns the larger of this rate and another.
   *
   * @param other the other rate, not null
   * @return the larger, never null
   */
  public Rate max(Rate other) {
    return Comparators.max(this, other);
  }

  /**
   * Tells whether this rate is zero.
   *
   * @return true if it is
   */
  public boolean isZero() {
    return numerator == 0;
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
    // Both cross products are below 2^126: compared by halves, without a BigInteger.
    int high = Long.compare(
        Math.multiplyHigh(numerator, other.denominator),
        Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
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

  /** Returns the percentage if it has at most nine decimals, else the fraction; {@link #parse} reads both. */
  @Override
  @JsonValue
  public String toString() {
    BigInteger scaled = big(numerator).multiply(BigInteger.TEN.pow(LONGEST_PERCENT + 2));
    BigInteger[] parts = scaled.divideAndRemainder(big(denominator));
    if (parts[1].signum() != 0) {
      return numerator + "/" + denominator;
    }
    return new BigDecimal(parts[0], LONGEST_PERCENT).stripTrailingZeros().toPlainString() + "%";
  }

  private static Rate ofFraction(BigInteger numerator, BigInteger denominator, String text) {
    if (numerator.signum() < 0 || denominator.signum() == 0) {
      throw malformed(text);
    }
    return reduced(numerator, denominator);
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

  private static RuntimeException malformed(String text) {
    return Problem.of(
            ProblemCode.MALFORMED_RATE, "value", DecimalText.shown(text), "rule", "rate.form")
        .toException();
  }

  /**
   * Puts the serialised form in the place of this.
   *
   * @return the fraction
   */
  @Serial
  private Object writeReplace() {
    return new Form(numerator, denominator);
  }

  /**
   * Refuses a stream that holds this class itself.
   *
   * @param in the stream
   * @throws InvalidObjectException always
   */
  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a rate is read from its serialised form only");
  }

  /** The serialised form, checked again when read. */
  private record Form(long numerator, long denominator) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Serial
    private Object readResolve() throws ObjectStreamException {
      try {
        return of(numerator, denominator);
      } catch (AnctException e) {
        InvalidObjectException refused = new InvalidObjectException(e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }
  }
}
