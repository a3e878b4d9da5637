package fr.anct.sdk.eligibility.fact;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.problem.AnctException;
import fr.anct.sdk.core.problem.Problem;
import fr.anct.sdk.core.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The name and shape of something that can be known; not its value. This class is immutable and thread-safe.
 *
 * <p>Values are stored as a {@code long}: a quantity times ten to its scale, a flag as 0 or 1, a word as its place in
 * the list, a day as its epoch day. Its label is the message {@code fact.<id>}.
 *
 * @param id the identifier, lower-case with hyphens, not blank
 * @param kind what its value looks like, not null
 * @param unit what a quantity counts, {@link Unit#NONE} for the other kinds
 * @param scale the number of decimals of a quantity, 0 to 9
 * @param min the least stored value it can have
 * @param max the greatest stored value it can have
 * @param words the closed list of a word, empty for the other kinds
 */
public record Fact(
    String id,
    FactKind kind,
    Unit unit,
    int scale,
    long min,
    long max,
    ImmutableList<String> words) {
  private static final long MAX_QUANTITY = 1_000_000_000_000_000L;
  /** Twice as much, and a little more, still fits: bounds of sums do not overflow. */
  private static final long MAX_STORED = 1_000_000_000_000_000_000L;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the identifier is blank, the scale is not from 0 to 9, {@code min > max}, one of
   *     them is beyond 10<sup>18</sup>, a word has no list of words, or anything else has one
   */
  public Fact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    words = words == null ? ImmutableList.of() : words;
    if (id.isBlank()
        || scale < 0
        || scale > 9
        || min > max
        || min < -MAX_STORED
        || max > MAX_STORED
        || (kind == FactKind.WORD) == words.isEmpty()) {
      throw new IllegalArgumentException("not the shape of a fact: " + id);
    }
  }

  /**
   * Returns a fact that counts whole things, zero or more.
   *
   * @param id the identifier, not blank
   * @param unit what it counts, not null
   * @return the fact, never null
   */
  public static Fact count(String id, Unit unit) {
    return new Fact(id, FactKind.QUANTITY, unit, 0, 0, MAX_QUANTITY, ImmutableList.of());
  }

  /**
   * Returns a fact that measures, zero or more, with decimals.
   *
   * @param id the identifier, not blank
   * @param unit what it measures, not null
   * @param scale the number of decimals kept, 0 to 9
   * @return the fact, never null
   */
  public static Fact decimal(String id, Unit unit, int scale) {
    return new Fact(id, FactKind.QUANTITY, unit, scale, 0, MAX_QUANTITY, ImmutableList.of());
  }

  /**
   * Returns a fact that is yes or no.
   *
   * @param id the identifier, not blank
   * @return the fact, never null
   */
  public static Fact flag(String id) {
    return new Fact(id, FactKind.FLAG, Unit.NONE, 0, 0, 1, ImmutableList.of());
  }

  /**
   * Returns a fact that is one of a closed list of words.
   *
   * @param id the identifier, not blank
   * @param words the list, not empty
   * @return the fact, never null
   */
  public static Fact word(String id, String... words) {
    return new Fact(
        id, FactKind.WORD, Unit.NONE, 0, 0, words.length - 1L, ImmutableList.copyOf(words));
  }

  /**
   * Returns a fact that is a date.
   *
   * @param id the identifier, not blank
   * @return the fact, never null
   */
  public static Fact day(String id) {
    return new Fact(
        id,
        FactKind.DAY,
        Unit.NONE,
        0,
        LocalDate.of(1900, 1, 1).toEpochDay(),
        LocalDate.of(2200, 1, 1).toEpochDay(),
        ImmutableList.of());
  }

  /**
   * Returns the message key of this fact's label.
   *
   * @return {@code fact.<id>}, never null
   */
  public String key() {
    return "fact." + id;
  }

  /**
   * Returns the stored form of a number.
   *
   * @param number the number, not null
   * @return the number times ten to the scale
   * @throws AnctException {@code BAD_FACT_VALUE} if this is no quantity, or the number has more decimals than are kept
   *     or is out of range
   */
  public long stored(BigDecimal number) {
    if (kind != FactKind.QUANTITY) {
      throw bad(number.toString(), kind.name());
    }
    try {
      return inRange(
          number.setScale(scale).unscaledValue().longValueExact(), number.toPlainString());
    } catch (ArithmeticException e) {
      throw bad(number.toString(), "<= " + scale + " decimals");
    }
  }

  /**
   * Reads a value as a file writes it.
   *
   * @param text a plain decimal number, {@code true} or {@code false} (also {@code oui}, {@code non}, {@code yes},
   *     {@code no}), a word of the list, or an ISO date; not null
   * @return the stored form
   * @throws AnctException {@code BAD_FACT_VALUE} if it is none of these, or out of range
   */
  public long parse(String text) {
    String plain = text.strip();
    switch (kind) {
      case FLAG -> {
        return switch (plain) {
          case "true", "oui", "yes" -> 1;
          case "false", "non", "no" -> 0;
          default -> throw bad(text, "true | false");
        };
      }
      case WORD -> {
        int index = words.indexOf(plain);
        if (index < 0) {
          throw bad(text, String.join(" | ", words));
        }
        return index;
      }
      case DAY -> {
        try {
          return inRange(LocalDate.parse(plain).toEpochDay(), text);
        } catch (DateTimeException e) {
          throw bad(text, "yyyy-MM-dd");
        }
      }
      default -> {
        if (plain.length() > 30) {
          throw bad(text, "<= 30 characters");
        }
        try {
          return stored(new BigDecimal(plain));
        } catch (NumberFormatException e) {
          throw bad(text, "1234.5");
        }
      }
    }
  }

  /**
   * Writes a stored value in the form that {@link #parse} reads.
   *
   * @param stored the stored form, within range
   * @return the text, never null
   */
  public String format(long stored) {
    return switch (kind) {
      case FLAG -> stored == 0 ? "false" : "true";
      case WORD -> words.get((int) stored);
      case DAY -> LocalDate.ofEpochDay(stored).toString();
      case QUANTITY -> BigDecimal.valueOf(stored, scale).toPlainString();
    };
  }

  /**
   * Returns what is known of this fact as an explanation shows it.
   *
   * @param low the least it can be
   * @param high the most it can be
   * @return a value, or a range whose bounds are left out where they are this fact's own, never null
   */
  public Value toValue(long low, long high) {
    if (low == high) {
      return switch (kind) {
        case FLAG -> new Value.Flag(low == 1);
        case WORD -> new Value.Key("word." + id + "." + words.get((int) low));
        case DAY -> new Value.Day(LocalDate.ofEpochDay(low));
        case QUANTITY -> new Value.Quantity(low, scale, unit);
      };
    }
    if (kind != FactKind.QUANTITY) {
      return Value.unknown(unit);
    }
    return new Value.Range(
        low <= min ? Optional.empty() : Optional.of(low),
        isOpen(high) ? Optional.empty() : Optional.of(high),
        scale,
        unit);
  }

  /**
   * Tells whether a greatest value is so large that it says nothing.
   *
   * @param high the greatest stored value
   * @return true if it is this fact's own greatest value, or of the size of one that has no natural limit
   */
  public boolean isOpen(long high) {
    return high >= max || high > MAX_QUANTITY / 2;
  }

  long inRange(long stored, String text) {
    if (stored < min || stored > max) {
      throw bad(text, format(min) + " … " + format(max));
    }
    return stored;
  }

  private AnctException bad(String text, String rule) {
    return Problem.of(ProblemCode.BAD_FACT_VALUE, "id", id, "value", text, "rule", rule)
        .toException();
  }

  /** Compares all components, the identifier first. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Fact fact
            && id.equals(fact.id)
            && kind == fact.kind
            && unit == fact.unit
            && scale == fact.scale
            && min == fact.min
            && max == fact.max
            && words.equals(fact.words));
  }

  /** Hashes the identifier only: facts are keys on the hot path, and one model has one fact a name. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the identifier. */
  @Override
  public String toString() {
    return id;
  }
}
