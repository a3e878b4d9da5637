package fr.anct.sdk.eligibility.fact;

import java.util.Map;

/**
 * The bounds of facts while relations narrow them; not shared between threads.
 *
 * <p>Facts that relations speak of have a slot in the model, so that narrowing reads no map; the others keep what was
 * stated.
 */
final class Bounds {
  /** The library's own relations need a handful. */
  private static final int MOST_ROUNDS = 100;

  private final FactModel model;
  private final Map<Fact, long[]> free;
  private final long[] lows;
  private final long[] highs;
  private boolean contradictory;

  private Bounds(FactModel model, Map<Fact, long[]> free, long[] lows, long[] highs) {
    this.model = model;
    this.free = free;
    this.lows = lows;
    this.highs = highs;
  }

  /** Takes what is stated, with the least and the greatest value of each fact. */
  static Bounds of(FactModel model, Map<Fact, long[]> stated) {
    Bounds bounds = new Bounds(model, stated, model.leastOfSlots(), model.greatestOfSlots());
    stated.forEach((fact, pair) -> {
      int slot = model.slot(fact);
      if (slot >= 0) {
        bounds.lows[slot] = pair[0];
        bounds.highs[slot] = pair[1];
      }
    });
    return bounds;
  }

  /** Starts a slot again, and with it what was found contradictory. */
  void put(int slot, long low, long high) {
    lows[slot] = low;
    highs[slot] = high;
    contradictory = false;
  }

  long lowOfSlot(int slot) {
    return lows[slot];
  }

  long highOfSlot(int slot) {
    return highs[slot];
  }

  /** Shares what no relation can change. */
  Bounds copy() {
    return new Bounds(model, free, lows.clone(), highs.clone());
  }

  long low(Fact fact) {
    int slot = model.slot(fact);
    if (slot >= 0) {
      return lows[slot];
    }
    long[] pair = free.get(fact);
    return pair == null ? fact.min() : pair[0];
  }

  long high(Fact fact) {
    int slot = model.slot(fact);
    if (slot >= 0) {
      return highs[slot];
    }
    long[] pair = free.get(fact);
    return pair == null ? fact.max() : pair[1];
  }

  /** Visits each fact of which something is known. */
  void forEach(FactSet.Visitor visitor) {
    free.forEach((fact, pair) -> {
      if (model.slot(fact) < 0) {
        visitor.visit(fact, pair[0], pair[1]);
      }
    });
    for (int slot = 0; slot < lows.length; slot++) {
      Fact fact = model.factOfSlot(slot);
      if (lows[slot] != fact.min() || highs[slot] != fact.max()) {
        visitor.visit(fact, lows[slot], highs[slot]);
      }
    }
  }

  /** Narrows a fact that relations speak of; nothing follows for the others. */
  void narrow(Fact fact, long low, long high) {
    int slot = model.slot(fact);
    if (slot >= 0) {
      raise(slot, low);
      lower(slot, high);
    } else {
      contradictory |= low > high(fact) || high < low(fact);
    }
  }

  boolean isContradictory() {
    return contradictory;
  }

  /**
   * Narrows to a fixed point by the relations in force for values of a year, or until it has gone round often enough:
   * relations of one's own that pull at each other unit by unit leave bounds that are true, if not the least.
   */
  void narrow(int year) {
    boolean changed = true;
    for (int round = 0; changed && !contradictory && round < MOST_ROUNDS; round++) {
      changed = false;
      for (int i = 0; i < model.relations().size(); i++) {
        Relation relation = model.relations().get(i);
        if (!(relation instanceof Relation.Sum sum)
            || year == FactSet.NO_YEAR
            || year >= sum.firstYear()) {
          changed |= narrow(relation, model.slotsOf(i));
        }
      }
    }
  }

  /** Narrows the facts of a relation once; returns whether any bound changed. */
  private boolean narrow(Relation relation, int[] slots) {
    int one = slots[0];
    int two = slots[1];
    if (relation instanceof Relation.AtMost) {
      boolean changed = raise(two, lows[one]);
      changed |= lower(one, highs[two]);
      return changed;
    }
    int three = slots[2];
    if (relation instanceof Relation.Sum) {
      boolean changed = raise(one, lows[two] + lows[three]);
      changed |= raise(two, lows[one] - highs[three]);
      changed |= raise(three, lows[one] - highs[two]);
      changed |= lower(one, highs[two] + highs[three]);
      changed |= lower(two, highs[one] - lows[three]);
      changed |= lower(three, highs[one] - lows[two]);
      return changed;
    }
    long least = 1 + lows[three];
    long most = 1 + highs[three];
    boolean changed = raise(one, lows[two] * least);
    changed |= raise(two, Math.floorDiv(lows[one] + most - 1, most));
    changed |= lower(one, highs[two] * most);
    changed |= lower(two, Math.floorDiv(highs[one], least));
    return changed;
  }

  private boolean raise(int slot, long low) {
    if (low <= lows[slot]) {
      return false;
    }
    lows[slot] = low;
    contradictory |= low > highs[slot];
    return true;
  }

  private boolean lower(int slot, long high) {
    if (high >= highs[slot]) {
      return false;
    }
    highs[slot] = high;
    contradictory |= high < lows[slot];
    return true;
  }
}
