package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactModel;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the facts, terms and comparisons that criteria speak of, so that what is known of each is worked out once for
 * all of them.
 *
 * <p>It grows while criteria are compiled, by one thread; afterwards it is only read, and thread-safe.
 */
public final class Vocabulary {
  private final Map<Fact, Integer> factNumbers = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Operand> names = new ArrayList<>();
  private final Map<Observed, Integer> termNumbers = new HashMap<>();
  private final List<Shown> terms = new ArrayList<>();
  private final Map<Criterion.Comparison, Integer> comparisonNumbers = new HashMap<>();
  private final List<Compared> comparisons = new ArrayList<>();
  private volatile @Nullable Knowledge nothing;
  private volatile @Nullable Clusters clusters;

  /** A fact or term that explanations show. */
  static final class Shown {
    final Observed observed;
    final int[] facts;

    Shown(Observed observed, int[] facts) {
      this.observed = observed;
      this.facts = facts;
    }
  }

  /** A comparison of several facts. */
  static final class Compared {
    final Criterion.Comparison comparison;
    final Optional<LinearForm> linear;
    final ImmutableList<Fact> facts;
    final int[] numbers;

    Compared(
        Criterion.Comparison comparison,
        Optional<LinearForm> linear,
        ImmutableList<Fact> facts,
        int[] numbers) {
      this.comparison = comparison;
      this.linear = linear;
      this.facts = facts;
      this.numbers = numbers;
    }

    Truth truth(FactSet known) {
      return linear.isPresent() ? linear.get().truth(known) : TermBounds.truth(comparison, known);
    }
  }

  /** Which facts the relations of a model tie together: equal numbers, -1 for none. */
  private record Clusters(FactModel model, int[] numbers) {}

  int number(Fact fact) {
    Integer known = factNumbers.get(fact);
    if (known != null) {
      return known;
    }
    forget();
    factNumbers.put(fact, facts.size());
    facts.add(fact);
    names.add(name(fact));
    return facts.size() - 1;
  }

  int number(Observed term) {
    Integer known = termNumbers.get(term);
    if (known != null) {
      return known;
    }
    forget();
    termNumbers.put(term, terms.size());
    terms.add(new Shown(term, numbers(term.facts())));
    return terms.size() - 1;
  }

  int number(
      Criterion.Comparison comparison, Optional<LinearForm> linear, ImmutableList<Fact> about) {
    Integer known = comparisonNumbers.get(comparison);
    if (known != null) {
      return known;
    }
    forget();
    comparisonNumbers.put(comparison, comparisons.size());
    comparisons.add(new Compared(comparison, linear, about, numbers(about)));
    return comparisons.size() - 1;
  }

  private int[] numbers(List<Fact> all) {
    return all.stream().mapToInt(this::number).toArray();
  }

  private void forget() {
    nothing = null;
    clusters = null;
  }

  int find(Fact fact) {
    Integer number = factNumbers.get(fact);
    return number == null ? -1 : number;
  }

  /** A fact as a note names it. */
  Operand named(Fact fact) {
    int number = find(fact);
    return number < 0 ? name(fact) : names.get(number);
  }

  private static Operand name(Fact fact) {
    return Operand.of("eligibility.fact", new Value.Key(fact.key()));
  }

  ImmutableList<Fact> facts() {
    return ImmutableList.copyOf(facts);
  }

  Fact fact(int number) {
    return facts.get(number);
  }

  Shown term(int number) {
    return terms.get(number);
  }

  Compared comparison(int number) {
    return comparisons.get(number);
  }

  int terms() {
    return terms.size();
  }

  int comparisons() {
    return comparisons.size();
  }

  /**
   * Returns what facts say of all that is spoken of here.
   *
   * @param known the facts, not null
   * @return the knowledge, for one thread, never null
   */
  public Knowledge knowledge(FactSet known) {
    return new Knowledge(this, known, nothing());
  }

  private Knowledge nothing() {
    Knowledge own = nothing;
    if (own == null) {
      own = Knowledge.ofNothing(this);
      nothing = own;
    }
    return own;
  }

  /** The cluster of each fact in the relations of a model, or -1. */
  int[] clusters(FactModel model) {
    Clusters own = clusters;
    if (own == null || own.model() != model) {
      own = new Clusters(model, clustered(model));
      clusters = own;
    }
    return own.numbers();
  }

  private int[] clustered(FactModel model) {
    int[] numbers = new int[facts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = -1;
      for (int j = 0; j <= i && numbers[i] < 0; j++) {
        numbers[i] = model.areRelated(facts.get(i), facts.get(j)) ? j : -1;
      }
    }
    return numbers;
  }
}
