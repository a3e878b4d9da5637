package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.Explanation;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.eligibility.fact.FactSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One evaluation of a criterion: its exact truth, what it rests on and how it reads. Not shared between threads. */
public final class Evaluation {
  private final CompiledCriterion criterion;
  private final Knowledge known;
  private final Box box;
  private final Truth wholly;
  private final Truth atLeastPartly;
  private @Nullable Possible possible;
  private @Nullable Answers answers;

  Evaluation(CompiledCriterion criterion, Knowledge known, Box box) {
    this.criterion = criterion;
    this.known = known;
    this.box = box;
    if (box.kleene().isKnown()) {
      wholly = box.kleene();
      atLeastPartly = box.kleene();
    } else if (box.isTooLarge()) {
      wholly = Truth.UNKNOWN;
      atLeastPartly = Truth.UNKNOWN;
    } else {
      wholly = agreed(true);
      atLeastPartly = agreed(false);
    }
  }

  /** Relations only take completions away: what all agree on stays, and what is open stays so if both kinds can be. */
  private Truth agreed(boolean everywhere) {
    Agreement all = agreement(box.answers(), everywhere);
    return box.linked.length == 0 || all.truth().isKnown() || all.isOpenUnder(possible())
        ? all.truth()
        : agreement(answers(), everywhere).truth();
  }

  private static Agreement agreement(Answers answers, boolean everywhere) {
    return everywhere ? answers.wholly() : answers.atLeastPartly();
  }

  private Possible possible() {
    Possible own = possible;
    if (own == null) {
      own = Possible.under(known.facts(), criterion.groups, box.linked);
      possible = own;
    }
    return own;
  }

  private Answers answers() {
    Answers own = answers;
    if (own == null) {
      PossibleCells cells = box.linked.length == 0 ? null : PossibleCells.of(box, possible());
      own = box.answers(cells == null ? possible() : cells);
      answers = own;
    }
    return own;
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
    return box.kleene().isKnown()
        || (!box.isTooLarge()
            && ((wholly.isKnown() && atLeastPartly.isKnown()) || !isApproximate()));
  }

  /**
   * Tells whether the truth follows from the cells that the facts may be in: any other facts in the same ones have it
   * too.
   *
   * @return false if relations between facts that are not known had to be asked
   */
  public boolean isByCells() {
    return possible == null;
  }

  /**
   * Returns the truth by three-valued logic.
   *
   * @return the truth, never null
   */
  public Truth kleene() {
    return box.kleene();
  }

  Knowledge known() {
    return known;
  }

  FactSet facts() {
    return known.facts();
  }

  Group[] groups() {
    return criterion.groups;
  }

  Node root() {
    return criterion.root;
  }

  int first(int group) {
    return box.first[group];
  }

  int last(int group) {
    return box.last[group];
  }

  boolean isPartly(int group) {
    return box.isPartly(group);
  }

  boolean isUnknown(int group) {
    return box.isUnknown(group);
  }

  boolean isTooLarge() {
    return box.isTooLarge();
  }

  /** What all combinations agree on for the whole territory, with one unknown group held in one cell. */
  Truth agreed(int group, int cell) {
    return answers().agreed(group, cell);
  }

  /** A group whose every cell leaves the same combinations true and false cannot settle anything. */
  boolean matters(int group) {
    return answers().matters(group);
  }

  /** Whether groups can be between these cells at once, as relations tie them. */
  boolean isPossible(int[] first, int[] last) {
    return box.linked.length == 0 || possible().test(first, last);
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
      for (int one : groups[i].numbers) {
        for (int other : groups[i].numbers) {
          if (one != other && areTied(one, other)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean sharesUnknown(Group one, Group other) {
    for (int fact : one.numbers) {
      for (int second : other.numbers) {
        if (fact == second ? !known.isKnown(fact) : areTied(fact, second)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean areTied(int one, int other) {
    return !known.isKnown(one)
        && !known.isKnown(other)
        && known.clusters[one] >= 0
        && known.clusters[one] == known.clusters[other];
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
    Truth truth = box.truth(node);
    if (node.isLeaf()) {
      return new Explanation.Decision(
          node.id,
          node.key,
          node.operator,
          truth,
          decisive,
          operands(node),
          node.citation,
          lookups(node));
    }
    ImmutableList.Builder<Explanation> children =
        ImmutableList.builderWithExpectedSize(node.children.length);
    for (Node child : node.children) {
      children.add(explain(child, decisive && turnsOn(node, child)));
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

  /** Whether the truth of a step turns on one of those below it. */
  private boolean turnsOn(Node node, Node child) {
    Truth truth = box.truth(node);
    return switch (node.operator) {
      case ALL -> truth == Truth.TRUE || box.truth(child) == truth;
      case ANY -> truth == Truth.FALSE || box.truth(child) == truth;
      default -> true;
    };
  }

  /**
   * Visits the steps that the truth turns on and that rest on no other: those that {@link #explain} marks.
   *
   * @param visitor takes the address of each, not null
   */
  public void forEachDecisive(Consumer<NodeId> visitor) {
    visit(criterion.root, visitor);
  }

  private void visit(Node node, Consumer<NodeId> visitor) {
    if (node.children.length == 0) {
      visitor.accept(node.id);
    }
    for (Node child : node.children) {
      if (turnsOn(node, child)) {
        visit(child, visitor);
      }
    }
  }

  private ImmutableList<Operand> operands(Node node) {
    Operand first = known.operand(node.shown[0]);
    if (node.shown.length + node.fixed.size() == 1) {
      return ImmutableList.of(first);
    }
    if (node.shown.length == 1 && node.fixed.size() == 1) {
      return ImmutableList.of(first, node.fixed.get(0));
    }
    ImmutableList.Builder<Operand> operands =
        ImmutableList.builderWithExpectedSize(node.shown.length + node.fixed.size());
    for (int term : node.shown) {
      operands.add(known.operand(term));
    }
    return operands.addAll(node.fixed).build();
  }

  private ImmutableList<Explanation> lookups(Node node) {
    if (node.lookups.length == 0) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Explanation> lookups =
        ImmutableList.builderWithExpectedSize(node.lookups.length);
    for (int i = 0; i < node.lookups.length; i++) {
      Operand operand = known.operand(node.lookups[i]);
      lookups.add(new Explanation.Lookup(
          node.lookupIds.get(i), operand.name(), operand, ImmutableList.of(), Optional.empty()));
    }
    return lookups.build();
  }
}
