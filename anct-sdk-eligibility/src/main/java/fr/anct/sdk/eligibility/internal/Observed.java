package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.criterion.Term;
import fr.anct.sdk.eligibility.fact.Fact;

/** What an explanation shows as observed: a fact of any kind, or a term that is computed. */
sealed interface Observed {
  /** The facts it rests on. */
  ImmutableList<Fact> facts();

  static Observed of(Term term) {
    return term instanceof Term.OfFact of ? new OfFact(of.fact()) : new OfTerm(term);
  }

  record OfFact(Fact fact) implements Observed {
    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.of(fact);
    }
  }

  record OfTerm(Term term) implements Observed {
    @Override
    public ImmutableList<Fact> facts() {
      return ImmutableList.copyOf(term.facts());
    }
  }
}
