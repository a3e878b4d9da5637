package fr.anct.sdk.eligibility.internal;

import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;

/** Bounds of facts, wherever they are kept. */
interface Ranged {
  /** The least stored value that a fact can have. */
  long low(Fact fact);

  /** The greatest. */
  long high(Fact fact);

  static Ranged of(FactSet facts) {
    return new OfFactSet(facts);
  }

  /** Those of a set of facts. */
  record OfFactSet(FactSet facts) implements Ranged {
    @Override
    public long low(Fact fact) {
      return facts.low(fact);
    }

    @Override
    public long high(Fact fact) {
      return facts.high(fact);
    }
  }
}
