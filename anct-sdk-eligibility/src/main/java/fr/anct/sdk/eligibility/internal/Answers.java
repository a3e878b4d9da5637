package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What the completions within a box agree on, as a whole and with one group held in one cell, each worked out when it is
 * first asked. Thread-safe: whoever works one out finds the same.
 */
final class Answers {
  private final CompiledCriterion criterion;
  private final Box box;
  private final Possible possible;
  private final @Nullable Truth[][] agreed;
  private final @Nullable Boolean[] matters;
  private @Nullable Agreement wholly;
  private @Nullable Agreement atLeastPartly;

  Answers(CompiledCriterion criterion, Box box, Possible possible) {
    this.criterion = criterion;
    this.box = box;
    this.possible = possible;
    this.agreed = new @Nullable Truth[box.first.length][];
    this.matters = new @Nullable Boolean[box.first.length];
  }

  /** Whether it holds in all parts of the territory. */
  Agreement wholly() {
    Agreement own = wholly;
    if (own == null) {
      own = search().agreement(true);
      wholly = own;
    }
    return own;
  }

  /** Whether it holds in one at least. */
  Agreement atLeastPartly() {
    Agreement own = atLeastPartly;
    if (own == null) {
      own = search().agreement(false);
      atLeastPartly = own;
    }
    return own;
  }

  /** What all combinations agree on for the whole territory, with one unknown group held in one cell. */
  Truth agreed(int group, int cell) {
    @Nullable Truth[] own = agreed[group];
    if (own == null) {
      own = new @Nullable Truth[box.last[group] - box.first[group] + 1];
      agreed[group] = own;
    }
    Truth truth = own[cell - box.first[group]];
    if (truth == null) {
      truth = search().holding(group, cell).agreement(true).truth();
      own[cell - box.first[group]] = truth;
    }
    return truth;
  }

  /** A group whose every cell leaves the same combinations true and false cannot settle anything. */
  boolean matters(int group) {
    Boolean own = matters[group];
    if (own == null) {
      own = decides(group) || search().turnsOn(group);
      matters[group] = own;
    }
    return own;
  }

  private boolean decides(int group) {
    Truth seen = null;
    for (int cell = box.first[group]; cell <= box.last[group]; cell++) {
      Truth truth = agreed(group, cell);
      if (truth != Truth.UNKNOWN || (seen != null && seen != truth)) {
        return true;
      }
      seen = truth;
    }
    return false;
  }

  private Search search() {
    return new Search(criterion, box, possible);
  }
}
