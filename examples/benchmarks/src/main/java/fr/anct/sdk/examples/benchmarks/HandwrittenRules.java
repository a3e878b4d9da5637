package fr.anct.sdk.examples.benchmarks;

import fr.anct.sdk.eligibility.Verdict;

/**
 * The five rules as one writes them by hand for communes of the métropole at one date: numbers, -1 if unknown, and no
 * word of why.
 */
final class HandwrittenRules {
  private final long municipale;
  private final long totale;
  private final long dgf;
  private final long potentiel;
  private final long meanPotentiel;
  private final long designated;
  private final long nouvelle;
  private final long operators;
  private final long agents;
  private final long hours;
  private final long days;

  private HandwrittenRules(long dgf, long potentiel, long meanPotentiel, long nouvelle) {
    this.municipale = 2_915;
    this.totale = 3_006;
    this.dgf = dgf;
    this.potentiel = potentiel;
    this.meanPotentiel = meanPotentiel;
    this.designated = 1;
    this.nouvelle = nouvelle;
    this.operators = 9;
    this.agents = 2;
    this.hours = 24;
    this.days = 5;
  }

  static HandwrittenRules joinville() {
    return new HandwrittenRules(-1, -1, -1, -1);
  }

  static HandwrittenRules joinvilleComplete() {
    return new HandwrittenRules(3_100, 90_000, 85_000, 0);
  }

  /** Returns the verdicts in the order of the library's book. */
  Verdict[] evaluate() {
    return new Verdict[] {
      engineering(),
      detr(),
      designated < 0
          ? Verdict.UNDETERMINED
          : designated == 1 ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
      Verdict.NOT_APPLICABLE, // CRTE: signed with the EPCI
      franceServices()
    };
  }

  private Verdict engineering() {
    if (municipale < 0 || totale < 0) {
      return Verdict.UNDETERMINED;
    }
    if (municipale < 3_500 != totale < 3_500) {
      return Verdict.UNDETERMINED;
    }
    return municipale < 3_500 ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE;
  }

  private Verdict detr() {
    if (nouvelle == 1 || dgf >= 0 && dgf <= 2_000) {
      return Verdict.ELIGIBLE;
    }
    if (dgf < 0 || dgf <= 20_000 && (potentiel < 0 || meanPotentiel < 0)) {
      return Verdict.UNDETERMINED;
    }
    if (dgf <= 20_000 && potentiel * 100 < meanPotentiel * 130) {
      return Verdict.ELIGIBLE;
    }
    return nouvelle < 0 ? Verdict.UNDETERMINED : Verdict.NOT_ELIGIBLE;
  }

  private Verdict franceServices() {
    if (agents >= 0 && agents < 2
        || hours >= 0 && hours < 24
        || days >= 0 && days < 5
        || operators >= 0 && operators < 11) {
      return Verdict.NOT_ELIGIBLE;
    }
    return agents < 0 || hours < 0 || days < 0 || operators < 13
        ? Verdict.UNDETERMINED
        : Verdict.ELIGIBLE;
  }
}
