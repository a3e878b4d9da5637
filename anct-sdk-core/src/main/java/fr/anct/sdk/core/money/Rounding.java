package fr.anct.sdk.core.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How a division that does not fall on a whole unit is settled. A ceiling rounds down, a floor rounds up. */
public enum Rounding {
  /** To the unit below, towards negative infinity: for a ceiling, which must never be exceeded. */
  @JsonProperty("down")
  DOWN(RoundingMode.FLOOR),
  /** To the unit above, towards positive infinity: for a floor, which must never be missed. */
  @JsonProperty("up")
  UP(RoundingMode.CEILING),
  /** To the nearest unit, halves away from zero: the French tax rule (CGI art. 1657) and our default for grants. */
  @JsonProperty("halfUp")
  HALF_UP(RoundingMode.HALF_UP),
  /** To the nearest unit, halves to the even one: what some State tools do. */
  @JsonProperty("halfEven")
  HALF_EVEN(RoundingMode.HALF_EVEN),
  /** No rounding: a division that does not fall on a whole unit is refused. */
  @JsonProperty("exact")
  EXACT(RoundingMode.UNNECESSARY);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * Returns the JDK's name for this rounding.
   *
   * @return the rounding mode, never null
   */
  public RoundingMode mode() {
    return mode;
  }

  /** Returns numerator / denominator; the denominator is positive. */
  long divide(long numerator, long denominator) {
    long quotient = numerator / denominator;
    long rest = Math.abs(numerator % denominator);
    if (rest == 0) {
      return quotient;
    }
    int sign = Long.signum(numerator);
    // Not 2 × rest, which may overflow.
    int half = Long.compare(rest, denominator - rest);
    return isAway(sign, half, (quotient & 1) != 0) ? quotient + sign : quotient;
  }

  /** Returns numerator / denominator; the denominator is positive. */
  BigInteger divide(BigInteger numerator, BigInteger denominator) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    int sign = parts[1].signum();
    if (sign == 0) {
      return parts[0];
    }
    int half = parts[1].abs().shiftLeft(1).compareTo(denominator);
    return isAway(sign, half, parts[0].testBit(0))
        ? parts[0].add(BigInteger.valueOf(sign))
        : parts[0];
  }

  /** Tells whether a quotient cut towards zero moves one unit away from it. */
  private boolean isAway(int sign, int half, boolean odd) {
    return switch (this) {
      case DOWN -> sign < 0;
      case UP -> sign > 0;
      case HALF_UP -> half >= 0;
      case HALF_EVEN -> half > 0 || (half == 0 && odd);
      case EXACT -> throw new ArithmeticException("rounding necessary");
    };
  }
}
