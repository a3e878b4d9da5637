package fr.anct.sdk.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.internal.text.DecimalText;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An amount of euros, exact to the cent, from −92 233 720 368 547 758.08 to 92 233 720 368 547 758.07.
 *
 * <p>Its text and JSON form is a plain decimal with two decimals, such as {@code "-1234.50"}. This class is immutable
 * and thread-safe.
 */
public final class Euros implements Comparable<Euros>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  /** No euro at all. */
  public static final Euros ZERO = new Euros(0);

  /** The number of cents. */
  private final long cents;

  // Disabled, else Jackson would find it by itself and read the number 1234 as 12.34 €.
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Euros(long cents) {
    this.cents = cents;
  }

  /**
   * Returns an amount given in cents.
   *
   * @param cents the number of cents
   * @return the amount, never null
   */
  public static Euros ofCents(long cents) {
    return cents == 0 ? ZERO : new Euros(cents);
  }

  /**
   * Returns a whole number of euros.
   *
   * @param euros the number of euros
   * @return the amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public static Euros of(long euros) {
    try {
      return ofCents(Math.multiplyExact(euros, 100L));
    } catch (ArithmeticException e) {
      throw overflow(BigInteger.valueOf(euros).multiply(BigInteger.valueOf(100)));
    }
  }

  /**
   * Returns an amount given as a decimal number of euros, exact to the cent.
   *
   * @param euros the number of euros, not null
   * @return the amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code TOO_PRECISE} if it has a fraction of a cent, {@code OVERFLOW}
   *     if it does not fit
   */
  public static Euros of(BigDecimal euros) {
    return of(euros, Rounding.EXACT);
  }

  /**
   * Returns an amount given as a decimal number of euros, rounded to the cent.
   *
   * @param euros the number of euros, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return the amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code TOO_PRECISE} if the rounding is {@code EXACT} and there is a
   *     fraction of a cent, {@code OVERFLOW} if it does not fit
   */
  public static Euros of(BigDecimal euros, Rounding rounding) {
    if (euros.signum() == 0) {
      return ZERO;
    }
    long wholeDigits = euros.precision() - (long) euros.scale();
    if (wholeDigits > 19) {
      throw Problem.of(ProblemCode.OVERFLOW, "value", euros).toException();
    }
    // Exponents that are huge either way must not be expanded: below a tenth of a cent only the
    // sign counts.
    BigDecimal bounded = wholeDigits < -2 ? BigDecimal.valueOf(euros.signum(), 3) : euros;
    try {
      return ofExact(bounded.setScale(2, rounding.mode()).unscaledValue());
    } catch (ArithmeticException e) {
      throw tooPrecise(euros.toString());
    }
  }

  /**
   * Reads the form written by {@link #toString}, the only one that documents hold: an optional minus, digits, and at most
   * two decimals after a point. {@link EurosText#parse} reads what people and spreadsheets write, such as {@code 12,50 €}.
   *
   * @param text the text, not null
   * @return the amount, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code MALFORMED_AMOUNT} if it is not of that form, {@code OVERFLOW}
   *     if it does not fit
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Euros parse(String text) {
    if (!isFormed(text)) {
      throw Problem.of(
              ProblemCode.MALFORMED_AMOUNT, "value", DecimalText.shown(text), "rule", "amount.form")
          .toException();
    }
    return of(new BigDecimal(text));
  }

  /**
   * Reads an amount as {@link #parse} does, if it is of that form. {@link EurosText#tryParse} reads what people and
   * spreadsheets write, such as {@code 12,50 €}.
   *
   * @param text the text, such as {@code 1234.50}, not null
   * @return the amount, or empty where {@link #parse} says what is wrong
   */
  public static Optional<Euros> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (AnctException refused) {
      return Optional.empty();
    }
  }

  /**
   * Returns the sum of amounts.
   *
   * @param amounts the amounts, none null
   * @return the sum, zero if there is none, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if the sum does not fit
   */
  public static Euros sum(Iterable<Euros> amounts) {
    // In 128 bits, so that the answer does not depend on the order.
    long high = 0;
    long low = 0;
    for (Euros amount : amounts) {
      long next = low + amount.cents;
      high += (amount.cents >> 63) + (Long.compareUnsigned(next, low) < 0 ? 1 : 0);
      low = next;
    }
    if (high != low >> 63) {
      throw overflow(
          BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low))));
    }
    return ofCents(low);
  }

  /**
   * Returns the number of cents.
   *
   * @return the amount in cents
   */
  public long cents() {
    return cents;
  }

  /**
   * Returns this amount as a decimal number of euros.
   *
   * @return a number with two decimals, never null
   */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(cents, 2);
  }

  /**
   * Returns this amount plus another.
   *
   * @param other the amount added, not null
   * @return the sum, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Euros plus(Euros other) {
    long sum = cents + other.cents;
    if (((cents ^ sum) & (other.cents ^ sum)) < 0) {
      throw overflow(BigInteger.valueOf(cents).add(BigInteger.valueOf(other.cents)));
    }
    return ofCents(sum);
  }

  /**
   * Returns this amount minus another.
   *
   * @param other the amount taken away, not null
   * @return the difference, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Euros minus(Euros other) {
    long difference = cents - other.cents;
    if (((cents ^ other.cents) & (cents ^ difference)) < 0) {
      throw overflow(BigInteger.valueOf(cents).subtract(BigInteger.valueOf(other.cents)));
    }
    return ofCents(difference);
  }

  /**
   * Returns this amount taken a whole number of times.
   *
   * @param times how many times
   * @return the product, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Euros times(long times) {
    return product(cents, times, 1, Rounding.EXACT);
  }

  /**
   * Returns a rate of this amount.
   *
   * @param rate the rate, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return rate × this, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit, {@code TOO_PRECISE} if the
   *     rounding is {@code EXACT} and there is a fraction of a cent
   */
  public Euros times(Rate rate, Rounding rounding) {
    return product(cents, rate.numerator(), rate.denominator(), rounding);
  }

  /**
   * Returns this amount divided by a whole number.
   *
   * @param divisor the divisor, positive
   * @param rounding how a fraction of a cent is settled, not null
   * @return this / divisor, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the divisor is not positive, {@code
   *     TOO_PRECISE} if the rounding is {@code EXACT} and there is a fraction of a cent
   */
  public Euros dividedBy(long divisor, Rounding rounding) {
    if (divisor <= 0) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "divisor", "value", divisor, "rule", "> 0")
          .toException();
    }
    return product(cents, 1, divisor, rounding);
  }

  /**
   * Returns the amount of which this one is a rate: the base that a grant of this amount needs.
   *
   * @param rate the rate, above zero, not null
   * @param rounding how a fraction of a cent is settled, not null
   * @return this / rate, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the rate is zero, {@code OVERFLOW} if it
   *     does not fit, {@code TOO_PRECISE} if the rounding is {@code EXACT} and there is a fraction of a cent
   */
  public Euros dividedBy(Rate rate, Rounding rounding) {
    if (rate.isZero()) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "rate", "value", rate, "rule", "> 0")
          .toException();
    }
    return product(cents, rate.denominator(), rate.numerator(), rounding);
  }

  /**
   * Returns the multiple of a step that this amount is rounded to: a step of one euro gives whole euros.
   *
   * @param step the step, above zero, not null
   * @param rounding which of the two multiples around this amount is taken, not null
   * @return a multiple of the step, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if the step is not positive, {@code OVERFLOW}
   *     if it does not fit, {@code TOO_PRECISE} if the rounding is {@code EXACT} and this is not a multiple of the step
   */
  public Euros roundedTo(Euros step, Rounding rounding) {
    if (!step.isPositive()) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "step", "value", step, "rule", "> 0")
          .toException();
    }
    return product(cents, 1, step.cents, rounding).times(step.cents);
  }

  /**
   * Returns the opposite of this amount.
   *
   * @return minus this, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Euros negated() {
    return ZERO.minus(this);
  }

  /**
   * Returns this amount without its sign.
   *
   * @return the absolute value, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OVERFLOW} if it does not fit
   */
  public Euros abs() {
    return cents < 0 ? negated() : this;
  }

  /**
   * Returns the smaller of this amount and another.
   *
   * @param other the other amount, not null
   * @return the smaller, never null
   */
  public Euros min(Euros other) {
    return other.cents < cents ? other : this;
  }

  /**
   * Returns the larger of this amount and another.
   *
   * @param other the other amount, not null
   * @return the larger, never null
   */
  public Euros max(Euros other) {
    return other.cents > cents ? other : this;
  }

  /**
   * Tells whether this amount is zero.
   *
   * @return true if it is
   */
  public boolean isZero() {
    return cents == 0;
  }

  /**
   * Tells whether this amount is above zero.
   *
   * @return true if it is
   */
  public boolean isPositive() {
    return cents > 0;
  }

  /**
   * Tells whether this amount is below zero.
   *
   * @return true if it is
   */
  public boolean isNegative() {
    return cents < 0;
  }

  /**
   * Tells whether this amount is above another.
   *
   * @param other the other amount, not null
   * @return true if this &gt; other
   */
  public boolean isGreaterThan(Euros other) {
    return cents > other.cents;
  }

  /**
   * Tells whether this amount is below another.
   *
   * @param other the other amount, not null
   * @return true if this &lt; other
   */
  public boolean isLessThan(Euros other) {
    return cents < other.cents;
  }

  @Override
  public int compareTo(Euros other) {
    return Long.compare(cents, other.cents);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Euros euros && euros.cents == cents;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(cents);
  }

  /** Returns the plain decimal form with two decimals, such as {@code 1234.50}, which {@link #parse} reads. */
  @Override
  @JsonValue
  public String toString() {
    return toBigDecimal().toPlainString();
  }

  static Euros ofExact(BigInteger cents) {
    if (cents.bitLength() > 63) {
      throw overflow(cents);
    }
    return ofCents(cents.longValue());
  }

  private static boolean isFormed(String text) {
    return DecimalText.isPlain(text.startsWith("-") ? text.substring(1) : text, 2);
  }

  /** Returns a × b / divisor, in longs while the product fits; the divisor is positive. */
  private static Euros product(long a, long b, long divisor, Rounding rounding) {
    try {
      long low = a * b;
      if (Math.multiplyHigh(a, b) == low >> 63) {
        return ofCents(rounding.divide(low, divisor));
      }
      BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
      return ofExact(rounding.divide(product, BigInteger.valueOf(divisor)));
    } catch (ArithmeticException e) {
      BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
      throw tooPrecise(
          product + "/" + BigInteger.valueOf(divisor).multiply(BigInteger.valueOf(100)));
    }
  }

  private static RuntimeException overflow(BigInteger cents) {
    return Problem.of(ProblemCode.OVERFLOW, "value", new BigDecimal(cents, 2).toPlainString())
        .toException();
  }

  private static RuntimeException tooPrecise(String value) {
    return Problem.of(ProblemCode.TOO_PRECISE, "value", DecimalText.shown(value))
        .toException();
  }
}
