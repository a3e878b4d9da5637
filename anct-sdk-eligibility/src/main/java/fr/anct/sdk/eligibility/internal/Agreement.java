package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.core.explain.Truth;
import org.jspecify.annotations.Nullable;

/** What completions agree on, with the cells of some that hold and of some that do not. Immutable. */
final class Agreement {
  private final int @Nullable [][] holding;
  private final int @Nullable [][] failing;

  /** Of each kind the first and last cells of the groups, or null if there is none. */
  Agreement(int @Nullable [][] holding, int @Nullable [][] failing) {
    this.holding = holding;
    this.failing = failing;
  }

  /** Unknown if there are both, or none at all. */
  Truth truth() {
    return (holding == null) == (failing == null) ? Truth.UNKNOWN : Truth.of(holding != null);
  }

  /** Whether both kinds are found among those that can be. */
  boolean isOpenUnder(Possible possible) {
    return holding != null
        && failing != null
        && possible.test(holding[0], holding[1])
        && possible.test(failing[0], failing[1]);
  }
}
