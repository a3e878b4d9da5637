package fr.anct.sdk.eligibility.internal;

import com.google.common.collect.ImmutableList;
import fr.anct.sdk.eligibility.fact.Fact;
import fr.anct.sdk.eligibility.fact.FactSet;

/** Which cells of groups that relations tie together can be at once. */
interface Possible {
  /** All combinations can be. */
  Possible ALWAYS = (first, last) -> true;

  /** Tells whether there is a combination with each group between two cells. */
  boolean test(int[] first, int[] last);

  /** Asks the facts each time. */
  static Possible under(FactSet facts, Group[] groups, int[] linked) {
    ImmutableList.Builder<Fact> tied = ImmutableList.builderWithExpectedSize(linked.length);
    for (int group : linked) {
      tied.add(groups[group].fact());
    }
    ImmutableList<Fact> all = tied.build();
    long[] lows = new long[linked.length];
    long[] highs = new long[linked.length];
    return (first, last) -> {
      for (int i = 0; i < linked.length; i++) {
        Group group = groups[linked[i]];
        lows[i] = group.lower(first[linked[i]]);
        highs[i] = group.uppers[last[linked[i]]];
      }
      return facts.isPossible(all, lows, highs);
    };
  }
}
