package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.internal.Vocabulary.Compared;
import fr.anct.sdk.eligibility.internal.Vocabulary.Shown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one set of facts says of a vocabulary: bounds by number; truths of comparisons and operands, each worked out when
 * it is first asked. Not shared between threads while it is asked.
 */
public final class Knowledge {
  private static final Fraction SO_LARGE_THAT_IT_SAYS_NOTHING = Fraction.of(1_000_000_000_000L, 1);

  private final Vocabulary vocabulary;
  private final FactSet facts;
  private final Knowledge nothing;
  final long[] lows;
  final long[] highs;
  /** The cluster of each fact in the relations of the model, or -1. */
  final int[] clusters;

  private final @Nullable Truth[] comparisons;
  private @Nullable Operand @Nullable [] operands;

  Knowledge(Vocabulary vocabulary, FactSet facts, Knowledge nothing) {
    this.vocabulary = vocabulary;
    this.facts = facts;
    this.nothing = nothing;
    this.lows = nothing.lows.clone();
    this.highs = nothing.highs.clone();
    this.clusters = vocabulary.clusters(facts.model());
    this.comparisons = new @Nullable Truth[vocabulary.comparisons()];
    facts.forEachKnown((fact, low, high) -> {
      int number = vocabulary.find(fact);
      if (number >= 0) {
        lows[number] = low;
        highs[number] = high;
      }
    });
  }

  /** Nothing known at all: complete, so that all threads may ask it. */
  private Knowledge(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.facts = FactSet.builder(FactModel.of(List.of(), List.of())).build();
    this.nothing = this;
    List<Fact> all = vocabulary.facts();
    this.lows = all.stream().mapToLong(Fact::min).toArray();
    this.highs = all.stream().mapToLong(Fact::max).toArray();
    this.clusters = new int[0];
    this.comparisons = new @Nullable Truth[vocabulary.comparisons()];
    for (int i = 0; i < comparisons.length; i++) {
      comparisons[i] = vocabulary.comparison(i).truth(facts);
    }
    @Nullable Operand[] all0 = new @Nullable Operand[vocabulary.terms()];
    for (int i = 0; i < all0.length; i++) {
      all0[i] = operand(vocabulary.term(i).observed);
    }
    this.operands = all0;
  }

  static Knowledge ofNothing(Vocabulary vocabulary) {
    return new Knowledge(vocabulary);
  }

  /** A fact as a note names it. */
  Operand named(Fact fact) {
    return vocabulary.named(fact);
  }

  FactSet facts() {
    return facts;
  }

  boolean isKnown(int fact) {
    return lows[fact] == highs[fact];
  }

  private boolean isNothingKnown(int[] all) {
    for (int fact : all) {
      if (lows[fact] != nothing.lows[fact] || highs[fact] != nothing.highs[fact]) {
        return false;
      }
    }
    return true;
  }

  /** What is known of a comparison of several facts. */
  Truth comparison(int number) {
    Truth truth = comparisons[number];
    if (truth == null) {
      Compared compared = vocabulary.comparison(number);
      truth = isNothingKnown(compared.numbers) ? nothing.comparison(number) : compared.truth(facts);
      comparisons[number] = truth;
    }
    return truth;
  }

  /** A term as an explanation shows it. */
  Operand operand(int term) {
    @Nullable Operand[] all = operands;
    if (all == null) {
      all = new @Nullable Operand[vocabulary.terms()];
      operands = all;
    }
    Operand operand = all[term];
    if (operand == null) {
      Shown shown = vocabulary.term(term);
      operand = isNothingKnown(shown.facts) && !isStated(shown.observed)
          ? nothing.operand(term)
          : operand(shown.observed);
      all[term] = operand;
    }
    return operand;
  }

  /** What was stated of an outdated year bounds nothing, yet its origin is shown. */
  private boolean isStated(Observed observed) {
    return observed instanceof Observed.OfFact of && facts.find(of.fact()).isPresent();
  }

  private Operand operand(Observed observed) {
    if (observed instanceof Observed.OfFact of) {
      Fact fact = of.fact();
      return new Operand(
          fact.key(), facts.value(fact), facts.find(fact).flatMap(FactValue::provenance));
    }
    Term term = ((Observed.OfTerm) observed).term();
    return Operand.of("eligibility.computed", value(bounds(term), unitOf(term)));
  }

  /** Without an upper bound where that of a fact says nothing. */
  private TermBounds bounds(Term term) {
    TermBounds bounds = TermBounds.of(term, facts);
    for (Fact fact : term.facts()) {
      if (fact.isOpen(facts.high(fact))) {
        return new TermBounds(bounds.low(), null);
      }
    }
    return bounds;
  }

  private static Unit unitOf(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.unit();
    }
    if (term instanceof Term.Published published) {
      return published.fact().unit();
    }
    return term.facts().isEmpty() ? Unit.NONE : term.facts().get(0).unit();
  }

  private static Value value(TermBounds bounds, Unit unit) {
    Optional<Fraction> exact = bounds.exact();
    int scale = 6;
    if (exact.isPresent()) {
      BigDecimal number = shown(exact.get(), scale);
      return new Value.Quantity(number.unscaledValue().longValue(), number.scale(), unit);
    }
    return new Value.Range(
        Optional.ofNullable(bounds.low())
            .filter(low -> low.signum() != 0)
            .map(low -> shown(low, scale).setScale(scale).unscaledValue().longValue()),
        Optional.ofNullable(bounds.high())
            .filter(high -> high.compareTo(SO_LARGE_THAT_IT_SAYS_NOTHING) < 0)
            .map(high -> shown(high, scale).setScale(scale).unscaledValue().longValue()),
        scale,
        unit);
  }

  /** For display only: the comparison itself is exact. */
  private static BigDecimal shown(Fraction fraction, int scale) {
    BigDecimal number = new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()), scale, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
    number = number.scale() < 0 ? number.setScale(0) : number;
    return number.unscaledValue().bitLength() > 62
        ? new BigDecimal(BigInteger.valueOf(Long.MAX_VALUE))
        : number;
  }
}
