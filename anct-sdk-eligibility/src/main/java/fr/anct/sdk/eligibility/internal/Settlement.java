package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Relation;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Group;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would settle an undetermined answer, in the reader's terms. */
public final class Settlement {
  private final Evaluation evaluation;
  private final FactSet facts;
  private final List<Explanation> notes = new ArrayList<>();
  private final NodeId id;

  private Settlement(Evaluation evaluation, NodeId id) {
    this.evaluation = evaluation;
    this.facts = evaluation.facts();
    this.id = id;
  }

  /**
   * Returns the facts that are missing, those that cannot matter left out.
   *
   * @param evaluation an evaluation whose truth is unknown, not null
   * @return the facts in the rule's order, never null
   */
  public static ImmutableSet<Fact> missing(Evaluation evaluation) {
    ImmutableSet.Builder<Fact> missing = ImmutableSet.builder();
    Group[] groups = evaluation.groups();
    for (int i = 0; i < groups.length; i++) {
      if (evaluation.isUnknown(i) && matters(evaluation, i)) {
        for (Fact fact : groups[i].facts) {
          if (!evaluation.facts().isKnown(fact)) {
            missing.add(reduced(evaluation.facts(), fact, 0).fact());
          }
        }
      }
    }
    return missing.build();
  }

  /**
   * Says, fact by fact, for which values the answer would be yes, no, or turn on other facts.
   *
   * @param evaluation an evaluation whose truth is unknown, not null
   * @param parent the address of the rule, not null
   * @param firstIndex the place of the first note among the rule's children
   * @return the notes, never null
   */
  public static ImmutableList<Explanation> notes(Evaluation evaluation, NodeId parent, int firstIndex) {
    Settlement settlement = new Settlement(evaluation, parent);
    Group[] groups = evaluation.groups();
    for (int i = 0; i < groups.length; i++) {
      if (evaluation.isUnknown(i) && matters(evaluation, i)) {
        if (groups[i].isComposite()) {
          settlement.composite(i, firstIndex);
        } else {
          settlement.single(i, firstIndex);
        }
      }
    }
    return ImmutableList.copyOf(settlement.notes);
  }

  /** A group whose every cell leaves the same combinations true and false cannot settle anything. */
  private static boolean matters(Evaluation evaluation, int group) {
    Truth seen = null;
    for (int cell = evaluation.first[group]; cell <= evaluation.last[group]; cell++) {
      Truth truth = evaluation.agreed(group, cell);
      if (truth != Truth.UNKNOWN || (seen != null && seen != truth)) {
        return true;
      }
      seen = truth;
    }
    return mentions(evaluation, group);
  }

  /** With several unknowns each cell may stay open, yet together they settle it. */
  private static boolean mentions(Evaluation evaluation, int group) {
    Group[] groups = evaluation.groups();
    int[] cells = evaluation.first.clone();
    while (true) {
      boolean seen = false;
      boolean first = true;
      for (int cell = evaluation.first[group]; cell <= evaluation.last[group]; cell++) {
        cells[group] = cell;
        long mask = 0;
        for (int i = 0; i < groups.length; i++) {
          mask |= groups[i].masks[cells[i]];
        }
        boolean truth = evaluation.root().test(mask);
        if (!first && truth != seen) {
          return true;
        }
        seen = truth;
        first = false;
      }
      int i = 0;
      while (i < groups.length && (i == group || cells[i] == evaluation.last[i])) {
        cells[i] = evaluation.first[i];
        i++;
      }
      if (i == groups.length) {
        return false;
      }
      cells[i]++;
    }
  }

  private void single(int index, int firstIndex) {
    Group group = evaluation.groups()[index];
    Fact fact = group.fact();
    int from = evaluation.first[index];
    while (from <= evaluation.last[index]) {
      Truth truth = evaluation.agreed(index, from);
      int to = from;
      while (to < evaluation.last[index] && evaluation.agreed(index, to + 1) == truth) {
        to++;
      }
      long low = Math.max(facts.low(fact), group.lower(from));
      long high = Math.min(facts.high(fact), group.uppers[to]);
      note(fact, low, high, truth, firstIndex);
      from = to + 1;
    }
  }

  private void composite(int index, int firstIndex) {
    Group group = evaluation.groups()[index];
    List<Fact> unknown = group.facts.stream().filter(fact -> !facts.isKnown(fact)).distinct().toList();
    if (group.linear.isPresent() && unknown.size() == 1) {
      Fact fact = unknown.get(0);
      LinearForm.Threshold threshold = group.linear.get().solvedFor(fact, facts);
      long[] cuts = threshold.cuts();
      long low = facts.low(fact);
      for (int i = 0; i <= cuts.length; i++) {
        long high = i == cuts.length ? facts.high(fact) : Math.min(facts.high(fact), cuts[i]);
        if (low <= high) {
          note(fact, low, high, evaluation.agreed(index, threshold.test(low) ? 1 : 0), firstIndex);
        }
        low = high + 1;
      }
      return;
    }
    String key = clauseKey(evaluation.root(), group.comparison.orElseThrow()).orElse("eligibility.comparison");
    for (int cell = 1; cell >= 0; cell--) {
      Truth truth = evaluation.agreed(index, cell);
      notes.add(new Explanation.Note(
          id.child(firstIndex + notes.size()),
          "eligibility.condition." + (cell == 1 ? "met." : "unmet.") + truth,
          ImmutableList.of(Operand.of("eligibility.condition", new Value.Key(key))),
          Optional.empty()));
    }
  }

  private static Optional<String> clauseKey(Node node, Criterion.Comparison comparison) {
    if (node.criterion.equals(comparison)) {
      return node.clause.map(Criterion.Clause::key);
    }
    for (Node child : node.children) {
      Optional<String> key = clauseKey(child, comparison);
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private void note(Fact fact, long low, long high, Truth truth, int firstIndex) {
    Reduced reduced = reduced(facts, fact, 0);
    Fact told = reduced.fact();
    long least = low - reduced.offset();
    long most = high >= fact.max() ? told.max() : high - reduced.offset();
    boolean fromTheLeast = least <= Math.max(told.min(), facts.low(told));
    String key;
    Value value;
    if (truth == Truth.TRUE && fromTheLeast && most < told.max() && told.words().isEmpty() && least < most) {
      key = "eligibility.unless";
      value = told.toValue(most, most);
    } else {
      key = "eligibility.if." + truth;
      value = shown(told, least, most, fromTheLeast);
    }
    notes.add(new Explanation.Note(
        id.child(firstIndex + notes.size()),
        key,
        ImmutableList.of(
            Operand.of("eligibility.fact", new Value.Key(told.key())), Operand.of("eligibility.limit", value)),
        Optional.empty()));
  }

  private static Value shown(Fact fact, long low, long high, boolean fromTheLeast) {
    Value value = fact.toValue(low, high);
    if (value instanceof Value.Range range && fromTheLeast && range.max().isPresent()) {
      return new Value.Range(Optional.empty(), range.max(), range.scale(), range.unit());
    }
    return value;
  }

  /** Follows known sums down: if a total is a known part plus an unknown one, it is the unknown one that one counts. */
  private static Reduced reduced(FactSet facts, Fact fact, long offset) {
    for (Relation relation : facts.model().relations()) {
      if (relation instanceof Relation.Sum sum && sum.total().equals(fact) && facts.find(fact).isEmpty()) {
        if (facts.isKnown(sum.first()) && !facts.isKnown(sum.second())) {
          return reduced(facts, sum.second(), offset + facts.low(sum.first()));
        }
        if (facts.isKnown(sum.second()) && !facts.isKnown(sum.first())) {
          return reduced(facts, sum.first(), offset + facts.low(sum.second()));
        }
      }
    }
    return new Reduced(fact, offset);
  }

  private record Reduced(Fact fact, long offset) {}
}
