package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactKind;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Which answers the completions of the missing facts lead to, for several criteria together. */
public final class Possibilities {
  /** Up to so many missing facts, all their sets are tried; above it, sets of two at most. */
  public static final int MAX_EXACT_FACTS = 12;

  /** So many changes at once are tried at most. */
  public static final int MAX_CHANGES = 3;

  private static final int MAX_JUDGEMENTS = 2_000_000;

  /** Makes an answer of criteria of which it is known where in the territory they hold. */
  public interface Judge {
    /**
     * Answers.
     *
     * @param everywhere which criteria hold in the whole of the territory
     * @param somewhere which hold in a part of it at least
     * @return the answer, as a number
     */
    int judge(boolean[] everywhere, boolean[] somewhere);
  }

  /**
   * Values of one fact, stored.
   *
   * @param fact the fact, or the first one of a comparison of several
   * @param key the message key of the fact, or of the comparison
   * @param low the least value, inclusive; 0 or 1 for a comparison: whether it holds
   * @param high the greatest value, inclusive
   * @param comparison whether these are of a comparison of several facts
   */
  public record Span(Fact fact, String key, long low, long high, boolean comparison) {}

  /**
   * Values of one fact that decide alone.
   *
   * @param span the values
   * @param answer the answer that they lead to
   */
  public record Deciding(Span span, int answer) {}

  private final CompiledCriterion joint;
  private final Evaluation evaluation;
  private final FactSet facts;
  private final Judge judge;
  private final Group[] groups;
  private final ImmutableList<Fact> missing;
  private final boolean tooLarge;
  private int judgements;

  private Possibilities(CompiledCriterion joint, FactSet facts, Judge judge) {
    this.joint = joint;
    this.facts = facts;
    this.judge = judge;
    this.evaluation = joint.evaluate(facts);
    this.groups = joint.groups;
    Set<Fact> unknown = new LinkedHashSet<>();
    for (int i = 0; i < groups.length; i++) {
      if (evaluation.isUnknown(i)) {
        groups[i].facts.stream().filter(fact -> !facts.isKnown(fact)).forEach(unknown::add);
      }
    }
    this.tooLarge = evaluation.isTooLarge();
    this.missing = unknown.stream()
        .sorted(Comparator.comparing(Fact::id))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the possibilities of criteria.
   *
   * @param criteria the criteria, none null
   * @param facts what is known, not null
   * @param judge makes an answer of them, not null
   * @return the possibilities, never null
   */
  public static Possibilities of(List<Criterion> criteria, FactSet facts, Judge judge) {
    CompiledCriterion joint = CompiledCriterion.of(
        new Criterion.All(ImmutableList.copyOf(criteria)), NodeId.root("possibilities", "1"));
    return new Possibilities(joint, facts, judge);
  }

  /**
   * Tells whether what is found is all there is.
   *
   * @return false if there are too many combinations or missing facts, or comparisons that share a missing fact
   */
  public boolean isExact() {
    return !tooLarge && missing.size() <= MAX_EXACT_FACTS && !evaluation.isApproximate();
  }

  /**
   * Returns the sets of missing facts that, whatever their admissible values, settle the answer: the minimal ones, by size
   * and then by identifiers.
   *
   * @return the sets, each by identifier, never null
   */
  public ImmutableList<ImmutableList<Fact>> settlingSets() {
    if (tooLarge || missing.isEmpty()) {
      return ImmutableList.of();
    }
    int most = missing.size() <= MAX_EXACT_FACTS ? missing.size() : 2;
    List<ImmutableList<Fact>> found = new ArrayList<>();
    for (int size = 1; size <= most; size++) {
      subsets(missing.size(), size, chosen -> {
        ImmutableList<Fact> set =
            Arrays.stream(chosen).mapToObj(missing::get).collect(ImmutableList.toImmutableList());
        if (found.stream().noneMatch(set::containsAll) && settles(set)) {
          found.add(set);
        }
        return true;
      });
    }
    return ImmutableList.copyOf(found);
  }

  private boolean settles(List<Fact> set) {
    Set<Fact> determined = closure(set);
    boolean[] fixed = new boolean[groups.length];
    for (int i = 0; i < groups.length; i++) {
      fixed[i] = groups[i].facts.stream()
          .allMatch(fact -> facts.isKnown(fact) || determined.contains(fact));
    }
    Map<List<Integer>, Integer> answers = new HashMap<>();
    return completions(firsts(), -1, cells -> {
      List<Integer> key = new ArrayList<>();
      for (int i = 0; i < groups.length; i++) {
        if (fixed[i]) {
          key.add(cells[i]);
        }
      }
      int answer = judge(cells);
      Integer before = answers.putIfAbsent(key, answer);
      return before == null || before == answer;
    });
  }

  /** The facts that follow from a set and from what is known. */
  private Set<Fact> closure(List<Fact> set) {
    Set<Fact> known = new HashSet<>(set);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Relation relation : facts.model().relations()) {
        if (relation instanceof Relation.Sum sum) {
          int have = 0;
          for (Fact fact : sum.facts()) {
            have += facts.isKnown(fact) || known.contains(fact) ? 1 : 0;
          }
          grown |= have == 2 && known.addAll(sum.facts());
        } else if (relation instanceof Relation.OnceOrTwice twice
            && (facts.isKnown(twice.base()) || known.contains(twice.base()))
            && (facts.isKnown(twice.doubled()) || known.contains(twice.doubled()))) {
          grown |= known.add(twice.result());
        }
      }
    }
    return known;
  }

  /**
   * Returns the values of a single missing fact that decide, whatever the others are.
   *
   * @return the values with their answers, by fact and value, never null
   */
  public ImmutableList<Deciding> deciding() {
    if (tooLarge) {
      return ImmutableList.of();
    }
    List<Deciding> found = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      if (!evaluation.isUnknown(group)) {
        continue;
      }
      for (int cell = evaluation.first(group); cell <= evaluation.last(group); cell++) {
        int answer = agreed(group, cell);
        if (answer >= 0) {
          add(found, new Deciding(span(group, cell, true), answer));
        }
      }
    }
    found.sort(Comparator.comparing((Deciding one) -> one.span().fact().id())
        .thenComparing(one -> one.span().key())
        .thenComparing(one -> one.span().low()));
    return ImmutableList.copyOf(found);
  }

  private static void add(List<Deciding> found, Deciding next) {
    Span span = next.span();
    if (!found.isEmpty() && span.fact().kind() == FactKind.QUANTITY && !span.comparison()) {
      Deciding before = found.get(found.size() - 1);
      if (before.answer() == next.answer()
          && before.span().key().equals(span.key())
          && before.span().high() + 1 == span.low()) {
        Span whole = new Span(span.fact(), span.key(), before.span().low(), span.high(), false);
        found.set(found.size() - 1, new Deciding(whole, next.answer()));
        return;
      }
    }
    found.add(next);
  }

  private int[] firsts() {
    int[] cells = new int[groups.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = evaluation.first(i);
    }
    return cells;
  }

  /** The answer that all completions with a group in a cell lead to, or -1. */
  private int agreed(int group, int cell) {
    int[] seen = {-1};
    int[] start = firsts();
    start[group] = cell;
    boolean one = completions(start, group, cells -> {
      int answer = judge(cells);
      boolean same = seen[0] < 0 || seen[0] == answer;
      seen[0] = answer;
      return same;
    });
    return one ? seen[0] : -1;
  }

  /**
   * Returns the smallest changes of facts, known or missing, that lead to a wanted answer, whatever is missing besides. It
   * is not asked whether a change can be brought about, nor whether it agrees with other facts.
   *
   * @param wanted the answers wanted, not null
   * @return the changes of the least size that there are, of three facts at most, by identifiers, never null
   */
  public ImmutableList<ImmutableList<Span>> changes(IntPredicate wanted) {
    List<ImmutableList<Span>> found = new ArrayList<>();
    for (int size = 1; size <= Math.min(MAX_CHANGES, groups.length) && found.isEmpty(); size++) {
      subsets(groups.length, size, chosen -> {
        find(chosen, wanted, found);
        return judgements < MAX_JUDGEMENTS;
      });
    }
    found.sort(Comparator.comparing(change -> {
      StringBuilder ids = new StringBuilder();
      change.forEach(span -> ids.append(span.fact().id()).append(' ').append(span.key()));
      return ids.toString();
    }));
    return ImmutableList.copyOf(found);
  }

  /** Tries all cells of the chosen groups but those they may be in now, the nearest first. */
  private void find(int[] chosen, IntPredicate wanted, List<ImmutableList<Span>> found) {
    int[] at = new int[chosen.length];
    List<List<Integer>> cells = new ArrayList<>();
    for (int group : chosen) {
      List<Integer> others = new ArrayList<>();
      for (int cell = 0; cell < groups[group].cells; cell++) {
        boolean isNow = evaluation.first(group) == cell
            && evaluation.last(group) == cell
            && !evaluation.isPartly(group);
        if (!isNow) {
          others.add(cell);
        }
      }
      others.sort(Comparator.comparingInt(cell -> Math.abs(cell - evaluation.first(group))));
      cells.add(others);
      if (others.isEmpty()) {
        return;
      }
    }
    while (true) {
      int[] start = firsts();
      for (int i = 0; i < chosen.length; i++) {
        start[chosen[i]] = cells.get(i).get(at[i]);
      }
      if (all(start, chosen, wanted)) {
        ImmutableList.Builder<Span> change = ImmutableList.builder();
        for (int i = 0; i < chosen.length; i++) {
          change.add(span(chosen[i], start[chosen[i]], false));
        }
        found.add(change.build());
        return;
      }
      int i = 0;
      while (i < chosen.length && at[i] == cells.get(i).size() - 1) {
        at[i++] = 0;
      }
      if (i == chosen.length) {
        return;
      }
      at[i]++;
    }
  }

  /** Whether all completions of what is not chosen are wanted; relations are not asked. */
  private boolean all(int[] start, int[] chosen, IntPredicate wanted) {
    int[] cells = start.clone();
    while (true) {
      if (judgements > MAX_JUDGEMENTS || !wanted.test(judge(cells, chosen))) {
        return false;
      }
      int i = 0;
      while (i < groups.length
          && (contains(chosen, i) || evaluation.isPartly(i) || cells[i] == evaluation.last(i))) {
        if (!contains(chosen, i)) {
          cells[i] = evaluation.first(i);
        }
        i++;
      }
      if (i == groups.length) {
        return true;
      }
      cells[i]++;
    }
  }

  private static boolean contains(int[] values, int value) {
    for (int one : values) {
      if (one == value) {
        return true;
      }
    }
    return false;
  }

  /** Visits each completion, as long as the visitor says so; returns whether it always did. */
  private boolean completions(int[] cells, int held, Predicate<int[]> visitor) {
    while (true) {
      if (evaluation.isPossible(cells, cells) && !visitor.test(cells)) {
        return false;
      }
      int i = 0;
      while (i < groups.length
          && (i == held || evaluation.isPartly(i) || cells[i] == evaluation.last(i))) {
        if (i != held) {
          cells[i] = evaluation.first(i);
        }
        i++;
      }
      if (i == groups.length) {
        return true;
      }
      cells[i]++;
    }
  }

  private int judge(int[] cells) {
    return judge(cells, new int[0]);
  }

  /** Under one completion, over all parts of the territory; a chosen group is no part. */
  private int judge(int[] cells, int[] chosen) {
    judgements++;
    Node[] criteria = joint.root.children;
    int size = criteria.length;
    boolean[] everywhere = new boolean[size];
    Arrays.fill(everywhere, true);
    boolean[] somewhere = new boolean[size];
    int[] parts = cells.clone();
    while (true) {
      for (int i = 0; i < size; i++) {
        boolean holds = criteria[i].truth(parts, parts) == Truth.TRUE;
        everywhere[i] &= holds;
        somewhere[i] |= holds;
      }
      int i = 0;
      while (i < groups.length
          && (!evaluation.isPartly(i) || contains(chosen, i) || parts[i] == evaluation.last(i))) {
        if (evaluation.isPartly(i) && !contains(chosen, i)) {
          parts[i] = evaluation.first(i);
        }
        i++;
      }
      if (i == groups.length) {
        return judge.judge(everywhere, somewhere);
      }
      parts[i]++;
    }
  }

  /** The values of a cell; for a missing fact, those that are admissible. */
  private Span span(int group, int cell, boolean admissible) {
    Group one = groups[group];
    Fact fact = one.fact();
    if (one.isComposite()) {
      return new Span(
          fact,
          Settlement.keyOf(joint.root, one.compared.orElseThrow().comparison),
          cell,
          cell,
          true);
    }
    long low = one.lower(cell);
    long high = one.uppers[cell];
    return admissible
        ? new Span(
            fact,
            fact.key(),
            Math.max(low, facts.low(fact)),
            Math.min(high, facts.high(fact)),
            false)
        : new Span(fact, fact.key(), low, high, false);
  }

  /**
   * Returns the facts of the comparison that a span is of.
   *
   * @param span a span of a comparison, not null
   * @return the facts, never null
   */
  public ImmutableSet<Fact> factsOf(Span span) {
    for (Group group : groups) {
      if (group.isComposite()
          && Settlement.keyOf(joint.root, group.compared.orElseThrow().comparison)
              .equals(span.key())) {
        return ImmutableSet.copyOf(group.facts);
      }
    }
    return ImmutableSet.of(span.fact());
  }

  private static void subsets(int of, int size, Predicate<int[]> visitor) {
    int[] chosen = new int[size];
    for (int i = 0; i < size; i++) {
      chosen[i] = i;
    }
    while (size <= of) {
      if (!visitor.test(chosen.clone())) {
        return;
      }
      int i = size - 1;
      while (i >= 0 && chosen[i] == of - size + i) {
        i--;
      }
      if (i < 0) {
        return;
      }
      chosen[i]++;
      for (int j = i + 1; j < size; j++) {
        chosen[j] = chosen[j - 1] + 1;
      }
    }
  }
}
