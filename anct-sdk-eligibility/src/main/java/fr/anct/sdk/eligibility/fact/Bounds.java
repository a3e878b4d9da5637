package fr.anct.sdk.eligibility.fact;

import java.util.HashMap;
import java.util.Map;

/** The bounds of facts while relations narrow them; not shared between threads. */
final class Bounds {
  /** The library's own relations need a handful. */
  private static final int MOST_ROUNDS = 100;

  private final Map<Fact, long[]> bounds;
  private boolean contradictory;

  Bounds(Map<Fact, long[]> bounds) {
    this.bounds = bounds;
  }

  Bounds copy() {
    Map<Fact, long[]> copy = new HashMap<>(bounds.size() * 2);
    bounds.forEach((fact, pair) -> copy.put(fact, pair.clone()));
    return new Bounds(copy);
  }

  long low(Fact fact) {
    long[] pair = bounds.get(fact);
    return pair == null ? fact.min() : pair[0];
  }

  long high(Fact fact) {
    long[] pair = bounds.get(fact);
    return pair == null ? fact.max() : pair[1];
  }

  boolean raise(Fact fact, long low) {
    if (low <= low(fact)) {
      return false;
    }
    pair(fact)[0] = low;
    contradictory |= low > high(fact);
    return true;
  }

  boolean lower(Fact fact, long high) {
    if (high >= high(fact)) {
      return false;
    }
    pair(fact)[1] = high;
    contradictory |= high < low(fact);
    return true;
  }

  boolean isContradictory() {
    return contradictory;
  }

  /**
   * Narrows to a fixed point by the relations in force for values of a year, or until it has gone round often enough:
   * relations of one's own that pull at each other unit by unit leave bounds that are true, if not the least.
   */
  void narrow(FactModel model, int year) {
    boolean changed = true;
    for (int round = 0; changed && !contradictory && round < MOST_ROUNDS; round++) {
      changed = false;
      for (Relation relation : model.relations()) {
        if (!(relation instanceof Relation.Sum sum)
            || year == FactSet.NO_YEAR
            || year >= sum.firstYear()) {
          changed |= narrow(relation);
        }
      }
    }
  }

  /** Narrows the facts of a relation once; returns whether any bound changed. */
  boolean narrow(Relation relation) {
    if (relation instanceof Relation.AtMost r) {
      boolean changed = raise(r.greater(), low(r.lesser()));
      changed |= lower(r.lesser(), high(r.greater()));
      return changed;
    }
    if (relation instanceof Relation.Sum r) {
      boolean changed = raise(r.total(), low(r.first()) + low(r.second()));
      changed |= raise(r.first(), low(r.total()) - high(r.second()));
      changed |= raise(r.second(), low(r.total()) - high(r.first()));
      changed |= lower(r.total(), high(r.first()) + high(r.second()));
      changed |= lower(r.first(), high(r.total()) - low(r.second()));
      changed |= lower(r.second(), high(r.total()) - low(r.first()));
      return changed;
    }
    Relation.OnceOrTwice r = (Relation.OnceOrTwice) relation;
    long least = 1 + low(r.doubled());
    long most = 1 + high(r.doubled());
    boolean changed = raise(r.result(), low(r.base()) * least);
    changed |= raise(r.base(), Math.floorDiv(low(r.result()) + most - 1, most));
    changed |= lower(r.result(), high(r.base()) * most);
    changed |= lower(r.base(), Math.floorDiv(high(r.result()), least));
    return changed;
  }

  private long[] pair(Fact fact) {
    return bounds.computeIfAbsent(fact, f -> new long[] {f.min(), f.max()});
  }
}
