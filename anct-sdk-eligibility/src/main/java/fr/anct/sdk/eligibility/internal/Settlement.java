package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would settle an undetermined answer, in the reader's terms. */
public final class Settlement {
  private final Evaluation evaluation;
  private final FactSet facts;
  private final List<Explanation> notes = new ArrayList<>();
  private final Places places;

  private Settlement(Evaluation evaluation, Places places) {
    this.evaluation = evaluation;
    this.facts = evaluation.facts();
    this.places = places;
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
      if (evaluation.isUnknown(i) && evaluation.matters(i)) {
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
   * @param places the addresses of the children of the rule, not null
   * @param firstIndex the place of the first note among the rule's children
   * @return the notes, never null
   */
  public static ImmutableList<Explanation> notes(
      Evaluation evaluation, Places places, int firstIndex) {
    Settlement settlement = new Settlement(evaluation, places);
    Group[] groups = evaluation.groups();
    for (int i = 0; i < groups.length; i++) {
      if (evaluation.isUnknown(i) && evaluation.matters(i)) {
        if (groups[i].isComposite()) {
          settlement.composite(i, firstIndex);
        } else {
          settlement.single(i, firstIndex);
        }
      }
    }
    return ImmutableList.copyOf(settlement.notes);
  }

  /**
   * Says of which unknown facts the answer does not depend, though a step on the way does.
   *
   * @param evaluation an evaluation that is settled though its three-valued truth is not, not null
   * @param places the addresses of the children of the rule, not null
   * @param firstIndex the place of the first note among the rule's children
   * @return the notes, one at least, never null
   */
  public static ImmutableList<Explanation> whatever(
      Evaluation evaluation, Places places, int firstIndex) {
    Settlement settlement = new Settlement(evaluation, places);
    Group[] groups = evaluation.groups();
    for (int i = 0; i < groups.length; i++) {
      if (evaluation.isUnknown(i)) {
        for (Fact fact : groups[i].facts) {
          if (fact.kind() == FactKind.QUANTITY && !settlement.facts.isKnown(fact)) {
            settlement.add(
                firstIndex,
                "eligibility.whatever",
                settlement.named(fact),
                limit(settlement.facts.value(fact)));
          }
        }
      }
    }
    if (settlement.notes.isEmpty()) {
      settlement.add(firstIndex, "eligibility.all-completions");
    }
    return ImmutableList.copyOf(settlement.notes);
  }

  private void single(int index, int firstIndex) {
    Group group = evaluation.groups()[index];
    Fact fact = group.fact();
    List<Span> spans = new ArrayList<>();
    for (int cell = evaluation.first(index); cell <= evaluation.last(index); cell++) {
      spans.add(new Span(
          Math.max(facts.low(fact), group.lower(cell)),
          Math.min(facts.high(fact), group.uppers[cell]),
          evaluation.agreed(index, cell)));
    }
    notes(fact, fact.kind() == FactKind.WORD ? words(spans) : merged(spans), firstIndex);
  }

  private void composite(int index, int firstIndex) {
    Group group = evaluation.groups()[index];
    Set<Fact> unknown = new LinkedHashSet<>();
    for (Fact fact : group.facts) {
      if (!facts.isKnown(fact)) {
        unknown.add(fact);
      }
    }
    if (group.compared.flatMap(compared -> compared.linear).isPresent() && unknown.size() == 1) {
      Fact fact = unknown.iterator().next();
      LinearForm.Threshold threshold = group.compared.get().linear.get().solvedFor(fact, facts);
      List<Span> spans = new ArrayList<>();
      long low = facts.low(fact);
      for (long cut : threshold.cuts()) {
        long high = Math.min(facts.high(fact), cut);
        if (low <= high) {
          spans.add(new Span(low, high, evaluation.agreed(index, threshold.test(low) ? 1 : 0)));
          low = high + 1;
        }
      }
      if (low <= facts.high(fact)) {
        spans.add(
            new Span(low, facts.high(fact), evaluation.agreed(index, threshold.test(low) ? 1 : 0)));
      }
      notes(fact, merged(spans), firstIndex);
      return;
    }
    String key = keyOf(evaluation.root(), group.compared.orElseThrow().comparison);
    Truth met = evaluation.agreed(index, 1);
    Truth unmet = evaluation.agreed(index, 0);
    Operand condition = Operand.of("eligibility.condition", new Value.Key(key));
    add(firstIndex, "eligibility.condition.met." + met + "-" + unmet, condition);
  }

  /** Words have no order to speak of: each is told alone. */
  private static List<Span> words(List<Span> spans) {
    List<Span> words = new ArrayList<>();
    for (Span span : spans) {
      for (long word = span.low(); word <= span.high(); word++) {
        words.add(new Span(word, word, span.truth()));
      }
    }
    return words;
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      Span before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (before != null && before.truth() == span.truth()) {
        merged.set(merged.size() - 1, new Span(before.low(), span.high(), span.truth()));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** Two spans need one sentence: the other follows from it. */
  private void notes(Fact fact, List<Span> spans, int firstIndex) {
    Reduced reduced = reduced(facts, fact, 0);
    if (spans.size() == 1 && spans.get(0).truth() == Truth.UNKNOWN) {
      add(firstIndex, "eligibility.also", named(reduced.fact()));
      return;
    }
    if (spans.size() > 1
        && fact.kind() == FactKind.QUANTITY
        && spans.get(0).truth() == Truth.TRUE) {
      List<Span> rest = spans.subList(1, spans.size());
      boolean no = count(rest, Truth.FALSE) == rest.size();
      long limit = spans.get(0).high() - reduced.offset();
      add(
          firstIndex,
          no ? "eligibility.unless" : "eligibility.unless-perhaps",
          named(reduced.fact()),
          limit(reduced.fact().toValue(limit, limit)));
      for (Span span : rest) {
        if (!no && span.truth() != Truth.UNKNOWN) {
          add(
              firstIndex,
              "eligibility.if." + span.truth(),
              named(reduced.fact()),
              limit(shown(reduced, span)));
        }
      }
      return;
    }
    if (spans.size() == 2 && fact.words().isEmpty()) {
      Span first = spans.get(0);
      Span second = spans.get(1);
      boolean secondLeads = second.truth().compareTo(first.truth()) > 0;
      Span leading = secondLeads ? second : first;
      Truth other = secondLeads ? first.truth() : second.truth();
      String key = leading.truth() == Truth.UNKNOWN
          ? "eligibility.required"
          : other == Truth.FALSE ? "eligibility.only-if" : "eligibility.if.TRUE";
      add(firstIndex, key, named(reduced.fact()), limit(shown(reduced, leading)));
      return;
    }
    boolean onlyOne = count(spans, Truth.TRUE) == 1 && count(spans, Truth.UNKNOWN) == 0;
    for (Span span : spans) {
      if (onlyOne && span.truth() != Truth.TRUE) {
        continue;
      }
      add(
          firstIndex,
          onlyOne ? "eligibility.only-if" : "eligibility.if." + span.truth(),
          named(reduced.fact()),
          limit(shown(reduced, span)));
    }
  }

  private static int count(List<Span> spans, Truth truth) {
    int count = 0;
    for (Span span : spans) {
      count += span.truth() == truth ? 1 : 0;
    }
    return count;
  }

  private Operand named(Fact fact) {
    return evaluation.known().named(fact);
  }

  private static Operand limit(Value value) {
    return Operand.of("eligibility.limit", value);
  }

  private void add(int firstIndex, String key, Operand... operands) {
    notes.add(new Explanation.Note(
        places.get(firstIndex + notes.size()),
        key,
        ImmutableList.copyOf(operands),
        Optional.empty()));
  }

  static String keyOf(Node root, Criterion.Comparison comparison) {
    return clauseKey(root, comparison).orElse("eligibility.comparison");
  }

  private static Optional<String> clauseKey(Node node, Criterion.Comparison comparison) {
    if (node.criterion.equals(comparison)) {
      return Optional.of(node.key);
    }
    for (Node child : node.children) {
      Optional<String> key = clauseKey(child, comparison);
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  /** A span that starts at the least a fact can be is told by its end alone. */
  private Value shown(Reduced reduced, Span span) {
    Fact fact = reduced.fact();
    boolean open = fact.isOpen(span.high());
    Value value = fact.toValue(
        span.low() - reduced.offset(), open ? fact.max() : span.high() - reduced.offset());
    if (value instanceof Value.Range range
        && range.max().isPresent()
        && span.low() - reduced.offset() <= facts.low(fact)) {
      return new Value.Range(Optional.empty(), range.max(), range.scale(), range.unit());
    }
    return value;
  }

  /** Follows known sums down: if a total is a known part plus an unknown one, it is the unknown one that one counts. */
  private static Reduced reduced(FactSet facts, Fact fact, long offset) {
    for (Relation relation : facts.model().relations()) {
      if (relation instanceof Relation.Sum sum
          && sum.total().equals(fact)
          && facts.find(fact).isEmpty()) {
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

  private record Span(long low, long high, Truth truth) {}
}
