package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rate;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A typed value that stands in an explanation: what was observed, or what it was held against.
 *
 * <p>The list of cases may grow: keep a default branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Value.Quantity.class, name = "quantity"),
  @JsonSubTypes.Type(value = Value.Range.class, name = "range"),
  @JsonSubTypes.Type(value = Value.Money.class, name = "money"),
  @JsonSubTypes.Type(value = Value.Share.class, name = "share"),
  @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
  @JsonSubTypes.Type(value = Value.Flag.class, name = "flag"),
  @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Value.Key.class, name = "key")
})
public sealed interface Value {
  /**
   * A known number: {@code unscaled × 10^-scale}.
   *
   * @param unscaled the digits
   * @param scale the number of decimals, from 0 to 18
   * @param unit what it counts, not null
   */
  record Quantity(
      @JsonProperty(required = true) long unscaled,
      @JsonProperty(required = true) int scale,
      @JsonProperty(required = true) Unit unit)
      implements Value {
    /** Checks the scale and that nothing is null. */
    public Quantity {
      checkScale(scale);
      Objects.requireNonNull(unit, "unit");
    }

    /**
     * Returns the number.
     *
     * @return the decimal number, never null
     */
    public BigDecimal number() {
      return BigDecimal.valueOf(unscaled, scale);
    }
  }

  /**
   * A number known only within bounds, both inclusive; without bounds it is not known at all.
   *
   * @param min the least it can be, unscaled, or empty if unbounded
   * @param max the most it can be, unscaled, or empty if unbounded
   * @param scale the number of decimals, from 0 to 18
   * @param unit what it counts, not null
   */
  record Range(
      Optional<Long> min,
      Optional<Long> max,
      @JsonProperty(required = true) int scale,
      @JsonProperty(required = true) Unit unit)
      implements Value {
    /**
     * Replaces absent bounds by none, and checks that they are in order.
     *
     * @throws fr.anct.sdk.core.problem.AnctException with {@code OUT_OF_RANGE} if they are not
     */
    public Range {
      checkScale(scale);
      Objects.requireNonNull(unit, "unit");
      min = min == null ? Optional.empty() : min;
      max = max == null ? Optional.empty() : max;
      if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
        throw Problem.of(
                ProblemCode.OUT_OF_RANGE,
                "name",
                "min",
                "value",
                min.get(),
                "rule",
                "≤ " + max.get())
            .toException();
      }
    }
  }

  /**
   * An amount.
   *
   * @param amount the amount, not null
   */
  record Money(Euros amount) implements Value {
    /** Checks that nothing is null. */
    public Money {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * A rate.
   *
   * @param rate the rate, not null
   */
  record Share(Rate rate) implements Value {
    /** Checks that nothing is null. */
    public Share {
      Objects.requireNonNull(rate, "rate");
    }
  }

  /**
   * A date.
   *
   * @param date the date, not null
   */
  record Day(LocalDate date) implements Value {
    /** Checks that nothing is null. */
    public Day {
      Objects.requireNonNull(date, "date");
    }
  }

  /**
   * A yes or no.
   *
   * @param value whether it is yes
   */
  record Flag(@JsonProperty(required = true) boolean value) implements Value {}

  /**
   * A name or code, shown as it is in every language.
   *
   * @param text the text, not null
   */
  record Text(String text) implements Value {
    /** Checks that nothing is null. */
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A word of a closed list, shown through its message.
   *
   * @param key the message key, not null
   */
  record Key(String key) implements Value {
    /** Checks that nothing is null. */
    public Key {
      Objects.requireNonNull(key, "key");
    }
  }

  /**
   * Returns a whole number.
   *
   * @param number the number
   * @param unit what it counts, not null
   * @return the value, never null
   */
  static Value of(long number, Unit unit) {
    return new Quantity(number, 0, unit);
  }

  /**
   * Returns an amount.
   *
   * @param amount the amount, not null
   * @return the value, never null
   */
  static Value of(Euros amount) {
    return new Money(amount);
  }

  /**
   * Returns a rate.
   *
   * @param rate the rate, not null
   * @return the value, never null
   */
  static Value of(Rate rate) {
    return new Share(rate);
  }

  /**
   * Returns a date.
   *
   * @param date the date, not null
   * @return the value, never null
   */
  static Value of(LocalDate date) {
    return new Day(date);
  }

  /**
   * Returns a value of which nothing is known.
   *
   * @param unit what it counts, not null
   * @return a range without bounds, never null
   */
  static Value unknown(Unit unit) {
    return new Range(Optional.empty(), Optional.empty(), 0, unit);
  }

  private static void checkScale(int scale) {
    if (scale < 0 || scale > 18) {
      throw Problem.of(ProblemCode.OUT_OF_RANGE, "name", "scale", "value", scale, "rule", "0–18")
          .toException();
    }
  }
}
