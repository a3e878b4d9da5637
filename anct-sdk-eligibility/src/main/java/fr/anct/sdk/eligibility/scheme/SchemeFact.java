package fr.anct.sdk.eligibility.scheme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact of one's own, as a scheme document declares it. This class is immutable and thread-safe.
 *
 * @param id the identifier, lower-case with hyphens, not blank
 * @param kind what its value looks like, not null
 * @param unit what a quantity counts, or empty for {@code none}
 * @param scale the number of decimals of a quantity, 0 to 9, or empty for 0
 * @param words the closed list of a word, empty for the other kinds
 */
@JsonPropertyOrder({"id", "kind", "unit", "scale", "words"})
public record SchemeFact(
    String id,
    FactKind kind,
    Optional<Unit> unit,
    Optional<Integer> scale,
    ImmutableList<String> words) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is not the shape of a fact, as {@link Fact} says
   */
  public SchemeFact {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    unit = unit == null ? Optional.empty() : unit;
    scale = scale == null ? Optional.empty() : scale;
    words = words == null ? ImmutableList.of() : words;
    fact(id, kind, unit.orElse(Unit.NONE), scale.orElse(0), words);
  }

  /**
   * Returns the fact.
   *
   * @return the fact, zero or more if it is a quantity, never null
   */
  public Fact toFact() {
    return fact(id, kind, unit.orElse(Unit.NONE), scale.orElse(0), words);
  }

  private static Fact fact(
      String id, FactKind kind, Unit unit, int scale, ImmutableList<String> words) {
    return switch (kind) {
      case QUANTITY -> Fact.decimal(id, unit, scale);
      case FLAG -> Fact.flag(id);
      case WORD -> Fact.word(id, words.toArray(new String[0]));
      case DAY -> Fact.day(id);
    };
  }
}
