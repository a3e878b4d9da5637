package fr.anct.sdk.eligibility.criterion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.Facts;
import java.util.Objects;
import java.util.Optional;

/** A condition on facts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Criterion.Comparison.class, name = "comparison"),
  @JsonSubTypes.Type(value = Criterion.Membership.class, name = "in"),
  @JsonSubTypes.Type(value = Criterion.Designated.class, name = "designated"),
  @JsonSubTypes.Type(value = Criterion.Checked.class, name = "checked"),
  @JsonSubTypes.Type(value = Criterion.All.class, name = "all"),
  @JsonSubTypes.Type(value = Criterion.Any.class, name = "any"),
  @JsonSubTypes.Type(value = Criterion.Not.class, name = "not"),
  @JsonSubTypes.Type(value = Criterion.AtLeast.class, name = "atLeast"),
  @JsonSubTypes.Type(value = Criterion.Clause.class, name = "clause")
})
public sealed interface Criterion {

  /**
   * Two terms and the operator between them.
   *
   * @param left what is observed, not null
   * @param operator one of the six comparisons, not null
   * @param right what it is held against, not null
   */
  record Comparison(Term left, Operator operator, Term right) implements Criterion {
    /**
     * Checks the operator and the facts.
     *
     * @throws IllegalArgumentException if it is not one of the six comparisons, or a side reads a flag, a word or a day
     */
    public Comparison {
      Objects.requireNonNull(operator, "operator");
      if (operator.compareTo(Operator.NE) > 0) {
        throw new IllegalArgumentException("not a comparison: " + operator);
      }
      checkQuantities(left);
      checkQuantities(right);
    }

    private static void checkQuantities(Term side) {
      for (Fact fact : side.facts()) {
        if (fact.kind() != FactKind.QUANTITY) {
          throw new IllegalArgumentException("not a quantity: " + fact.id());
        }
      }
    }
  }

  /**
   * A word is one of several.
   *
   * @param fact a word, not null
   * @param words the words accepted, of the fact's list, not empty
   */
  record Membership(Fact fact, ImmutableList<String> words) implements Criterion {
    /**
     * Checks that the words are the fact's.
     *
     * @throws IllegalArgumentException if the fact is not a word, there are no words, or one is not of its list
     */
    public Membership {
      Objects.requireNonNull(fact, "fact");
      if (fact.kind() != FactKind.WORD || words.isEmpty() || !fact.words().containsAll(words)) {
        throw new IllegalArgumentException(words + " are not words of " + fact.id());
      }
    }
  }

  /**
   * The territory is named on a list signed by the State, wholly.
   *
   * @param designation the fact made by {@link fr.anct.sdk.eligibility.fact.Facts#designation}, not null
   */
  record Designated(Fact designation) implements Criterion {
    /**
     * Checks that the fact is a designation.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Designated {
      Objects.requireNonNull(designation, "designation");
      if (!Facts.isDesignation(designation)) {
        throw new IllegalArgumentException("not a designation: " + designation.id());
      }
    }
  }

  /**
   * An item of a checklist holds.
   *
   * @param flag a flag, not null
   */
  record Checked(Fact flag) implements Criterion {
    /**
     * Checks that the fact is a flag.
     *
     * @throws IllegalArgumentException if it is not
     */
    public Checked {
      Objects.requireNonNull(flag, "flag");
      if (flag.kind() != FactKind.FLAG) {
        throw new IllegalArgumentException("not a flag: " + flag.id());
      }
    }
  }

  /**
   * All conditions hold; of none, true.
   *
   * @param criteria the conditions, not null
   */
  record All(ImmutableList<Criterion> criteria) implements Criterion {}

  /**
   * At least one condition holds; of none, false.
   *
   * @param criteria the conditions, not null
   */
  record Any(ImmutableList<Criterion> criteria) implements Criterion {}

  /**
   * A condition does not hold.
   *
   * @param criterion the condition, not null
   */
  record Not(Criterion criterion) implements Criterion {
    /** Checks that nothing is null. */
    public Not {
      Objects.requireNonNull(criterion, "criterion");
    }
  }

  /**
   * At least so many conditions hold.
   *
   * @param count how many, 0 or more
   * @param criteria the conditions, not null
   */
  record AtLeast(int count, ImmutableList<Criterion> criteria) implements Criterion {
    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public AtLeast {
      if (count < 0) {
        throw new IllegalArgumentException("count " + count);
      }
    }
  }

  /**
   * A named passage of a text: a condition with a label and its citation.
   *
   * @param key the message key of the label, not null
   * @param citation where it is written, or empty if the rule's citation covers it
   * @param criterion the condition, not null
   */
  record Clause(String key, Optional<Citation> citation, Criterion criterion) implements Criterion {
    /** Replaces an absent citation by none. */
    public Clause {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(criterion, "criterion");
      citation = citation == null ? Optional.empty() : citation;
    }
  }

  /**
   * Returns a comparison of a fact with a whole number of the law, in the fact's unit.
   *
   * @param fact a quantity, not null
   * @param operator one of the six comparisons, not null
   * @param threshold the number
   * @return the condition, never null
   * @throws IllegalArgumentException if the fact is no quantity, or the operator no comparison
   */
  static Criterion compare(Fact fact, Operator operator, long threshold) {
    return new Comparison(Term.of(fact), operator, Term.of(threshold, fact.unit()));
  }

  /**
   * Returns a comparison of two terms.
   *
   * @param left what is observed, not null
   * @param operator one of the six comparisons, not null
   * @param right what it is held against, not null
   * @return the condition, never null
   */
  static Criterion compare(Term left, Operator operator, Term right) {
    return new Comparison(left, operator, right);
  }

  /**
   * Returns the condition that a word is one of several.
   *
   * @param fact a word, not null
   * @param words the words accepted, not empty
   * @return the condition, never null
   */
  static Criterion in(Fact fact, String... words) {
    return new Membership(fact, ImmutableList.copyOf(words));
  }

  /**
   * Returns the condition that the territory is named on a list.
   *
   * @param designation the designation, not null
   * @return the condition, never null
   */
  static Criterion designated(Fact designation) {
    return new Designated(designation);
  }

  /**
   * Returns the condition that a flag holds.
   *
   * @param flag a flag, not null
   * @return the condition, never null
   */
  static Criterion checked(Fact flag) {
    return new Checked(flag);
  }

  /**
   * Returns the condition that all hold.
   *
   * @param criteria the conditions, none null
   * @return the condition, never null
   */
  static Criterion all(Criterion... criteria) {
    return new All(ImmutableList.copyOf(criteria));
  }

  /**
   * Returns the condition that at least one holds.
   *
   * @param criteria the conditions, none null
   * @return the condition, never null
   */
  static Criterion any(Criterion... criteria) {
    return new Any(ImmutableList.copyOf(criteria));
  }

  /**
   * Returns the condition that another does not hold.
   *
   * @param criterion the other, not null
   * @return the condition, never null
   */
  static Criterion not(Criterion criterion) {
    Objects.requireNonNull(criterion, "criterion");
    return new Not(criterion);
  }

  /**
   * Returns the condition that at least so many hold.
   *
   * @param count how many, 0 or more
   * @param criteria the conditions, none null
   * @return the condition, never null
   */
  static Criterion atLeast(int count, Criterion... criteria) {
    return new AtLeast(count, ImmutableList.copyOf(criteria));
  }

  /**
   * Names a condition, under the rule's own citation.
   *
   * @param key the message key of the label, not null
   * @param criterion the condition, not null
   * @return the clause, never null
   */
  static Criterion clause(String key, Criterion criterion) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(criterion, "criterion");
    return new Clause(key, Optional.empty(), criterion);
  }

  /**
   * Names a condition and cites it.
   *
   * @param key the message key of the label, not null
   * @param citation where it is written, not null
   * @param criterion the condition, not null
   * @return the clause, never null
   */
  static Criterion clause(String key, Citation citation, Criterion criterion) {
    return new Clause(key, Optional.of(citation), criterion);
  }
}
