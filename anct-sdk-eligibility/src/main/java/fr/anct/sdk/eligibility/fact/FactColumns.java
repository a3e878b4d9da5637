package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of many territories, projects or structures, column by column in plain arrays: for millions of rows.
 * This class is immutable and thread-safe.
 *
 * <p>Each row is a {@link FactSet}: besides what the columns state it holds what follows by the relations of the model.
 *
 * <pre>{@code
 * FactColumns rows = FactColumns.builder(2)
 *     .column(Facts.POPULATION_DGF, new long[] {1_800, 2_400})
 *     .restUnknown()
 *     .build();
 * }</pre>
 */
public final class FactColumns {
  private final FactModel model;
  private final int size;
  private final ImmutableMap<Fact, Known> stated;
  private final ImmutableMap<Fact, Known> known; // with what follows
  private final ImmutableSet<Fact> supplied;

  private FactColumns(Builder builder, ImmutableMap<Fact, Known> known) {
    this.model = builder.model;
    this.size = builder.size;
    this.stated = ImmutableMap.copyOf(builder.columns);
    this.known = known;
    ImmutableSet.Builder<Fact> all = ImmutableSet.builder();
    all.addAll(stated.keySet()).addAll(known.keySet()).addAll(builder.unknown);
    this.supplied = all.build();
  }

  /**
   * Returns a builder of rows of the library's facts.
   *
   * @param size how many rows, 0 or more
   * @return a new builder, never null
   * @throws IllegalArgumentException if it is negative
   */
  public static Builder builder(int size) {
    return builder(FactModel.standard(), size);
  }

  /**
   * Returns a builder of rows of the facts of a model.
   *
   * @param model the model, not null
   * @param size how many rows, 0 or more
   * @return a new builder, never null
   * @throws IllegalArgumentException if it is negative
   */
  public static Builder builder(FactModel model, int size) {
    return new Builder(model, size);
  }

  /**
   * Returns how many rows there are.
   *
   * @return the number of rows
   */
  public int size() {
    return size;
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
   * Tells whether the rows speak of a fact: it has a column, or one follows from them, or it was said to be unknown.
   *
   * @param fact the fact, not null
   * @return true if they do
   */
  public boolean contains(Fact fact) {
    return supplied.contains(fact);
  }

  /**
   * Returns what is known of a fact, stated or derived.
   *
   * @param fact the fact, not null
   * @return its least and greatest values, those of its range if no column says more, never null
   */
  public Known known(Fact fact) {
    Known column = known.get(fact);
    if (column == null) {
      column = stated.get(fact);
    }
    return column == null ? Known.anything(fact) : column;
  }

  /**
   * Returns one row.
   *
   * @param row its place, from 0
   * @return the facts, never null
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public FactSet row(int row) {
    Objects.checkIndex(row, size);
    FactSet.Builder facts = FactSet.builder(model);
    stated.forEach((fact, column) -> {
      if (column.low(row) != fact.min() || column.high(row) != fact.max()) {
        facts.put(fact, FactValue.between(column.low(row), column.high(row)));
      }
    });
    return facts.build();
  }

  /** Returns the number of rows and the facts that have a column. */
  @Override
  public String toString() {
    return size + " × " + stated.keySet();
  }

  /** The bounds of one fact in each row. This class is immutable and thread-safe. */
  public static final class Known {
    private final long[] lows; // of one row only if all are the same
    private final long[] highs; // the same array if all values are exact
    private final boolean constant;

    private Known(long[] lows, long[] highs, boolean constant) {
      this.lows = lows;
      this.highs = highs;
      this.constant = constant;
    }

    private static Known anything(Fact fact) {
      return new Known(new long[] {fact.min()}, new long[] {fact.max()}, true);
    }

    /**
     * Returns the least that the fact can be in a row.
     *
     * @param row the row, from 0
     * @return the stored value, inclusive
     */
    public long low(int row) {
      return lows[constant ? 0 : row];
    }

    /**
     * Returns the most that the fact can be in a row.
     *
     * @param row the row, from 0
     * @return the stored value, inclusive
     */
    public long high(int row) {
      return highs[constant ? 0 : row];
    }

    /**
     * Tells whether it is known to be the same in all rows without looking at them.
     *
     * @return true if all rows have the same bounds
     */
    public boolean isConstant() {
      return constant;
    }
  }

  /** Gathers columns. */
  public static final class Builder {
    private final FactModel model;
    private final int size;
    private final Map<Fact, Known> columns = new LinkedHashMap<>();
    private final Set<Fact> unknown = new LinkedHashSet<>();

    private Builder(FactModel model, int size) {
      this.model = Objects.requireNonNull(model, "model");
      this.size = size;
      if (size < 0) {
        throw new IllegalArgumentException("size " + size);
      }
    }

    /**
     * States a fact, exactly known in each row.
     *
     * @param fact the fact, of the model, not null
     * @param stored its stored value in each row, not null; the array is copied
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact, {@code BAD_FACT_VALUE} if a value is out
     *     of range
     * @throws IllegalArgumentException if there is not one value a row
     */
    public Builder column(Fact fact, long[] stored) {
      long[] own = stored.clone();
      return put(fact, own, own, false);
    }

    /**
     * States a fact, known within bounds in each row; those of the fact's own range where nothing is known.
     *
     * @param fact the fact, of the model, not null
     * @param lows the least stored value in each row, inclusive, not null; the array is copied
     * @param highs the greatest stored value in each row, inclusive, not null; the array is copied
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact, {@code BAD_FACT_VALUE} if a value is out
     *     of range or the least one is above the greatest
     * @throws IllegalArgumentException if there are not two values a row
     */
    public Builder column(Fact fact, long[] lows, long[] highs) {
      return put(fact, lows.clone(), highs.clone(), false);
    }

    /**
     * States a fact, the same in all rows.
     *
     * @param fact the fact, of the model, not null
     * @param value the value, as {@link Fact#parse} reads it, not null
     * @return this builder
     * @throws AnctException as {@link #column(Fact, long[])}
     */
    public Builder everywhere(Fact fact, String value) {
      long[] stored = {model.get(fact.id()).parse(value)};
      return put(fact, stored, stored, true);
    }

    private Builder put(Fact fact, long[] lows, long[] highs, boolean constant) {
      Fact own = model.get(fact.id());
      int expected = constant ? 1 : size;
      if (lows.length != expected || highs.length != expected) {
        throw new IllegalArgumentException("not one value a row: " + fact);
      }
      for (int row = 0; row < expected; row++) {
        long low = lows[row];
        long high = highs[row];
        if (low > high || low < own.min() || high > own.max()) {
          throw Problem.of(
                  ProblemCode.BAD_FACT_VALUE,
                  "id",
                  own.id(),
                  "value",
                  low == high ? low : low + " … " + high,
                  "rule",
                  own.min() + " … " + own.max())
              .toException();
        }
      }
      boolean exact = lows == highs;
      if (!exact && Facts.isDesignation(own)) {
        // Between absent and partial lie two answers of a designation that are not one.
        for (int row = 0; row < expected; row++) {
          if (lows[row] != highs[row]) {
            lows[row] = own.min();
            highs[row] = own.max();
          }
        }
      }
      columns.put(own, new Known(lows, highs, constant));
      return this;
    }

    /**
     * Says that nothing is known of facts in any row: rules that read them answer by what else is known.
     *
     * @param facts the facts, of the model, none null
     * @return this builder
     * @throws AnctException {@code UNKNOWN_FACT} if the model has no such fact
     */
    public Builder unknown(Fact... facts) {
      for (Fact fact : facts) {
        unknown.add(model.get(fact.id()));
      }
      return this;
    }

    /**
     * Says that nothing is known of the facts of the model that have no column.
     *
     * @return this builder
     */
    public Builder restUnknown() {
      unknown.addAll(model.facts());
      return this;
    }

    /**
     * Builds the rows and derives what follows.
     *
     * @return the rows, never null
     * @throws AnctException {@code CONTRADICTORY_FACTS} if the values of a row cannot all hold
     */
    public FactColumns build() {
      List<Fact> tied = new ArrayList<>();
      for (Fact fact : model.facts()) {
        if (model.slot(fact) >= 0
            && columns.keySet().stream().anyMatch(own -> model.areRelated(own, fact))) {
          tied.add(fact);
        }
      }
      return new FactColumns(this, tied.isEmpty() ? ImmutableMap.of() : derived(tied));
    }

    private ImmutableMap<Fact, Known> derived(List<Fact> tied) {
      int count = tied.size();
      long[][] lows = new long[count][size];
      long[][] highs = new long[count][size];
      Known[] stated = new Known[count];
      int[] slots = new int[count];
      long[] least = new long[count];
      long[] greatest = new long[count];
      for (int i = 0; i < count; i++) {
        Fact fact = tied.get(i);
        slots[i] = model.slot(fact);
        stated[i] = columns.getOrDefault(fact, Known.anything(fact));
        least[i] = fact.min();
        greatest[i] = fact.max();
      }
      Bounds bounds = Bounds.of(model, new HashMap<>());
      boolean[] touched = new boolean[count];
      for (int row = 0; row < size; row++) {
        for (int i = 0; i < count; i++) {
          bounds.put(slots[i], stated[i].low(row), stated[i].high(row));
        }
        bounds.narrow(FactSet.NO_YEAR);
        for (int i = 0; i < count; i++) {
          lows[i][row] = bounds.lowOfSlot(slots[i]);
          highs[i][row] = bounds.highOfSlot(slots[i]);
          touched[i] |= lows[i][row] != least[i] || highs[i][row] != greatest[i];
        }
        if (bounds.isContradictory()) {
          throw contradiction(row);
        }
      }
      ImmutableMap.Builder<Fact, Known> known = ImmutableMap.builder();
      for (int i = 0; i < count; i++) {
        if (touched[i]) {
          boolean exact = Arrays.equals(lows[i], highs[i]);
          known.put(tied.get(i), new Known(lows[i], exact ? lows[i] : highs[i], false));
        }
      }
      return known.buildOrThrow();
    }

    /** The one that the row's own set of facts finds. */
    private AnctException contradiction(int row) {
      try {
        new FactColumns(this, ImmutableMap.of()).row(row);
      } catch (AnctException found) {
        return found;
      }
      throw new IllegalStateException("row " + row);
    }
  }

  /**
   * Returns the facts that have a column or of which one follows from them.
   *
   * @return the facts, never null
   */
  public ImmutableList<Fact> facts() {
    return ImmutableSet.<Fact>builder()
        .addAll(stated.keySet())
        .addAll(known.keySet())
        .build()
        .asList();
  }
}
