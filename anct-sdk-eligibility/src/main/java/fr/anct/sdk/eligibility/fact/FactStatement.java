package fr.anct.sdk.eligibility.fact;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import fr.anct.sdk.core.source.Provenance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One fact as a file states it: a value, or bounds. This class is immutable and thread-safe.
 *
 * @param fact the fact's name, not null
 * @param value the value, as {@link Fact#parse} reads it, or empty if only bounds are known
 * @param min the least it can be, or empty if unbounded; only without a value
 * @param max the most it can be, or empty if unbounded; only without a value
 * @param year the year it is of, such as a census, or empty
 * @param date the day it was stated, or empty
 * @param source who states it, or empty
 */
@JsonPropertyOrder({"fact", "value", "min", "max", "year", "date", "source"})
public record FactStatement(
    String fact,
    Optional<String> value,
    Optional<String> min,
    Optional<String> max,
    Optional<Integer> year,
    Optional<LocalDate> date,
    Optional<String> source) {
  /**
   * Replaces absent parts by empty ones.
   *
   * @throws IllegalArgumentException if there are both a value and a bound, or neither
   */
  public FactStatement {
    value = value == null ? Optional.empty() : value;
    min = min == null ? Optional.empty() : min;
    max = max == null ? Optional.empty() : max;
    year = year == null ? Optional.empty() : year;
    date = date == null ? Optional.empty() : date;
    source = source == null ? Optional.empty() : source;
    if (value.isPresent() == (min.isPresent() || max.isPresent())) {
      throw new IllegalArgumentException("a fact has either a value or bounds: " + fact);
    }
  }

  static FactStatement of(Fact fact, FactValue stated) {
    Optional<String> low =
        stated.low() <= fact.min() ? Optional.empty() : Optional.of(fact.format(stated.low()));
    Optional<String> high =
        stated.high() >= fact.max() ? Optional.empty() : Optional.of(fact.format(stated.high()));
    boolean exact = stated.isExact();
    return new FactStatement(
        fact.id(),
        exact ? Optional.of(fact.format(stated.low())) : Optional.empty(),
        exact ? Optional.empty() : low.or(() -> Optional.of(fact.format(fact.min()))),
        exact ? Optional.empty() : high,
        stated.year(),
        stated.provenance().flatMap(Provenance::date),
        stated.provenance().map(Provenance::dataset));
  }

  /**
   * Returns what this states as a value of its fact.
   *
   * @param known the fact, not null
   * @return the value, with its year and origin, never null
   * @throws fr.anct.sdk.core.problem.AnctException {@code BAD_FACT_VALUE} if it is none, or the least is above the
   *     greatest
   */
  public FactValue toValue(Fact known) {
    FactValue stated =
        value.isPresent() ? FactValue.exactly(known.parse(value.get())) : between(known);
    Optional<Provenance> provenance =
        source.map(name -> date.map(Provenance.of(name)::withDate).orElse(Provenance.of(name)));
    return new FactValue(stated.low(), stated.high(), year, provenance);
  }

  private FactValue between(Fact known) {
    long low = min.map(known::parse).orElse(known.min());
    long high = max.map(known::parse).orElse(known.max());
    if (low > high) {
      throw Problem.of(
              ProblemCode.BAD_FACT_VALUE,
              "id",
              fact,
              "value",
              known.format(low),
              "rule",
              "<= " + known.format(high))
          .toException();
    }
    return FactValue.between(low, high);
  }
}
