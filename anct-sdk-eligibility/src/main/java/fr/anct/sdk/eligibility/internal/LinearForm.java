package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactColumns;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * A comparison brought to {@code Σ coefficient × stored fact + constant (operator) 0} with whole coefficients.
 *
 * <p>Each fact occurs once, so that bounds of the sum are exact.
 */
final class LinearForm {
  private final Fact[] facts;
  private final long[] coefficients;
  private final long constant;
  private final Operator operator;

  private LinearForm(Fact[] facts, long[] coefficients, long constant, Operator operator) {
    this.facts = facts;
    this.coefficients = coefficients;
    this.constant = constant;
    this.operator = operator;
  }

  /** Returns the linear form, or empty if there is a quotient of facts, a rounding or a coefficient beyond a long. */
  static Optional<LinearForm> of(Criterion.Comparison comparison) {
    Map<Fact, Fraction> sum = new LinkedHashMap<>();
    Fraction[] constant = {Fraction.ZERO};
    Fraction one = Fraction.of(1, 1);
    if (!add(comparison.left(), one, sum, constant)
        || !add(comparison.right(), one.negated(), sum, constant)) {
      return Optional.empty();
    }
    sum.values().removeIf(coefficient -> coefficient.signum() == 0);
    BigInteger common = constant[0].denominator();
    for (Fraction coefficient : sum.values()) {
      common =
          common.multiply(coefficient.denominator()).divide(common.gcd(coefficient.denominator()));
    }
    long[] coefficients = new long[sum.size()];
    int i = 0;
    Fraction scale = new Fraction(common, BigInteger.ONE);
    for (Fraction coefficient : sum.values()) {
      BigInteger whole = coefficient.times(scale).numerator();
      if (whole.bitLength() > 62) {
        return Optional.empty();
      }
      coefficients[i++] = whole.longValue();
    }
    BigInteger whole = constant[0].times(scale).numerator();
    if (whole.bitLength() > 62) {
      return Optional.empty();
    }
    return Optional.of(new LinearForm(
        sum.keySet().toArray(new Fact[0]), coefficients, whole.longValue(), comparison.operator()));
  }

  Fact[] facts() {
    return facts;
  }

  Operator operator() {
    return operator;
  }

  /** The value of the only unknown fact at which the sum is zero, and the operator that the fact then meets. */
  Threshold solvedFor(Fact unknown, FactSet known) {
    BigInteger rest = BigInteger.valueOf(constant);
    long own = 1;
    for (int i = 0; i < facts.length; i++) {
      if (facts[i].equals(unknown)) {
        own = coefficients[i];
      } else {
        rest = rest.add(
            BigInteger.valueOf(coefficients[i]).multiply(BigInteger.valueOf(known.low(facts[i]))));
      }
    }
    return new Threshold(
        own < 0 ? mirrored(operator) : operator,
        new Fraction(rest.negate(), BigInteger.valueOf(own)));
  }

  /** Returns what columns tell of the comparison in a row; they are of its facts, in order. */
  Truth truth(FactColumns.Known[] columns, int row) {
    try {
      long low = constant;
      long high = constant;
      for (int i = 0; i < coefficients.length; i++) {
        long coefficient = coefficients[i];
        long a = Math.multiplyExact(coefficient, columns[i].low(row));
        long b = Math.multiplyExact(coefficient, columns[i].high(row));
        low = Math.addExact(low, coefficient >= 0 ? a : b);
        high = Math.addExact(high, coefficient >= 0 ? b : a);
      }
      return truth(operator, Long.signum(low), Long.signum(high), low == high);
    } catch (ArithmeticException beyondLong) {
      return beyondLong(i -> columns[i].low(row), i -> columns[i].high(row));
    }
  }

  /** Returns what bounds of the facts tell of the comparison. */
  Truth truth(FactSet known) {
    try {
      long low = constant;
      long high = constant;
      for (int i = 0; i < facts.length; i++) {
        long coefficient = coefficients[i];
        long least = coefficient >= 0 ? known.low(facts[i]) : known.high(facts[i]);
        long most = coefficient >= 0 ? known.high(facts[i]) : known.low(facts[i]);
        low = Math.addExact(low, Math.multiplyExact(coefficient, least));
        high = Math.addExact(high, Math.multiplyExact(coefficient, most));
      }
      return truth(operator, Long.signum(low), Long.signum(high), low == high);
    } catch (ArithmeticException beyondLong) {
      return beyondLong(i -> known.low(facts[i]), i -> known.high(facts[i]));
    }
  }

  private Truth beyondLong(IntToLongFunction lows, IntToLongFunction highs) {
    BigInteger low = BigInteger.valueOf(constant);
    BigInteger high = low;
    for (int i = 0; i < facts.length; i++) {
      BigInteger coefficient = BigInteger.valueOf(coefficients[i]);
      BigInteger a = coefficient.multiply(BigInteger.valueOf(lows.applyAsLong(i)));
      BigInteger b = coefficient.multiply(BigInteger.valueOf(highs.applyAsLong(i)));
      low = low.add(a.min(b));
      high = high.add(a.max(b));
    }
    return truth(operator, low.signum(), high.signum(), low.equals(high));
  }

  /** Returns the truth of {@code x op 0} for an x between bounds of these signs. */
  static Truth truth(Operator operator, int lowSign, int highSign, boolean exact) {
    return switch (operator) {
      case LT -> highSign < 0 ? Truth.TRUE : lowSign >= 0 ? Truth.FALSE : Truth.UNKNOWN;
      case AT_MOST -> highSign <= 0 ? Truth.TRUE : lowSign > 0 ? Truth.FALSE : Truth.UNKNOWN;
      case GT -> truth(Operator.AT_MOST, lowSign, highSign, exact).not();
      case AT_LEAST -> truth(Operator.LT, lowSign, highSign, exact).not();
      case EQ ->
        exact && lowSign == 0
            ? Truth.TRUE
            : lowSign > 0 || highSign < 0 ? Truth.FALSE : Truth.UNKNOWN;
      case NE -> truth(Operator.EQ, lowSign, highSign, exact).not();
      default -> throw new IllegalStateException("not a comparison: " + operator);
    };
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case LT -> Operator.GT;
      case AT_MOST -> Operator.AT_LEAST;
      case GT -> Operator.LT;
      case AT_LEAST -> Operator.AT_MOST;
      default -> operator;
    };
  }

  private static boolean add(
      Term term, Fraction times, Map<Fact, Fraction> sum, Fraction[] constant) {
    if (term instanceof Term.Constant c) {
      constant[0] = constant[0].plus(times.times(Fraction.of(c.value())));
      return true;
    }
    if (term instanceof Term.OfFact f) {
      Fraction unit = times.times(Fraction.stored(1, f.fact().scale()));
      sum.merge(f.fact(), unit, Fraction::plus);
      return true;
    }
    if (term instanceof Term.Scaled s) {
      return add(
          s.of(),
          times.times(Fraction.of(s.rate().numerator(), s.rate().denominator())),
          sum,
          constant);
    }
    if (term instanceof Term.Sum s) {
      return s.terms().stream().allMatch(part -> add(part, times, sum, constant));
    }
    if (term instanceof Term.Difference d) {
      return add(d.from(), times, sum, constant) && add(d.less(), times.negated(), sum, constant);
    }
    // A quotient by a constant is linear; by a fact, or rounded up, it is not.
    return term instanceof Term.Quotient quotient
        && quotient.divisor() instanceof Term.Constant c
        && c.value().signum() != 0
        && add(quotient.dividend(), times.dividedBy(Fraction.of(c.value())), sum, constant);
  }

  /** A comparison of one stored fact with an exact number. */
  record Threshold(Operator operator, Fraction value) {
    /** The stored values after which the truth may change, ascending. */
    long[] cuts() {
      BigInteger floor = value.floor();
      BigInteger below = value.isWhole() ? floor.subtract(BigInteger.ONE) : floor;
      return switch (operator) {
        case LT, AT_LEAST -> new long[] {clamp(below)};
        case AT_MOST, GT -> new long[] {clamp(floor)};
        default -> value.isWhole() ? new long[] {clamp(below), clamp(floor)} : new long[0];
      };
    }

    boolean test(long stored) {
      int sign =
          BigInteger.valueOf(stored).multiply(value.denominator()).compareTo(value.numerator());
      return truth(operator, sign, sign, true) == Truth.TRUE;
    }

    private static long clamp(BigInteger number) {
      return number.bitLength() > 62
          ? (number.signum() < 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2)
          : number.longValue();
    }
  }
}
