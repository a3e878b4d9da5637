package fr.anct.sdk.eligibility.criterion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.eligibility.fact.Fact;
import java.math.BigDecimal;
import java.util.Objects;

/** One side of a comparison: a number computed exactly from facts and constants. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Term.Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = Term.OfFact.class, name = "fact"),
  @JsonSubTypes.Type(value = Term.Scaled.class, name = "scaled"),
  @JsonSubTypes.Type(value = Term.Sum.class, name = "sum"),
  @JsonSubTypes.Type(value = Term.Difference.class, name = "difference"),
  @JsonSubTypes.Type(value = Term.Quotient.class, name = "quotient"),
  @JsonSubTypes.Type(value = Term.RoundedUp.class, name = "roundedUp"),
  @JsonSubTypes.Type(value = Term.Published.class, name = "published")
})
public sealed interface Term {
  /**
   * Returns the facts this term reads, in order of appearance.
   *
   * @return the facts, with repetitions, never null
   */
  ImmutableList<Fact> facts();

  /**
   * A number of the law.
   *
   * @param value the number, at most 18 digits, not null
   * @param unit what it counts, not null
   */
  record Constant(BigDecimal value, Unit unit) implements Term {
    /**
     * Drops trailing zeros, so that equal numbers are equal terms.
     *
     * @throws IllegalArgumentException if it has more than 18 digits or more than 18 decimals
     */
    public Constant {
      Objects.requireNonNull(value, "value");
      if (value.signum() != 0
          && (value.precision() - (long) value.scale() > 18 || value.precision() > 1_000)) {
        throw tooLong(value); // before a huge exponent is expanded
      }
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      if (value.scale() < 0) {
        value = value.setScale(0);
      }
      if (value.precision() > 18 || value.scale() > 18) {
        throw tooLong(value);
      }
      unit = unit == null ? Unit.NONE : unit;
    }

    private static IllegalArgumentException tooLong(BigDecimal value) {
      return new IllegalArgumentException("more than 18 digits: " + value);
    }

    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of();
    }
  }

  /**
   * The value of a fact.
   *
   * @param fact a quantity, not null
   */
  record OfFact(Fact fact) implements Term {
    /** Checks that nothing is null. */
    public OfFact {
      Objects.requireNonNull(fact, "fact");
    }

    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of(fact);
    }
  }

  /**
   * A rate of a term.
   *
   * @param rate the rate, not null
   * @param of the term, not null
   */
  record Scaled(Rate rate, Term of) implements Term {
    @Override
    public ImmutableList<Fact> facts() {
      return of.facts();
    }
  }

  /**
   * The sum of terms.
   *
   * @param terms the terms, at least one, not null
   */
  record Sum(ImmutableList<Term> terms) implements Term {
    /**
     * Checks that there is a term.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Sum {
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("a sum of nothing");
      }
    }

    @Override
    public ImmutableList<Fact> facts() {
      return terms.stream()
          .flatMap(term -> term.facts().stream())
          .collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * A term less another.
   *
   * @param from the term that is lessened, not null
   * @param less the term taken away, not null
   */
  record Difference(Term from, Term less) implements Term {
    /** Checks that nothing is null. */
    public Difference {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(less, "less");
    }

    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.<Fact>builder()
          .addAll(from.facts())
          .addAll(less.facts())
          .build();
    }
  }

  /**
   * A term divided by another; where the divisor may be zero or less, nothing is known of it.
   *
   * @param dividend the term divided, not null
   * @param divisor the divisor, not null
   */
  record Quotient(Term dividend, Term divisor) implements Term {
    /** Checks that nothing is null. */
    public Quotient {
      Objects.requireNonNull(divisor, "divisor");
      Objects.requireNonNull(dividend, "dividend");
    }

    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.<Fact>builder()
          .addAll(dividend.facts())
          .addAll(divisor.facts())
          .build();
    }
  }

  /**
   * A term rounded up to the next multiple of a step, as texts that round a threshold or a population say; a multiple
   * stays as it is.
   *
   * @param step the step, in the unit of the term, 1 or more
   * @param of the term, not null
   */
  record RoundedUp(long step, Term of) implements Term {
    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public RoundedUp {
      Objects.requireNonNull(of, "of");
      if (step < 1) {
        throw new IllegalArgumentException("step " + step);
      }
    }

    @Override
    public ImmutableList<Fact> facts() {
      return of.facts();
    }
  }

  /**
   * A term whose result is also published: where its own facts are not all known, the published figure bounds it.
   *
   * <p>Where both are known and contradict each other, such as a rounded figure stated as if it were exact, the term's
   * own facts win.
   *
   * @param of the term, not null
   * @param fact the published result, a quantity, not null
   */
  record Published(Term of, Fact fact) implements Term {
    /** Checks that nothing is null. */
    public Published {
      Objects.requireNonNull(of, "of");
      Objects.requireNonNull(fact, "fact");
    }

    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.<Fact>builder().addAll(of.facts()).add(fact).build();
    }
  }

  /**
   * Returns a whole number of the law.
   *
   * @param value the number
   * @param unit what it counts, not null
   * @return the term, never null
   */
  static Term of(long value, Unit unit) {
    Objects.requireNonNull(unit, "unit");
    return new Constant(BigDecimal.valueOf(value), unit);
  }

  /**
   * Returns the value of a fact.
   *
   * @param fact a quantity, not null
   * @return the term, never null
   */
  static Term of(Fact fact) {
    Objects.requireNonNull(fact, "fact");
    return new OfFact(fact);
  }

  /**
   * Returns a rate of a term.
   *
   * @param rate the rate, not null
   * @param of the term, not null
   * @return the term, never null
   */
  static Term scaled(Rate rate, Term of) {
    return new Scaled(rate, of);
  }

  /**
   * Returns a sum of terms.
   *
   * @param terms the terms, at least one
   * @return the term, never null
   * @throws IllegalArgumentException if there is none
   */
  static Term sum(Term... terms) {
    return new Sum(ImmutableList.copyOf(terms));
  }

  /**
   * Returns a term divided by another.
   *
   * @param dividend the term divided, not null
   * @param divisor the divisor, not null
   * @return the term, never null
   */
  static Term quotient(Term dividend, Term divisor) {
    Objects.requireNonNull(divisor, "divisor");
    Objects.requireNonNull(dividend, "dividend");
    return new Quotient(dividend, divisor);
  }

  /**
   * Returns a term rounded up to the next multiple of a step.
   *
   * @param step the step, in the unit of the term, 1 or more
   * @param of the term, not null
   * @return the term, never null
   * @throws IllegalArgumentException if the step is less than 1
   */
  static Term roundedUp(long step, Term of) {
    Objects.requireNonNull(of, "of");
    return new RoundedUp(step, of);
  }

  /**
   * Returns a term whose result is also published as a fact, which is used where the term's own facts are not known.
   *
   * @param of the term, not null
   * @param fact the published result, a quantity, not null
   * @return the term, never null
   */
  static Term published(Term of, Fact fact) {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(fact, "fact");
    return new Published(of, fact);
  }
}
