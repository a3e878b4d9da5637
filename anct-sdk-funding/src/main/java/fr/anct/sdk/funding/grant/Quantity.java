package fr.anct.sdk.funding.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How much of something there is, exact: zero or more, six decimals at most, below nine thousand billions.
 *
 * <p>Its text and JSON form is a plain decimal, such as {@code "1800"} or {@code "12.5"}. This class is immutable and
 * thread-safe.
 */
public final class Quantity implements Comparable<Quantity>, Serializable {
  @Serial
  private static final long serialVersionUID = 1L;

  private static final int SCALE = 6;
  private static final long ONE = 1_000_000;
  private static final int LONGEST = 20;

  /** The number of millionths. */
  private final long millionths;

  // Disabled, else Jackson would find it by itself and read a number as so many millionths.
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Quantity(long millionths) {
    this.millionths = millionths;
  }

  /**
   * Returns a whole quantity.
   *
   * @param number how many, zero or more
   * @return the quantity, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is negative, {@code OVERFLOW} if it does
   *     not fit
   */
  public static Quantity of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /**
   * Returns a decimal quantity.
   *
   * @param number how many, zero or more, six decimals at most, not null
   * @return the quantity, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is negative, {@code TOO_PRECISE} if it has
   *     more decimals, {@code OVERFLOW} if it does not fit
   */
  public static Quantity of(BigDecimal number) {
    if (number.signum() < 0) {
      throw malformed(number.toString(), "≥ 0");
    }
    if (number.precision() - (long) number.scale() > LONGEST) {
      throw Problem.of(ProblemCode.OVERFLOW, "value", number).toException();
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > SCALE) {
      throw Problem.of(ProblemCode.TOO_PRECISE, "value", number).toException();
    }
    try {
      return new Quantity(plain.setScale(SCALE).unscaledValue().longValueExact());
    } catch (ArithmeticException e) {
      throw Problem.of(ProblemCode.OVERFLOW, "value", number).toException();
    }
  }

  /**
   * Reads the form written by {@link #toString}: digits, and at most six decimals after a point.
   *
   * @param text the text, not null
   * @return the quantity, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code OUT_OF_RANGE} if it is not of that form, {@code OVERFLOW} if it
   *     does not fit
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Quantity parse(String text) {
    if (!text.matches("[0-9]{1,20}(\\.[0-9]{1,6})?")) {
      throw malformed(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text, "1234.5");
    }
    return of(new BigDecimal(text));
  }

  /**
   * Returns this quantity as a decimal number.
   *
   * @return the number without trailing zeros, never null
   */
  public BigDecimal toBigDecimal() {
    BigDecimal number = BigDecimal.valueOf(millionths, SCALE).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Returns this / another, which is above zero. */
  Rate ofWhole(Quantity whole) {
    return Rate.of(millionths, whole.millionths);
  }

  /**
   * Tells whether this quantity is zero.
   *
   * @return true if it is
   */
  public boolean isZero() {
    return millionths == 0;
  }

  /** Returns this quantity × an amount. */
  Euros times(Euros unit, Rounding rounding) {
    return unit.times(Rate.of(millionths, ONE), rounding);
  }

  /** Returns this quantity as it stands in an explanation. */
  Value toValue() {
    BigDecimal number = toBigDecimal();
    return new Value.Quantity(number.unscaledValue().longValueExact(), number.scale(), Unit.NONE);
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(millionths, other.millionths);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantity quantity && quantity.millionths == millionths;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(millionths);
  }

  /** Returns the plain decimal form without trailing zeros, which {@link #parse} reads. */
  @Override
  @JsonValue
  public String toString() {
    return toBigDecimal().toPlainString();
  }

  private static RuntimeException malformed(String value, String rule) {
    return Problem.of(ProblemCode.OUT_OF_RANGE, "name", "quantity", "value", value, "rule", rule)
        .toException();
  }

  /**
   * Sends what a stream holds, which may be anything, through the same door as any other number.
   *
   * @return the quantity
   */
  @Serial
  private Object readResolve() {
    return of(BigDecimal.valueOf(millionths, SCALE));
  }
}
