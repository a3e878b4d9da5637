package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of one territory, project or structure. This class is immutable and thread-safe.
 *
 * <p>Besides what was stated it holds what follows: a <i>population totale</i> is at least the <i>population
 * municipale</i> of the same census, and so on through the relations of its model. Values of an older year than the
 * newest one of related facts take no part in this: populations of two censuses are never mixed.
 */
public final class FactSet {
  /** No fact that relations speak of has a year. */
  static final int NO_YEAR = Integer.MIN_VALUE;

  private final FactModel model;
  private final ImmutableMap<Fact, FactValue> stated;
  private final Bounds bounds;
  private final int newestYear;

  private FactSet(
      FactModel model, ImmutableMap<Fact, FactValue> stated, Bounds bounds, int newestYear) {
    this.model = model;
    this.stated = stated;
    this.bounds = bounds;
    this.newestYear = newestYear;
  }

  /**
   * Returns a builder over the library's facts.
   *
   * @return a new builder, never null
   */
  public static Builder builder() {
    return builder(FactModel.standard());
  }

  /**
   * Returns a builder over the facts of a model.
   *
   * @param model the model, not null
   * @return a new builder, never null
   */
  public static Builder builder(FactModel model) {
    Objects.requireNonNull(model, "model");
    return new Builder(model);
  }

  /**
   * Returns a builder that starts from these facts.
   *
   * @return a new builder, never null
   */
  public Builder toBuilder() {
    Builder builder = new Builder(model);
    builder.stated.putAll(stated);
    return builder;
  }

  /**
   * Returns these facts with those of another set over them: what both state is as the other says.
   *
   * @param other the set that wins, not null
   * @return the combination, never null
   * @throws AnctException {@code CONTRADICTORY_FACTS} if they cannot all hold
   */
  public FactSet overriddenBy(FactSet other) {
    Builder builder = toBuilder();
    builder.stated.putAll(other.stated);
    return builder.build();
  }

  /**
   * Returns the model whose facts these are.
   *
   * @return the model, never null
   */
  public FactModel model() {
    return model;
  }

  /**
   * Returns what was stated, without what follows from it.
   *
   * @return the values by fact, in the order stated, never null
   */
  public ImmutableMap<Fact, FactValue> stated() {
    return stated;
  }

  /**
   * Finds what was stated of a fact.
   *
   * @param fact the fact, not null
   * @return the value, or empty if none was stated
   */
  public Optional<FactValue> find(Fact fact) {
    return Optional.ofNullable(stated.get(fact));
  }

  /**
   * Returns the least a fact can be, from all that is known.
   *
   * @param fact the fact, not null
   * @return the stored value, inclusive
   */
  public long low(Fact fact) {
    return bounds.low(fact);
  }

  /**
   * Returns the most a fact can be, from all that is known.
   *
   * @param fact the fact, not null
   * @return the stored value, inclusive
   */
  public long high(Fact fact) {
    return bounds.high(fact);
  }

  /**
   * Tells whether a fact is known exactly, stated or derived.
   *
   * @param fact the fact, not null
   * @return true if it can be one value only
   */
  public boolean isKnown(Fact fact) {
    return low(fact) == high(fact);
  }

  /**
   * Returns what is known of a fact, as an explanation shows it.
   *
   * @param fact the fact, not null
   * @return the value or its bounds, never null
   */
  public Value value(Fact fact) {
    return fact.toValue(low(fact), high(fact));
  }

  /**
   * Tells whether facts could have values within given bounds together with all that is known.
   *
   * @param facts the facts, none null
   * @param lows the least value of each, inclusive
   * @param highs the greatest value of each, inclusive
   * @return false if it is impossible
   */
  public boolean isPossible(ImmutableList<Fact> facts, long[] lows, long[] highs) {
    Bounds trial = bounds.copy();
    for (int i = 0; i < facts.size(); i++) {
      trial.narrow(facts.get(i), lows[i], highs[i]);
    }
    trial.narrow(newestYear);
    return !trial.isContradictory();
  }

  /**
   * Visits each fact of which something is known, stated or derived, in no particular order. Any other fact can have any
   * value of its range.
   *
   * @param visitor what to do with each, not null
   */
  public void forEachKnown(Visitor visitor) {
    bounds.forEach(visitor);
  }

  /** Is told what is known of a fact. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes what is known of a fact.
     *
     * @param fact the fact, not null
     * @param low the least it can be, stored, inclusive
     * @param high the most it can be, stored, inclusive
     */
    void visit(Fact fact, long low, long high);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactSet set && set.stated.equals(stated) && set.model.equals(model);
  }

  @Override
  public int hashCode() {
    return stated.hashCode();
  }

  @Override
  public String toString() {
    return stated.toString();
  }

  /** Gathers facts. */
  public static final class Builder {
    private final FactModel model;
    private final Map<Fact, FactValue> stated = new LinkedHashMap<>();

    private Builder(FactModel model) {
      this.model = model;
    }

    /**
     * States a fact; a later statement replaces an earlier one.
     *
     * @param fact the fact, of the model, not null
     * @param value the value, not null
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact, {@code BAD_FACT_VALUE} if the value is
     *     out of range
     */
    public Builder put(Fact fact, FactValue value) {
      Fact known = model.get(fact.id());
      if (value.low() < known.min() || value.high() > known.max()) {
        known.inRange(value.low(), Long.toString(value.low()));
        known.inRange(value.high(), Long.toString(value.high()));
      }
      stated.put(known, value);
      return this;
    }

    /**
     * States a whole number.
     *
     * @param fact a quantity, of the model, not null
     * @param number the number, not yet scaled
     * @return this builder
     * @throws AnctException as {@link #put(Fact, FactValue)}
     */
    public Builder put(Fact fact, long number) {
      return fact.kind() == FactKind.QUANTITY && fact.scale() == 0
          ? put(fact, FactValue.exactly(number))
          : put(fact, BigDecimal.valueOf(number));
    }

    /**
     * States a decimal number.
     *
     * @param fact a quantity, of the model, not null
     * @param number the number, with no more decimals than the fact keeps, not null
     * @return this builder
     * @throws AnctException as {@link #put(Fact, FactValue)}
     */
    public Builder put(Fact fact, BigDecimal number) {
      return put(fact, FactValue.exactly(fact.stored(number)));
    }

    /**
     * States a flag.
     *
     * @param fact a flag, of the model, not null
     * @param value whether it holds
     * @return this builder
     * @throws AnctException as {@link #put(Fact, FactValue)}
     */
    public Builder put(Fact fact, boolean value) {
      return fact.kind() == FactKind.FLAG
          ? put(fact, FactValue.exactly(value ? 1 : 0))
          : put(fact, Boolean.toString(value));
    }

    /**
     * States a value as a file writes it.
     *
     * @param fact the fact, of the model, not null
     * @param text the value, as {@link Fact#parse} reads it, not null
     * @return this builder
     * @throws AnctException as {@link #put(Fact, FactValue)}
     */
    public Builder put(Fact fact, String text) {
      return put(fact, FactValue.exactly(fact.parse(text)));
    }

    /**
     * States a value with its year and origin.
     *
     * @param fact the fact, of the model, not null
     * @param text the value, as {@link Fact#parse} reads it, not null
     * @param year the year it is of
     * @param source who states it, not null
     * @return this builder
     * @throws AnctException as {@link #put(Fact, FactValue)}
     */
    public Builder put(Fact fact, String text, int year, Provenance source) {
      return put(fact, FactValue.exactly(fact.parse(text)).ofYear(year).from(source));
    }

    /**
     * Builds the set and derives what follows.
     *
     * @return the facts, never null
     * @throws AnctException {@code CONTRADICTORY_FACTS} if they cannot all hold
     */
    public FactSet build() {
      Map<Fact, long[]> pairs = new HashMap<>();
      int newest = newestRelatedYear();
      stated.forEach((fact, value) -> {
        // Between absent and partial lie two answers of a designation that are not one: it is
        // unknown.
        boolean severalWords = Facts.isDesignation(fact) && !value.isExact();
        if (!severalWords && !isOutdated(fact, value, newest)) {
          pairs.put(fact, new long[] {value.low(), value.high()});
        }
      });
      Bounds bounds = Bounds.of(model, pairs);
      bounds.narrow(newest);
      if (bounds.isContradictory()) {
        throw contradiction(bounds);
      }
      return new FactSet(model, ImmutableMap.copyOf(stated), bounds, newest);
    }

    private int newestRelatedYear() {
      int newest = NO_YEAR;
      for (Map.Entry<Fact, FactValue> entry : stated.entrySet()) {
        if (isRelated(entry.getKey()) && entry.getValue().year().isPresent()) {
          newest = Math.max(newest, entry.getValue().year().get());
        }
      }
      return newest;
    }

    private boolean isRelated(Fact fact) {
      return model.slot(fact) >= 0;
    }

    /** A value of an older year is kept as stated, but never compared: it is as if unknown at the newest year. */
    private boolean isOutdated(Fact fact, FactValue value, int newest) {
      return value.year().isPresent() && value.year().get() < newest && isRelated(fact);
    }

    private AnctException contradiction(Bounds bounds) {
      for (Fact fact : model.facts()) {
        FactValue value = stated.get(fact);
        if (value != null && bounds.low(fact) > bounds.high(fact)) {
          return Problem.of(
                  ProblemCode.CONTRADICTORY_FACTS,
                  "id",
                  fact.id(),
                  "value",
                  fact.format(value.low()),
                  "rule",
                  fact.format(bounds.high(fact)) + " < " + fact.format(bounds.low(fact)))
              .toException();
        }
      }
      return Problem.of(
              ProblemCode.CONTRADICTORY_FACTS,
              "id",
              "-",
              "value",
              stated,
              "rule",
              model.relations())
          .toException();
    }
  }
}
