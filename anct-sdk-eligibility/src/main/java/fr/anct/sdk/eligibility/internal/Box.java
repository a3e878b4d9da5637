package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells that each group of a criterion may be in, and what follows from that alone, whatever the values are within
 * them. Thread-safe, and immutable but for what it keeps.
 */
final class Box {
  private final CompiledCriterion criterion;
  private final int[] clusters;
  private final long[] ranges;
  final int[] first;
  final int[] last;
  /** The groups of designations that cover a part of the territory: both of their answers hold, each somewhere. */
  private final boolean[] partly;

  private final Truth[] truths;
  private final boolean tooMany;
  /** In how many leaves of steps that are still open a group is open itself. */
  final int[] openLeaves;
  /** The unknown groups that relations tie to another one: not every combination of their cells can be. */
  final int[] linked;

  private @Nullable Answers unrestricted; // the same whoever makes it
  private final Memo<Answers> restricted = new Memo<>();

  Box(CompiledCriterion criterion, int[] clusters, long[] ranges) {
    this.criterion = criterion;
    this.clusters = clusters;
    this.ranges = ranges;
    int size = ranges.length;
    first = new int[size];
    last = new int[size];
    partly = new boolean[size];
    long combinations = 1;
    for (int i = 0; i < size; i++) {
      first[i] = Range.first(ranges[i]);
      last[i] = Range.last(ranges[i]);
      partly[i] = Range.isParts(ranges[i]);
      combinations = Math.min(1 << 20, combinations * (last[i] - first[i] + 1));
    }
    tooMany = combinations > CompiledCriterion.MAX_COMBINATIONS;
    truths = new Truth[criterion.nodes];
    criterion.root.fill(first, last, truths);
    openLeaves = new int[size];
    countOpenLeaves(criterion.root);
    linked = linked();
  }

  boolean isOf(int[] otherClusters, long[] otherRanges) {
    return clusters == otherClusters && Arrays.equals(ranges, otherRanges);
  }

  private void countOpenLeaves(Node node) {
    if (truths[node.index] == Truth.UNKNOWN) {
      if (node.isLeaf()) {
        openLeaves[node.group]++;
      }
      for (Node child : node.children) {
        countOpenLeaves(child);
      }
    }
  }

  private int[] linked() {
    int[] found = new int[first.length];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < found.length; j++) {
        if (i != j && cluster(i) >= 0 && cluster(i) == cluster(j)) {
          found[size++] = i;
          break;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  private int cluster(int group) {
    Group one = criterion.groups[group];
    return isUnknown(group) && !one.isComposite() ? clusters[one.numbers[0]] : -1;
  }

  /** What three-valued logic says of a step. */
  Truth truth(Node node) {
    return truths[node.index];
  }

  Truth kleene() {
    return truth(criterion.root);
  }

  boolean isTooLarge() {
    return tooMany;
  }

  boolean isUnknown(int group) {
    return first[group] != last[group] && !partly[group];
  }

  boolean isPartly(int group) {
    return partly[group];
  }

  boolean isLinked(int group) {
    return Arrays.binarySearch(linked, group) >= 0;
  }

  /** What all combinations of cells agree on, relations left aside. */
  Answers answers() {
    Answers own = unrestricted;
    if (own == null) {
      own = new Answers(criterion, this, Possible.ALWAYS);
      unrestricted = own;
    }
    return own;
  }

  /** What those agree on that relations allow. */
  Answers answers(Possible possible) {
    if (linked.length == 0) {
      return answers();
    }
    if (!(possible instanceof PossibleCells cells)) {
      return new Answers(criterion, this, possible);
    }
    Answers kept = restricted.find(cells.hash());
    if (kept != null && kept.isUnder(cells)) {
      return kept;
    }
    Answers made = new Answers(criterion, this, cells);
    restricted.keep(cells.hash(), made);
    return made;
  }
}
