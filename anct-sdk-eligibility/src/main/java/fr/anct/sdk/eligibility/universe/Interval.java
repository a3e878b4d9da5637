package fr.anct.sdk.eligibility.universe;

import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.eligibility.internal.Fraction;
import fr.anct.sdk.eligibility.internal.TermBounds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a number that is zero or more; no upper bound is null. */
record Interval(Fraction low, @Nullable Fraction high) {
  static final Interval ANYTHING = new Interval(Fraction.ZERO, null);
  static final Interval ZERO = exactly(Fraction.ZERO);

  static Interval exactly(Fraction value) {
    return new Interval(value, value);
  }

  static Interval of(TermBounds bounds) {
    Fraction low = bounds.low();
    if (low != null && low.signum() >= 0 && low.equals(bounds.high())) {
      return exactly(low);
    }
    return new Interval(low == null || low.signum() < 0 ? Fraction.ZERO : low, bounds.high());
  }

  boolean isExact() {
    return low == high || low.equals(high);
  }

  Interval plus(Interval other) {
    if (isExact() && other.isExact()) {
      return exactly(low.plus(other.low));
    }
    return new Interval(
        low.plus(other.low), high == null || other.high == null ? null : high.plus(other.high));
  }

  Interval times(Fraction factor) {
    if (isExact()) {
      return exactly(low.times(factor));
    }
    return new Interval(low.times(factor), high == null ? null : high.times(factor));
  }

  Interval times(Rate rate) {
    return times(Fraction.of(rate.numerator(), rate.denominator()));
  }

  Interval times(Interval other) {
    if (isExact() && other.isExact()) {
      return exactly(low.times(other.low));
    }
    boolean zero = ZERO.equals(this) || ZERO.equals(other);
    return new Interval(
        low.times(other.low),
        zero ? Fraction.ZERO : high == null || other.high == null ? null : high.times(other.high));
  }

  /** A division by what may be zero has no upper bound. */
  Interval dividedBy(Interval divisor) {
    Fraction least = divisor.low;
    if (isExact() && divisor.isExact() && least.signum() != 0) {
      return exactly(low.dividedBy(least));
    }
    return new Interval(
        divisor.high == null || divisor.high.signum() == 0
            ? Fraction.ZERO
            : low.dividedBy(divisor.high),
        high == null || least.signum() == 0 ? null : high.dividedBy(least));
  }

  /** The most it can be, where there is a bound. */
  Fraction most() {
    return Objects.requireNonNull(high);
  }
}
