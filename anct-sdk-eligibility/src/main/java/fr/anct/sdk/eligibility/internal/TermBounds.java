package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact bounds of a term by interval arithmetic; a null bound is unbounded.
 *
 * <p>Exact where each fact occurs once; where one occurs twice the bounds are safe, though perhaps wide.
 *
 * @param low the least it can be, or null
 * @param high the most it can be, or null
 */
public record TermBounds(@Nullable Fraction low, @Nullable Fraction high) {
  private static final TermBounds ANYTHING = new TermBounds(null, null);

  /** Returns the truth of a comparison that is not linear. */
  static Truth truth(Criterion.Comparison comparison, FactSet known) {
    TermBounds left = of(comparison.left(), known);
    TermBounds right = of(comparison.right(), known);
    int lowSign = left.low == null || right.high == null ? -1 : left.low.compareTo(right.high);
    int highSign = left.high == null || right.low == null ? 1 : left.high.compareTo(right.low);
    boolean exact = lowSign == 0 && highSign == 0;
    return LinearForm.truth(comparison.operator(), lowSign, highSign, exact);
  }

  /**
   * Returns the bounds of a term.
   *
   * @param term the term, not null
   * @param known what is known, not null
   * @return the bounds, never null
   */
  public static TermBounds of(Term term, FactSet known) {
    if (term instanceof Term.Constant constant) {
      Fraction value = Fraction.of(constant.value());
      return new TermBounds(value, value);
    }
    if (term instanceof Term.OfFact of) {
      Fact fact = of.fact();
      return new TermBounds(
          Fraction.stored(known.low(fact), fact.scale()),
          Fraction.stored(known.high(fact), fact.scale()));
    }
    if (term instanceof Term.Scaled scaled) {
      Fraction rate = Fraction.of(scaled.rate().numerator(), scaled.rate().denominator());
      TermBounds of = of(scaled.of(), known);
      return new TermBounds(
          of.low == null ? null : of.low.times(rate), of.high == null ? null : of.high.times(rate));
    }
    if (term instanceof Term.Sum sum) {
      TermBounds total = new TermBounds(Fraction.ZERO, Fraction.ZERO);
      for (Term part : sum.terms()) {
        total = total.plus(of(part, known));
      }
      return total;
    }
    if (term instanceof Term.Difference difference) {
      return of(difference.from(), known).plus(of(difference.less(), known).negated());
    }
    if (term instanceof Term.RoundedUp rounded) {
      TermBounds of = of(rounded.of(), known);
      return new TermBounds(
          of.low == null ? null : of.low.roundedUp(rounded.step()),
          of.high == null ? null : of.high.roundedUp(rounded.step()));
    }
    if (term instanceof Term.Published published) {
      TermBounds computed = of(published.of(), known);
      return computed.exact().isPresent()
          ? computed
          : computed.narrowedBy(stated(published.fact(), known));
    }
    Term.Quotient quotient = (Term.Quotient) term;
    if (isPerhapsZero(quotient.divisor(), known)) {
      return ANYTHING;
    }
    return of(quotient.dividend(), known).dividedBy(of(quotient.divisor(), known));
  }

  /** A divisor of which that is plain before anything is worked out. */
  private static boolean isPerhapsZero(Term divisor, FactSet known) {
    return divisor instanceof Term.OfFact of && known.low(of.fact()) <= 0;
  }

  /** Whether what is known changes nothing of the bounds of a comparison: its truth is then that of nothing known. */
  static boolean saysNothing(Criterion.Comparison comparison, FactSet known) {
    return saysNothing(comparison.left(), known) && saysNothing(comparison.right(), known);
  }

  private static boolean saysNothing(Term term, FactSet known) {
    if (term instanceof Term.Quotient quotient && isPerhapsZero(quotient.divisor(), known)) {
      return true;
    }
    if (term instanceof Term.Published published) {
      return saysNothing(published.of(), known) && isOpen(published.fact(), known);
    }
    if (term instanceof Term.Scaled scaled) {
      return saysNothing(scaled.of(), known);
    }
    for (Fact fact : term.facts()) {
      if (!isOpen(fact, known)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(Fact fact, FactSet known) {
    return known.low(fact) == fact.min() && known.high(fact) == fact.max();
  }

  /** Returns the value, if there is only one. */
  Optional<Fraction> exact() {
    return low != null && high != null && low.equals(high) ? Optional.of(low) : Optional.empty();
  }

  /** What is known of a fact, unbounded above where nothing is. */
  private static TermBounds stated(Fact fact, FactSet known) {
    long high = known.high(fact);
    return new TermBounds(
        Fraction.stored(known.low(fact), fact.scale()),
        fact.isOpen(high) ? null : Fraction.stored(high, fact.scale()));
  }

  /** What both say; if they contradict each other, this. */
  private TermBounds narrowedBy(TermBounds other) {
    Fraction least = greater(low, other.low, 1);
    Fraction most = greater(high, other.high, -1);
    return least != null && most != null && least.compareTo(most) > 0
        ? this
        : new TermBounds(least, most);
  }

  private static @Nullable Fraction greater(
      @Nullable Fraction one, @Nullable Fraction other, int sign) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = one.compareTo(other);
    return (sign > 0 ? order >= 0 : order <= 0) ? one : other;
  }

  private TermBounds plus(TermBounds other) {
    return new TermBounds(
        low == null || other.low == null ? null : low.plus(other.low),
        high == null || other.high == null ? null : high.plus(other.high));
  }

  private TermBounds negated() {
    return new TermBounds(high == null ? null : high.negated(), low == null ? null : low.negated());
  }

  private TermBounds dividedBy(TermBounds divisor) {
    Fraction least = divisor.low;
    if (least == null || least.signum() <= 0) {
      return ANYTHING; // perhaps a division by zero: nothing is known
    }
    Fraction most = divisor.high;
    return new TermBounds(corner(low, least, most, true), corner(high, least, most, false));
  }

  /** A bound of x / y for one bound of x and y in [least, most], least above zero; most may be unbounded. */
  private static @Nullable Fraction corner(
      @Nullable Fraction x, Fraction least, @Nullable Fraction most, boolean lower) {
    if (x == null) {
      return null;
    }
    Fraction far = most == null ? Fraction.ZERO : x.dividedBy(most);
    Fraction near = x.dividedBy(least);
    return far.compareTo(near) < 0 == lower ? far : near;
  }

  /** Whether a comparison of these facts reads one of them twice, so that its bounds may be wide. */
  static boolean repeats(Criterion.Comparison comparison) {
    List<Fact> facts = new Term.Difference(comparison.left(), comparison.right()).facts();
    return facts.stream().distinct().count() < facts.size();
  }
}
