package fr.anct.sdk.eligibility.internal;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.core.explain.NodeId;
import fr.anct.sdk.core.explain.Operand;
import fr.anct.sdk.core.explain.Operator;
import fr.anct.sdk.core.explain.Truth;
import fr.anct.sdk.core.source.Citation;
import fr.anct.sdk.eligibility.criterion.Criterion;
import java.util.Optional;
import java.util.stream.IntStream;

/** A step of a criterion; a leaf holds in some cells of a group, the others have children. Immutable. */
final class Node {
  static final Node[] NONE = {};

  final int index; // its place among the steps of the criterion, parents first
  final NodeId id;
  final Criterion criterion;
  final String key;
  final Optional<Citation> citation;
  final Operator operator;
  final int count;
  final Node[] children;
  final ImmutableList<Operand> fixed; // the operands that do not depend on facts
  final int[] shown; // the terms observed, by number, before the fixed operands
  final int[] lookups; // the facts that the terms shown rest on, where that is not plain
  final ImmutableList<NodeId> lookupIds;

  /** Of a leaf: the group, or -1, and in how many of its cells before each one the leaf holds. */
  final int group;

  final int[] holdsBefore;

  Node(
      int index,
      NodeId id,
      Criterion criterion,
      String key,
      Optional<Citation> citation,
      Operator operator,
      int count,
      Node[] children,
      ImmutableList<Operand> fixed,
      int[] shown,
      int[] lookups,
      int group,
      int[] holdsBefore) {
    this.index = index;
    this.id = id;
    this.criterion = criterion;
    this.key = key;
    this.citation = citation;
    this.operator = operator;
    this.count = count;
    this.children = children;
    this.fixed = fixed;
    this.shown = shown;
    this.lookups = lookups;
    this.lookupIds =
        IntStream.rangeClosed(1, lookups.length).mapToObj(id::child).collect(toImmutableList());
    this.group = group;
    this.holdsBefore = holdsBefore;
  }

  boolean isLeaf() {
    return group >= 0;
  }

  /** Evaluates by Kleene's logic where each group is in one of several cells. */
  Truth truth(int[] first, int[] last) {
    switch (operator) {
      case ALL -> {
        Truth truth = Truth.TRUE;
        for (Node child : children) {
          truth = truth.and(child.truth(first, last));
          if (truth == Truth.FALSE) {
            return truth;
          }
        }
        return truth;
      }
      case ANY -> {
        Truth truth = Truth.FALSE;
        for (Node child : children) {
          truth = truth.or(child.truth(first, last));
          if (truth == Truth.TRUE) {
            return truth;
          }
        }
        return truth;
      }
      case NOT -> {
        return children[0].truth(first, last).not();
      }
      case COUNT -> {
        int sure = 0;
        int possible = 0;
        for (Node child : children) {
          Truth truth = child.truth(first, last);
          sure += truth == Truth.TRUE ? 1 : 0;
          possible += truth != Truth.FALSE ? 1 : 0;
        }
        return counted(sure, possible);
      }
      default -> {
        return leaf(first[group], last[group]);
      }
    }
  }

  /** The same, and keeps what it finds of each step. */
  Truth fill(int[] first, int[] last, Truth[] found) {
    Truth truth;
    switch (operator) {
      case ALL -> {
        truth = Truth.TRUE;
        for (Node child : children) {
          truth = truth.and(child.fill(first, last, found));
        }
      }
      case ANY -> {
        truth = Truth.FALSE;
        for (Node child : children) {
          truth = truth.or(child.fill(first, last, found));
        }
      }
      case NOT -> truth = children[0].fill(first, last, found).not();
      case COUNT -> {
        int sure = 0;
        int possible = 0;
        for (Node child : children) {
          Truth own = child.fill(first, last, found);
          sure += own == Truth.TRUE ? 1 : 0;
          possible += own != Truth.FALSE ? 1 : 0;
        }
        truth = counted(sure, possible);
      }
      default -> truth = leaf(first[group], last[group]);
    }
    found[index] = truth;
    return truth;
  }

  private Truth counted(int sure, int possible) {
    return sure >= count ? Truth.TRUE : possible < count ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth leaf(int first, int last) {
    int held = holdsBefore[last + 1] - holdsBefore[first];
    return held == 0 ? Truth.FALSE : held == last - first + 1 ? Truth.TRUE : Truth.UNKNOWN;
  }
}
