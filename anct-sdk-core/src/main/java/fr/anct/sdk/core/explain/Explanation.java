package fr.anct.sdk.core.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.json.JsonDocument;
import fr.anct.sdk.core.money.Euros;
import fr.anct.sdk.core.money.Rounding;
import fr.anct.sdk.core.source.Citation;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of an answer with the steps it rests on: a tree of records without text.
 *
 * <p>Every step has an address, a message key, typed operands and, where a text commands it, a citation. The list of
 * cases may grow: keep a default branch.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "node")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Explanation.Decision.class, name = "decision"),
  @JsonSubTypes.Type(value = Explanation.Amount.class, name = "amount"),
  @JsonSubTypes.Type(value = Explanation.Lookup.class, name = "lookup"),
  @JsonSubTypes.Type(value = Explanation.Note.class, name = "note")
})
@JsonDocument("explanation")
public sealed interface Explanation {
  /**
   * Returns the address of this step.
   *
   * @return the id, never null
   */
  NodeId id();

  /**
   * Returns the message key that names this step.
   *
   * @return the key, never null
   */
  String key();

  /**
   * Returns the values that took part, in order.
   *
   * @return the operands, never null
   */
  ImmutableList<Operand> operands();

  /**
   * Returns where this step is written.
   *
   * @return the citation, or empty if the parent's covers it
   */
  Optional<Citation> citation();

  /**
   * Returns the steps this one rests on, in order.
   *
   * @return the children, never null
   */
  ImmutableList<Explanation> children();

  /**
   * A statement and what is known of it.
   *
   * @param id the address, not null
   * @param key the message key, not null
   * @param operator how it was decided, not null
   * @param truth what is known, not null
   * @param decisive whether the answer turns on this step
   * @param operands for a comparison, what was observed, then what it was held against
   * @param citation where the statement is written, or empty if the parent's covers it
   * @param children the steps it rests on
   */
  record Decision(
      NodeId id,
      String key,
      Operator operator,
      Truth truth,
      @JsonProperty(required = true) boolean decisive,
      ImmutableList<Operand> operands,
      Optional<Citation> citation,
      ImmutableList<Explanation> children)
      implements Explanation {
    /** Replaces absent parts by empty ones. */
    public Decision {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(operator, "operator");
      Objects.requireNonNull(truth, "truth");
      operands = operands == null ? ImmutableList.of() : operands;
      citation = citation == null ? Optional.empty() : citation;
      children = children == null ? ImmutableList.of() : children;
    }
  }

  /**
   * An amount that was computed.
   *
   * @param id the address, not null
   * @param key the message key, not null
   * @param amount the result, not null
   * @param rounding how the last division was settled, or empty if there was none
   * @param operands what it was computed from
   * @param citation where the calculation is written, or empty if the parent's covers it
   * @param children the steps it rests on
   */
  record Amount(
      NodeId id,
      String key,
      Euros amount,
      Optional<Rounding> rounding,
      ImmutableList<Operand> operands,
      Optional<Citation> citation,
      ImmutableList<Explanation> children)
      implements Explanation {
    /** Replaces absent parts by empty ones. */
    public Amount {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(amount, "amount");
      rounding = rounding == null ? Optional.empty() : rounding;
      operands = operands == null ? ImmutableList.of() : operands;
      citation = citation == null ? Optional.empty() : citation;
      children = children == null ? ImmutableList.of() : children;
    }
  }

  /**
   * A value that was looked up or derived from others.
   *
   * @param id the address, not null
   * @param key the message key of what was looked up, not null
   * @param result what was found, not null
   * @param operands what it was derived from
   * @param citation where the derivation is written, or empty if the parent's covers it
   */
  record Lookup(
      NodeId id,
      String key,
      Operand result,
      ImmutableList<Operand> operands,
      Optional<Citation> citation)
      implements Explanation {
    /** Replaces absent parts by empty ones. */
    public Lookup {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(result, "result");
      operands = operands == null ? ImmutableList.of() : operands;
      citation = citation == null ? Optional.empty() : citation;
    }

    @Override
    public ImmutableList<Explanation> children() {
      return ImmutableList.of();
    }
  }

  /**
   * Something a reader must know beside the answer: a reservation, a remedy, what would settle it.
   *
   * @param id the address, not null
   * @param key the message key, not null
   * @param operands the values of the message, by name
   * @param citation where it is written, or empty if the parent's covers it
   */
  record Note(NodeId id, String key, ImmutableList<Operand> operands, Optional<Citation> citation)
      implements Explanation {
    /** Replaces absent parts by empty ones. */
    public Note {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      operands = operands == null ? ImmutableList.of() : operands;
      citation = citation == null ? Optional.empty() : citation;
    }

    @Override
    public ImmutableList<Explanation> children() {
      return ImmutableList.of();
    }
  }
}
