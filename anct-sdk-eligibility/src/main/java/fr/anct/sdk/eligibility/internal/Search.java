package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the combinations of cells of a box as far as the answer is open.
 *
 * <p>Only groups that stand under an open step are tried, and among them only those that stand in two open leaves or more,
 * or that a relation ties to another: where there is none, each stands in one leaf alone, and three-valued logic misses
 * nothing. A combination is left as soon as three-valued logic knows its answer. Not shared between threads.
 */
final class Search {
  private static final int NONE = -1;

  private final Node root;
  private final Box box;
  private final Possible possible;
  private final int[] first;
  private final int[] last;
  private final Truth[] truths;
  private final int[] openLeaves; // of each group, in the combination tried last
  private int @Nullable [][] holding;
  private int @Nullable [][] failing;

  Search(CompiledCriterion criterion, Box box, Possible possible) {
    this.root = criterion.root;
    this.box = box;
    this.possible = possible;
    this.first = box.first.clone();
    this.last = box.last.clone();
    this.truths = new Truth[criterion.nodes];
    this.openLeaves = new int[first.length];
  }

  /** Holds a group in a cell. */
  Search holding(int group, int cell) {
    first[group] = cell;
    last[group] = cell;
    return this;
  }

  private void free(int group, int low, int high) {
    first[group] = low;
    last[group] = high;
  }

  /** What the completions agree on, for all parts of the territory or for one at least. */
  Agreement agreement(boolean everywhere) {
    if (possible.test(first, last)) {
      search(everywhere);
    }
    return new Agreement(holding, failing);
  }

  private void search(boolean everywhere) {
    Truth truth = look();
    if (truth != Truth.UNKNOWN) {
      found(truth == Truth.TRUE);
      return;
    }
    // Of all parts of a territory one truth is asked: no other group is left to three-valued logic.
    boolean inParts = mostOpen(true, 1, NONE) != NONE;
    int group = mostOpen(false, inParts ? 1 : 2, NONE);
    if (group == NONE) {
      if (inParts) {
        found(holdsInParts(everywhere));
      } else {
        found(true);
        found(false);
      }
      return;
    }
    int low = first[group];
    int high = last[group];
    boolean linked = box.isLinked(group);
    for (int cell = low; cell <= high && (holding == null || failing == null); cell++) {
      holding(group, cell);
      if (!linked || possible.test(first, last)) {
        search(everywhere);
      }
    }
    free(group, low, high);
  }

  private void found(boolean holds) {
    if (holds && holding == null) {
      holding = new int[][] {first.clone(), last.clone()};
    } else if (!holds && failing == null) {
      failing = new int[][] {first.clone(), last.clone()};
    }
  }

  /** Whether one completion holds in all parts of the territory, or in one at least. */
  private boolean holdsInParts(boolean everywhere) {
    Truth truth = look();
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE;
    }
    int group = mostOpen(true, 1, NONE);
    int low = first[group];
    int high = last[group];
    boolean holds = everywhere;
    for (int cell = low; cell <= high && holds == everywhere; cell++) {
      holding(group, cell);
      holds = holdsInParts(everywhere);
    }
    free(group, low, high);
    return holds;
  }

  /** Whether two combinations that differ in a group alone differ in their answer; relations are not asked. */
  boolean turnsOn(int group) {
    look();
    if (openLeaves[group] == 0) {
      return false;
    }
    int other = mostOpenOfAll(group);
    if (other == NONE || (openLeaves[other] == 1 && openLeaves[group] == 1)) {
      return other != NONE || differs(group);
    }
    int low = first[other];
    int high = last[other];
    boolean turns = false;
    for (int cell = low; cell <= high && !turns; cell++) {
      holding(other, cell);
      turns = turnsOn(group);
    }
    free(other, low, high);
    return turns;
  }

  private boolean differs(int group) {
    int low = first[group];
    int high = last[group];
    Truth seen = null;
    boolean differs = false;
    for (int cell = low; cell <= high && !differs; cell++) {
      holding(group, cell);
      Truth truth = root.truth(first, last);
      differs = seen != null && seen != truth;
      seen = truth;
    }
    free(group, low, high);
    return differs;
  }

  /** Evaluates by three-valued logic and counts the open leaves below steps that are open too. */
  private Truth look() {
    Truth truth = root.fill(first, last, truths);
    Arrays.fill(openLeaves, 0);
    count(root);
    return truth;
  }

  private void count(Node node) {
    if (truths[node.index] == Truth.UNKNOWN) {
      if (node.isLeaf()) {
        openLeaves[node.group]++;
      }
      for (Node child : node.children) {
        count(child);
      }
    }
  }

  /** The group in most open leaves, of those in parts of the territory or of the unknown ones. */
  private int mostOpen(boolean partly, int least, int except) {
    int most = NONE;
    for (int i = 0; i < openLeaves.length; i++) {
      if (i != except
          && openLeaves[i] > 0
          && box.isPartly(i) == partly
          && (openLeaves[i] >= least || box.isLinked(i))
          && (most == NONE || openLeaves[i] > openLeaves[most])) {
        most = i;
      }
    }
    return most;
  }

  private int mostOpenOfAll(int except) {
    int unknown = mostOpen(false, 1, except);
    int partly = mostOpen(true, 1, except);
    return unknown == NONE || (partly != NONE && openLeaves[partly] > openLeaves[unknown])
        ? partly
        : unknown;
  }
}
