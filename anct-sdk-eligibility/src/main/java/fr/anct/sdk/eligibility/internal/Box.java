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
  final int[] first;
  final int[] last;
  /** The groups of designations that cover a part of the territory: both of their answers hold, each somewhere. */
  private final boolean[] partly;

  private final Truth[] truths;
  private final boolean tooMany;
  /** The unknown groups that relations tie to another one: not every combination of their cells can be. */
  final int[] linked;

  private @Nullable Answers unrestricted; // the same whoever makes it
  private final Memo<PossibleCells, Answers> restricted = new Memo<>();

  Box(CompiledCriterion criterion, Ranges ranges) {
    this.criterion = criterion;
    int size = ranges.size();
    first = new int[size];
    last = new int[size];
    partly = new boolean[size];
    long combinations = 1;
    for (int i = 0; i < size; i++) {
      first[i] = ranges.first(i);
      last[i] = ranges.last(i);
      partly[i] = ranges.isParts(i);
      combinations = Math.min(1 << 20, combinations * (last[i] - first[i] + 1));
    }
    tooMany = combinations > CompiledCriterion.MAX_COMBINATIONS;
    truths = new Truth[criterion.nodes];
    criterion.root.fill(first, last, truths);
    linked = linked(ranges);
  }

  private int[] linked(Ranges ranges) {
    int[] found = new int[first.length];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < found.length; j++) {
        if (i != j && cluster(i, ranges) >= 0 && cluster(i, ranges) == cluster(j, ranges)) {
          found[size++] = i;
          break;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  private int cluster(int group, Ranges ranges) {
    Group one = criterion.groups[group];
    return isUnknown(group) && !one.isComposite() ? ranges.cluster(one.numbers[0]) : -1;
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
    return possible instanceof PossibleCells cells
        ? restricted.get(cells, same -> new Answers(criterion, this, same))
        : new Answers(criterion, this, possible);
  }
}
