package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.explain.Unit;
import fr.anct.sdk.core.explain.Value;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.criterion.Criterion;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.fact.FactValue;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Group;
import fr.anct.sdk.eligibility.internal.CompiledCriterion.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** One evaluation of a criterion: its exact truth, what it rests on and how it reads. */
public final class Evaluation {
  private final CompiledCriterion criterion;
  private final FactSet facts;
  final int[] first;
  final int[] last;
  private final Truth[] atoms;
  private final Truth kleene;
  private final Truth exact;
  private final boolean isExact;

  Evaluation(CompiledCriterion criterion, FactSet facts) {
    this.criterion = criterion;
    this.facts = facts;
    Group[] groups = criterion.groups;
    first = new int[groups.length];
    last = new int[groups.length];
    atoms = new Truth[64];
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
      }
      combinations = Math.min(1 << 20, combinations * (last[i] - first[i] + 1));
      fillAtoms(group, first[i], last[i]);
    }
    kleene = criterion.root.truth(atoms);
    if (kleene.isKnown()
        || criterion.tooLarge
        || combinations > CompiledCriterion.MAX_COMBINATIONS) {
      exact = kleene;
      isExact = kleene.isKnown();
    } else {
      exact = agreed(-1, 0);
      isExact = exact.isKnown() || !isApproximate();
    }
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
   * @return the truth, never null
   */
  public Truth truth() {
    return exact;
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

  boolean isUnknown(int group) {
    return first[group] != last[group];
  }

  /** What all combinations agree on, with one group held in one cell (none held if the group is -1). */
  Truth agreed(int heldGroup, int heldCell) {
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
        long mask = 0;
        for (int i = 0; i < groups.length; i++) {
          mask |= groups[i].masks[cells[i]];
        }
        if (criterion.root.test(mask)) {
          seenTrue = true;
        } else {
          seenFalse = true;
        }
        if (seenTrue && seenFalse) {
          return Truth.UNKNOWN;
        }
      }
      int i = 0;
      while (i < groups.length && (i == heldGroup || cells[i] == last[i])) {
        if (i != heldGroup) {
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

  /** Whether relations tie two unknown facts, so that not every combination of their cells can be. */
  private boolean hasLinkedUnknowns() {
    Group[] groups = criterion.groups;
    for (int i = 0; i < groups.length; i++) {
      for (int j = i + 1; j < groups.length; j++) {
        if (isUnknown(i)
            && isUnknown(j)
            && !groups[i].isComposite()
            && !groups[j].isComposite()
            && CompiledCriterion.related(facts.model(), groups[i].fact(), groups[j].fact())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPossible(int[] cells) {
    ImmutableList.Builder<Fact> restricted = ImmutableList.builder();
    Group[] groups = criterion.groups;
    long[] lows = new long[groups.length];
    long[] highs = new long[groups.length];
    int size = 0;
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isComposite()) {
        restricted.add(groups[i].fact());
        lows[size] = groups[i].lower(cells[i]);
        highs[size++] = groups[i].uppers[cells[i]];
      }
    }
    return facts.isPossible(restricted.build(), lows, highs);
  }

  /** Whether an unknown comparison of several facts shares one with another unknown, or reads one twice. */
  private boolean isApproximate() {
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
          if (one != other
              && !facts.isKnown(one)
              && !facts.isKnown(other)
              && CompiledCriterion.related(facts.model(), one, other)) {
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
            && (fact.equals(second) || CompiledCriterion.related(facts.model(), fact, second))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Explains the criterion.
   *
   * @param id the address of its root, not null
   * @param truth the truth of the answer it carries, for marking what was decisive, not null
   * @return the tree, never null
   */
  public Explanation explain(NodeId id, Truth truth) {
    return explain(criterion.root, id, truth, true);
  }

  private Explanation explain(Node node, NodeId id, Truth answer, boolean decisive) {
    Truth truth = node.truth(atoms);
    String key = node.clause.map(Criterion.Clause::key).orElse("");
    Optional<Citation> citation = node.clause.flatMap(Criterion.Clause::citation);
    if (node.children.isEmpty() && node.atom >= 0) {
      return leaf(node, id, truth, decisive, key, citation);
    }
    ImmutableList.Builder<Explanation> children = ImmutableList.builder();
    int index = 1;
    for (Node child : node.children) {
      Truth own = child.truth(atoms);
      boolean turns = switch (node.operator) {
        case ALL -> truth == Truth.TRUE || own == truth;
        case ANY -> truth == Truth.FALSE || own == truth;
        default -> true;
      };
      children.add(explain(child, id.child(index++), answer, decisive && turns));
    }
    return new Explanation.Decision(
        id,
        key.isEmpty() ? "eligibility." + node.operator : key,
        node.operator,
        truth,
        decisive,
        node.operator == Operator.COUNT
            ? ImmutableList.of(Operand.of("eligibility.count", Value.of(node.count, Unit.NONE)))
            : ImmutableList.of(),
        citation,
        children.build());
  }

  private Explanation leaf(
      Node node,
      NodeId id,
      Truth truth,
      boolean decisive,
      String key,
      Optional<Citation> citation) {
    ImmutableList.Builder<Operand> operands = ImmutableList.builder();
    ImmutableList.Builder<Explanation> children = ImmutableList.builder();
    String label = key;
    if (node.criterion instanceof Criterion.Comparison comparison) {
      operands.add(operand(comparison.left()), operand(comparison.right()));
      if (label.isEmpty()) {
        label = comparison.left().facts().isEmpty()
            ? "eligibility.comparison"
            : comparison.left().facts().get(0).key();
      }
      int index = 1;
      for (Term side : ImmutableList.of(comparison.left(), comparison.right())) {
        if (!(side instanceof Term.OfFact)) {
          for (Fact fact : side.facts()) {
            children.add(lookup(id.child(index++), fact));
          }
        }
      }
    } else {
      Fact fact;
      if (node.criterion instanceof Criterion.Membership membership) {
        fact = membership.fact();
        operands.add(operand(fact));
        for (String word : membership.words()) {
          operands.add(expected(fact, word));
        }
      } else if (node.criterion instanceof Criterion.Designated designated) {
        fact = designated.designation();
        operands.add(operand(fact), expected(fact, "designated"));
      } else {
        fact = ((Criterion.Checked) node.criterion).flag();
        operands.add(operand(fact));
      }
      if (label.isEmpty()) {
        label = fact.key();
      }
    }
    return new Explanation.Decision(
        id, label, node.operator, truth, decisive, operands.build(), citation, children.build());
  }

  private static Operand expected(Fact fact, String word) {
    return Operand.of("eligibility.expected", new Value.Key("word." + fact.id() + "." + word));
  }

  private Explanation lookup(NodeId id, Fact fact) {
    return new Explanation.Lookup(
        id, fact.key(), operand(fact), ImmutableList.of(), Optional.empty());
  }

  private Operand operand(Fact fact) {
    return new Operand(
        fact.key(), facts.value(fact), facts.find(fact).flatMap(FactValue::provenance));
  }

  private Operand operand(Term term) {
    if (term instanceof Term.OfFact of) {
      return operand(of.fact());
    }
    if (term instanceof Term.Constant constant) {
      BigDecimal value = constant.value();
      return Operand.of(
          "eligibility.threshold",
          new Value.Quantity(
              value.unscaledValue().longValueExact(), value.scale(), constant.unit()));
    }
    Unit unit = term.facts().get(0).unit();
    return Operand.of("eligibility.computed", value(TermBounds.of(term, facts), unit));
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
