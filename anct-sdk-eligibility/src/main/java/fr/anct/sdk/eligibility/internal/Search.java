package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the combinations of cells of a box as far as the answer is open.
 *
 * <p>Only groups that stand under an open step are tried, and among them only those that are open in two leaves or more
 * or are tied to another by a relation: once these are in one cell each, every other one stands in one leaf alone, where
 * three-valued logic misses nothing. A combination is left as soon as three-valued logic knows its answer. Not shared
 * between threads.
 */
final class Search {
  private final Node root;
  private final Box box;
  private final Possible possible;
  private final int[] first;
  private final int[] last;
  private final int[] parts; // open groups whose answers hold in parts of the territory
  private int @Nullable [][] holding;
  private int @Nullable [][] failing;

  Search(CompiledCriterion criterion, Box box, Possible possible) {
    this.root = criterion.root;
    this.box = box;
    this.possible = possible;
    this.first = box.first.clone();
    this.last = box.last.clone();
    this.parts = open(true, 1);
  }

  private int[] open(boolean partly, int leaves) {
    int[] found = new int[first.length];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      if (box.isPartly(i) == partly
          && first[i] != last[i]
          && box.openLeaves[i] > 0
          && (box.openLeaves[i] >= leaves || box.isLinked(i))) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Holds a group in a cell. */
  Search holding(int group, int cell) {
    first[group] = cell;
    last[group] = cell;
    return this;
  }

  /** What the completions agree on, for all parts of the territory or for one at least. */
  Agreement agreement(boolean everywhere) {
    if (possible.test(first, last)) {
      // Of parts all are asked at once: no group is left to three-valued logic.
      search(open(false, parts.length > 0 ? 1 : 2), 0, everywhere);
    }
    return new Agreement(holding, failing);
  }

  private void search(int[] choices, int next, boolean everywhere) {
    Truth truth = root.truth(first, last);
    if (truth != Truth.UNKNOWN) {
      found(truth == Truth.TRUE);
    } else if (next < choices.length) {
      int group = choices[next];
      int low = first[group];
      int high = last[group];
      boolean linked = box.isLinked(group);
      for (int cell = low; cell <= high && (holding == null || failing == null); cell++) {
        holding(group, cell);
        if (!linked || possible.test(first, last)) {
          search(choices, next + 1, everywhere);
        }
      }
      first[group] = low;
      last[group] = high;
    } else if (parts.length > 0) {
      found(holdsInParts(0, everywhere));
    } else {
      found(true);
      found(false);
    }
  }

  private void found(boolean holds) {
    if (holds && holding == null) {
      holding = new int[][] {first.clone(), last.clone()};
    } else if (!holds && failing == null) {
      failing = new int[][] {first.clone(), last.clone()};
    }
  }

  /** Whether one completion holds in all parts of the territory, or in one at least. */
  private boolean holdsInParts(int next, boolean everywhere) {
    Truth truth = root.truth(first, last);
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE;
    }
    int group = parts[next];
    int low = first[group];
    int high = last[group];
    boolean holds = everywhere;
    for (int cell = low; cell <= high && holds == everywhere; cell++) {
      holding(group, cell);
      holds = holdsInParts(next + 1, everywhere);
    }
    first[group] = low;
    last[group] = high;
    return holds;
  }

  /** Whether two combinations that differ in a group alone differ in their answer; relations are not asked. */
  boolean turnsOn(int group) {
    if (box.openLeaves[group] == 0) {
      return false;
    }
    int[] choices = new int[first.length];
    int size = 0;
    for (int i = 0; i < choices.length; i++) {
      if (i != group && first[i] != last[i] && box.openLeaves[i] > 0) {
        choices[size++] = i;
      }
    }
    return turnsOn(group, Arrays.copyOf(choices, size), 0);
  }

  private boolean turnsOn(int group, int[] choices, int next) {
    int low = first[group];
    int high = last[group];
    boolean seenTrue = false;
    boolean seenFalse = false;
    boolean open = false;
    for (int cell = low; cell <= high; cell++) {
      holding(group, cell);
      Truth truth = root.truth(first, last);
      seenTrue |= truth == Truth.TRUE;
      seenFalse |= truth == Truth.FALSE;
      open |= truth == Truth.UNKNOWN;
    }
    first[group] = low;
    last[group] = high;
    if (seenTrue && seenFalse || !open) {
      return seenTrue && seenFalse;
    }
    int other = choices[next];
    int from = first[other];
    int to = last[other];
    boolean turns = false;
    for (int cell = from; cell <= to && !turns; cell++) {
      holding(other, cell);
      turns = turnsOn(group, choices, next + 1);
    }
    first[other] = from;
    last[other] = to;
    return turns;
  }
}
