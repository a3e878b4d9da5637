package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.fact.Facts;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Group;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** One evaluation of a criterion: its exact truth, what it rests on and how it reads. */
public final class Evaluation {
  private static final Fraction SO_LARGE_THAT_IT_SAYS_NOTHING = Fraction.of(1_000_000_000_000L, 1);

  private final CompiledCriterion criterion;
  private final FactSet facts;
  final int[] first;
  final int[] last;
  /** The groups of designations that cover a part of the territory: both of their answers hold, each somewhere. */
  private final boolean[] partly;

  private final boolean anyPartly;
  private final Truth[] atoms;
  private final Truth kleene;
  private final Truth wholly;
  private final Truth atLeastPartly;
  private final boolean isExact;

  Evaluation(CompiledCriterion criterion, FactSet facts) {
    this.criterion = criterion;
    this.facts = facts;
    Group[] groups = criterion.groups;
    first = new int[groups.length];
    last = new int[groups.length];
    atoms = new Truth[64];
    partly = new boolean[groups.length];
    boolean anyPart = false;
    long combinations = 1;
    for (int i = 0; i < groups.length; i++) {
      Group group = groups[i];
      if (group.isComposite()) {
        Truth truth = group.truth(facts);
        first[i] = truth == Truth.TRUE ? 1 : 0;
        last[i] = truth == Truth.FALSE ? 0 : 1;
      } else {
        first[i] = group.cellOf(facts.low(group.fact()));
        last[i] = group.cellOf(facts.high(group.fact()));
        if (isPartlyDesignated(group.fact())) {
          partly[i] = true;
          anyPart = true;
          first[i] = 0;
          last[i] = group.uppers.length - 1;
        }
      }
      combinations = Math.min(1 << 20, combinations * (last[i] - first[i] + 1));
      fillAtoms(group, first[i], last[i]);
    }
    anyPartly = anyPart;
    kleene = criterion.root.truth(atoms);
    if (kleene.isKnown()) {
      wholly = kleene;
      atLeastPartly = kleene;
      isExact = true;
    } else if (criterion.tooLarge || combinations > CompiledCriterion.MAX_COMBINATIONS) {
      wholly = Truth.UNKNOWN;
      atLeastPartly = Truth.UNKNOWN;
      isExact = false;
    } else {
      wholly = agreed(-1, 0, true);
      atLeastPartly = anyPartly ? agreed(-1, 0, false) : wholly;
      isExact = (wholly.isKnown() && atLeastPartly.isKnown()) || !isApproximate();
    }
  }

  private boolean isPartlyDesignated(Fact fact) {
    return facts.isKnown(fact)
        && Facts.isDesignation(fact)
        && fact.format(facts.low(fact)).equals("partial");
  }

  private void fillAtoms(Group group, int from, int to) {
    for (int atom : group.atoms) {
      boolean seenTrue = false;
      boolean seenFalse = false;
      for (int cell = from; cell <= to; cell++) {
        if ((group.masks[cell] >>> atom & 1) != 0) {
          seenTrue = true;
        } else {
          seenFalse = true;
        }
      }
      atoms[atom] = seenTrue ? (seenFalse ? Truth.UNKNOWN : Truth.TRUE) : Truth.FALSE;
    }
  }

  /**
   * Returns the truth that every completion of the missing facts agrees on.
   *
   * @return unknown also where it holds in a part of the territory only, never null
   */
  public Truth truth() {
    return wholly == atLeastPartly ? wholly : Truth.UNKNOWN;
  }

  /**
   * Returns whether it holds in the whole of the territory, as every completion of the missing facts agrees.
   *
   * @return the truth, never null
   */
  public Truth wholly() {
    return wholly;
  }

  /**
   * Returns whether it holds somewhere in the territory, as every completion of the missing facts agrees.
   *
   * @return the truth, never null
   */
  public Truth atLeastPartly() {
    return atLeastPartly;
  }

  /**
   * Tells whether the truth is exact; if not, unknown may hide a certainty.
   *
   * @return true if it is exact
   */
  public boolean isExact() {
    return isExact;
  }

  /**
   * Returns the truth by three-valued logic.
   *
   * @return the truth, never null
   */
  public Truth kleene() {
    return kleene;
  }

  FactSet facts() {
    return facts;
  }

  Group[] groups() {
    return criterion.groups;
  }

  Node root() {
    return criterion.root;
  }

  boolean isPartly(int group) {
    return partly[group];
  }

  boolean isUnknown(int group) {
    return first[group] != last[group] && !partly[group];
  }

  /** What all combinations agree on for the whole territory, with one group held in one cell (none if it is -1). */
  Truth agreed(int heldGroup, int heldCell) {
    return agreed(heldGroup, heldCell, true);
  }

  private Truth agreed(int heldGroup, int heldCell, boolean everywhere) {
    Group[] groups = criterion.groups;
    int[] cells = first.clone();
    if (heldGroup >= 0) {
      cells[heldGroup] = heldCell;
    }
    boolean linked = hasLinkedUnknowns();
    boolean seenTrue = false;
    boolean seenFalse = false;
    while (true) {
      if (!linked || isPossible(cells)) {
        if (holds(cells, heldGroup, everywhere)) {
          seenTrue = true;
        } else {
          seenFalse = true;
        }
        if (seenTrue && seenFalse) {
          return Truth.UNKNOWN;
        }
      }
      int i = 0;
      while (i < groups.length && (i == heldGroup || partly[i] || cells[i] == last[i])) {
        if (i != heldGroup && !partly[i]) {
          cells[i] = first[i];
        }
        i++;
      }
      if (i == groups.length) {
        return seenTrue ? Truth.TRUE : seenFalse ? Truth.FALSE : Truth.UNKNOWN;
      }
      cells[i]++;
    }
  }

  /** Whether it holds under one completion: in every part of the territory, or in one at least. */
  private boolean holds(int[] cells, int heldGroup, boolean everywhere) {
    if (!anyPartly) {
      return test(cells);
    }
    int[] parts = cells.clone();
    while (true) {
      if (test(parts) != everywhere) {
        return !everywhere;
      }
      int i = 0;
      while (i < parts.length && (!partly[i] || i == heldGroup || parts[i] == last[i])) {
        if (partly[i] && i != heldGroup) {
          parts[i] = first[i];
        }
        i++;
      }
      if (i == parts.length) {
        return everywhere;
      }
      parts[i]++;
    }
  }

  private boolean test(int[] cells) {
    long mask = 0;
    for (int i = 0; i < cells.length; i++) {
      mask |= criterion.groups[i].masks[cells[i]];
    }
    return criterion.root.test(mask);
  }

  /** Whether relations tie two unknown facts, so that not every combination of their cells can be. */
  boolean hasLinkedUnknowns() {
    Group[] groups = criterion.groups;
    for (int i = 0; i < groups.length; i++) {
      for (int j = i + 1; j < groups.length; j++) {
        if (isUnknown(i)
            && isUnknown(j)
            && !groups[i].isComposite()
            && !groups[j].isComposite()
            && facts.model().areRelated(groups[i].fact(), groups[j].fact())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isPossible(int[] cells) {
    ImmutableList.Builder<Fact> restricted = ImmutableList.builder();
    Group[] groups = criterion.groups;
    long[] lows = new long[groups.length];
    long[] highs = new long[groups.length];
    int size = 0;
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isComposite() && !partly[i]) {
        restricted.add(groups[i].fact());
        lows[size] = groups[i].lower(cells[i]);
        highs[size++] = groups[i].uppers[cells[i]];
      }
    }
    return facts.isPossible(restricted.build(), lows, highs);
  }

  /** Whether an unknown comparison of several facts shares one with another unknown, or reads one twice. */
  boolean isApproximate() {
    Group[] groups = criterion.groups;
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isComposite() || !isUnknown(i)) {
        continue;
      }
      if (groups[i].repeats) {
        return true;
      }
      for (int j = 0; j < groups.length; j++) {
        if (i != j && isUnknown(j) && sharesUnknown(groups[i], groups[j])) {
          return true;
        }
      }
      for (Fact one : groups[i].facts) {
        for (Fact other : groups[i].facts) {
          if (!one.equals(other)
              && !facts.isKnown(one)
              && !facts.isKnown(other)
              && facts.model().areRelated(one, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean sharesUnknown(Group one, Group other) {
    for (Fact fact : one.facts) {
      for (Fact second : other.facts) {
        if (!facts.isKnown(fact)
            && !facts.isKnown(second)
            && (fact.equals(second) || facts.model().areRelated(fact, second))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Explains the criterion.
   *
   * @return the tree, never null
   */
  public Explanation explain() {
    return explain(criterion.root, true);
  }

  private Explanation explain(Node node, boolean decisive) {
    Truth truth = node.truth(atoms);
    if (node.atom >= 0) {
      return leaf(node, truth, decisive);
    }
    ImmutableList.Builder<Explanation> children =
        ImmutableList.builderWithExpectedSize(node.children.size());
    for (int i = 0; i < node.children.size(); i++) {
      Node child = node.children.get(i);
      boolean turns = switch (node.operator) {
        case ALL -> truth == Truth.TRUE || child.truth(atoms) == truth;
        case ANY -> truth == Truth.FALSE || child.truth(atoms) == truth;
        default -> true;
      };
      children.add(explain(child, decisive && turns));
    }
    return new Explanation.Decision(
        node.id,
        node.key,
        node.operator,
        truth,
        decisive,
        node.fixed,
        node.citation,
        children.build());
  }

  private Explanation leaf(Node node, Truth truth, boolean decisive) {
    ImmutableList<Operand> operands;
    ImmutableList<Explanation> children = ImmutableList.of();
    if (node.criterion instanceof Criterion.Comparison comparison) {
      Operand left = operand(comparison.left());
      operands = ImmutableList.of(
          left, node.fixed.isEmpty() ? operand(comparison.right()) : node.fixed.get(0));
      if (!isPlain(comparison.left()) || !isPlain(comparison.right())) {
        children = lookups(node.id, comparison);
      }
    } else {
      Fact fact = node.criterion instanceof Criterion.Membership membership
          ? membership.fact()
          : node.criterion instanceof Criterion.Designated designated
              ? designated.designation()
              : ((Criterion.Checked) node.criterion).flag();
      operands = node.fixed.isEmpty()
          ? ImmutableList.of(operand(fact))
          : ImmutableList.<Operand>builder()
              .add(operand(fact))
              .addAll(node.fixed)
              .build();
    }
    return new Explanation.Decision(
        node.id, node.key, node.operator, truth, decisive, operands, node.citation, children);
  }

  /** A term that shows all it rests on by itself. */
  private static boolean isPlain(Term term) {
    return term instanceof Term.OfFact || term instanceof Term.Constant;
  }

  private ImmutableList<Explanation> lookups(NodeId id, Criterion.Comparison comparison) {
    ImmutableList.Builder<Explanation> lookups = ImmutableList.builder();
    int index = 1;
    for (Term side : ImmutableList.of(comparison.left(), comparison.right())) {
      if (!isPlain(side)) {
        for (Fact fact : side.facts()) {
          lookups.add(new Explanation.Lookup(
              id.child(index++), fact.key(), operand(fact), ImmutableList.of(), Optional.empty()));
        }
      }
    }
    return lookups.build();
  }

  private Operand operand(Fact fact) {
    return new Operand(
        fact.key(), facts.value(fact), facts.find(fact).flatMap(FactValue::provenance));
  }

  private Operand operand(Term term) {
    if (term instanceof Term.OfFact of) {
      return operand(of.fact());
    }
    return Operand.of("eligibility.computed", value(bounds(term), unitOf(term)));
  }

  /** Without an upper bound where that of a fact says nothing. */
  private TermBounds bounds(Term term) {
    TermBounds bounds = TermBounds.of(term, facts);
    for (Fact fact : term.facts()) {
      if (fact.isOpen(facts.high(fact))) {
        return new TermBounds(bounds.low(), null);
      }
    }
    return bounds;
  }

  private static Unit unitOf(Term term) {
    if (term instanceof Term.Constant constant) {
      return constant.unit();
    }
    if (term instanceof Term.Published published) {
      return published.fact().unit();
    }
    return term.facts().isEmpty() ? Unit.NONE : term.facts().get(0).unit();
  }

  private static Value value(TermBounds bounds, Unit unit) {
    Optional<Fraction> exact = bounds.exact();
    int scale = 6;
    if (exact.isPresent()) {
      BigDecimal number = shown(exact.get(), scale);
      return new Value.Quantity(number.unscaledValue().longValue(), number.scale(), unit);
    }
    return new Value.Range(
        Optional.ofNullable(bounds.low())
            .filter(low -> low.signum() != 0)
            .map(low -> shown(low, scale).setScale(scale).unscaledValue().longValue()),
        Optional.ofNullable(bounds.high())
            .filter(high -> high.compareTo(SO_LARGE_THAT_IT_SAYS_NOTHING) < 0)
            .map(high -> shown(high, scale).setScale(scale).unscaledValue().longValue()),
        scale,
        unit);
  }

  /** For display only: the comparison itself is exact. */
  private static BigDecimal shown(Fraction fraction, int scale) {
    BigDecimal number = new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()), scale, RoundingMode.HALF_EVEN)
        .stripTrailingZeros();
    number = number.scale() < 0 ? number.setScale(0) : number;
    return number.unscaledValue().bitLength() > 62
        ? new BigDecimal(BigInteger.valueOf(Long.MAX_VALUE))
        : number;
  }
}
