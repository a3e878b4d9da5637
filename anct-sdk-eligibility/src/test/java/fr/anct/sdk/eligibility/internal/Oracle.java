package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Evaluates a criterion the obvious way, on facts that are all known. */
final class Oracle {
  private Oracle() {}

  static Truth holds(Criterion criterion, FactSet facts) {
    if (criterion instanceof Criterion.All all) {
      return all.criteria().stream()
          .map(child -> holds(child, facts))
          .reduce(Truth.TRUE, Truth::and);
    }
    if (criterion instanceof Criterion.Any any) {
      return any.criteria().stream()
          .map(child -> holds(child, facts))
          .reduce(Truth.FALSE, Truth::or);
    }
    if (criterion instanceof Criterion.Not not) {
      return holds(not.criterion(), facts).not();
    }
    if (criterion instanceof Criterion.AtLeast atLeast) {
      long sure = atLeast.criteria().stream()
          .filter(child -> holds(child, facts) == Truth.TRUE)
          .count();
      long possible = atLeast.criteria().stream()
          .filter(child -> holds(child, facts) != Truth.FALSE)
          .count();
      return sure >= atLeast.count()
          ? Truth.TRUE
          : possible < atLeast.count() ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (criterion instanceof Criterion.Clause clause) {
      return holds(clause.criterion(), facts);
    }
    if (criterion instanceof Criterion.Membership membership) {
      return Truth.of(
          membership.words().contains(membership.fact().format(facts.low(membership.fact()))));
    }
    if (criterion instanceof Criterion.Checked checked) {
      return Truth.of(facts.low(checked.flag()) == 1);
    }
    if (criterion instanceof Criterion.Designated designated) {
      return Truth.of(designated
          .designation()
          .format(facts.low(designated.designation()))
          .equals("designated"));
    }
    Criterion.Comparison comparison = (Criterion.Comparison) criterion;
    BigInteger[] left = value(comparison.left(), facts);
    BigInteger[] right = value(comparison.right(), facts);
    if (left[1].signum() <= 0 || right[1].signum() <= 0) {
      return Truth.UNKNOWN;
    }
    int sign = left[0].multiply(right[1]).compareTo(right[0].multiply(left[1]));
    return Truth.of(
        switch (comparison.operator()) {
          case LT -> sign < 0;
          case AT_MOST -> sign <= 0;
          case GT -> sign > 0;
          case AT_LEAST -> sign >= 0;
          case EQ -> sign == 0;
          default -> sign != 0;
        });
  }

  /** A numerator and a denominator; the latter is zero or less where the value is not defined. */
  private static BigInteger[] value(Term term, FactSet facts) {
    if (term instanceof Term.Constant constant) {
      return of(constant.value());
    }
    if (term instanceof Term.OfFact of) {
      return of(BigDecimal.valueOf(facts.low(of.fact()), of.fact().scale()));
    }
    if (term instanceof Term.Scaled scaled) {
      BigInteger[] of = value(scaled.of(), facts);
      return new BigInteger[] {
        of[0].multiply(BigInteger.valueOf(scaled.rate().numerator())),
        of[1].multiply(BigInteger.valueOf(scaled.rate().denominator()))
      };
    }
    if (term instanceof Term.Sum sum) {
      BigInteger[] total = {BigInteger.ZERO, BigInteger.ONE};
      for (Term part : sum.terms()) {
        total = plus(total, value(part, facts), 1);
      }
      return total;
    }
    if (term instanceof Term.Difference difference) {
      return plus(value(difference.from(), facts), value(difference.less(), facts), -1);
    }
    if (term instanceof Term.RoundedUp rounded) {
      BigInteger[] of = value(rounded.of(), facts);
      if (of[1].signum() <= 0) {
        return of;
      }
      BigInteger step = BigInteger.valueOf(rounded.step());
      BigInteger up = BigInteger.valueOf(-1000).multiply(step); // no value here is below
      while (up.multiply(of[1]).compareTo(of[0]) < 0) {
        up = up.add(step);
      }
      return new BigInteger[] {up, BigInteger.ONE};
    }
    if (term instanceof Term.Published published) {
      BigInteger[] own = value(published.of(), facts);
      return own[1].signum() > 0 ? own : value(Term.of(published.fact()), facts);
    }
    Term.Quotient quotient = (Term.Quotient) term;
    BigInteger[] dividend = value(quotient.dividend(), facts);
    BigInteger[] divisor = value(quotient.divisor(), facts);
    return new BigInteger[] {dividend[0].multiply(divisor[1]), dividend[1].multiply(divisor[0])};
  }

  private static BigInteger[] of(BigDecimal number) {
    return new BigInteger[] {
      number.setScale(Math.max(0, number.scale())).unscaledValue(),
      BigInteger.TEN.pow(Math.max(0, number.scale()))
    };
  }

  private static BigInteger[] plus(BigInteger[] one, BigInteger[] other, long sign) {
    return new BigInteger[] {
      one[0].multiply(other[1]).add(BigInteger.valueOf(sign).multiply(other[0]).multiply(one[1])),
      one[1].multiply(other[1])
    };
  }
}
