package fr.anct.sdk.eligibility.internal.scan;

import com.google.common.collect.ImmutableSet;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;
import fr.anct.sdk.eligibility.internal.CellColumn;

/** The states of a comparison of several facts for the bounds last met: exact fractions are slow. For one thread. */
final class RecentStates {
  private static final int SIZE = 1 << 12;

  private final CellColumn column;
  private final Fact[] facts;
  private final long[] bounds; // of the facts, slot by slot
  private final int[] states = new int[SIZE]; // plus one
  private final long[] asked;

  RecentStates(CellColumn column) {
    this.column = column;
    this.facts = ImmutableSet.copyOf(column.facts()).toArray(new Fact[0]);
    this.asked = new long[2 * facts.length];
    this.bounds = new long[SIZE * asked.length];
  }

  int state(FactSet known) {
    long hash = 0;
    for (int i = 0; i < facts.length; i++) {
      asked[2 * i] = known.low(facts[i]);
      asked[2 * i + 1] = known.high(facts[i]);
      hash = (hash ^ asked[2 * i] ^ Long.rotateLeft(asked[2 * i + 1], 7)) * 0x9E3779B97F4A7C15L;
    }
    int slot = (int) (hash >>> 52) & (SIZE - 1);
    if (states[slot] == 0 || !isHere(slot)) {
      states[slot] = column.state(known) + 1;
      System.arraycopy(asked, 0, bounds, slot * asked.length, asked.length);
    }
    return states[slot] - 1;
  }

  private boolean isHere(int slot) {
    for (int i = 0; i < asked.length; i++) {
      if (bounds[slot * asked.length + i] != asked[i]) {
        return false;
      }
    }
    return true;
  }
}
